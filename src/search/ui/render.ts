import { ukSearch as uk } from '../../i18n/uk.ts';
import { ukTray } from '../../i18n/uk-tray.ts';
import { element } from '../../lib/element.ts';
import { toNodes, typesetText } from '../../lib/markup.ts';
import { chosenFacets, type Chosen, type FacetCount } from '../query/facets.ts';
import type { FigureAnswer } from '../query/figure.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { ParsedQuery } from '../query/read.ts';
import { FACETS, type FacetName } from '../types.ts';
import type { Piece, Quote } from './excerpt.ts';
import type { Result } from './results.ts';

/** Says why each of these sections of a page was found. */
type QuotesOf = (page: RankedPage, sections: RankedSection[]) => Promise<{ quotes: Quote[]; also: string[] }>;
/** How many words that the reader did not type are named. */
const MOST_BESIDE = 3;

const typesetNodes = (text: string): Node[] => toNodes(typesetText(text));
const markedNodes = (pieces: readonly Piece[]): Node[] =>
  pieces.flatMap((p) => (p.found ? element('mark', {}, p.text) : typesetNodes(p.text)));

/** The item of a page: its title and best sections, each with an excerpt; without them if they do not load. */
export async function renderResult(
  { page, own, sections }: Result,
  prefix: string,
  quotesOf: QuotesOf,
): Promise<HTMLElement> {
  const { url, kind, city, title } = page.doc;
  const places = own ? [own, ...sections] : sections;
  const { quotes, also } = await quotesOf(page, places).catch(() => ({ quotes: [], also: [] }));
  const quoteOf = (place: RankedSection | undefined) => (place ? quotes[places.indexOf(place)] : undefined);
  const titleOf = (place: RankedSection | undefined, plain: string) =>
    markedNodes(quoteOf(place)?.title ?? [{ text: plain, found: false }]);
  const isMarked = (place: RankedSection): boolean =>
    [...(quoteOf(place)?.title ?? []), ...(quoteOf(place)?.text ?? [])].some(({ found }) => found);
  const excerptOf = (place: RankedSection): HTMLElement[] => {
    const text = quoteOf(place)?.text ?? [];
    if (text.length === 0) return [];
    const bySense = isMarked(place) ? [] : [element('span', { class: 'text-grey' }, `${uk.searchBySense}: `)];
    const styles = 'line-clamp-5 max-w-text text-small wrap-anywhere sm:line-clamp-3';
    return [element('p', { class: styles }, ...bySense, ...markedNodes(text))];
  };
  // A section found by its sense says less than one with the words.
  const marked = sections.filter(isMarked);
  const inner = (marked.length > 0 ? marked : sections).map((place) => {
    const href = `${prefix}${url}#${place.section.anchor}`;
    const link = element('a', { href, class: 'inline-block py-2.5 bold' }, ...titleOf(place, place.section.title));
    return element('li', { class: 'mt-2 bar-l border-hair pl-4' }, link, ...excerptOf(place));
  });
  const beside = also.length > 0 && `${uk.searchAlso}: ${also.slice(0, MOST_BESIDE).join(', ')}`;
  return element(
    'li',
    { class: 'py-4' },
    element('p', { class: 'text-small text-grey' }, [uk.kinds[kind], city, beside].filter(Boolean).join(' · ')),
    element(
      'h2',
      { class: 'mb-1 text-h3' },
      element('a', { href: prefix + url, class: 'text-inherit' }, ...titleOf(own, title)),
    ),
    ...(own ? excerptOf(own) : []),
    ...(inner.length > 0 ? [element('ul', { class: 'mt-2' }, ...inner)] : []),
    ...addButton(url),
  );
}

/** «у мій маршрут» for a practice; the script of every page labels it and handles its clicks. */
function addButton(url: string): HTMLElement[] {
  const [, practice] = /^\/practices\/([^/]+)\/$/.exec(url) ?? [];
  return practice
    ? [
        element(
          'button',
          { type: 'button', class: 'target add', 'data-add': practice },
          element('span', {}, ukTray.add),
        ),
      ]
    : [];
}

const searchLink = (query: string, label = query) =>
  element('a', { href: `?q=${encodeURIComponent(query)}`, class: 'target' }, label);

/** Shows how the query was understood, with a link to the literal one, or suggests a similar word. */
export function renderUnderstood(
  place: HTMLElement,
  { understood, literal, suggestion }: ParsedQuery,
  answered: boolean,
): void {
  const parts: (Node | string)[] = [];
  if (suggestion !== null) parts.push(`${uk.searchSuggestion}: `, searchLink(suggestion), '?');
  else if (understood !== null && answered) {
    parts.push(`${uk.searchUnderstood}: «${understood}». `);
    if (literal !== null)
      parts.push(searchLink(literal, `${uk.searchLiteral} ${literal.replace(/"([^"]*)"/g, '«$1»')}`));
  }
  place.replaceChildren(...parts);
  place.hidden = parts.length === 0;
}

/** A value with its digits large, as figures have them everywhere. */
const largeDigits = (value: string): (Node | string)[] =>
  value
    .split(/(\d(?:[\d\s,–]*\d)?)/)
    .filter((part) => part !== '')
    .map((part) => (/^\d/.test(part) ? element('span', { class: 'text-h2' }, part) : part));

/** Shows the figures that answer the question: large, with their caveats and a link to their place on a page. */
export function renderFigures(place: HTMLElement, figures: readonly FigureAnswer[], prefix: string): void {
  place.hidden = figures.length === 0;
  place.replaceChildren(
    ...figures.flatMap(({ value, text, caveats, url, title, city }, i) => [
      element('p', { class: 'bold text-lead' }, ...largeDigits(value)),
      element('p', {}, ...typesetNodes(text)),
      element('p', { class: 'text-small text-grey' }, ...typesetNodes(caveats.join(' · '))),
      ...(figures[i + 1]?.url === url
        ? []
        : [element('p', { class: 'text-small' }, city && `${city} · `, element('a', { href: prefix + url }, title))]),
    ]),
  );
}

const TITLES: Record<FacetName, string> = { city: uk.facetCity, topic: uk.facetTopic, status: uk.facetStatus };

/** Shows each chosen value with a button to remove it. */
export function renderChips(place: HTMLElement, chosen: Chosen, choose: (chosen: Chosen) => void): void {
  const chips = chosen.map(({ name, value }) => {
    const label = `${TITLES[name]}: ${value}`;
    const chip = element(
      'button',
      { type: 'button', class: 'chip target px-3 bold text-small', 'aria-label': `${uk.searchRemove}: ${label}` },
      ...typesetNodes(`${label}\u00A0×`),
    );
    chip.addEventListener('click', () =>
      choose(chosen.filter((other) => other.name !== name || other.value !== value)),
    );
    return chip;
  });
  place.replaceChildren(...chips);
  place.hidden = chips.length === 0;
}

/** Shows the facets: a checkbox for each value, with the number of results that it would leave. */
export function renderFacets(
  place: HTMLElement,
  counts: Record<FacetName, FacetCount[]>,
  choose: (chosen: Chosen) => void,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
  const groups = FACETS.flatMap((name) => {
    const values = counts[name];
    if (values.length === 0 || (values.length === 1 && values[0]?.chosen === false)) return [];
    return [
      element(
        'fieldset',
        { class: 'mb-4' },
        element('legend', { class: 'bold' }, TITLES[name]),
        ...values.map(({ value, count, chosen }, i) => {
          const id = `facet-${name}-${i}`;
          const box = element('input', { type: 'checkbox', id, name, value, class: 'size-5 shrink-0' });
          box.checked = chosen;
          return element(
            'label',
            { class: 'flex min-h-11 items-center gap-3 py-1 text-small leading-tight', for: id },
            box,
            element(
              'span',
              {},
              ...typesetNodes(value),
              '\u00A0',
              element('span', { class: 'text-grey' }, String(count)),
            ),
          );
        }),
      ),
    ];
  });
  const anyChosen = FACETS.some((name) => counts[name].some((v) => v.chosen));
  const clear = element('button', { type: 'button', class: 'button' }, uk.clearFilters);
  clear.addEventListener('click', () => choose([]));
  const form = element('form', { 'aria-label': uk.filterBy }, ...groups, ...(anyChosen ? [clear] : []));
  form.addEventListener('change', () => choose(chosenFacets(new FormData(form))));
  place.replaceChildren(form);
  if (focused) document.getElementById(focused)?.focus();
}

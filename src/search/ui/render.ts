import { ukSearch as uk } from '../../i18n/uk.ts';
import { ukTray } from '../../i18n/uk-tray.ts';
import { element } from '../../lib/element.ts';
import { toNodes, typesetText } from '../../lib/markup.ts';
import type { FigureAnswer } from '../query/figure.ts';
import type { RankedSection } from '../query/rank.ts';
import type { ParsedQuery } from '../query/read.ts';
import { FACETS, type DocTexts, type FacetName } from '../types.ts';
import { quote, type Piece, type Quote } from './excerpt.ts';
import { facetCounts, type Result } from './results.ts';

const typesetNodes = (text: string): Node[] => toNodes(typesetText(text));
const markedNodes = (pieces: readonly Piece[]): Node[] =>
  pieces.flatMap(({ found, text }) => (found ? element('mark', {}, ...typesetNodes(text)) : typesetNodes(text)));

/**
 * The item of a page: its title and best sections, each with an excerpt.
 * @param texts of the page; without them there are no excerpts
 */
export function renderResult({ page, own, sections }: Result, texts: DocTexts, prefix: string): HTMLElement {
  const { url, kind, city, title } = page.doc;
  const place = ({ section, number, found }: RankedSection) => ({
    anchor: section.anchor,
    ...quote(section.title, texts[number], found),
  });
  const head = own && place(own);
  const places = sections.map(place);
  // A section found by its sense says less than one with the words.
  const marked = places.filter(isMarked);
  const inner = (marked.length > 0 ? marked : places).map((one) => {
    const link = { href: `${prefix}${url}#${one.anchor}`, class: '-my-2 inline-block py-2.5 bold' };
    return element(
      'li',
      { class: 'mt-4 bar-l border-hair pl-4' },
      element('a', link, ...markedNodes(one.title)),
      ...excerpt(one),
    );
  });
  const name = head ? markedNodes(head.title) : typesetNodes(title);
  return element(
    'li',
    { class: 'py-4' },
    element('p', { class: 'text-small text-grey' }, [uk.kinds[kind], city].filter(Boolean).join(' · ')),
    element('h2', { class: 'mb-1 text-h3' }, element('a', { href: prefix + url, class: 'text-inherit' }, ...name)),
    ...(head ? excerpt(head) : []),
    ...(inner.length > 0 ? [element('ul', {}, ...inner)] : []),
    ...addButton(url),
  );
}

const isMarked = ({ title, text }: Quote): boolean => [...title, ...text].some(({ found }) => found);

function excerpt(place: Quote): HTMLElement[] {
  if (place.text.length === 0) return [];
  const bySense = isMarked(place) ? [] : [element('span', { class: 'text-grey' }, `${uk.searchBySense}: `)];
  const styles = 'line-clamp-5 max-w-text text-small wrap-anywhere sm:line-clamp-3';
  return [element('p', { class: styles }, ...bySense, ...markedNodes(place.text))];
}

/** «у мій маршрут» for a practice; the script of every page labels it and handles its clicks. */
function addButton(url: string): HTMLElement[] {
  const practice = /^\/practices\/([^/]+)\/$/.exec(url)?.[1];
  const label = element('span', {}, ukTray.add);
  return practice ? [element('button', { type: 'button', class: 'target add', 'data-add': practice }, label)] : [];
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
      element('p', { class: 'bold text-lead' }, ...largeDigits(value || text)),
      ...(value ? [element('p', {}, ...typesetNodes(text))] : []),
      element('p', { class: 'text-small text-grey' }, ...typesetNodes(caveats.join(' · '))),
      ...(figures[i + 1]?.url === url
        ? []
        : [element('p', { class: 'text-small' }, city && `${city} · `, element('a', { href: prefix + url }, title))]),
    ]),
  );
}

type Choose = (chosen: URLSearchParams) => void;
const TITLES: Record<FacetName, string> = { city: uk.facetCity, topic: uk.facetTopic, status: uk.facetStatus };

/** Shows each chosen value with a button to remove it, and one for all. */
export function renderChips(place: HTMLElement, chosen: URLSearchParams, choose: Choose): void {
  const chip = (label: string, name: string, without: (rest: URLSearchParams) => void) => {
    const attributes = { type: 'button', class: 'chip target px-3 bold text-small', 'aria-label': name };
    const button = element('button', attributes, ...typesetNodes(label));
    button.addEventListener('click', () => {
      const rest = new URLSearchParams(chosen);
      without(rest);
      choose(rest);
    });
    return button;
  };
  const chips = FACETS.flatMap((name) =>
    chosen.getAll(name).map((value) => {
      const label = `${TITLES[name]}: ${value}`;
      return chip(`${label}\u00A0×`, `${uk.searchRemove}: ${label}`, (rest) => rest.delete(name, value));
    }),
  );
  const all = chip(uk.clearFilters, uk.clearFilters, (rest) => FACETS.forEach((name) => rest.delete(name)));
  place.replaceChildren(...chips, ...(chips.length > 1 ? [all] : []));
  place.hidden = chips.length === 0;
}

/** Shows the facets of the results: a checkbox for each value, with the number of results that it would leave. */
export function renderFacets(place: HTMLElement, results: readonly Result[], chosen: URLSearchParams, choose: Choose) {
  const groups = FACETS.flatMap((name) => {
    const values = facetCounts(results, chosen, name);
    if (values.length === 0 || (values.length === 1 && values[0]?.chosen === false)) return [];
    const boxes = values.map(({ value, count, chosen }, i) => {
      const id = `facet-${name}-${i}`;
      const box = element('input', { type: 'checkbox', id, name, value, class: 'size-5 shrink-0' });
      box.checked = chosen;
      const label = [...typesetNodes(value), '\u00A0', element('span', { class: 'text-grey' }, String(count))];
      const styles = 'flex min-h-11 items-center gap-3 py-1 text-small leading-tight';
      return element('label', { class: styles, for: id }, box, element('span', {}, ...label));
    });
    return [element('fieldset', { class: 'mb-4' }, element('legend', { class: 'bold' }, TITLES[name]), ...boxes)];
  });
  const form = element('form', { 'aria-label': uk.filterBy }, ...groups);
  form.addEventListener('change', () =>
    choose(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))),
  );
  place.replaceChildren(form);
}

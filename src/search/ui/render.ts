import { ukSearch as uk } from '../../i18n/uk.ts';
import { ukTray } from '../../i18n/uk-tray.ts';
import { element } from '../../lib/element.ts';
import { toNodes, typesetText } from '../../lib/markup.ts';
import { CHANGED } from '../../lib/route.ts';
import { chosenFacets, type Chosen, type FacetCount } from '../query/facets.ts';
import type { FigureAnswer } from '../query/figure.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { ParsedQuery } from '../query/read.ts';
import { FACETS, type FacetName } from '../types.ts';
import type { Piece } from './excerpt.ts';
import type { Result } from './results.ts';

/** Loads the excerpt of each of these sections of a page. */
type QuotesOf = (page: RankedPage, sections: RankedSection[]) => Promise<Piece[][]>;

/** Fills the list, one item per page: its title and best sections. Excerpts are added when they arrive. */
export function renderResults(list: Element, results: readonly Result[], base: string, quotesOf: QuotesOf): void {
  list.replaceChildren(...results.map((result) => item(result, base.replace(/\/$/, ''), quotesOf)));
  list.classList.toggle('rows', results.length > 0);
  document.dispatchEvent(new Event(CHANGED));
}

const typesetNodes = (text: string): Node[] => toNodes(typesetText(text));

/** Room for an excerpt, as much as most need, so that nothing moves when it arrives. */
const ROOM = 'line-clamp-5 min-h-[5lh] max-w-text text-small wrap-anywhere sm:line-clamp-3 sm:min-h-[3lh]';

function item({ page, own, sections }: Result, prefix: string, quotesOf: QuotesOf): HTMLElement {
  const { url, kind, city, title } = page.doc;
  const rooms = new Map<RankedSection, HTMLElement>();
  const quote = (place: RankedSection | undefined): HTMLElement[] => {
    const [, lead = 0, body = 0] = place?.section.lengths ?? [];
    if (!place || lead + body === 0) return [];
    const room = element('p', { class: ROOM });
    rooms.set(place, room);
    return [room];
  };
  const ownQuote = quote(own);
  const inner = sections.map((place) => {
    const href = `${prefix}${url}#${place.section.anchor}`;
    const link = element('a', { href, class: 'target bold' }, ...typesetNodes(place.section.title));
    return element('li', { class: 'mt-2 bar-l border-hair pl-4' }, link, ...quote(place));
  });
  const made = element(
    'li',
    { class: 'py-4' },
    element('p', { class: 'text-small text-grey' }, [uk.kinds[kind], city].filter(Boolean).join(' · ')),
    element(
      'h2',
      { class: 'text-h3' },
      element('a', { href: prefix + url, class: 'text-inherit' }, ...typesetNodes(title)),
    ),
    ...ownQuote,
    ...(inner.length > 0 ? [element('ul', { class: 'mt-2' }, ...inner)] : []),
    ...addButton(url),
  );
  if (rooms.size === 0) return made;
  whenSeen(made, () => {
    quotesOf(page, [...rooms.keys()]).then(
      (quotes) =>
        [...rooms.values()].forEach((room, i) =>
          room.append(
            ...(quotes[i] ?? []).flatMap((p) => (p.found ? element('mark', {}, p.text) : typesetNodes(p.text))),
          ),
        ),
      // Without its excerpt a result is still useful.
      () => rooms.forEach((room) => room.remove()),
    );
  });
  return made;
}

/** «у мій маршрут» for a practice; the script of every page labels it and handles its clicks. */
function addButton(url: string): HTMLElement[] {
  const [, practice] = /^\/practices\/([^/]+)\/$/.exec(url) ?? [];
  return practice ? [element('button', { type: 'button', class: 'target add', 'data-add': practice }, ukTray.add)] : [];
}

/** Runs once, when the element becomes visible. */
function whenSeen(watched: Element, run: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((e) => e.isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(watched);
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
export function renderFigures(place: HTMLElement, figures: readonly FigureAnswer[], base: string): void {
  place.hidden = figures.length === 0;
  place.replaceChildren(
    ...figures.flatMap(({ value, text, caveats, url, title }, i) => [
      element('p', { class: 'bold text-lead' }, ...largeDigits(value)),
      element('p', {}, ...typesetNodes(text)),
      element('p', { class: 'text-small text-grey' }, ...typesetNodes(caveats.join(' · '))),
      ...(figures[i + 1]?.url === url
        ? []
        : [element('p', { class: 'text-small' }, element('a', { href: base.replace(/\/$/, '') + url }, title))]),
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

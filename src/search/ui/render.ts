import { ukSearch as uk } from '../../i18n/uk.ts';
import { FACETS, type Chosen, type FacetCount, type FacetName } from '../query/facets.ts';
import type { Place, Quote, Result, Results } from './results.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Quotations from a page, one a place. */
export type QuotesOf = (result: Result, places: Place[]) => Promise<Quote[]>;

/** Puts results into the list, an item a page: its title, then its best sections; quotations follow as they arrive. */
export function renderResults(list: Element, results: readonly Result[], base: string, quotesOf: QuotesOf): void {
  list.replaceChildren(...results.map((result) => item(result, base.replace(/\/$/, ''), quotesOf)));
  list.classList.toggle('rows', results.length > 0);
}

/** Room for a quotation, as much as most take: what stands below does not move when it comes. */
const ROOM = 'line-clamp-5 min-h-[5lh] max-w-[38rem] text-small sm:line-clamp-3 sm:min-h-[3lh]';

function item(result: Result, prefix: string, quotesOf: QuotesOf): HTMLElement {
  const url = prefix + result.url;
  const quoted: { place: Place; room: HTMLElement; link: HTMLAnchorElement }[] = [];
  const quote = (place: Place | null, link: HTMLAnchorElement): HTMLElement[] => {
    if (!place) return [];
    const room = element('p', { class: ROOM });
    quoted.push({ place, room, link });
    return [room];
  };
  const title = element('a', { href: url, class: 'text-inherit' }, result.title);
  const sections = result.sections.map((section) => {
    const link = element('a', { href: `${url}#${section.anchor}`, class: 'target font-sans' }, section.title);
    return element('li', { class: 'mt-2 bar-l border-hair pl-4' }, link, ...quote(section.place, link));
  });
  const made = element(
    'li',
    { class: 'py-4' },
    element('p', { class: 'text-small text-grey' }, result.city),
    element('h2', { class: 'text-h3' }, title),
    ...quote(result.place, title),
    ...(sections.length > 0 ? [element('ul', { class: 'mt-2' }, ...sections)] : []),
  );
  if (quoted.length === 0) return made;
  whenSeen(made, () => {
    const places = quoted.map(({ place }) => place);
    quotesOf(result, places).then(
      (quotes) =>
        quoted.forEach(({ room, link }, i) => {
          const { pieces = [], marks = '' } = quotes[i] ?? {};
          room.append(...pieces.map((p) => (p.found ? element('mark', {}, p.text) : p.text)));
          markOnArrival(link, marks);
        }),
      // A quotation that does not load is left out: the result stands without it.
      () => quoted.forEach(({ room }) => room.remove()),
    );
  });
  return made;
}

/** Runs once, when the element comes into the window: texts of results nobody scrolls to are not loaded. */
function whenSeen(watched: Element, run: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((e) => e.isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(watched);
}

/** Puts the directive into a link's address only when it is followed: the address itself stays the page's or the section's. */
function markOnArrival(link: HTMLAnchorElement, marks: string): void {
  const address = link.getAttribute('href') ?? '';
  const follow = () => {
    link.setAttribute('href', address + (address.includes('#') || marks === '' ? '' : '#') + marks);
    // The browser reads the address when the event is over.
    setTimeout(() => link.setAttribute('href', address));
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}

/** Says how the query was understood, or asks whether a near word was meant. */
export function renderHint(
  place: HTMLElement,
  query: Pick<Results, 'understood' | 'suggestion'>,
  answered: boolean,
): void {
  if (query.suggestion !== null) {
    place.replaceChildren(
      `${uk.searchSuggestion}: `,
      element('a', { href: `?q=${encodeURIComponent(query.suggestion)}` }, query.suggestion),
      '?',
    );
  } else {
    place.replaceChildren(query.understood === null ? '' : `${uk.searchUnderstood}: «${query.understood}»`);
  }
  place.hidden = query.suggestion === null && (query.understood === null || !answered);
}

const TITLES: Record<FacetName, string> = { city: uk.facetCity, topic: uk.facetTopic, status: uk.facetStatus };

/** Puts the facets beside the results: a checkbox a value, with the results it leaves. */
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
        element('legend', { class: 'font-sans bold' }, TITLES[name]),
        ...values.map(({ value, count, chosen }, i) => {
          const id = `facet-${name}-${i}`;
          const box = element('input', { type: 'checkbox', id, name, value, class: 'size-5 shrink-0' });
          box.checked = chosen;
          return element(
            'label',
            { class: 'target w-full gap-3 text-small', for: id },
            box,
            element('span', {}, value),
            element('span', { class: 'text-grey' }, String(count)),
          );
        }),
      ),
    ];
  });
  const anyChosen = FACETS.some((name) => counts[name].some((v) => v.chosen));
  const clear = element('button', { type: 'button', class: 'button' }, uk.clearFilters);
  clear.addEventListener('click', () => choose({ city: [], topic: [], status: [] }));
  const form = element('form', { 'aria-label': uk.filterBy }, ...groups, ...(anyChosen ? [clear] : []));
  form.addEventListener('change', () => {
    const data = new FormData(form);
    const values = (name: FacetName) => data.getAll(name).map(String);
    choose({ city: values('city'), topic: values('topic'), status: values('status') });
  });
  place.replaceChildren(form);
  if (focused) document.getElementById(focused)?.focus();
}

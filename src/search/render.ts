import { ukSearch as uk } from '../i18n/uk.ts';
import type { DocTexts } from './doc.ts';
import { directive, excerpt } from './excerpt.ts';
import { FACETS, type Chosen, type FacetCount, type FacetName } from './facets.ts';
import { sectionsShown } from './links.ts';
import type { ParsedQuery } from './query.ts';
import type { RankedPage, RankedSection } from './rank.ts';

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

/** Texts of a page, by Pagefind's id. */
export type TextsOf = (id: string) => Promise<DocTexts>;

/** Puts pages into the list, an item a page: its title, then its best sections; quotations follow as their texts arrive. */
export function renderResults(list: Element, pages: readonly RankedPage[], base: string, textsOf: TextsOf): void {
  list.replaceChildren(...pages.map((page) => item(page, base.replace(/\/$/, ''), textsOf)));
  list.classList.toggle('rows', pages.length > 0);
}

function item(page: RankedPage, prefix: string, textsOf: TextsOf): HTMLElement {
  const url = prefix + page.doc.url;
  const inner = sectionsShown(page);
  const head = page.sections.find((s) => s.section.anchor === '');
  const quotes: [RankedSection, HTMLElement][] = [];
  const quote = (section: RankedSection): HTMLElement => {
    const place = element('p', { class: 'min-h-[3lh] max-w-[38rem] text-small' });
    quotes.push([section, place]);
    return place;
  };
  const title = element('a', { href: url, class: 'text-inherit' }, page.doc.title);
  const made = element(
    'li',
    { class: 'py-4' },
    element('p', { class: 'text-small text-grey' }, page.doc.city),
    element('h2', { class: 'text-h3' }, title),
    ...(head && (inner.length === 0 || head === page.sections[0]) ? [quote(head)] : []),
    ...(inner.length > 0
      ? [
          element(
            'ul',
            { class: 'mt-2' },
            ...inner.map((s) =>
              element(
                'li',
                { class: 'mt-2 border-l-4 border-hair pl-4' },
                element('a', { href: `${url}#${s.section.anchor}`, class: 'target font-sans' }, s.section.title),
                quote(s),
              ),
            ),
          ),
        ]
      : []),
  );
  whenNear(made, () => {
    // A quotation that does not load is left out: the result stands without it.
    textsOf(page.id).then(
      (texts) => {
        for (const [section, place] of quotes) {
          const text = texts[section.number];
          if (!text) continue;
          const pieces = excerpt(text, section.found);
          place.append(...pieces.map((p) => (p.found ? element('mark', {}, p.text) : p.text)));
          const link = place.parentElement === made ? title : place.parentElement?.querySelector('a');
          if (link) markOnArrival(link, directive(pieces));
        }
      },
      () => quotes.forEach(([, place]) => place.remove()),
    );
  });
  return made;
}

/** Runs once, when the element comes near the window: texts of results nobody scrolls to are not loaded. */
function whenNear(watched: Element, run: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: '200px' },
  );
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
export function renderHint(place: HTMLElement, query: ParsedQuery, answered: boolean): void {
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
        element('legend', { class: 'font-sans font-bold' }, TITLES[name]),
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

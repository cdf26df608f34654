import { ukSearch as uk } from '../../i18n/uk.ts';
import { plural } from '../../lib/ukrainian.ts';
import type { Answer } from '../query/engine.ts';
import { chosenFacets, facetCounts, narrow, type Chosen } from '../query/facets.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import { Client } from './client.ts';
import { Combobox } from './combobox.ts';
import { renderChips, renderFacets, renderFigures, renderResults, renderUnderstood } from './render.ts';
import { resultOf } from './results.ts';

/** Milliseconds after the last key before the search starts: WebKit allows 100 changes of the address in 10 s. */
const PAUSE = 120;

const find = <T extends HTMLElement = HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-search${name}]`);
  if (!found) throw new Error(`the search page has no [data-search${name}]`);
  return found;
};

/** Parts of the page that are hidden when empty. */
const PARTS = ['facets', 'failed', 'ways', 'understood', 'chips', 'figure', 'close', 'beside'] as const;

/** Runs the search page: reads the address and the field, shows answers, updates the address. */
export function startSearchPage(): void {
  const base = find('').dataset.base ?? '/';
  const field = find<HTMLInputElement>('-field');
  const status = find('-status');
  const list = find('-results');
  const part = Object.fromEntries(PARTS.map((name) => [name, find(`-${name}`)])) as Record<
    (typeof PARTS)[number],
    HTMLElement
  >;
  const client = new Client(base);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen: Chosen = [];
  /** What is shown, and its query. */
  let shown: { answer: Answer; query: string } | null = null;
  /** Whether the last word may be incomplete; then the page does not say that nothing was found. */
  let typing = false;
  const query = () => field.value.trim();
  const params = () => new URLSearchParams(location.search);
  const isAsked = () => (history.state as { isAsked?: boolean } | null)?.isAsked === true;

  /** Empties the page and shows a status. */
  const clear = (text: string) => {
    list.replaceChildren();
    list.setAttribute('aria-busy', 'false');
    for (const one of Object.values(part)) one.hidden = true;
    status.textContent = text;
  };
  const choose = (next: Chosen) => {
    chosen = next;
    keepAddress(false);
    show();
  };
  const quotes = ({ id }: RankedPage, sections: RankedSection[]) =>
    client.ask('quote', { id, sections: sections.map(({ number, found }) => ({ number, found })) });

  const show = () => {
    if (!shown) return;
    const { answer } = shown;
    // Without other answers, the close ones are the answer.
    const isClose = answer.pages.length === 0 && answer.close.length > 0;
    const all = (isClose ? answer.close : answer.pages).map(resultOf);
    const areClose = answer.close.length > 0 && !isClose;
    const pages = narrow(all, chosen);
    const weaker = narrow((areClose ? answer.close : answer.partial).map(resultOf), chosen);
    const figures = answer.figures.filter(({ url }) => pages.some(({ page }) => url.split('#')[0] === page.doc.url));
    clear(statusOf(answer, all.length, pages.length, shown.query, typing));
    renderUnderstood(part.understood, answer.query, all.length > 0);
    renderChips(part.chips, chosen, choose);
    renderFigures(part.figure, figures, base);
    part.close.hidden = !isClose || pages.length === 0;
    renderResults(list, pages, base, quotes);
    part.beside.hidden = weaker.length === 0;
    find('-beside-title').textContent = areClose ? uk.searchClose : uk.searchPartial;
    find('-beside-note').textContent = areClose ? uk.searchCloseNote : uk.searchPartialNote;
    renderResults(find('-beside-list'), weaker, base, quotes);
    part.facets.hidden = all.length === 0;
    renderFacets(part.facets, facetCounts(all, chosen), choose);
    part.ways.hidden = all.length > 0 || weaker.length > 0 || typing;
  };

  /** Shows that the search is running. */
  const wait = () => {
    list.setAttribute('aria-busy', 'true');
    part.failed.hidden = true;
    if (!shown) status.textContent = uk.searchBusy;
  };

  const run = async () => {
    const text = query();
    const number = ++latest;
    if (text === '') {
      shown = null;
      clear(uk.searchEmpty);
      part.ways.hidden = false;
      return;
    }
    wait();
    const answer = await client.ask('answer', text).catch((error: unknown) => console.error(error));
    // A later query has been started.
    if (number !== latest) return;
    shown = answer ? { answer, query: text } : null;
    if (answer) return show();
    clear('');
    part.failed.hidden = false;
  };

  /**
   * Writes the query and the choice into the address. A search submitted with Enter remains in the history; what is typed after it is
   * the next entry.
   * @param asked whether the query was submitted, not only typed
   */
  const keepAddress = (asked: boolean) => {
    // On Back, WebKit resets a field without autocompletion to its default.
    field.defaultValue = field.value;
    const address = new URL(location.href);
    address.search = '';
    if (query()) address.searchParams.set('q', query());
    for (const { name, value } of chosen) address.searchParams.append(name, value);
    const isStep = isAsked() && query() !== params().get('q');
    const state = { isAsked: asked || (!isStep && isAsked()) };
    history[isStep ? 'pushState' : 'replaceState'](state, '', address);
  };

  const search = () => {
    clearTimeout(timer);
    combobox.close();
    typing = false;
    keepAddress(true);
    void run();
  };
  const combobox = new Combobox(field, find('-suggestions'), (phrase) => {
    field.value = phrase;
    search();
  });
  const suggest = async () => {
    const text = field.value;
    const phrases = await client.ask('suggest', text);
    if (field.value !== text) return;
    if (typing) combobox.show(phrases);
    else combobox.close();
  };

  const readAddress = () => {
    clearTimeout(timer);
    combobox.close();
    field.value = field.defaultValue = params().get('q') ?? '';
    chosen = chosenFacets(params());
    typing = false;
    void run();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    typing = !/\s$/.test(field.value);
    // Neither the results on the page nor an answer on its way are for the new text.
    latest += 1;
    wait();
    timer = setTimeout(() => {
      keepAddress(false);
      void run();
      suggest().catch(() => combobox.close());
    }, PAUSE);
  });
  find('-form').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  // If this fails, the next query reports it.
  field.addEventListener('focus', () => void client.ask('load').catch(() => undefined), { once: true });
  find('-retry').addEventListener('click', () => void run());
  addEventListener('popstate', readAddress);
  // On a wide screen the facets are beside the results; on a phone above them, closed.
  find<HTMLDetailsElement>('-box').open = matchMedia('(width >= 60rem)').matches;
  if (params().has('q')) history.replaceState({ isAsked: true }, '');
  readAddress();
}

/** @param all number of answers @param left those that the chosen facets leave */
function statusOf({ pages, partial }: Answer, all: number, left: number, query: string, typing: boolean): string {
  const counted = `${left} ${plural(left, uk.countResults)}`;
  if (all > 0 && left === 0) return `${uk.searchFiltered} ${all}.`;
  if (pages.length > 0) return counted;
  if (all > 0) return `${uk.searchOnlyClose}; ${uk.searchClose.toLowerCase()}: ${counted}`;
  if (typing) return uk.searchTyping;
  return partial.length > 0 ? uk.searchOnlyPartial : `${uk.searchNothing} «${query}». ${uk.searchNothingHint}`;
}

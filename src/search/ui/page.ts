import { ukSearch as uk } from '../../i18n/uk.ts';
import { CHANGED } from '../../lib/route.ts';
import { plural } from '../../lib/ukrainian.ts';
import type { Answer } from '../query/engine.ts';
import { chosenFacets, facetCounts, narrow, type Chosen } from '../query/facets.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { ParsedQuery } from '../query/read.ts';
import { Client } from './client.ts';
import { Combobox } from './combobox.ts';
import { renderChips, renderFacets, renderFigures, renderResult, renderUnderstood } from './render.ts';
import { resultOf, type Result } from './results.ts';

/** Milliseconds after the last key before the search starts: WebKit allows 100 changes of the address in 10 s. */
const PAUSE = 120;
/** How many words that no text has are named. */
const MOST_ABSENT = 3;

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
  const prefix = base.replace(/\/$/, '');
  const field = find<HTMLInputElement>('-field');
  const status = find('-status');
  const list = find('-results');
  const part = Object.fromEntries(PARTS.map((name) => [name, find(`-${name}`)])) as Record<
    (typeof PARTS)[number],
    HTMLElement
  >;
  const client = new Client(base);
  let latest = 0;
  /** Number of the last change of what is shown. */
  let showing = 0;
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
    showing += 1;
    list.replaceChildren();
    list.setAttribute('aria-busy', 'false');
    for (const one of Object.values(part)) one.hidden = true;
    status.textContent = text;
  };
  const choose = (next: Chosen) => {
    chosen = next;
    keepAddress(false);
    void show();
  };
  const render = (results: readonly Result[], { query }: Answer) => {
    const quotes = ({ id }: RankedPage, sections: RankedSection[]) => client.ask('quote', { id, query, sections });
    return results.map((result) => renderResult(result, prefix, quotes));
  };
  /** Appends items in order, each with its excerpts, so that nothing moves. @returns false if something else is shown by then */
  const append = async (to: Element, items: readonly Promise<HTMLElement>[]): Promise<boolean> => {
    const number = showing;
    to.classList.toggle('rows', items.length > 0);
    for (const item of items) {
      const made = await item;
      if (number !== showing) return false;
      to.append(made);
      document.dispatchEvent(new Event(CHANGED));
    }
    return true;
  };

  const show = async () => {
    if (!shown) return;
    const { answer, query: asked } = shown;
    // Without other answers, the close ones are the answer.
    const isClose = answer.pages.length === 0 && answer.close.length > 0;
    const all = (isClose ? answer.close : answer.pages).map(resultOf);
    const areClose = answer.close.length > 0 && !isClose;
    const pages = narrow(all, chosen);
    const weaker = narrow((areClose ? answer.close : answer.partial).map(resultOf), chosen);
    const figures = answer.figures.filter(({ url }) => pages.some(({ page }) => url.split('#')[0] === page.doc.url));
    const [items, besides] = [render(pages, answer), render(weaker, answer)];
    const number = ++showing;
    await (items[0] ?? besides[0]);
    if (number !== showing) return;
    clear(statusOf(answer, all.length, pages.length, asked, typing));
    renderUnderstood(part.understood, answer.query, all.length > 0);
    renderChips(part.chips, chosen, choose);
    renderFigures(part.figure, figures, prefix);
    part.close.hidden = !isClose || pages.length === 0;
    part.facets.hidden = all.length === 0;
    renderFacets(part.facets, facetCounts(all, chosen), choose);
    part.ways.hidden = all.length > 0 || weaker.length > 0 || typing;
    list.setAttribute('aria-busy', 'true');
    if (!(await append(list, items))) return;
    part.beside.hidden = weaker.length === 0;
    find('-beside-title').textContent = areClose ? uk.searchClose : uk.searchPartial;
    find('-beside-note').textContent = areClose ? uk.searchCloseNote : uk.searchPartialNote;
    find('-beside-list').replaceChildren();
    if (await append(find('-beside-list'), besides)) list.setAttribute('aria-busy', 'false');
  };

  /** Shows that the search is running, and stops what is still being appended. */
  const wait = () => {
    showing += 1;
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
function statusOf(
  { pages, partial, query }: Answer,
  all: number,
  left: number,
  asked: string,
  typing: boolean,
): string {
  const counted = `${left} ${plural(left, uk.countResults)}`;
  const absent = absentWords(query);
  if (all > 0 && left === 0) return `${uk.searchFiltered} ${all}.`;
  if (pages.length > 0) return absent ? `${counted}. ${absent}` : counted;
  if (all > 0)
    return absent ? `${absent} ${counted}.` : `${uk.searchOnlyClose}; ${uk.searchClose.toLowerCase()}: ${counted}`;
  if (typing) return uk.searchTyping;
  return partial.length > 0
    ? absent || uk.searchOnlyPartial
    : `${uk.searchNothing} «${asked}». ${uk.searchNothingHint}`;
}

/** Says which words no text has, and what was searched for instead; nothing if they are many. */
function absentWords({ absent }: ParsedQuery): string {
  if (absent.length > MOST_ABSENT) return '';
  return [true, false]
    .flatMap((isNear) => {
      const words = absent.flatMap(({ word, near }) => (near === isNear ? `«${word}»` : []));
      if (words.length === 0) return [];
      return `${plural(words.length, uk.searchAbsent)} ${words.join(', ')} ${isNear ? uk.searchNear : uk.searchWithout}`;
    })
    .join(' ');
}

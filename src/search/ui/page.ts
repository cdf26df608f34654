import { ukSearch as uk } from '../../i18n/uk.ts';
import { CHANGED } from '../../lib/route.ts';
import { plural } from '../../lib/ukrainian.ts';
import type { Answer } from '../query/engine.ts';
import type { ParsedQuery } from '../query/read.ts';
import { makeCombobox } from './combobox.ts';
import { loadSearch, type Search } from './load.ts';
import { renderChips, renderFacets, renderFigures, renderResult, renderUnderstood } from './render.ts';
import { narrow, resultOf, type Result } from './results.ts';
import { suggestFor } from './suggest.ts';

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
type Part = (typeof PARTS)[number];

/** Runs the search page: the address and the field say what is searched for and by which facets it is narrowed. */
export function startSearchPage(): void {
  const base = find('').dataset.base ?? '/';
  const prefix = base.replace(/\/$/, '');
  const field = find<HTMLInputElement>('-field');
  const status = find('-status');
  const list = find('-results');
  const part = Object.fromEntries(PARTS.map((name) => [name, find(`-${name}`)])) as Record<Part, HTMLElement>;
  let started: Promise<Search> | undefined;
  /** Number of the last thing asked for; the answers to earlier ones are not shown. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const query = () => field.value.trim();
  const params = () => new URLSearchParams(location.search);
  const isAsked = () => (history.state as { isAsked?: boolean } | null)?.isAsked === true;

  /** The search, which is loaded when it is first used; if that fails, the next use tries again. */
  const load = (): Promise<Search> => {
    started ??= loadSearch(base).catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };

  const setBusy = (isBusy: boolean) => list.setAttribute('aria-busy', String(isBusy));
  /** Empties the page and shows a status. */
  const clear = (text: string) => {
    list.replaceChildren();
    for (const one of Object.values(part)) one.hidden = true;
    status.textContent = text;
  };

  /** Starts a turn. What is shown stays until there is an answer, but nothing more is added to it. */
  const begin = (): number => {
    setBusy(true);
    part.failed.hidden = true;
    return ++turn;
  };

  /** @param isTyping whether the last word may be incomplete; then the page does not say that nothing was found */
  const run = async (isTyping = false) => {
    const asked = query();
    const own = begin();
    if (asked === '') {
      clear(uk.searchEmpty);
      part.ways.hidden = false;
      setBusy(false);
      return;
    }
    if (status.textContent === '' || !part.ways.hidden) clear(uk.searchBusy);
    try {
      const search = await load();
      await show(await search.answer(asked), search, own, isTyping);
    } catch (error) {
      console.error(error);
      if (own !== turn) return;
      clear('');
      part.failed.hidden = false;
      setBusy(false);
    }
  };

  /** Shows an answer, unless something else is asked for by then. */
  const show = async (answer: Answer, search: Search, own: number, isTyping: boolean) => {
    const chosen = params();
    const render = async (result: Result) =>
      renderResult(result, await search.texts(result.page.id).catch(() => []), prefix);
    /** Appends results in order, each with its excerpts, so that nothing moves. */
    const append = async (to: Element, items: readonly Promise<HTMLElement>[]) => {
      to.classList.toggle('rows', items.length > 0);
      for (const item of items) {
        const made = await item;
        if (own !== turn) return;
        to.append(made);
        document.dispatchEvent(new Event(CHANGED));
      }
    };
    // Without other answers, the close ones are the answer.
    const isClose = answer.pages.length === 0 && answer.close.length > 0;
    const areClose = answer.close.length > 0 && !isClose;
    const all = (isClose ? answer.close : answer.pages).map(resultOf);
    const pages = narrow(all, chosen);
    const weaker = narrow((areClose ? answer.close : answer.partial).map(resultOf), chosen);
    const figures = answer.figures.filter(({ url }) => pages.some(({ page }) => url.split('#')[0] === page.doc.url));
    const [items, besides] = [pages.map(render), weaker.map(render)];
    await (items[0] ?? besides[0]);
    if (own !== turn) return;
    const focused = document.activeElement;
    clear(statusOf(answer, all.length, pages.length, chosen.get('q') ?? '', isTyping));
    renderUnderstood(part.understood, answer.query, all.length > 0);
    renderChips(part.chips, chosen, choose);
    renderFigures(part.figure, figures, prefix);
    part.close.hidden = !isClose || pages.length === 0;
    part.facets.hidden = all.length === 0;
    renderFacets(part.facets, all, chosen, choose);
    // What had the focus is drawn anew, or gone with the choice.
    if (focused && !focused.isConnected)
      (document.getElementById(focused.id) ?? part.chips.querySelector('button') ?? field).focus();
    part.ways.hidden = all.length > 0 || weaker.length > 0 || isTyping;
    await append(list, items);
    if (own !== turn) return;
    part.beside.hidden = weaker.length === 0;
    find('-beside-title').textContent = areClose ? uk.searchClose : uk.searchPartial;
    find('-beside-note').textContent = areClose ? uk.searchCloseNote : uk.searchPartialNote;
    find('-beside-list').replaceChildren();
    await append(find('-beside-list'), besides);
    if (own === turn) setBusy(false);
  };

  /**
   * Writes the query and the choice into the address. A search submitted with Enter remains in the history; what is typed after it is
   * the next entry.
   * @param asked whether the query was submitted, not only typed
   */
  const keepAddress = (asked: boolean, chosen = params()) => {
    // On Back, WebKit resets a field without autocompletion to its default.
    field.defaultValue = field.value;
    const isStep = isAsked() && query() !== params().get('q');
    const state = { isAsked: asked || (!isStep && isAsked()) };
    if (query()) chosen.set('q', query());
    else chosen.delete('q');
    const address = new URL(location.href);
    address.search = chosen.toString();
    history[isStep ? 'pushState' : 'replaceState'](state, '', address);
  };
  const choose = (chosen: URLSearchParams) => {
    keepAddress(false, chosen);
    void run();
  };

  const combobox = makeCombobox(field, find('-suggestions'), (phrase) => {
    field.value = phrase;
    submit();
  });
  const suggest = async () => {
    const own = turn;
    const phrases = suggestFor(field.value, await (await load()).suggestions());
    if (own === turn) combobox.show(phrases);
  };

  const submit = () => {
    clearTimeout(timer);
    combobox.close();
    keepAddress(true);
    void run();
  };
  const readAddress = () => {
    clearTimeout(timer);
    combobox.close();
    field.value = field.defaultValue = params().get('q') ?? '';
    void run();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    begin();
    timer = setTimeout(() => {
      keepAddress(false);
      const isTyping = !/\s$/.test(field.value);
      void run(isTyping);
      // After a space the results are read; the next letter suggests again.
      if (isTyping) suggest().catch(() => combobox.close());
      else combobox.close();
    }, PAUSE);
  });
  find('-form').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  // If this fails, the next query reports it.
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  find('-retry').addEventListener('click', () => void run());
  addEventListener('popstate', readAddress);
  // On a wide screen the facets are beside the results; on a phone above them, closed.
  find<HTMLDetailsElement>('-box').open = matchMedia('(width >= 60rem)').matches;
  if (params().has('q')) history.replaceState({ isAsked: true }, '');
  readAddress();
}

/** @param all number of answers @param left those that the chosen facets leave */
function statusOf(answer: Answer, all: number, left: number, asked: string, isTyping: boolean): string {
  const { pages, partial, query } = answer;
  const counted = `${left} ${plural(left, uk.countResults)}`;
  const absent = absentWords(query);
  if (all > 0 && left === 0) return `${uk.searchFiltered} ${all}.`;
  if (pages.length > 0) return absent ? `${counted}. ${absent}` : counted;
  if (all > 0)
    return absent ? `${absent} ${counted}.` : `${uk.searchOnlyClose}; ${uk.searchClose.toLowerCase()}: ${counted}`;
  if (isTyping) return uk.searchTyping;
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

import { ukSearch as uk } from '../../i18n/uk.ts';
import { plural } from '../../lib/ukrainian.ts';
import { chosenFacets, chosenValues, facetCounts, narrow, type Chosen } from '../query/facets.ts';
import { Client } from './client.ts';
import { Combobox } from './combobox.ts';
import { renderChips, renderFacets, renderFigures, renderResults, renderUnderstood } from './render.ts';
import type { Place, Result, Results } from './results.ts';

/** The state of a history entry. */
interface State {
  isAsked: boolean;
}
/** Milliseconds after the last key before the search starts: WebKit allows 100 changes of the address in 10 s. */
const PAUSE = 120;

const find = <T extends Element>(name: string): T => {
  const found = document.querySelector<T>(`[data-search${name}]`);
  if (!found) throw new Error(`the search page has no [data-search${name}]`);
  return found;
};

/** Runs the search page: reads the address and the field, shows answers, updates the address. */
export function startSearchPage(): void {
  const base = find<HTMLElement>('').dataset.base ?? '/';
  const field = find<HTMLInputElement>('-field');
  const client = new Client(base);
  const view = new View(base, client, (next) => choose(next));
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen: Chosen = chosenFacets(new URLSearchParams(location.search));
  let results: Results | null = null;
  /** The query whose answer is shown. */
  let answered = '';
  /** Whether the last word may be incomplete; then the page does not say that nothing was found. */
  let typing = false;

  const combobox = new Combobox(field, find('-suggestions'), (phrase) => {
    field.value = phrase;
    search();
  });
  const query = () => field.value.trim();
  const show = () => results && view.show(results, chosen, answered, typing);
  const choose = (next: Chosen) => {
    chosen = next;
    keepAddress(false);
    show();
  };

  const run = async () => {
    const text = query();
    const number = ++latest;
    if (text === '') {
      results = null;
      view.invite();
      return;
    }
    view.wait();
    try {
      const found = await client.ask('answer', text);
      // A later query has been started.
      if (number !== latest) return;
      [results, answered] = [found, text];
      show();
    } catch (error) {
      if (number !== latest) return;
      console.error(error);
      results = null;
      view.fail();
    }
  };

  /**
   * Writes the query and the choice into the address. A search submitted with Enter remains in the history; what is typed after it is
   * the next entry.
   * @param isAsked whether the query was submitted, not only typed
   */
  const keepAddress = (isAsked: boolean) => {
    // On Back, WebKit resets a field without autocompletion to its default.
    field.defaultValue = field.value;
    const address = new URL(location.href);
    address.search = '';
    if (query()) address.searchParams.set('q', query());
    for (const { name, value } of chosenValues(chosen)) address.searchParams.append(name, value);
    const isStep =
      (history.state as State | null)?.isAsked === true && query() !== new URLSearchParams(location.search).get('q');
    const state: State = { isAsked: isAsked || (!isStep && (history.state as State | null)?.isAsked === true) };
    if (isStep) history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  };

  const search = () => {
    clearTimeout(timer);
    combobox.close();
    typing = false;
    keepAddress(true);
    void run();
  };

  const suggest = async () => {
    const text = field.value;
    const phrases = await client.ask('suggest', text);
    if (field.value === text && typing) combobox.show(phrases);
  };

  const readAddress = () => {
    const params = new URLSearchParams(location.search);
    field.value = field.defaultValue = params.get('q') ?? '';
    chosen = chosenFacets(params);
    typing = false;
    void run();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    typing = !/\s$/.test(field.value);
    // The results on the page are not for the new text.
    view.wait();
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
  field.addEventListener('focus', () => void client.ask('load', null).catch(() => undefined), { once: true });
  find('-retry').addEventListener('click', () => void run());
  addEventListener('popstate', readAddress);
  if (new URLSearchParams(location.search).has('q')) history.replaceState({ isAsked: true } satisfies State, '');
  readAddress();
}

/** Parts of the page that are hidden when empty. */
const PARTS = ['facets', 'failed', 'ways', 'understood', 'chips', 'figure', 'close', 'beside'] as const;

/** Shows an answer in the parts of the page. */
class View {
  readonly #base: string;
  readonly #client: Client;
  readonly #choose: (chosen: Chosen) => void;
  readonly #status = find<HTMLElement>('-status');
  readonly #list = find<HTMLElement>('-results');
  readonly #box = find<HTMLDetailsElement>('-box');
  readonly #parts = Object.fromEntries(PARTS.map((name) => [name, find<HTMLElement>(`-${name}`)])) as Record<
    (typeof PARTS)[number],
    HTMLElement
  >;
  #shown = false;

  constructor(base: string, client: Client, choose: (chosen: Chosen) => void) {
    this.#base = base;
    this.#client = client;
    this.#choose = choose;
    // On a wide screen the facets are beside the results; on a phone above them, closed.
    this.#box.open = matchMedia('(width >= 60rem)').matches;
  }

  /** Shows an answer. @param typing whether its last word may be incomplete */
  show(results: Results, chosen: Chosen, query: string, typing: boolean): void {
    // Without other answers, the close ones are the answer.
    const isClose = results.pages.length === 0 && results.close.length > 0;
    const all = isClose ? results.close : results.pages;
    const pages = narrow(all, chosen);
    const weaker = narrow(isClose || results.close.length === 0 ? results.partial : results.close, chosen);
    this.clear(this.#statusOf(results, all, pages, query, typing));
    this.#shown = true;
    renderUnderstood(this.#parts.understood, results, all.length > 0);
    renderChips(this.#parts.chips, chosen, this.#choose);
    const figures = results.figures.filter(({ url }) => pages.some((page) => url.split('#')[0] === page.url));
    renderFigures(this.#parts.figure, figures, this.#base);
    this.#parts.close.hidden = !isClose || pages.length === 0;
    renderResults(this.#list, pages, this.#base, this.#quote);
    const areClose = weaker.length > 0 && results.close.length > 0 && !isClose;
    this.#parts.beside.hidden = weaker.length === 0;
    find('-beside-title').textContent = areClose ? uk.searchClose : uk.searchPartial;
    find('-beside-note').textContent = areClose ? uk.searchCloseNote : uk.searchPartialNote;
    renderResults(find('-beside-list'), weaker, this.#base, this.#quote);
    this.#parts.facets.hidden = all.length === 0;
    renderFacets(this.#parts.facets, facetCounts(all, chosen), this.#choose);
    this.#parts.ways.hidden = all.length > 0 || weaker.length > 0 || typing;
  }

  #quote = ({ id }: Result, places: Place[]) => this.#client.ask('quote', { id, places });

  #statusOf(
    results: Results,
    all: readonly Result[],
    pages: readonly Result[],
    query: string,
    typing: boolean,
  ): string {
    const counted = (count: number) => `${count} ${plural(count, uk.countResults)}`;
    if (all.length > 0 && pages.length === 0) return `${uk.searchFiltered} ${all.length}.`;
    if (results.pages.length > 0) return counted(pages.length);
    if (all.length > 0) return `${uk.searchOnlyClose}; ${uk.searchClose.toLowerCase()}: ${counted(pages.length)}`;
    if (typing) return uk.searchTyping;
    if (results.partial.length > 0) return uk.searchOnlyPartial;
    return `${uk.searchNothing} «${query}». ${uk.searchNothingHint}`;
  }

  /** Shows that the search is running. */
  wait(): void {
    this.#list.setAttribute('aria-busy', 'true');
    this.#parts.failed.hidden = true;
    if (!this.#shown) this.#status.textContent = uk.searchBusy;
  }

  /** Empties the page and shows a status. */
  clear(status: string): void {
    this.#shown = false;
    this.#list.replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    for (const part of Object.values(this.#parts)) part.hidden = true;
    this.#status.textContent = status;
  }

  /** Says what to do without a query. */
  invite(): void {
    this.clear(uk.searchEmpty);
    this.#parts.ways.hidden = false;
  }

  fail(): void {
    this.clear('');
    this.#parts.failed.hidden = false;
  }
}

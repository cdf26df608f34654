import { ukSearch as uk } from '../../i18n/uk.ts';
import { plural } from '../../lib/ukrainian.ts';
import { Client } from './client.ts';
import { chosenFacets, facetCounts, keepsPage, type Chosen } from '../query/facets.ts';
import { renderFacets, renderHint, renderResults } from './render.ts';
import type { Place, Results } from './results.ts';

/** Time after the last key before the search starts, in milliseconds. */
const PAUSE = 120;

/** Runs the search page: reads the address and the field, shows answers, keeps the address in step. */
export function startSearchPage(): void {
  const find = <T extends Element>(name: string): T => {
    const found = document.querySelector<T>(`[data-search${name}]`);
    if (!found) throw new Error(`the search page has no [data-search${name}]`);
    return found;
  };
  const base = find<HTMLElement>('').dataset.base ?? '/';
  const form = find<HTMLFormElement>('-form');
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('the search form has no field');
  const status = find<HTMLElement>('-status');
  const list = find<HTMLElement>('-results');
  const facets = find<HTMLElement>('-facets');
  // Beside the results there is room for the facets; above them, on a phone, they wait to be opened.
  const box = find<HTMLDetailsElement>('-box');
  box.open = matchMedia('(width >= 60rem)').matches;
  const failed = find<HTMLElement>('-failed');
  const ways = find<HTMLElement>('-ways');
  const suggestion = find<HTMLElement>('-suggestion');
  const partial = find<HTMLElement>('-partial');
  const partialList = find<HTMLElement>('-partial-list');

  const client = new Client(base);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen: Chosen = chosenFacets(new URLSearchParams(location.search));
  let shown = false;

  const busy = (is: boolean) => list.setAttribute('aria-busy', String(is));
  const clear = () => {
    shown = false;
    list.replaceChildren();
    partialList.replaceChildren();
    for (const part of [facets, failed, ways, suggestion, partial]) part.hidden = true;
  };

  const show = (results: Results) => {
    const pages = results.pages.filter((page) => keepsPage(page.facets, chosen));
    // Partial matches matter where there are few whole ones.
    const partials = pages.length > 2 ? [] : results.partial.slice(0, 3);
    const query = field.value.trim();
    const quote = ({ id }: { id: string }, places: Place[]) => client.ask('quote', { id, places });
    renderResults(list, pages, base, quote);
    renderResults(partialList, partials, base, quote);
    partial.hidden = partials.length === 0;
    facets.hidden = results.pages.length === 0;
    // Its place is kept: nothing moves.
    box.classList.toggle('invisible', facets.hidden);
    renderFacets(
      facets,
      facetCounts(
        results.pages.map((page) => page.facets),
        chosen,
      ),
      (next) => {
        chosen = next;
        keepAddress();
        show(results);
      },
    );
    renderHint(suggestion, results, pages.length > 0);
    ways.hidden = pages.length > 0;
    status.textContent =
      pages.length > 0
        ? `${pages.length} ${plural(pages.length, uk.countResults)}`
        : `${uk.searchNothing} «${query}». ${uk.searchNothingHint}`;
  };

  const run = async () => {
    const query = field.value.trim();
    const number = ++latest;
    if (query === '') {
      clear();
      busy(false);
      status.textContent = uk.searchEmpty;
      return;
    }
    busy(true);
    failed.hidden = true;
    if (!shown) status.textContent = uk.searchBusy;
    try {
      const results = await client.ask('answer', query);
      // An answer that a later query has overtaken is dropped.
      if (number !== latest) return;
      shown = true;
      show(results);
    } catch (error) {
      if (number !== latest) return;
      console.error(error);
      clear();
      status.textContent = '';
      failed.hidden = false;
    }
    busy(false);
  };

  const keepAddress = () => {
    const address = new URL(location.href);
    address.search = '';
    const query = field.value.trim();
    if (query) address.searchParams.set('q', query);
    for (const [kind, values] of Object.entries(chosen))
      for (const value of values) address.searchParams.append(kind, value);
    history.replaceState(null, '', address);
  };

  const readAddress = () => {
    const params = new URLSearchParams(location.search);
    field.value = params.get('q') ?? '';
    chosen = chosenFacets(params);
    void run();
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    // Results of what was typed before must not pass for an answer to what stands in the field now.
    busy(true);
    timer = setTimeout(() => {
      keepAddress();
      void run();
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keepAddress();
    void run();
  });
  // A failure is told when a query is run.
  field.addEventListener('focus', () => void client.ask('load', null).catch(() => undefined), { once: true });
  find('-retry').addEventListener('click', () => void run());
  addEventListener('popstate', readAddress);
  readAddress();
}

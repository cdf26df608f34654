import { uk } from '../i18n/uk.ts';
import { plural } from '../lib/ukrainian.ts';
import type { Answer, Engine } from './engine.ts';
import { loadEngine } from './browser.ts';
import { chosenFacets, facetCounts, keepsPage, type Chosen } from './facets.ts';
import { renderFacets, renderResults } from './render.ts';

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
  const failed = find<HTMLElement>('-failed');
  const ways = find<HTMLElement>('-ways');
  const suggestion = find<HTMLElement>('-suggestion');
  const partial = find<HTMLElement>('-partial');
  const partialList = find<HTMLElement>('-partial-list');

  let engine: Promise<Engine> | undefined;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen: Chosen = chosenFacets(new URLSearchParams(location.search));
  let shown: { answer: Answer; engine: Engine } | undefined;

  const busy = (is: boolean) => list.setAttribute('aria-busy', String(is));
  const clear = () => {
    shown = undefined;
    list.replaceChildren();
    partialList.replaceChildren();
    for (const part of [facets, failed, ways, suggestion, partial]) part.hidden = true;
  };

  const show = () => {
    if (!shown) return;
    const { answer, engine: loaded } = shown;
    const keep = (id: string) => keepsPage(loaded.manifest.facets[id], chosen);
    const pages = answer.pages.filter((p) => keep(p.id));
    const query = field.value.trim();
    renderResults(list, pages, { base, query: answer.query });
    renderResults(partialList, answer.partial.slice(0, 3), { base, query: answer.query });
    partial.hidden = answer.partial.length === 0 || pages.length > 2;
    renderFacets(
      facets,
      facetCounts(
        answer.pages.map((p) => loaded.manifest.facets[p.id]),
        chosen,
      ),
      (next) => {
        chosen = next;
        keepAddress();
        show();
      },
    );
    facets.hidden = answer.pages.length === 0;
    suggestion.hidden = answer.query.understood === null || pages.length === 0;
    suggestion.textContent =
      answer.query.understood === null ? '' : `${uk.searchUnderstood}: «${answer.query.understood}»`;
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
      engine ??= loadEngine(base);
      const loaded = await engine;
      const answer = await loaded.answer(query);
      // An answer that a later query has overtaken is dropped.
      if (number !== latest) return;
      shown = { answer, engine: loaded };
      show();
    } catch (error) {
      if (number !== latest) return;
      console.error(error);
      engine = undefined;
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
  field.addEventListener(
    'focus',
    () => {
      engine ??= loadEngine(base);
      // Told when a query is run.
      engine.catch(() => (engine = undefined));
    },
    { once: true },
  );
  find('-retry').addEventListener('click', () => void run());
  addEventListener('popstate', readAddress);
  readAddress();
}

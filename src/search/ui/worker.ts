/*
 * Searches in a worker, so that reading the lexicon and the index does not block the page.
 */
import { Engine, type Access } from '../query/engine.ts';
import { distinct, quotesOf } from './excerpt.ts';
import { suggestFor } from './suggest.ts';
import type { ParsedQuery } from '../query/read.ts';
import type { RankedSection } from '../query/rank.ts';

/** What the page may ask, with its argument. */
const replies = {
  /** Loads the index, so that the first answer comes sooner. */
  load: () => null,
  answer: (engine: Engine, query: string) => engine.answer(query),
  /** Phrases that may complete what is typed. */
  suggest: async (engine: Engine, typed: string) => suggestFor(typed, await engine.suggestions()),
  /** Why each of these sections of a page was found. */
  quote: async (
    engine: Engine,
    { id, query, sections }: { id: string; query: ParsedQuery; sections: RankedSection[] },
  ) => {
    const texts = await engine.texts(id);
    const isAsked = (form: string) => engine.isAsked(form, query);
    const quotes = quotesOf(sections, texts, isAsked);
    return { quotes, also: distinct(quotes.flatMap(({ also }) => also)) };
  },
};
export type Replies = typeof replies;

let engine: Promise<Engine> | undefined;

/** Loads the engine. @param base the site's base path, with a trailing slash */
function loadEngine(base: string): Promise<Engine> {
  const get = async (path: string) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return Engine.load({
    json: async (path) => (await get(path)).json() as Promise<unknown>,
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    async pagefind() {
      const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Awaited<
        ReturnType<Access['pagefind']>
      >;
      // Pagefind's own worker would be one more script to load.
      await module.options({ noWorker: true, baseUrl: '/' });
      await module.init();
      return module;
    },
  });
}

globalThis.onmessage = async ({
  data: { base, ask, given },
  ports: [port],
}: MessageEvent<{ base: string; ask: keyof Replies; given: never }>) => {
  try {
    if (!engine) {
      engine = loadEngine(base);
      // A worker remembers a script that failed to load. The page sees this error and starts another worker.
      engine.catch(reportError);
    }
    port?.postMessage({ answer: await replies[ask](await engine, given) });
  } catch (error) {
    port?.postMessage({ error: String(error) });
  }
};

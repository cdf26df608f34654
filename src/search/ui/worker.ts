/*
 * Searches in a worker, so that reading the lexicon and the index does not block the page.
 */
import { Engine, type Access } from '../query/engine.ts';
import type { Asks, Question, Reply } from './messages.ts';
import { quotesOf, resultsOf } from './results.ts';
import { suggestFor } from './suggest.ts';

const scope = globalThis as unknown as {
  postMessage: (message: Reply) => void;
  onmessage: (event: { data: Question }) => void;
};
let engine: Promise<Engine> | undefined;

/** The engine, loaded once; after a failure, again. */
function engineOf(base: string): Promise<Engine> {
  engine ??= loadEngine(base);
  engine.catch(() => (engine = undefined));
  return engine;
}

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

async function answer({ base, ask, given }: Question): Promise<Asks[keyof Asks]['answer']> {
  const loaded = await engineOf(base);
  if (ask === 'answer') return resultsOf(await loaded.answer(given as Asks['answer']['given']));
  if (ask === 'suggest') return suggestFor(given as Asks['suggest']['given'], await loaded.suggestions());
  if (ask === 'load') return null;
  const { id, places } = given as Asks['quote']['given'];
  return quotesOf(await loaded.texts(id), places);
}

scope.onmessage = ({ data }) => {
  const { number } = data;
  answer(data).then(
    (answered) => scope.postMessage({ number, answer: answered }),
    (error: unknown) => scope.postMessage({ number, error: String(error) }),
  );
};

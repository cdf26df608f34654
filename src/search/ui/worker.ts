/*
 * The search of the site, off the page's thread: reading the lexicon and the index would hold up what the reader does there.
 */
import { loadEngine } from './browser.ts';
import type { Engine } from '../query/engine.ts';
import type { Asks, Question, Reply } from './messages.ts';
import { quotesOf, resultsOf } from './results.ts';
import { suggestFor } from './suggest.ts';

const scope = globalThis as unknown as {
  postMessage: (message: Reply) => void;
  onmessage: (event: { data: Question }) => void;
};
let engine: Promise<Engine> | undefined;

/** The engine: loaded once, and again after a failure. */
function engineOf(base: string): Promise<Engine> {
  engine ??= loadEngine(base);
  engine.catch(() => (engine = undefined));
  return engine;
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

import type { Place, Quote, Results } from './results.ts';

/** Questions of the search page to its worker, each with its argument and its answer. */
export interface Asks {
  /** Loads the index, so that the first answer comes sooner. */
  load: { given: null; answer: null };
  answer: { given: string; answer: Results };
  /** Phrases that may complete what is typed. */
  suggest: { given: string; answer: string[] };
  quote: { given: { id: string; places: Place[] }; answer: Quote[] };
}

/** A message to the worker. The reply has the same number. */
export interface Question<K extends keyof Asks = keyof Asks> {
  number: number;
  /** The site's base path, with a trailing slash. */
  base: string;
  ask: K;
  given: Asks[K]['given'];
}
/** A message from the worker. */
export type Reply = { number: number; answer: Asks[keyof Asks]['answer'] } | { number: number; error: string };

import type { Place, Quote, Results } from './results.ts';

/** What the search page may ask of its worker, each with what it is given and what it answers. */
export interface Asks {
  /** To load the index, so that the first answer comes sooner. */
  load: { given: null; answer: null };
  answer: { given: string; answer: Results };
  /** Phrases that may complete what is typed. */
  suggest: { given: string; answer: string[] };
  quote: { given: { id: string; places: Place[] }; answer: Quote[] };
}

/** A message to the worker. Answers come back under its number. */
export interface Question<K extends keyof Asks = keyof Asks> {
  number: number;
  /** The site's base path, with a slash at its end. */
  base: string;
  ask: K;
  given: Asks[K]['given'];
}
/** A message from the worker. */
export type Reply = { number: number; answer: Asks[keyof Asks]['answer'] } | { number: number; error: string };

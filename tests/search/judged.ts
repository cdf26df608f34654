import { readFileSync } from 'node:fs';

/** A query with the pages that answer it, `#` and the section where one does; none if there is no answer. */
export interface Judged {
  q: string;
  /** What is hard about it: `exact`, `typo`, `russian`, `natural` … */
  type: string;
  pages: string[];
}

/**
 * Queries of our own, each judged by the printed collection: most by readers who had not seen the site, its words or its search.
 */
export const judged = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8')) as Judged[];

/** Whether a page, or none, is a right first answer. */
export const isRight = (pages: readonly string[], first: string | undefined): boolean =>
  pages.length === 0 ? first === undefined : pages.some((page) => page.split('#')[0] === first);

/** A query written before the engine was tuned; `answers` are the chapters that answer. Half A is for tuning. */
export interface FrozenQuery {
  q: string;
  answers: string[];
  half: 'A' | 'B';
}
type FrozenSet = 'needs' | 'colloquial' | 'questions' | 'unanswered';

/** The frozen queries, written from the source texts alone. */
export const readFrozen = (): Record<FrozenSet, FrozenQuery[]> & { everyday: Omit<FrozenQuery, 'answers'>[] } =>
  JSON.parse(readFileSync(new URL('frozen.json', import.meta.url), 'utf8')) as ReturnType<typeof readFrozen>;

import { createHash } from 'node:crypto';

/** A short name of a piece of text within a practice, visit or part: the printed book says its page, and the e-book marks it there. */
export const spotName = (scope: string, content: unknown): string =>
  createHash('sha1')
    .update(JSON.stringify([scope, content]))
    .digest('hex')
    .slice(0, 10);

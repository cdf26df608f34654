import { createHash } from 'node:crypto';

/** A short id of a piece of text in a practice, visit or part. The book reports its page number; the e-book marks the page there. */
export const spotName = (scope: string, content: unknown): string =>
  createHash('sha1')
    .update(JSON.stringify([scope, content]))
    .digest('hex')
    .slice(0, 10);

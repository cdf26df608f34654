/**
 * The other tests of the built site and of paper in one process: each has the same content, PDFs and browser to open first, and for some
 * that takes longer than the test.
 */
import { globSync } from 'node:fs';
import { LONGEST } from './longest.ts';

for (const file of globSync('{site,print,fuzz}/**/*.test.ts', { cwd: import.meta.dirname }).sort())
  if (!LONGEST.includes(file)) await import(`./${file}`);

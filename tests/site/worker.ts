import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../src/outputs/offline/release.ts';
import { DIST } from './site.ts';

/** The service worker of the built site, and the release that it names. */
export const WORKER = readFileSync(join(DIST, 'sw.js'), 'utf8');
const RELEASE_LINE = /^const RELEASE=(.*);$/m;
export const RELEASE = JSON.parse(RELEASE_LINE.exec(WORKER)?.[1] ?? '') as Release;

/** Pages and parts of the index that most tests do not open. They are left out there, since each first visit fetches everything. */
const UNOPENED =
  /^\/(?:(?:practices|visits|compare|route|print)\/.+|(?:data|index|pictures)\/.*|search-data\/(?:(?:asked|known|texts)[-/]|words-[1-9]).*)$/;

/** The release with fewer files than the site has. @param needed what a test needs besides */
export function fewer(needed?: RegExp): Release {
  const files = RELEASE.files.filter(([path]) => !UNOPENED.test(path) || needed?.test(path));
  return { ...RELEASE, files, pages: files.filter(([path]) => path.endsWith('/')).length };
}

/** The worker of another release. */
export const workerWith = (release: Release): string =>
  WORKER.replace(RELEASE_LINE, () => `const RELEASE=${JSON.stringify(release)};`);

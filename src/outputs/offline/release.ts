import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The precache list of one build. */
export interface Release {
  /** Changes if and only if a file changes. */
  version: string;
  /** The base path with a trailing slash, URL-encoded. */
  base: string;
  /** URL-encoded path of each file, base path included, and its hash. */
  files: [path: string, hash: string][];
  /** The number of all pages of the site. */
  pages: number;
}

/** A file of the built site: its path, and its content on demand. */
export interface BuiltFile {
  path: string;
  read: () => Uint8Array;
}

/** Maximum size of the precache, in bytes after gzip. */
export const BUDGET = 1_800_000;

/**
 * What a reader needs offline, most important first. `whole`: all or nothing, since half an index finds
 * nothing. Prints, books, data and pictures are left out.
 */
const GROUPS: { files: RegExp; whole?: true }[] = [
  {
    files:
      /^(?:(?:(?:offline|compare|route|route\/plan|search)\/)?index\.html|_astro\/.*|favicon\.svg|icons\/any-192\.png|manifest\.webmanifest)$/,
    whole: true,
  },
  { files: /^cities\/[^/]+\/index\.html$/ },
  { files: /^(?:pagefind\/|search-data\/(?!known-))/, whole: true },
  // The filter of real words: without it search corrects nothing.
  { files: /^search-data\/known-/, whole: true },
  { files: /^practices\/[^/]+\/index\.html$/ },
  { files: /^(?:cities|practices|topics|visits)\/index\.html$/ },
  { files: /^(?:topics|visits)\/[^/]+\/index\.html$/ },
  { files: /^(?:compare|route)\/.*\.(?:html|json)$|^print\/choices\.json$/ },
  { files: /^(?!404\.html$).*\.html$/ },
];

/** A file not needed offline. */
const LEFT_OUT = /\.(?:br|gz|map|txt)$/;

/**
 * Chooses the files to precache and derives the version from their content. A group ends at the
 * first file beyond the budget, so that no more of a large site is read than necessary.
 * `bytes` is the compressed size; `leftOut` is the number of needed files that do not fit.
 */
export function releaseOf(
  files: readonly BuiltFile[],
  base: string,
  budget = BUDGET,
): Release & { bytes: number; leftOut: number } {
  const kept: Release['files'] = [];
  let bytes = 0;
  const wanted = files.filter(({ path }) => !LEFT_OUT.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let left = wanted;
  for (const group of GROUPS) {
    const members = left.filter(({ path }) => group.files.test(path));
    left = left.filter(({ path }) => !group.files.test(path));
    const chosen: Release['files'] = [];
    let size = 0;
    for (const { path, read } of members) {
      const content = read();
      const more = gzipSync(content).length;
      if (bytes + size + more > budget) break;
      size += more;
      chosen.push([escapePath(base + path.replace(PAGE, '$1')), hashOf(content)]);
    }
    if (group.whole && chosen.length < members.length) continue;
    bytes += size;
    kept.push(...chosen);
  }
  const pages = files.filter(({ path }) => PAGE.test(path)).length;
  const leftOut = wanted.length - left.length - kept.length;
  return { version: hashOf(JSON.stringify(kept)), base: escapePath(base), files: kept, pages, bytes, leftOut };
}

const PAGE = /(^|\/)index\.html$/;

/** URL-encodes a path, except for what is already encoded. */
const escapePath = (path: string): string => new URL(path, 'http://localhost').pathname;

/** The first six bytes in hexadecimal; the service worker computes the same. */
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 12);

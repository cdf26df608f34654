import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What the service worker keeps of one build. */
export interface Release {
  /** Changes when any of the files does, and only then. */
  version: string;
  /** The site's base path, with a slash at its end, as browsers write it in an address. */
  base: string;
  /** Path of each file with the base path, as browsers write it in an address, and the hash of its content. */
  files: [path: string, hash: string][];
  /** How many pages the site has, kept or not. */
  pages: number;
}

/** A file of the built site: its path in the folder, with slashes, and its content, read only when it is asked for. */
export interface BuiltFile {
  path: string;
  read: () => Uint8Array;
}

/** What may be kept in all, in bytes as gzip sends them. */
export const BUDGET = 1_700_000;

/**
 * What a reader without a network needs, the most needed first. `whole`: is kept whole or not at all, as half an index finds
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

/** A file that the reader may be without, or that is asked for in another form. */
const LEFT_OUT = /\.(?:br|gz|map|txt)$/;

/**
 * Chooses the files to keep and names the choice by its content: the same files give the same release. A group ends at the
 * first file that goes beyond the budget, so that of a great site no more is read than is kept.
 * `bytes` is what is kept, compressed; `leftOut` how many files a reader without a network would need and does not get.
 */
export function releaseOf(
  files: readonly BuiltFile[],
  base: string,
  budget = BUDGET,
): Release & { bytes: number; leftOut: number } {
  const kept: Release['files'] = [];
  let bytes = 0;
  let leftOut = 0;
  let left = files.filter(({ path }) => !LEFT_OUT.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
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
    const isKept = !group.whole || chosen.length === members.length;
    leftOut += members.length - (isKept ? chosen.length : 0);
    if (!isKept) continue;
    bytes += size;
    kept.push(...chosen);
  }
  const pages = files.filter(({ path }) => PAGE.test(path)).length;
  return { version: hashOf(JSON.stringify(kept)), base: escapePath(base), files: kept, pages, bytes, leftOut };
}

const PAGE = /(^|\/)index\.html$/;

/** A path as browsers write it in an address: Cyrillic letters and spaces are escaped. What is escaped already stays. */
const escapePath = (path: string): string => new URL(path, 'http://localhost').pathname;

/** The service worker computes the same: the first six bytes, in hexadecimal. */
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 12);

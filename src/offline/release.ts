import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What the service worker keeps of one build. */
export interface Release {
  /** Changes when any of the files does, and only then. */
  version: string;
  /** The site's base path, with a slash at its end. */
  base: string;
  /** Address of each file with its base path, and the hash of its content. */
  files: [url: string, hash: string][];
}

/** A file of the built site: its path in the folder, with slashes. */
export interface BuiltFile {
  path: string;
  content: Uint8Array;
}

/** What may be kept in all, in bytes as gzip sends them. */
export const BUDGET = 1_500_000;

/**
 * What a reader without a network needs, the most needed first. `whole`: is kept whole or not at all, as half an index finds
 * nothing. Prints, books, data and pictures are left out.
 */
const GROUPS: { files: RegExp; whole?: true }[] = [
  {
    files:
      /^(?:(?:(?:offline|compare|search)\/)?index\.html|_astro\/.*|favicon\.svg|icons\/any-192\.png|manifest\.webmanifest)$/,
    whole: true,
  },
  { files: /^cities\/[^/]+\/index\.html$/ },
  { files: /^(?:pagefind|search-data)\//, whole: true },
  { files: /^practices\/[^/]+\/index\.html$/ },
  { files: /^(?:cities|practices|topics|visits)\/index\.html$/ },
  { files: /^(?:topics|visits)\/[^/]+\/index\.html$/ },
  { files: /^compare\/.*\.(?:html|json)$/ },
  { files: /^(?!404\.html$).*\.html$/ },
];

/** A file that the reader may be without, or that is asked for in another form. */
const LEFT_OUT = /\.(?:br|gz|map|txt)$/;

/** Chooses the files to keep, within the budget, and names the choice by its content: the same files give the same release. */
export function releaseOf(files: readonly BuiltFile[], base: string, budget = BUDGET): Release & { bytes: number } {
  const chosen: Release['files'] = [];
  let bytes = 0;
  const left = new Set(files.filter(({ path }) => !LEFT_OUT.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  for (const group of GROUPS) {
    const members = [...left]
      .filter(({ path }) => group.files.test(path))
      .map((file) => ({ file, size: sizeOf(file) }));
    for (const { file } of members) left.delete(file);
    const total = members.reduce((sum, { size }) => sum + size, 0);
    if (group.whole && bytes + total > budget) continue;
    for (const { file, size } of members) {
      if (bytes + size > budget) continue;
      bytes += size;
      chosen.push([base + file.path.replace(/(^|\/)index\.html$/, '$1'), hashOf(file.content)]);
    }
  }
  return { version: hashOf(JSON.stringify(chosen)), base, files: chosen, bytes };
}

const sizeOf = ({ content }: BuiltFile) => gzipSync(content).length;
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 12);

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { site } from '../site.ts';
import { CACHE_FOLDER } from '../lib/cache.ts';

/** Everything a site is made from beside its content; the packages by their versions. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What a built site was made from, and its files as they were written: time and size of each by its path. */
interface Built {
  origin: string;
  files: Record<string, [time: number, size: number]>;
}

/** A hash of all that decides what is built: the bytes of every source, settings of the site, and these arguments. */
export function originOf(args: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, site, args]));
  for (const source of [CONTENT_FOLDER, ...SOURCES])
    for (const path of filesOf(source)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether the folder has a site made from this, and every file of it is still as it was written. Files added since do not count. */
export function isBuilt(folder: string, origin: string): boolean {
  try {
    const built = JSON.parse(readFileSync(notePath(folder), 'utf8')) as Built;
    if (built.origin !== origin) return false;
    return Object.entries(built.files).every(([path, [time, size]]) => {
      const now = statSync(join(folder, path));
      return now.mtimeMs === time && now.size === size;
    });
  } catch {
    // Never built, or a file is gone.
    return false;
  }
}

/** Notes that the folder's site has just been made from this. */
export function noteBuilt(folder: string, origin: string): void {
  const files = filesOf(folder).map((path): [string, [number, number]] => {
    const { mtimeMs, size } = statSync(path);
    return [relative(folder, path), [mtimeMs, size]];
  });
  mkdirSync(CACHE_FOLDER, { recursive: true });
  writeFileSync(notePath(folder), JSON.stringify({ origin, files: Object.fromEntries(files) } satisfies Built));
}

const notePath = (folder: string): string =>
  join(CACHE_FOLDER, `built-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.json`);

/** A plain file, or every plain file below a folder, sorted. Others, such as links, are no content: the build tells of them. */
function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

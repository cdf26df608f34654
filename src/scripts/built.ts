import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { site } from '../site.ts';
import { CACHE_FOLDER, readJson, writeJson } from '../lib/cache.ts';

/** Build inputs other than content and settings. Packages count by their versions. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What a site was built from, and its files: modification time and size by path. */
interface Built {
  origin: string;
  files: Record<string, [time: number, size: number]>;
}

/** A hash of every build input: content, sources, settings, the version of Node. */
export function originOf(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, site]));
  for (const source of [CONTENT_FOLDER, ...SOURCES])
    for (const path of filesIn(source)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether the folder holds a site built from these inputs, with every file as it was written. Files added since do not count. */
export function isBuilt(folder: string, origin: string): boolean {
  const built = readJson<Built>(notePath(folder));
  if (built?.origin !== origin) return false;
  return Object.entries(built.files).every(([path, [time, size]]) => {
    const now = statSync(join(folder, path), { throwIfNoEntry: false });
    return now?.mtimeMs === time && now.size === size;
  });
}

/** Notes that the folder's site has just been built from these inputs. */
export function noteBuilt(folder: string, origin: string): void {
  const files = filesIn(folder).map((path): [string, [number, number]] => {
    const { mtimeMs, size } = statSync(path);
    return [relative(folder, path), [mtimeMs, size]];
  });
  writeJson(notePath(folder), { origin, files: Object.fromEntries(files) } satisfies Built);
}

const notePath = (folder: string): string =>
  join(CACHE_FOLDER, `built-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.json`);

/** A plain file, or every plain file below a folder, sorted. Skips symbolic links; the content check reports them. */
function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Folder of files cached between builds. Safe to delete. */
export const CACHE_FOLDER = process.env.BUILD_CACHE || '.cache';

/** A cached file. */
export interface CachedFile<About> {
  path: string;
  /** In bytes. */
  size: number;
  /** Metadata that can be read without the file. */
  about: About;
}

/** The inputs of cached work: data and source files. */
interface Origin {
  inputs: unknown;
  sources: readonly string[];
}

/** A name that changes with the inputs or with any package. */
export const cacheKey = ({ inputs, sources }: Origin): string =>
  hash(JSON.stringify([inputs, ...['package-lock.json', ...sources].map(hashOfFile)])).slice(0, 32);

/**
 * The file that `make` produces, from the cache if its inputs have not changed. Useful for files that take longer to make than to
 * copy, such as PDFs and pictures. A damaged file is made again.
 * @param kind folder of the cache
 */
export async function cachedFile<About>(
  kind: string,
  origin: Origin,
  make: () => Promise<{ bytes: Uint8Array; about: About }>,
): Promise<CachedFile<About>> {
  const path = `${CACHE_FOLDER}/${kind}/${cacheKey(origin)}`;
  const note = `${path}.json`;
  const kept = readJson<{ hash: string; size: number; about: About }>(note);
  if (kept && readIfThere(path, kept.hash)) return { path, size: kept.size, about: kept.about };
  const { bytes, about } = await make();
  writeWhole(path, bytes);
  writeJson(note, { hash: hash(bytes), size: bytes.length, about });
  return { path, size: bytes.length, about };
}

/** Reads what `writeJson` wrote. @returns undefined if the file is missing or damaged */
export function readJson<T>(path: string): T | undefined {
  const text = readIfThere(path)?.toString() ?? '';
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return text.slice(0, end) === hash(json) ? (JSON.parse(json) as T) : undefined;
}

/** Writes JSON after a line with its hash, so that damage is detected. */
export function writeJson(path: string, value: unknown): void {
  const json = JSON.stringify(value);
  writeWhole(path, `${hash(json)}\n${json}`);
}

/** Writes a file atomically, even if the process is killed or another one writes the same file. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** A file's bytes. @param expected their hash @returns undefined if the file is missing or has another hash */
function readIfThere(path: string, expected?: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    return expected === undefined || hash(bytes) === expected ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const hashes = new Map<string, string>();
/** Many cached files depend on the same source files. */
function hashOfFile(path: string): string {
  const known = hashes.get(path) ?? hash(readFileSync(path));
  hashes.set(path, known);
  return known;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

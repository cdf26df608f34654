import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where things are kept from build to build, outside the repository. */
export const CACHE_FOLDER = process.env.BUILD_CACHE ?? '.cache';

/** A file kept from build to build. */
export interface KeptFile<About> {
  path: string;
  /** In bytes. */
  size: number;
  /** What is known of the file without reading it. */
  about: About;
}

/**
 * The file that `make` gives, taken from an earlier build where nothing it depends on has changed. Worth it for what takes longer
 * to make than to copy: files for paper, pictures.
 * @param kind folder of the cache
 * @param origin everything `make` depends on but the packages, whose versions are always part of the key: `from` is what is made
 * into a file, `by` the files with the code that does it
 */
export async function keptFile<About>(
  kind: string,
  origin: { from: unknown; by: readonly string[] },
  make: () => Promise<{ bytes: Uint8Array; about: About }>,
): Promise<KeptFile<About>> {
  const key = hash(JSON.stringify([origin.from, ...['package-lock.json', ...origin.by].map(hashOfFile)]));
  const path = `${CACHE_FOLDER}/${kind}/${key.slice(0, 32)}`;
  const note = `${path}.json`;
  try {
    return { path, ...(JSON.parse(readFileSync(note, 'utf8')) as { size: number; about: About }) };
  } catch {
    const { bytes, about } = await make();
    mkdirSync(`${CACHE_FOLDER}/${kind}`, { recursive: true });
    // The note comes last: a build that is stopped half-way leaves no half of a file that has one.
    write(path, bytes);
    write(note, JSON.stringify({ size: bytes.length, about }));
    return { path, size: bytes.length, about };
  }
}

/** Two builds may write the same file at once. */
function write(path: string, content: Uint8Array | string): void {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

const hashes = new Map<string, string>();
/** The same files stand behind thousands of others. */
function hashOfFile(path: string): string {
  const known = hashes.get(path) ?? hash(readFileSync(path));
  hashes.set(path, known);
  return known;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

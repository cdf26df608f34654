import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const FOLDER = process.env.BUILD_CACHE ?? '.cache';
/** Hash of what the packages are. */
let tools: string | undefined;

/**
 * What `make` gives, taken from an earlier build where nothing it depends on has changed. Worth it for what takes longer to
 * make than to read: files for paper, pictures.
 * @param kind folder of the cache
 * @param from everything `make` depends on but the packages, whose versions are always part of the key
 */
export async function cached<T>(kind: string, from: readonly unknown[], make: () => Promise<T>): Promise<T> {
  tools ??= hash(readFileSync('package-lock.json'));
  const key = hash(JSON.stringify([from, tools])).slice(0, 32);
  const file = `${FOLDER}/${kind}/${key}`;
  try {
    return deserialize(readFileSync(file)) as T;
  } catch {
    const made = await make();
    mkdirSync(`${FOLDER}/${kind}`, { recursive: true });
    // A build that is stopped half-way leaves no half of a file.
    writeFileSync(`${file}.${process.pid}`, serialize(made));
    renameSync(`${file}.${process.pid}`, file);
    return made;
  }
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

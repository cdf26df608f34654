import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ROOT = new URL('../../..', import.meta.url).pathname;
const sources = globSync('src/**/*.{ts,astro}', { cwd: ROOT })
  .filter((file) => !file.startsWith('src/i18n/'))
  .map((file) => readFileSync(ROOT + file, 'utf8'));

/** The objects of words by their names, from every file of `src/i18n`. */
const objects = new Map<string, object>();
for (const file of globSync('src/i18n/*.ts', { cwd: ROOT }))
  for (const [name, words] of Object.entries((await import(ROOT + file)) as Record<string, object>))
    objects.set(name, words);
const { uk = {}, ukSearch = {} } = Object.fromEntries(objects);

/** Words used in a way that the search below does not find. */
const ELSEWHERE: Record<string, string[]> = {
  // Named by the reason of a refusal.
  ukTray: ['full', 'within'],
};

/** The words of an object that the code uses, under whatever name it is imported. */
function usedOf(name: string): Set<string> {
  const used = sources.flatMap((source) => {
    const local = new RegExp(`import \\{[^}]*\\b${name}\\b(?: as (\\w+))?[^}]*\\}`).exec(source);
    if (!local) return [];
    return [...source.matchAll(new RegExp(`\\b${local[1] ?? name}\\.(\\w+)`, 'g'))].map(([, key = '']) => key);
  });
  return new Set(used);
}

for (const [name, words] of objects)
  test(`every word of ${name} is used`, () => {
    // `uk` takes in the words of the search.
    const used = usedOf(name).union(
      words === uk || words === ukSearch ? usedOf('uk').union(usedOf('ukSearch')) : new Set(),
    );
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key) && !ELSEWHERE[name]?.includes(key)),
      [],
    );
  });

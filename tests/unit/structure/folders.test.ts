import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** What a file belongs to: its folder in src; in `outputs`, the folder within. */
function groupOf(file: string): string {
  const [, folder = '', inner = '', ...rest] = file.split('/');
  return folder === 'outputs' && rest.length > 0 ? `${folder}/${inner}` : folder;
}

/** Every import between groups, types included: who names whom, with one file that does. */
function importsBetweenGroups(): Map<string, Map<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const file of globSync('src/**/*.{ts,astro}', { cwd: ROOT })) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)) {
      const to = groupOf(normalize(join(dirname(file), path.replace(/\?.*$/, ''))));
      const from = groupOf(file);
      if (from === to) continue;
      const edges = graph.get(from) ?? new Map<string, string>();
      graph.set(from, edges.set(to, file));
    }
  }
  return graph;
}

test('the folders of src have no circular imports, types included', () => {
  const graph = importsBetweenGroups();
  assert.ok(graph.size > 10);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (group: string, way: readonly string[]): void => {
    if (way.includes(group)) {
      const circle = [...way.slice(way.indexOf(group)), group];
      circles.push(circle.map((one, i) => `${one} (${graph.get(one)?.get(circle[i + 1] ?? '') ?? ''})`).join(' → '));
      return;
    }
    if (done.has(group)) return;
    for (const next of graph.get(group)?.keys() ?? []) walk(next, [...way, group]);
    done.add(group);
  };
  for (const group of graph.keys()) walk(group, []);
  assert.deepEqual(circles, []);
});

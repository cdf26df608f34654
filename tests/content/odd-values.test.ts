import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { bodyKinds, singleKinds, yamlKinds } from '../../src/schemas/kinds.ts';

const CONTENT = new URL('../fixtures/content', import.meta.url).pathname;
const ODD: unknown[] = [null, 5, 'x', true, [], {}, [null], [5], { a: 1 }];
const kinds = { ...bodyKinds, ...yamlKinds };
const FILES = [
  ...Object.entries(kinds).flatMap(([kind, schema]) =>
    globSync(`${kind}/*`, { cwd: CONTENT }).map((file) => ({ file, schema })),
  ),
  ...Object.values(singleKinds).filter(({ file }) => globSync(file, { cwd: CONTENT }).length > 0),
];

/** The value with each of its parts, itself included, replaced by something odd. */
function* broken(value: unknown): Iterable<unknown> {
  yield* ODD;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value) as [string, unknown][])
    for (const odd of broken(part))
      yield Array.isArray(value) ? value.with(Number(key), odd) : { ...value, [key]: odd };
}

test('rules between fields stumble over no value of another kind', () => {
  for (const { file, schema } of FILES) {
    const text = readFileSync(join(CONTENT, file), 'utf8');
    for (const data of broken(load(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? text)))
      assert.doesNotThrow(() => schema.safeParse(data), `${file}: ${JSON.stringify(data)}`);
  }
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { Reader } from '../../../src/entries/reader.ts';

const schema = z.strictObject({ name: z.string() });

function read(folder: string, yaml: string) {
  mkdirSync(join(folder, 'cities'), { recursive: true });
  writeFileSync(join(folder, 'cities/lviv.yml'), yaml);
  const reader = new Reader(folder);
  const [entry] = reader.folder('cities', schema);
  return { entry, faults: reader.faults };
}

test('a file that did not change keeps its entry and its faults; an edit and another folder are seen', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'reader-'));
  t.after(() => rmSync(root, { recursive: true }));
  const [one, other] = [join(root, 'one'), join(root, 'other')];
  const faulty = 'name: Львів\nnam: Львів\n';

  const first = read(one, faulty);
  assert.equal(first.faults.length, 1);
  assert.deepEqual(read(one, faulty), first);

  const elsewhere = read(other, faulty);
  assert.equal(elsewhere.entry?.file, join(other, 'cities/lviv.yml'));
  assert.deepEqual(
    elsewhere.faults.map(({ file }) => file),
    [join(other, 'cities/lviv.yml')],
  );

  const mended = read(one, 'name: Луцьк\n');
  assert.deepEqual(mended.faults, []);
  assert.deepEqual(mended.entry?.whole, { name: 'Луцьк' });
});

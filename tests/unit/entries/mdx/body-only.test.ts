import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bodyOnly } from '../../../../src/entries/mdx/body-only.ts';

const { handler } = bodyOnly.load as unknown as { handler: (id: string) => string };

test('the body is compiled without the fields, in every form of file that the reader accepts', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'body-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.mdx');
  const plain = '---\ntitle: А\n---\nОдин.\n\n---\n\nДва.\n';
  for (const text of [
    plain,
    `\uFEFF${plain}`,
    plain.replaceAll('\n', '\r\n'),
    plain.replaceAll('\n', '\r'),
    plain.replace('---\n', '--- \n').replace('А\n---', 'А\n---\t'),
  ]) {
    writeFileSync(file, text);
    assert.equal(handler(file), 'Один.\n\n---\n\nДва.\n', JSON.stringify(text));
  }
  writeFileSync(file, '---\ntitle: А\n---');
  assert.equal(handler(file), '');
});

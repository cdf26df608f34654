import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
process.env.BUILD_CACHE = join(folder, 'cache');
const { keptFile } = await import('../../../src/lib/cache.ts');
after(() => rmSync(folder, { recursive: true }));

const code = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
let made = 0;
const keep = (from: unknown, by: readonly string[]) =>
  keptFile('test', { from, by }, async () => {
    made += 1;
    return { bytes: Buffer.from(`file ${made}`), about: { pages: made } };
  });

test('a file is made once, and its size and what is known of it are kept with it', async () => {
  const by = [code('a.ts', 'one')];
  const first = await keep({ title: 'А' }, by);
  assert.deepEqual(await keep({ title: 'А' }, by), first);
  assert.equal(readFileSync(first.path, 'utf8'), 'file 1');
  assert.deepEqual([first.size, first.about], [6, { pages: 1 }]);
});

test('another content or another code makes another file', async () => {
  const paths = [
    await keep({ title: 'А' }, [code('a.ts', 'one')]),
    await keep({ title: 'Б' }, [code('a.ts', 'one')]),
    await keep({ title: 'А' }, [code('b.ts', 'two')]),
  ].map(({ path }) => path);
  assert.equal(new Set(paths).size, 3);
});

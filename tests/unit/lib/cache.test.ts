import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
process.env.BUILD_CACHE = join(folder, 'cache');
const { cachedFile, readJson, writeJson, writeWhole } = await import('../../../src/lib/cache.ts');
after(() => rmSync(folder, { recursive: true }));

const code = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
let made = 0;
const keep = (inputs: unknown, sources: readonly string[]) =>
  cachedFile('test', { inputs, sources }, async () => {
    made += 1;
    return { bytes: Buffer.from(`file ${made}`), about: { pages: made } };
  });

test('a file is made once and cached with its size and metadata', async () => {
  const sources = [code('a.ts', 'one')];
  const first = await keep({ title: 'А' }, sources);
  assert.deepEqual(await keep({ title: 'А' }, sources), first);
  assert.equal(readFileSync(first.path, 'utf8'), 'file 1');
  assert.deepEqual([first.size, first.about], [6, { pages: 1 }]);
});

test('a change of data or code makes a new file', async () => {
  const paths = [
    await keep({ title: 'А' }, [code('a.ts', 'one')]),
    await keep({ title: 'Б' }, [code('a.ts', 'one')]),
    await keep({ title: 'А' }, [code('b.ts', 'two')]),
  ].map(({ path }) => path);
  assert.equal(new Set(paths).size, 3);
});

const DAMAGE: Record<string, (path: string) => void> = {
  'cut short': (path) => truncateSync(path, 3),
  'of the same length with other bytes': (path) => writeFileSync(path, 'wrong!'),
  'gone, with its note left': (path) => rmSync(path),
  'whole, with a note cut short': (path) => truncateSync(`${path}.json`, 80),
  'whole, with an empty note': (path) => truncateSync(`${path}.json`),
};
for (const [damage, act] of Object.entries(DAMAGE))
  test(`a cached file that is ${damage} is made again`, async () => {
    const sources = [code('a.ts', 'one')];
    const { path } = await keep({ damage }, sources);
    act(path);
    const before = made;
    const again = await keep({ damage }, sources);
    assert.equal(made, before + 1);
    assert.deepEqual([readFileSync(again.path, 'utf8'), again.about], [`file ${made}`, { pages: made }]);
    assert.deepEqual(await keep({ damage }, sources), again);
  });

test('JSON comes back as it was written, and not at all if it is damaged or missing', () => {
  const path = join(folder, 'new/folder/words.json');
  assert.equal(readJson(path), undefined);
  writeJson(path, { words: ['ґанок'] });
  assert.deepEqual(readJson(path), { words: ['ґанок'] });
  for (const text of [
    '',
    '\n',
    '{}',
    readFileSync(path, 'utf8').replace('ґ', 'г'),
    readFileSync(path, 'utf8').slice(0, -1),
  ]) {
    writeFileSync(path, text);
    assert.equal(readJson(path), undefined, text);
  }
});

test('a failed write leaves the old file and no temporary one', () => {
  const path = join(folder, 'whole/file');
  writeWhole(path, 'old');
  assert.throws(() => writeWhole(path, { length: 1 } as unknown as Uint8Array));
  assert.equal(readFileSync(path, 'utf8'), 'old');
  assert.deepEqual(readdirSync(join(folder, 'whole')), ['file']);
});

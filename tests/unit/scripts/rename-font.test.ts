import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { renameFamily } from '../../../src/scripts/rename-font.ts';

const { resolve } = createRequire(import.meta.url);
const full = (file: string) => readFileSync(resolve(`@expo-google-fonts/${file}`));
const SERIF = 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf';

/** Tables of a font. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16;
      const start = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
    }),
  );
}

/** Names of a font by their number. */
function namesOf(font: Buffer): Record<number, string> {
  const table = tablesOf(font).get('name') ?? assert.fail('no names');
  const texts = table.readUInt16BE(4);
  return Object.fromEntries(
    Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
      const [id = 0, length = 0, offset = 0] = [6, 8, 10].map((field) => table.readUInt16BE(6 + i * 12 + field));
      const text = Buffer.from(table.subarray(texts + offset, texts + offset + length));
      return [id, text.swap16().toString('utf16le')];
    }),
  );
}

test('a renamed font has the new names, its copyright and licence, and no reserved name', () => {
  const names = namesOf(renameFamily(full(SERIF), 'Marshrut Serif'));
  assert.deepEqual(
    [names[1], names[2], names[4], names[6]],
    ['Marshrut Serif', 'Regular', 'Marshrut Serif Regular', 'MarshrutSerif-Regular'],
  );
  assert.match(names[0] ?? '', /^© .*Adobe.*Reserved Font Name ‘Source’/);
  assert.match(names[13] ?? '', /SIL Open Font License, Version 1\.1/);
  for (const id of [1, 3, 4, 6, 16]) assert.doesNotMatch(names[id] ?? '', /Source/);
});

test('only the names and STAT have changed', () => {
  const before = tablesOf(full(SERIF));
  const after = tablesOf(renameFamily(full(SERIF), 'Marshrut Serif'));
  assert.deepEqual([...before.keys()].filter((tag) => tag !== 'STAT').sort(), [...after.keys()].sort());
  for (const [tag, data] of after) if (tag !== 'name') assert.ok(data.equals(before.get(tag) ?? Buffer.of()), tag);
});

test('HarfBuzz can subset a renamed font', async () => {
  const font = renameFamily(full(SERIF), 'Marshrut Serif');
  const cut = await subsetFont(font, 'ґ', { targetFormat: 'sfnt' });
  assert.ok(cut.length < font.length / 10);
  const glyphs = tablesOf(cut).get('maxp')?.readUInt16BE(4) ?? 0;
  assert.ok(glyphs >= 2 && glyphs < 10, `${glyphs} glyphs`);
});

test('a font without a name table is rejected', () => {
  assert.throws(() => renameFamily(Buffer.alloc(12), 'Marshrut Serif'), /no name/);
});

test('the site’s fonts have a copyright and no reserved name', async () => {
  const folder = new URL('../../../src/fonts/', import.meta.url).pathname;
  const faces = globSync('*.woff2', { cwd: folder });
  assert.equal(faces.length, 2);
  for (const face of faces) {
    const names = namesOf(await convert(readFileSync(folder + face), 'sfnt'));
    assert.match(names[1] ?? '', /^Marshrut (?:Sans|Serif)$/, face);
    assert.match(names[0] ?? '', /^(?:©|Copyright)/, face);
  }
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { convert } from 'fontverter';

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

test('the site’s fonts have a copyright, a licence and no reserved name, and name no axes', async () => {
  const folder = new URL('../../../src/fonts/', import.meta.url).pathname;
  const faces = globSync('*.woff2', { cwd: folder });
  assert.equal(faces.length, 2);
  for (const face of faces) {
    const font = await convert(readFileSync(folder + face), 'sfnt');
    const { 0: copyright = '', 13: licence = '', ...names } = namesOf(font);
    assert.match(copyright, /^(?:©|Copyright)/, face);
    assert.match(licence, /SIL Open Font License, Version 1\.1/, face);
    for (const name of Object.values(names)) assert.doesNotMatch(name, /Source/, face);
    assert.ok(!tablesOf(font).has('STAT'), face);
  }
});

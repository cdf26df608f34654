import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileDetails, sheetsText } from '../../../../src/outputs/pdf/downloads.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a file’s kind, its pages if it has any, and its size in kilobytes of 1000 bytes, rounded up', () => {
  assert.equal(plain(fileDetails('PDF', 95_001, 10)), 'PDF, 10 сторінок, 96 кБ');
  assert.equal(plain(fileDetails('EPUB', 12_340_000)), 'EPUB, 12 340 кБ');
});

test('sheets printed on both sides', () => {
  assert.deepEqual([1, 2, 3, 10].map(sheetsText).map(plain), [
    '1 аркуш з двох боків',
    '1 аркуш з двох боків',
    '2 аркуші з двох боків',
    '5 аркушів з двох боків',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../../src/outputs/data/csv.ts';

test('cells follow RFC 4180: quotes only where needed, doubled inside, CRLF line ends', () => {
  const rows = [{ a: 'просто', b: 'з «комою», і "лапками"', c: 'два\nрядки' }];
  assert.equal(toCsv(['a', 'b', 'c'], rows), '\uFEFFa,b,c\r\nпросто,"з «комою», і ""лапками""","два\nрядки"\r\n');
});

test('numbers have a decimal point, no value is written out, an empty text is empty, lists are JSON', () => {
  const rows = [{ n: 14.8, none: null, empty: '', list: ['a', 'b'], on: true }];
  assert.equal(toCsv(['n', 'none', 'empty', 'list', 'on'], rows).split('\r\n')[1], '14.8,null,,"[""a"",""b""]",true');
});

test('a missing column and the word for a missing value are rejected', () => {
  assert.throws(() => toCsv(['a'], [{}]), /no value in column «a»/);
  assert.throws(() => toCsv(['a'], [{ a: 'null' }]), /«null», which means no value/);
});

test('text that a spreadsheet would run as a formula is prefixed with an apostrophe', () => {
  for (const text of ['=1+1', '+380', '-5', '@SUM(A1)', '\t=1']) {
    assert.equal(toCsv(['a'], [{ a: text }]).split('\r\n')[1], `'${text}`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../../src/outputs/data/csv.ts';

test('cells are by RFC 4180: quotes only where needed, doubled inside, CRLF at every end', () => {
  const rows = [{ a: 'просто', b: 'з «комою», і "лапками"', c: 'два\nрядки' }];
  assert.equal(toCsv(['a', 'b', 'c'], rows), '\uFEFFa,b,c\r\nпросто,"з «комою», і ""лапками""","два\nрядки"\r\n');
});

test('numbers have a decimal point, no value is written out, an empty text is empty, lists are JSON', () => {
  const rows = [{ n: 14.8, none: null, empty: '', list: ['a', 'b'], on: true }];
  assert.equal(toCsv(['n', 'none', 'empty', 'list', 'on'], rows).split('\r\n')[1], '14.8,null,,"[""a"",""b""]",true');
});

test('a missing column and a text that means no value are refused', () => {
  assert.throws(() => toCsv(['a'], [{}]), /no value in column «a»/);
  assert.throws(() => toCsv(['a'], [{ a: 'null' }]), /«null», which means no value/);
});

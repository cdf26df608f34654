import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnKey, comparingUrl, keysOf, practiceOfKey } from '../../../src/lib/comparing.ts';

test('keys of an address: a list, repeated, or both; each once and in order', () => {
  assert.deepEqual(keysOf('?p=bucha-posluhy.tsnap,kyiv-smart-city'), ['bucha-posluhy.tsnap', 'kyiv-smart-city']);
  assert.deepEqual(keysOf('?p=b&p=a.c&p=b'), ['b', 'a.c']);
  assert.deepEqual(keysOf('?p=a,%20B&p=c%23d'), ['a', 'b', 'c.d']);
});

test('what cannot be a key is left out', () => {
  assert.deepEqual(keysOf(''), []);
  assert.deepEqual(keysOf('?q=a'), []);
  assert.deepEqual(keysOf('?p=,,%3Cimg%3E,../x,a.b.c,a%2Fb,.a,а'), []);
});

test('a key names a practice or its project, and an address is made of keys', () => {
  assert.equal(columnKey('bucha-posluhy'), 'bucha-posluhy');
  assert.equal(columnKey('bucha-posluhy', 'tsnap'), 'bucha-posluhy.tsnap');
  assert.equal(practiceOfKey('bucha-posluhy.tsnap'), 'bucha-posluhy');
  assert.equal(practiceOfKey('bucha-posluhy'), 'bucha-posluhy');
  const url = comparingUrl(['a', 'b.c']);
  assert.equal(url, '/compare/?p=a,b.c');
  assert.deepEqual(keysOf(url.slice(url.indexOf('?'))), ['a', 'b.c']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnKey, comparingQuery, keysOf, practiceOfKey } from '../../../src/lib/comparing.ts';

test('keys may be a list, repeated, or both; each is taken once, in order', () => {
  assert.deepEqual(keysOf('?p=bucha-posluhy.tsnap,kyiv-smart-city'), ['bucha-posluhy.tsnap', 'kyiv-smart-city']);
  assert.deepEqual(keysOf('?p=b&p=a.c&p=b'), ['b', 'a.c']);
  assert.deepEqual(keysOf('?p=a,%20B&p=c%23d'), ['a', 'b', 'c.d']);
});

test('invalid keys are left out', () => {
  assert.deepEqual(keysOf(''), []);
  assert.deepEqual(keysOf('?q=a'), []);
  assert.deepEqual(keysOf('?p=,,%3Cimg%3E,../x,a.b.c,a%2Fb,.a,а'), []);
});

test('a key names a practice or a project; a query is made of keys', () => {
  assert.equal(columnKey('bucha-posluhy'), 'bucha-posluhy');
  assert.equal(columnKey('bucha-posluhy', 'tsnap'), 'bucha-posluhy.tsnap');
  assert.equal(practiceOfKey('bucha-posluhy.tsnap'), 'bucha-posluhy');
  assert.equal(practiceOfKey('bucha-posluhy'), 'bucha-posluhy');
  const query = comparingQuery(['a', 'b.c']);
  assert.equal(query, '?p=a,b.c');
  assert.deepEqual(keysOf(query), ['a', 'b.c']);
});

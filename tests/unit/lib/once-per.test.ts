import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePer, sharedOncePer } from '../../../src/lib/once-per.ts';

test('a result is made once for each object, even if it is undefined', () => {
  const calls: string[] = [];
  const nameOf = oncePer(({ name }: { name?: string }) => {
    calls.push(name ?? 'none');
    return name;
  });
  const [named, alike, nameless] = [{ name: 'a' }, { name: 'a' }, {}];
  assert.deepEqual([named, named, alike, nameless, nameless].map(nameOf), ['a', 'a', 'a', undefined, undefined]);
  assert.deepEqual(calls, ['a', 'a', 'none']);
});

test('copies of a module share the results of one name', () => {
  const key = {};
  assert.equal(sharedOncePer('a test of copies', () => 'first')(key), 'first');
  assert.equal(sharedOncePer('a test of copies', () => 'second')(key), 'first');
  assert.equal(sharedOncePer('another test of copies', () => 'third')(key), 'third');
});

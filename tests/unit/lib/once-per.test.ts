import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePer } from '../../../src/lib/once-per.ts';

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

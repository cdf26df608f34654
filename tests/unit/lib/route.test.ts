import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from '../../../src/components/route/plan.ts';
import { added, isWithin, MAX_ITEMS, routeOf } from '../../../src/lib/route.ts';

test('an item is appended once', () => {
  assert.deepEqual(added(['a'], 'b.c'), { keys: ['a', 'b.c'], takenIn: 0 });
  assert.deepEqual(added(['a'], 'a'), { refused: 'within' });
});

test('a practice replaces its projects, and a project of a practice on the route is refused', () => {
  assert.deepEqual(added(['a.x', 'b', 'a.y'], 'a'), { keys: ['b', 'a'], takenIn: 2 });
  assert.deepEqual(added(['a'], 'a.x'), { refused: 'within' });
  assert.ok(isWithin(['a'], 'a.x'));
  assert.ok(!isWithin(['a.x'], 'a'));
});

test('a full route accepts only a practice that replaces its projects', () => {
  const full = Array.from({ length: MAX_ITEMS }, (_, i) => `a.p${i}`);
  assert.deepEqual(added(full, 'b'), { refused: 'full' });
  assert.deepEqual(added(full, 'a'), { keys: ['a'], takenIn: MAX_ITEMS });
});

test('an item moves by one place and stops at either end', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', -1), ['a', 'b', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', 1), ['a', 'b', 'c']);
  assert.deepEqual(moved(['a', 'b'], 'x', 1), ['a', 'b']);
});

test('a route in an address is deduplicated and cut at the limit', () => {
  assert.deepEqual(routeOf('?p=a.x,a,b'), { keys: ['a', 'b'], leftOut: 0 });
  const many = Array.from({ length: MAX_ITEMS + 2 }, (_, i) => `p${i}`);
  assert.deepEqual(routeOf(`?p=${many.join()}`), { keys: many.slice(0, MAX_ITEMS), leftOut: 2 });
});

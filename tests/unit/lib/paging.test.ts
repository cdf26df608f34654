import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paged, restOf } from '../../../src/lib/paging.ts';

test('a short list has one page at its address', () => {
  assert.deepEqual(paged([1, 2], '/cities/', 2), [
    {
      items: [1, 2],
      number: 1,
      count: 1,
      url: '/cities/',
      first: '/cities/',
      last: '/cities/',
      previous: null,
      next: null,
    },
  ]);
  assert.equal(paged([], '/cities/').length, 1);
});

test('a long list is split into linked pages', () => {
  const parts = paged([1, 2, 3, 4, 5], '/cities/', 2);
  assert.deepEqual(
    parts.map((part) => [part.items, part.url, part.previous, part.next]),
    [
      [[1, 2], '/cities/', null, '/cities/page/2/'],
      [[3, 4], '/cities/page/2/', '/cities/', '/cities/page/3/'],
      [[5], '/cities/page/3/', '/cities/page/2/', null],
    ],
  );
  assert.ok(parts.every((part) => part.first === '/cities/' && part.last === '/cities/page/3/'));
});

test('the rest parameter of a page of a list', () => {
  assert.equal(restOf('/cities/', '/cities/'), undefined);
  assert.equal(restOf('/cities/', '/cities/page/2/'), 'page/2');
});

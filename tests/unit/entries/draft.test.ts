import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readable } from '../../../src/entries/draft.ts';
import { partialDate, text } from '../../../src/schemas/text.ts';

const schema = z.strictObject({
  title: text(5),
  date: partialDate.nullable(),
  list: z.array(z.strictObject({ id: text(200), count: z.number() })).min(1),
  more: z.record(z.string().min(1), z.number()).optional(),
  kind: z.enum(['a', 'b']).default('a'),
});

test('a valid value is read whole, with its defaults', () => {
  assert.deepEqual(readable(schema, { title: ' Парк ', date: 2017, list: [{ id: 'x', count: 1 }] }), {
    title: 'Парк',
    date: '2017',
    list: [{ id: 'x', count: 1 }],
    kind: 'a',
  });
});

test('a faulty field becomes undefined, its neighbours are kept', () => {
  const data = {
    title: 'Задовго',
    date: null,
    list: [{ id: 'x', count: 'п’ять' }, 7, { id: '', count: 2 }],
    more: { a: 1, b: 'x', '': 2 },
    mayor: 1,
  };
  assert.deepEqual(readable(schema, data), {
    title: undefined,
    date: null,
    list: [{ id: 'x', count: undefined }, undefined, { id: undefined, count: 2 }],
    more: { a: 1, b: undefined },
    kind: 'a',
  });
});

test('a value of another type becomes undefined', () => {
  for (const data of [undefined, null, 5, 'текст', []]) assert.equal(readable(schema, data), undefined);
  assert.deepEqual(readable(schema, { list: {} })?.list, undefined);
});

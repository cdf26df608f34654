import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareKeys, folded, type SortKey } from '../../../../src/components/data/order.ts';

const sorted = (keys: SortKey[], descending = false) => keys.toSorted((a, b) => compareKeys(a, b, descending));

test('numbers sort by value, words by the Ukrainian alphabet, missing values last in both directions', () => {
  assert.deepEqual(sorted([100, null, 9, 14.8]), [9, 14.8, 100, null]);
  assert.deepEqual(sorted([100, null, 9, 14.8], true), [100, 14.8, 9, null]);
  assert.deepEqual(sorted(['Їжа', '', 'Ґанок', 'Гай', 'Зима', 'с. 11', 'с. 5']), [
    'Гай',
    'Ґанок',
    'Зима',
    'Їжа',
    'с. 5',
    'с. 11',
    '',
  ]);
});

test('search ignores case, apostrophes and no-break spaces', () => {
  assert.equal(folded(" Кам'янець\u00A0– МІСТО "), folded('кам’янець – місто'));
});

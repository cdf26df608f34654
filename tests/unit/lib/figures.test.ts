import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costParts, factParts, joinParts } from '../../../src/lib/figures.ts';

const seen = (text: string) => text.replaceAll('\u00A0', '_');
const fact = { value: 14.8, qualifier: 'exact', unit: 'км' } as const;

test('a fact is its number with the unit, after its qualifier', () => {
  assert.equal(seen(joinParts(factParts(fact))), '14,8_км');
  assert.equal(seen(joinParts(factParts({ value: 13000, qualifier: 'moreThan', unit: null }))), 'понад_13_тис.');
  assert.equal(seen(joinParts(factParts({ value: 20, valueTo: 25, qualifier: 'exact', unit: 'т' }))), '20–25_т');
  assert.equal(joinParts(factParts({ value: null, qualifier: 'exact', unit: null })), '');
});

test('a sum is in the words of its currency', () => {
  assert.equal(
    seen(joinParts(costParts({ amount: 3_000_000, qualifier: 'moreThan', currency: 'UAH' }))),
    'понад_3_млн_грн',
  );
  assert.equal(
    seen(joinParts(costParts({ amount: 1_200_000, qualifier: 'exact', currency: 'USD' }))),
    '1,2_млн_дол._США',
  );
  assert.equal(seen(joinParts(costParts({ amount: 400_000, qualifier: 'exact', currency: 'UAH' }))), '400_тис._грн');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverNote, periodOf } from '../../../src/catalogue/sources.ts';
import type { Source } from '../../../src/catalogue/model.ts';

const of = (asOf: string) => ({ asOf }) as Source;

test('the cover says as of when the facts of its source hold', () => {
  assert.equal(coverNote(of('2021-06')), 'Переказ збірки Асоціації міст України. Станом на червень\u00A02021 року');
});

test('the period of the sources is one date, or from the first to the last', () => {
  assert.equal(periodOf([of('2019-01')]), '2019-01');
  assert.equal(periodOf([of('2021-06'), of('2019-01'), of('2020-02')]), '2019-01/2021-06');
});

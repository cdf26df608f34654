import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bySource } from '../../../src/catalogue/editions.ts';
import { invented } from './invented.ts';

test('a list is grouped by source, latest first, in the order of the list', () => {
  const { park, quay, benches, brick } = invented();
  quay.source = { ...quay.source, of: { ...quay.source.of, date: '2021' } };
  assert.deepEqual(
    bySource([park, quay, benches, brick]).map(([source, items]) => [source.date, items.map(({ slug }) => slug)]),
    [
      ['2021', ['lutsk-naberezhna', 'brukivka']],
      ['2019-01', ['lviv-parky', 'lavky']],
    ],
  );
});

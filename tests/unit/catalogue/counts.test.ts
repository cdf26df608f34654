import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCounts } from '../../../src/catalogue/counts.ts';
import { invented } from './invented.ts';

test('a text is filled with the counts of the catalogue, in words that agree with them', () => {
  const { catalogue } = invented();
  assert.equal(
    withCounts('{cities}, {practices}, {projects}', { ...catalogue, cities: catalogue.cities.slice(0, 1) }).replaceAll(
      '\u00A0',
      ' ',
    ),
    '1 місто, 2 практики, три проєкти',
  );
});

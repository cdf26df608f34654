import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonsOf, nextCity } from '../../../src/catalogue/related.ts';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { invented } from './invented.ts';

test('the next city is that of the next visit; after the last comes the first', () => {
  const catalogue = getCatalogue();
  const { cities } = catalogue;
  assert.deepEqual(
    cities.map((city) => nextCity(city, catalogue).slug),
    [...cities.slice(1), ...cities.slice(0, 1)].map(({ slug }) => slug),
  );
});

test('a practice links to comparisons that include it or its projects', () => {
  const { catalogue, park, quay } = invented();
  assert.deepEqual(
    comparisonsOf(park, catalogue).map(({ slug }) => slug),
    ['lavky-i-svitlo'],
  );
  assert.deepEqual(comparisonsOf(quay, catalogue), []);
});

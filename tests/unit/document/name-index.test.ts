import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { namesOf } from '../../../src/document/name-index.ts';

const { persons, institutions } = namesOf(getCatalogue());

test('a person is once in the index, by the surname, with every place', () => {
  const found = persons.filter(({ name }) => name.startsWith('Абрамова'));
  assert.equal(found.length, 1);
  assert.equal(found[0]?.name, 'Абрамова Євгенія Георгіївна');
  assert.equal(found[0]?.places.length, 2);
});

test('institutions are in the order of the alphabet, without regard to quotation marks', () => {
  assert.ok(institutions.some(({ name }) => name === 'ЮНІСЕФ'));
  const keys = institutions.map(({ name }) => name.replace(/[«»„“]/g, ''));
  assert.deepEqual(keys, keys.toSorted(new Intl.Collator('uk', { numeric: true }).compare));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { invented } from '../catalogue/invented.ts';
import { namesOf } from '../../../src/document/name-index.ts';

const { persons, institutions } = namesOf(getCatalogue());

test('a person appears once in the index, by surname, and is found by both orders of the name', () => {
  const found = persons.filter(({ name }) => name.startsWith('Абрамова'));
  assert.equal(found.length, 1);
  assert.equal(found[0]?.name, 'Абрамова Євгенія Георгіївна');
  assert.deepEqual(found[0]?.words, ['Абрамова Євгенія', 'Євгенія Абрамова']);
});

test('institutions sort alphabetically, ignoring quotation marks', () => {
  assert.ok(institutions.some(({ name }) => name === 'ЮНІСЕФ'));
  const keys = institutions.map(({ name }) => name.replace(/[«»„“]/g, ''));
  assert.deepEqual(keys, keys.toSorted(new Intl.Collator('uk', { numeric: true }).compare));
});

test('the surname comes first; names of three words already begin with it', () => {
  const { catalogue } = invented();
  assert.deepEqual(namesOf(catalogue), {
    persons: [{ name: 'Вигадана Ярина', words: ['Вигадана Ярина', 'Ярина Вигадана'] }],
    institutions: ['Громадська спілка', 'Луцька міська рада', 'Львівська міська рада'].map((name) => ({
      name,
      words: [name],
    })),
  });
});

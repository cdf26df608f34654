import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { invented } from '../catalogue/invented.ts';
import { namesOf } from '../../../src/document/name-index.ts';
import { termPattern } from '../../../src/lib/term-pattern.ts';

const catalogue = getCatalogue();
const { persons, institutions } = namesOf(catalogue);

test('a person appears once in the index, by surname, and is found by both orders of the name', () => {
  const found = persons.filter(({ term }) => term.startsWith('Абрамова'));
  assert.equal(found.length, 1);
  assert.equal(found[0]?.term, 'Абрамова Євгенія Георгіївна');
  assert.deepEqual(found[0]?.words, ['Абрамова Євгенія', 'Євгенія Абрамова']);
});

test('institutions sort alphabetically, ignoring quotation marks', () => {
  assert.ok(institutions.some(({ term }) => term === 'ЮНІСЕФ'));
  const keys = institutions.map(({ term }) => term.replace(/[«»„“]/g, ''));
  assert.deepEqual(keys, keys.toSorted(new Intl.Collator('uk', { numeric: true }).compare));
});

test('the surname comes first; names of three words already begin with it', () => {
  const { catalogue } = invented();
  assert.deepEqual(namesOf(catalogue), {
    persons: [{ term: 'Вигадана Ярина', words: ['Вигадана Ярина', 'Ярина Вигадана'], at: [] }],
    institutions: ['Громадська спілка', 'Луцька міська рада', 'Львівська міська рада'].map((term) => ({
      term,
      words: [term],
      at: [],
    })),
  });
});

test('a name that is a term of the subject index is in both with the same words', () => {
  const names = [...persons, ...institutions];
  for (const term of catalogue.indexTerms.filter(({ name }) => name)) assert.ok(names.includes(term), term.term);
  // What the words of a term cover as a whole is no other name.
  const plain = (name: string) => name.replace(/[«»„“]/g, '');
  const doubled = names.flatMap((name) =>
    catalogue.indexTerms.flatMap((term) => {
      const [found] = plain(name.term).match(termPattern(term)) ?? [];
      return term !== name && term.at.length > 0 && found === plain(name.term) ? [`${name.term}: ${term.term}`] : [];
    }),
  );
  assert.deepEqual(doubled, []);
});

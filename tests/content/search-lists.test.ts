import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { searchFaults } from '../../src/integrations/search.ts';

test('a search list that leads to nothing is a fault: its file, the word, what to do', () => {
  const catalogue = getCatalogue();
  const { searchWords } = catalogue;
  assert.deepEqual(searchFaults(catalogue, 'content'), []);
  const readersWords = { ...searchWords.readersWords, єдиноріг: ['казковий кінь'] };
  const [fault, ...others] = searchFaults({ ...catalogue, searchWords: { ...searchWords, readersWords } }, 'content');
  assert.deepEqual(others, []);
  assert.equal(fault?.file, 'content/search/readers-words.yml');
  assert.equal(fault.field, 'єдиноріг');
  assert.match(fault.problem, /у текстах такого немає/);
});

test('a word of the thesaurus that no dictionary knows is a fault', () => {
  const catalogue = getCatalogue();
  const { searchWords } = catalogue;
  const thesaurus = { ...searchWords.thesaurus, розвага: ['забава', 'рбзривка'] };
  const faults = searchFaults({ ...catalogue, searchWords: { ...searchWords, thesaurus } }, 'content');
  assert.deepEqual(
    faults.map(({ field, problem }) => [field, problem]),
    [['розвага', 'слова «рбзривка» словник не знає']],
  );
});

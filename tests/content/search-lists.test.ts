import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { searchFaults } from '../../src/integrations/search.ts';

test('a search list that leads to nothing, and a word of the thesaurus that no dictionary knows, are the only faults: file, word, what to do', () => {
  const catalogue = getCatalogue();
  const readersWords = { ...catalogue.searchWords.readersWords, єдиноріг: ['казковий кінь'] };
  const thesaurus = { ...catalogue.searchWords.thesaurus, розвага: ['забава', 'рбзривка'] };
  const faults = searchFaults(
    { ...catalogue, searchWords: { ...catalogue.searchWords, readersWords, thesaurus } },
    'content',
  );
  const [nowhere, unknown] = faults.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  assert.equal(faults.length, 2);
  assert.deepEqual([nowhere?.file, nowhere?.field], ['content/search/readers-words.yml', 'єдиноріг']);
  assert.match(nowhere?.problem ?? '', /у текстах такого немає/);
  assert.deepEqual([unknown?.field, unknown?.problem], ['розвага', 'слова «рбзривка» словник не знає']);
});

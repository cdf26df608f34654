import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { russianWords } from '../../src/entries/checks/russian-words.ts';
import { readEntries } from '../../src/entries/read.ts';
import { isOnlyRussian, loadDictionary, searchFaults } from '../../src/integrations/search.ts';

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

test('a Russian word in any text of an entry is a fault; not in a quotation or name', () => {
  const entries = readEntries('tests/fixtures/content');
  const dictionary = loadDictionary();
  const faultsOf = (changed: typeof entries) =>
    [...russianWords(changed, (word) => isOnlyRussian(dictionary, word))].map(({ file, field, problem }) =>
      [file.replace(/.*\//, ''), field, problem].join(', '),
    );
  assert.deepEqual(faultsOf(entries), []);
  const changed = structuredClone(entries);
  const [practice, visit] = [changed.practices[0], changed.visits[0]];
  assert.ok(practice && visit);
  practice.data.oneLine = 'Очереди исчезли; «построили мост» — так сказано в збірці.';
  practice.body.projects[0]?.blocks.push({ type: 'paragraph', children: [{ type: 'text', value: 'Парк красивый.' }] });
  visit.data.subject = 'Як побудувати больницу.';
  assert.deepEqual(faultsOf(changed), [
    `${practice.slug}.mdx, oneLine, «исчезли» — російське слово`,
    `${practice.slug}.mdx, текст, «красивый» — російське слово`,
    `${visit.slug}.yml, subject, «больницу» — російське слово`,
  ]);
});

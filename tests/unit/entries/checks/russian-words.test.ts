import assert from 'node:assert/strict';
import { test } from 'node:test';
import { russianWords } from '../../../../src/entries/checks/russian-words.ts';
import { readDrafts } from '../../../../src/entries/read.ts';
import { isOnlyRussian, loadDictionary } from '../../../../src/integrations/search.ts';

test('a Russian word in any text of an entry is a fault; not in a quotation or name', () => {
  const { drafts } = readDrafts('tests/fixtures/content');
  const dictionary = loadDictionary();
  const faultsOf = (changed: typeof drafts) =>
    [...russianWords(changed, (word) => isOnlyRussian(dictionary, word))].map(({ file, field, problem }) =>
      [file.replace(/.*\//, ''), field, problem].join(', '),
    );
  assert.deepEqual(faultsOf(drafts), []);
  const changed = structuredClone(drafts);
  const [practice, visit] = [changed.practices[0], changed.visits[0]];
  assert.ok(practice?.data && visit?.data);
  practice.data.oneLine = 'Очереди исчезли; «построили мост» — так сказано в збірці.';
  practice.body.projects[0]?.blocks.push({ type: 'paragraph', children: [{ type: 'text', value: 'Парк исчез.' }] });
  visit.data.subject = 'Як побудувати больницу.';
  assert.deepEqual(faultsOf(changed), [
    `${practice.slug}.mdx, oneLine, «исчезли» є лише в російському словнику`,
    `${practice.slug}.mdx, текст, «исчез» є лише в російському словнику`,
    `${visit.slug}.yml, subject, «больницу» є лише в російському словнику`,
  ]);
});

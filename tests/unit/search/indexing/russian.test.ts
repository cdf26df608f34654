import assert from 'node:assert/strict';
import { test } from 'node:test';
import { russianForms } from '../../../../src/search/indexing/russian.ts';

test('the forms of Russian adjectives, nouns and verbs, the dictionary form first', () => {
  const has = (word: string, ...forms: string[]) => {
    const made = russianForms(word);
    assert.equal(made[0], word);
    for (const form of forms) assert.ok(made.includes(form), `${word}: ${form}`);
  };
  has('общественный', 'общественного', 'общественных', 'общественная');
  has('отходы', 'отходов', 'отходами');
  has('больница', 'больницы', 'больницу');
  has('решение', 'решения', 'решений');
  has('организация', 'организации', 'организаций');
  has('сортировать', 'сортирует', 'сортировали');
  has('обратиться', 'обратился', 'обратилась');
  has('очередь', 'очереди', 'очередью');
  assert.equal(new Set(russianForms('мусор')).size, russianForms('мусор').length, 'no form twice');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termPattern } from '../../../src/lib/term-pattern.ts';

const finds = (term: string, text: string, words?: string[]) => text.match(termPattern({ term, words }))?.[0];

test('a term is found in any case of its words, and never inside a word', () => {
  assert.equal(finds('Громадський бюджет', 'коштом громадського бюджету міста'), 'громадського бюджету');
  assert.equal(finds('Центр надання адміністративних послуг (ЦНАП)', 'у ЦНАП працювали'), 'ЦНАП');
  assert.equal(finds('«Прозорий офіс»', 'у форматі «Прозорий офіс»'), 'Прозорий офіс');
  assert.equal(finds('Кейс', 'електрокейс'), undefined);
  assert.equal(finds('Мініготель', 'був готель', ['готел']), 'готель');
});

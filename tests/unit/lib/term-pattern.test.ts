import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termPattern, termStarts, wordStarts } from '../../../src/lib/term-pattern.ts';

const finds = (term: string, text: string, words?: string[]) => text.match(termPattern({ term, words }))?.[0];

test('a term is found in any case of its words, and never inside a word', () => {
  assert.equal(finds('Громадський бюджет', 'коштом громадського бюджету міста'), 'громадського бюджету');
  assert.equal(finds('Центр надання адміністративних послуг (ЦНАП)', 'у ЦНАП працювали'), 'ЦНАП');
  assert.equal(finds('Соціальна картка', 'видали соціальних карток'), 'соціальних карток');
  assert.equal(finds('«Прозорий офіс»', 'у форматі «Прозорий офіс»'), 'Прозорий офіс');
  assert.equal(finds('Кейс', 'електрокейс'), undefined);
  assert.equal(finds('Мініготель', 'був готель', ['готел']), 'готель');
});

test('a word after «=» is found only in this form', () => {
  assert.equal(finds('Пласт', 'пластмасу збирали', ['=Пласт', '=Пласту']), undefined);
  assert.equal(finds('Пласт', 'осередок Пласту', ['=Пласт', '=Пласту']), 'Пласту');
  assert.equal(finds('Камери', 'Кам’янець'), undefined);
  assert.equal(finds('Гранти', 'школа грантрайтингу', ['грант']), undefined);
});

test('a text without the start of a term’s phrases does not have the term', () => {
  for (const [term, text] of [
    ['3D-тур', 'у 3D-турі'],
    ['№ 346', 'рішення № 346'],
    ['«Прозорий офіс»', 'формат «Прозорого офісу»'],
    ['з інвалідністю', 'люди з інвалідністю'],
  ] as const)
    assert.ok(
      termStarts({ term }).every((start) => wordStarts(text).has(start)),
      term,
    );
  assert.deepEqual([...wordStarts('Бюджет «міста» (ЦНАП)')], ['бю', 'мі', 'цн']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexTerm, Practice } from '../../../src/catalogue/model.ts';
import { groupTerms, IndexMarker, termAnchors, termPattern } from '../../../src/document/subject-index.ts';

const term = (name: string, more: Partial<IndexTerm> = {}): IndexTerm => ({ term: name, at: [], ...more });
const place = { url: '/practices/a/' } as Practice;
const finds = (name: string, text: string, words?: string[]) => text.match(termPattern({ term: name, words }))?.[0];

test('terms stand in the order of the Ukrainian alphabet, Latin letters and digits last', () => {
  const names = ['Їжа', 'NFC', 'Ґанок', '«Гай»', 'Іній', 'Ємність', 'Енергія', '3D-тур', 'Ива', 'Гора'];
  const groups = groupTerms(names.map((name) => term(name)));
  assert.deepEqual(
    groups.map((g) => [g.letter, g.terms.map((t) => t.term)]),
    [
      ['Г', ['«Гай»', 'Гора']],
      ['Ґ', ['Ґанок']],
      ['Е', ['Енергія']],
      ['Є', ['Ємність']],
      ['И', ['Ива']],
      ['І', ['Іній']],
      ['Ї', ['Їжа']],
      ['A–Z, 0–9', ['3D-тур', 'NFC']],
    ],
  );
});

test('a term is found in any case of its words, and never inside a word', () => {
  assert.equal(finds('Громадський бюджет', 'коштом громадського бюджету міста'), 'громадського бюджету');
  assert.equal(finds('Центр надання адміністративних послуг (ЦНАП)', 'у ЦНАП працювали'), 'ЦНАП');
  assert.equal(finds('«Прозорий офіс»', 'у форматі «Прозорий офіс»'), 'Прозорий офіс');
  assert.equal(finds('Кейс', 'електрокейс'), undefined);
  assert.equal(finds('Мініготель', 'був готель', ['готел']), 'готель');
});

test('what the text does not show is told', () => {
  const marker = new IndexMarker([term('Хаб', { at: [place] }), term('Парк', { at: [place] })]);
  assert.deepEqual(marker.marks('/practices/a/')('Тут хаб, ще хаб'), [{ at: 4, term: 0 }]);
  assert.deepEqual(marker.marks('/practices/b/')('Парк'), []);
  assert.deepEqual(marker.missing(), [{ term: 'Парк', url: '/practices/a/' }]);
});

test('the address of a term is its official transliteration', () => {
  assert.equal(termAnchors([term('Відеоспостереження')]).get('Відеоспостереження'), 'termin-videosposterezhennia');
});

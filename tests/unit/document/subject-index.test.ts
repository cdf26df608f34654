import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexTerm, Practice, Project } from '../../../src/catalogue/model.ts';
import { groupTerms, IndexMarker, placesOf, termAnchors } from '../../../src/document/subject-index.ts';

const term = (name: string, more: Partial<IndexTerm> = {}): IndexTerm => ({ term: name, at: [], ...more });
const place = { url: '/practices/a/' } as Practice;

test('terms sort by the Ukrainian alphabet, Latin letters and digits last', () => {
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
  assert.deepEqual(groups.map(({ anchor }) => anchor).slice(0, 2), ['litera-1', 'litera-2']);
});

test('a practice of one project and its project are one place of a term', () => {
  const [only, first, second] = ['a', 'b', 'c'].map((url) => ({ url }) as Project);
  assert.ok(only && first && second);
  const single = { url: '/practices/a/', projects: [only] } as Practice;
  const several = { url: '/practices/b/', projects: [first, second] } as Practice;
  assert.deepEqual(placesOf(term('Квиток', { at: [single, only, several, first] })), [only, several, first]);
  assert.deepEqual(placesOf(term('Картка', { at: [single] })), [single]);
});

test('every occurrence of a term is marked, and a term missing from the text of its places is reported', () => {
  const marker = new IndexMarker([term('Хаб', { at: [place] }), term('Парк', { at: [place] })]);
  assert.deepEqual(marker.marks('/practices/a/')('Тут хаб, ще хаб'), [
    { at: 4, term: 0 },
    { at: 12, term: 0 },
  ]);
  assert.deepEqual(marker.marks('/practices/b/')('Парк'), [{ at: 0, term: 1 }]);
  assert.deepEqual(marker.missing(), [{ term: 'Парк', url: '/practices/a/' }]);
});

test('a term that means something else in other practices is marked only in its own', () => {
  const marker = new IndexMarker([term('Хаб', { at: [place], only: true })]);
  assert.deepEqual(marker.marks('/practices/a/#project')('хаб'), [{ at: 0, term: 0 }]);
  assert.deepEqual(marker.marks('/practices/b/')('хаб'), []);
});

test('the address of a term is its official transliteration', () => {
  assert.equal(termAnchors([term('Відеоспостереження')]).get('Відеоспостереження'), 'termin-videosposterezhennia');
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { slipCost } from '../../../../src/search/query/guess.ts';
import { numberKey, wordKey, familyKey } from '../../../../src/search/language/keys.ts';
import { mistakableFilters, mistakableWords } from '../../../../src/search/indexing/mistakable.ts';
import { WordFilter } from '../../../../src/search/language/word-filter.ts';
import { root } from '../../../../src/search/language/root.ts';
import { asLatinLayout, asUkrainianLayout, skeleton } from '../../../../src/search/language/scripts.ts';
import { cut, fold } from '../../../../src/search/language/words.ts';

const forms = (text: string) => cut(text).map((t) => t.forms);

test('a word is folded to the same form however it is typed', () => {
  for (const word of [
    "Кам'янець",
    'Кам’янець',
    'Камʼянець',
    'Кам`янець',
    'Кам"янець',
    'Кам*янець',
    'КАМЯНЕЦЬ',
    'Ка́м’янець',
  ]) {
    assert.deepEqual(forms(word), [['камянець']], word);
  }
  assert.equal(fold('Ґанок'), 'ганок');
  assert.equal(fold('мicто'), 'місто', 'Latin i and c');
  assert.equal(fold('Нub'), 'hub', 'Cyrillic Н');
  assert.equal(fold('й'.normalize('NFD')), 'й');
});

test('a hyphenated word is a token, and so are its parts', () => {
  assert.deepEqual(forms('смарт-сіті'), [['смартсіті'], ['смарт'], ['сіті']]);
  assert.equal(cut('смарт-сіті')[0]?.parts, 2);
  assert.deepEqual(forms('e-квиток'), [['еквиток'], ['е'], ['квиток']], 'a Latin e');
});

test('numbers are their value, with and without the word for thousands', () => {
  assert.deepEqual(forms('6 000 000'), [['#6000000']]);
  assert.deepEqual(forms('6 млн'), [['#6000000', '#6']]);
  assert.deepEqual(forms('2,5 тис.'), [['#2500', '#2.5']]);
  assert.deepEqual(forms('10%'), [['#10']]);
});

test('dates, telephones, houses and addresses', () => {
  assert.deepEqual(forms('23.10.2018'), [['#23'], ['жовтень'], ['#2018']]);
  assert.deepEqual(forms('2018-10-23'), [['#23'], ['жовтень'], ['#2018']]);
  assert.deepEqual(forms('(048) 728-14-48'), [['#0487281448', '#7281448']]);
  assert.deepEqual(forms('+38 048 728-14-48'), [['#0487281448', '#7281448']]);
  assert.deepEqual(forms('728-14-48'), [['#7281448']]);
  assert.deepEqual(forms('Косовська, 2-Д'), [['косовська'], ['#2'], ['д']]);
  assert.deepEqual(forms('bucharada@ukr.net')[0], ['bucharada@ukr.net']);
});

test('tokens know their place in the text', () => {
  assert.deepEqual(
    cut('У місті').map(({ start, end }) => [start, end]),
    [
      [0, 1],
      [2, 7],
    ],
  );
});

test('derived words have one root', () => {
  for (const group of [
    ['утеплення', 'утеплити', 'утеплювати'],
    ['сортування', 'сортувати'],
    ['безпечний', 'безпечніше'],
    ['туризм', 'туризму'],
  ]) {
    assert.equal(new Set(group.map(root)).size, 1, group.join(' '));
  }
  assert.notEqual(root('парк'), root('паркінг'));
});

test('keyboard layouts both ways', () => {
  assert.equal(asUkrainianLayout('wyfg'), 'цнап');
  assert.equal(asUkrainianLayout('{fhrsd'), 'харків');
  assert.equal(asLatinLayout('лншм'), 'kyiv');
});

test('Ukrainian, Russian and Latin spellings sound alike', () => {
  for (const group of [
    ['вінниця', 'vinnytsia', 'vinnitsa'],
    ['сувенір', 'сувенир', 'suvenir'],
    ['тролейбус', 'троллейбус'],
  ]) {
    assert.equal(new Set(group.map(skeleton)).size, 1, group.map(skeleton).join(' '));
  }
});

test('one typo is a letter inserted, dropped or replaced, or two swapped', () => {
  for (const [typed, meant] of [
    ['сувінір', 'сувенір'],
    ['квиотк', 'квиток'],
    ['харкв', 'харків'],
    ['харківв', 'харків'],
  ] as const)
    assert.ok(slipCost(typed, meant) !== null, typed);
  for (const [typed, meant] of [
    ['метро', 'парк'],
    ['квикто', 'квиток'],
    ['харкоов', 'харків'],
  ] as const)
    assert.equal(slipCost(typed, meant), null, typed);
});

test('likelier typos cost less', () => {
  assert.ok((slipCost('електроний', 'електронний') ?? 1) < (slipCost('електрний', 'електроний') ?? 0));
  assert.ok((slipCost('сувінір', 'сувенір') ?? 1) < (slipCost('сувкнір', 'суванір') ?? 0));
});

test('dictionary words that resemble a typo are recognised as words, in any form', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'known-'));
  t.after(() => rmSync(folder, { recursive: true }));
  let read = 0;
  const dictionary = {
    eachForm(take: (word: string) => void, mayBegin: (word: string, letters: number) => boolean) {
      read++;
      for (const word of ['метро', 'могили', 'аеропорт', 'метр', 'фестевалі', 'матрёма', 'могила'])
        if (mayBegin(word, word.length - 1)) take(word);
    },
  };
  const known = mistakableWords(['метр', 'метром', 'могли', 'фестиваль'], dictionary);
  for (const word of ['метро', 'могили']) assert.ok(known.includes(word), `a letter more or less: ${word}`);
  for (const word of ['метр', 'аеропорт', 'матрёма']) assert.ok(!known.includes(word), word);
  const filter = WordFilter.sized(known.length);
  known.forEach(filter.add);
  assert.equal(filter.has('могили'), true);
  assert.equal(filter.has('фестеваль'), false);

  assert.ok(mistakableWords(['могли'], dictionary).includes('могили'));

  const forms = ['могли', 'аеропорти'];
  const filters = mistakableFilters(forms, dictionary, folder);
  assert.ok(new WordFilter(filters[0] ?? new Uint8Array()).has('могили'));
  const before = read;
  assert.deepEqual(
    mistakableFilters(forms, dictionary, folder).map((filter) => [...filter]),
    filters.map((filter) => [...filter]),
  );
  assert.equal(read, before, 'filters of the same forms are not made again');
  const [other] = mistakableFilters(['могли'], dictionary, folder);
  assert.equal(new WordFilter(other ?? new Uint8Array()).has('аеропорт'), false, 'nothing is left of earlier forms');
});

test('keys have one length, families are prefixes of their words, numbers end with a closing letter', () => {
  assert.equal(wordKey(0, 0).length, wordKey(9999, 19).length);
  assert.ok(wordKey(7, 3).startsWith(familyKey(7)));
  assert.ok(!numberKey('#60').startsWith(numberKey('#6')));
});

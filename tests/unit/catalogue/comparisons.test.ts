import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf, keyOf } from '../../../src/catalogue/comparisons.ts';
import type { Practice, Project } from '../../../src/catalogue/model.ts';
import { entryOf, invented } from './invented.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
/** The cell of a column by the title of its row; null for what is not stated. */
function cell(item: Practice | Project, title: string): string[] | null {
  const { own, whole } = columnOf(item);
  const row = [...own, ...whole].find((one) => one.title === title);
  assert.ok(row, title);
  return (
    row.items?.map(({ text, figure }) => plain([figure?.number, figure?.unit, text].filter(Boolean).join(' '))) ?? null
  );
}

test('a practice has the figures and sums of its projects, a project only its own', () => {
  const { quay, brick, park } = invented();
  assert.deepEqual(cell(quay, 'Числа'), [
    '350 м замощено набережної',
    '120 людей приходило щодня',
    '1,6 тис. м завдовжки вся набережна',
  ]);
  assert.deepEqual(cell(quay, 'Гроші'), ['2,3 млн грн на ремонт набережної (2018)']);
  assert.equal(cell(brick, 'Гроші'), null);
  assert.deepEqual(cell(quay, 'Статус'), ['у роботі: 1']);
  assert.deepEqual(cell(brick, 'Статус'), ['у роботі']);
  assert.deepEqual(cell(quay, 'Практика'), ['уся, 1 проєкт']);
  assert.deepEqual(cell(brick, 'Практика'), ['Набережна Луцька']);
  // A project's column also has the rows about the whole practice.
  assert.deepEqual(cell(brick, 'Партнери'), ['Громадська спілка']);
  assert.equal(cell(park, 'Документи'), null);
});

test('a cell shows four figures and the number left, or five figures', () => {
  const withFigures = (count: number) =>
    invented((entries) => {
      const [benches] = entryOf(entries, 'lviv-parky').projects;
      const [fact] = benches?.facts ?? [];
      if (benches && fact)
        benches.facts = Array.from({ length: count }, (_, i) => ({ ...fact, id: `f-${i}`, value: i + 1 }));
    }).benches;
  assert.equal(cell(withFigures(5), 'Числа')?.at(-1), '5 нових лавок (2018)');
  const six = cell(withFigures(6), 'Числа');
  assert.equal(six?.length, 5);
  assert.equal(six[4], 'ще 2 числа');
});

test('a column is found by its key', () => {
  const { park, benches } = invented();
  assert.equal(keyOf(park), 'lviv-parky');
  assert.equal(keyOf(benches), 'lviv-parky.lavky');
});

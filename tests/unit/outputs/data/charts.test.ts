import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartsOf } from '../../../../src/outputs/data/charts.ts';
import { figureRows } from '../../../../src/outputs/data/rows.ts';
import { entryOf, invented } from '../../catalogue/invented.ts';

const bars = (change?: Parameters<typeof invented>[0]) => {
  const { catalogue } = invented(change);
  return chartsOf(catalogue, figureRows(catalogue)).map(({ title, bars }) => ({
    title,
    bars: bars.map(({ label, words, length, planned }) => [label, words.replaceAll('\u00A0', ' '), length, planned]),
  }));
};

test('the longest bar is 100, the others in proportion to it', () => {
  assert.deepEqual(bars(), [
    {
      title: 'Луцьк: набережна, м',
      bars: [
        ['', '350 м', 21.9, false],
        ['', '1,6 тис. м', 100, false],
      ],
    },
    {
      title: 'Найбільше міст-учасників було на візиті до Львова — 12',
      bars: [
        ['Львів', '12', 100, false],
        ['Луцьк', '9', 75, false],
      ],
    },
  ]);
});

test('a planned figure is labelled with its period; a chart needs two bars', () => {
  const [chart] = bars((entries) => {
    const [, whole] = entryOf(entries, 'lutsk-naberezhna').projects[0]?.facts ?? [];
    Object.assign(whole ?? {}, { status: 'planned', period: '2020' });
  });
  assert.deepEqual(chart?.bars[1], ['2020, план', '1,6 тис. м', 100, true]);
  const titles = bars((entries) => {
    entries.charts.data[0]?.figures.pop();
    for (const { data } of entries.visits) data.cities = 9;
  }).map(({ title }) => title);
  assert.deepEqual(titles, ['Зі скількох міст приїхали на візит'], 'of two greatest, the title names none');
});

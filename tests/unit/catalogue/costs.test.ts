import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byAmount, costsOf, costText, fundingOf, mainCostsOf } from '../../../src/catalogue/costs.ts';
import { entryOf, invented } from './invented.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a practice’s own sums come first; funding sources have the order of the schema', () => {
  const { quay, park } = invented((entries) => {
    const data = entryOf(entries, 'lutsk-naberezhna');
    Object.assign(data.projects[0] ?? {}, {
      costs: [{ ...data.costs?.[0], id: 'brukivka-koshty' }],
      funding: ['обласний бюджет'],
    });
  });
  assert.deepEqual(
    costsOf(quay).map(({ cost, project }) => `${cost.id} ${project?.slug ?? '-'}`),
    ['remont -', 'brukivka-koshty brukivka'],
  );
  assert.deepEqual(fundingOf(quay), ['місцевий бюджет', 'обласний бюджет', 'грант']);
  assert.deepEqual(fundingOf(park), ['місцевий бюджет']);
});

test('a sum has its purpose, year, «план» and project', () => {
  const { quay } = invented((entries) => {
    const data = entryOf(entries, 'lutsk-naberezhna');
    Object.assign(data.projects[0] ?? {}, { costs: [{ ...data.costs?.[0], year: null, status: 'planned' }] });
  });
  assert.deepEqual(
    costsOf(quay).map((placed) => plain(costText(placed))),
    ['2,3 млн грн на ремонт набережної (2018)', '2,3 млн грн на ремонт набережної, план — «Бруківка»'],
  );
});

test('the editor’s choice comes first; sums in another currency come last', () => {
  const { quay } = invented((entries) => {
    const data = entryOf(entries, 'lutsk-naberezhna');
    const cost = data.costs?.[0];
    Object.assign(data, {
      headline: 'velyka',
      costs: [
        { ...cost, id: 'mala', amount: 10 },
        { ...cost, id: 'dolary', amount: 1000, currency: 'USD' },
        { ...cost, id: 'velyka', amount: 100 },
      ],
    });
  });
  assert.deepEqual(
    mainCostsOf(quay).map(({ cost }) => cost.id),
    ['velyka', 'mala', 'dolary'],
  );
  assert.deepEqual(
    costsOf(quay)
      .toSorted(byAmount)
      .map(({ cost }) => cost.id),
    ['velyka', 'mala', 'dolary'],
  );
});

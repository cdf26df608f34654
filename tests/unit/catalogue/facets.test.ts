import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costsOf, fundingOf, getFacets } from '../../../src/catalogue/facets.ts';
import { entryOf, invented } from './invented.ts';

test('a facet value has the practices that have it, also in a project; empty values are left out', () => {
  const { catalogue } = invented();
  const kept = getFacets(catalogue).flatMap(({ values }) =>
    values.map(({ url, practices }) => `${url} ${practices.map(({ slug }) => slug).join(' ')}`),
  );
  assert.deepEqual(kept.toSorted(), [
    '/cities/lutsk/ lutsk-naberezhna',
    '/cities/lviv/ lviv-parky',
    '/practices/funding/hrant/ lutsk-naberezhna',
    '/practices/funding/mistsevyi-biudzhet/ lviv-parky lutsk-naberezhna',
    '/practices/has/cost/ lutsk-naberezhna',
    '/practices/has/decision/ lutsk-naberezhna',
    '/practices/status/done/ lviv-parky',
    '/practices/status/ongoing/ lutsk-naberezhna',
    '/practices/status/planned/ lviv-parky',
    '/practices/topic/energy/ lviv-parky lutsk-naberezhna',
    '/practices/topic/public-space/ lviv-parky lutsk-naberezhna',
  ]);
});

test('a facet without values is left out', () => {
  const { catalogue } = invented((entries) => {
    for (const { data } of entries.practices)
      for (const item of [data, ...data.projects]) Object.assign(item, { funding: null });
  });
  assert.ok(!getFacets(catalogue).some(({ values }) => values.some(({ url }) => url.includes('/funding/'))));
});

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

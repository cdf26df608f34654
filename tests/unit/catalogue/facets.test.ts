import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf } from '../../../src/catalogue/facets.ts';
import { invented } from './invented.ts';

test('a facet value has the practices that have it, also in a project; empty values are left out', () => {
  const { catalogue } = invented();
  const kept = facetsOf(catalogue).flatMap(({ values }) =>
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
  assert.ok(!facetsOf(catalogue).some(({ values }) => values.some(({ url }) => url.includes('/funding/'))));
});

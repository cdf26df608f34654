import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendOf } from '../../../src/catalogue/legend.ts';
import { invented } from './invented.ts';

test('a legend names every source of stated figures', () => {
  const { quay } = invented();
  const cost = quay.costs?.[0] ?? assert.fail();
  const { source } = cost;
  const news = { ...source, stated: 'за повідомленням', notStated: 'У новині не вказано' };
  const withSources = (...sources: (typeof source)[]) => ({
    ...quay,
    costs: sources.map((of) => ({ ...cost, status: 'stated' as const, source: of })),
    facts: [],
    projects: [],
  });
  const words = (...sources: (typeof source)[]) => legendOf([withSources(...sources)]).lines.join(' ');
  assert.equal(words(source, source), '«За збіркою» — число є в збірці.');
  assert.equal(words(source, news), '«За збіркою» — число є в збірці; «за повідомленням» — число є в новині.');
  const web = { ...source, stated: 'за сайтом', notStated: 'На сайті не вказано' };
  assert.equal(words(web), '«За сайтом» — число є на сайті.');
});

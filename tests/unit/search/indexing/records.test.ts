import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';
import { recordsOf } from '../../../../src/search/index.ts';

test('a figure from another source is not attributed to the collection', () => {
  const catalogue = getCatalogue();
  const figures = recordsOf(catalogue).flatMap(({ sections }) => sections.flatMap((section) => section.figures));
  const ofNews = figures.filter(({ caveats }) => caveats.includes('за повідомленням АМУ'));
  assert.ok(ofNews.length > 0);
  for (const { text, caveats } of ofNews) assert.ok(!caveats.includes(catalogue.collection.stated), text);
});

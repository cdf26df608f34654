import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotesOf } from '../../../../src/search/ui/results.ts';

test('an excerpt comes from the text of its section; a section without a text has none', () => {
  const texts = [{ lead: '', body: 'Парк оновили.', counts: ['', '', '11'] }];
  const [found, none, ...others] = quotesOf(texts, [
    { number: 0, found: [[], [], [0]] },
    { number: 1, found: [[], [], [0]] },
  ]);
  assert.deepEqual(found, [
    { text: 'Парк', found: true },
    { text: ' оновили.', found: false },
  ]);
  assert.deepEqual([none, others], [[], []]);
});

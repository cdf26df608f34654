import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visit } from '../../../src/catalogue/model.ts';
import { practiceOutline } from '../../../src/document/outline.ts';
import { partBlocks, storyBlocks } from '../../../src/document/parts.ts';
import { invented } from '../catalogue/invented.ts';

test('the part about the source has the discrepancies, if there are any and no appendix has them', () => {
  const { quay } = invented();
  const part = practiceOutline(quay).find(({ kind }) => kind === 'source');
  assert.ok(part);
  const has = (hasAppendix: boolean) =>
    partBlocks(part, quay, hasAppendix).some(({ type }) => type === 'discrepancies');
  quay.discrepancies = [{ id: 'rik', practice: quay.slug, title: 'Рік', text: 'Два роки.', figures: [] }];
  assert.deepEqual([has(false), has(true)], [true, false]);
  quay.discrepancies = [];
  assert.equal(has(false), false);
});

test('the programme of a visit is a numbered list for each day', () => {
  const items = [{ text: 'Парк', people: [] }];
  const programme = ['2018-06-01', '2018-06-02'].map((date) => ({ date, items }));
  assert.deepEqual(
    storyBlocks({ summary: [], quote: null, programme } as unknown as Visit).map((block) =>
      block.type === 'list' ? block.ordered : block.type,
    ),
    ['subheading', true, 'subheading', true],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practiceOutline } from '../../../src/document/outline.ts';
import { partBlocks } from '../../../src/document/parts.ts';
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absencesOf } from '../../../src/catalogue/absences.ts';
import { uk } from '../../../src/i18n/uk.ts';
import { invented } from './invented.ts';

test('what the source does not say is listed in lower case', () => {
  const { quay, park } = invented();
  const lower = (...titles: string[]) => titles.map((title) => title.toLocaleLowerCase('uk'));
  assert.notEqual(lower(uk.staff)[0], uk.staff);
  assert.deepEqual(absencesOf(quay), lower(uk.staff, uk.preconditions));
  assert.deepEqual(absencesOf(park).slice(0, 4), lower(uk.problem, uk.resultTitle, uk.sums, uk.legal));
});

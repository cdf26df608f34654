import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absencesOf } from '../../../src/catalogue/absences.ts';
import { uk } from '../../../src/i18n/uk.ts';
import { invented } from './invented.ts';

test('what the source does not say is listed in the genitive', () => {
  const { quay, park } = invented();
  const { absent } = uk;
  assert.deepEqual(absencesOf(quay), [absent.staff, absent.preconditions]);
  assert.deepEqual(absencesOf(park).slice(0, 4), [absent.problem, absent.result, absent.sums, absent.legal]);
});

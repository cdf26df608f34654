import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absencesOf } from '../../../src/catalogue/absences.ts';
import { invented } from './invented.ts';

test('what the source does not say is listed in lower case', () => {
  const { quay, park } = invented();
  assert.deepEqual(absencesOf(quay), ['хто працює', 'що було потрібно']);
  assert.deepEqual(absencesOf(park).slice(0, 4), ['проблема', 'що вийшло', 'суми', 'рішення']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picturesOf } from '../../../../src/outputs/pdf/pictures.ts';
import { invented } from '../../catalogue/invented.ts';

test('no line of a share picture can end with a preposition', () => {
  const { catalogue, park } = invented();
  park.title = 'Стратегія розвитку парків до 2028 року';
  assert.equal(picturesOf(catalogue).get(park.url)?.title, 'Стратегія розвитку парків до\u00A02028\u00A0року');
});

test('no line of a share picture can end inside a name, however long', () => {
  const { catalogue, park } = invented();
  park.title = 'Гіди для гостей Кам’янця-Подільського';
  assert.match(picturesOf(catalogue).get(park.url)?.title ?? '', /Кам’янця\u2060-\u2060Подільського$/);
});

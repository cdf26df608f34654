import assert from 'node:assert/strict';
import { test } from 'node:test';
import { city } from '../../../src/schemas/city.ts';

const CITY = { oblast: null, latitude: 48, longitude: 35, synonyms: [], notes: [] };

test('names of cities are declined, as far as Ukrainian declines them', () => {
  const fields = (name: string, genitive: string, locative: string) =>
    city.safeParse({ ...CITY, name, genitive, locative }).error?.issues.map(({ path }) => path.join('.')) ?? [];
  assert.deepEqual(fields('Запоріжжя', 'Запоріжжя', 'у Запоріжжі'), []);
  assert.deepEqual(fields('Ворзель', 'Ворзеля', 'у селищі Ворзелі'), []);
  assert.deepEqual(fields('Луцьк', 'Луцьк', 'у Луцьку'), ['genitive']);
  assert.deepEqual(fields('Луцьк', 'Луцька', 'у Луцьк'), ['locative']);
  assert.deepEqual(fields('Луцьк', 'Луцька', 'у Луцька'), ['locative']);
  assert.deepEqual(fields('Умань', 'Умані', 'в Умані'), []);
  assert.deepEqual(fields('місто Луцьк', 'Луцька', 'у Луцьку'), ['name']);
});

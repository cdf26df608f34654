import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brochureParts, type Choices } from '../../../../src/outputs/brochure/choice.ts';

const items: Choices['items'] = {
  kyiv: { page: '/cities/kyiv/', head: 'Київ' },
  'kyiv-a': { page: '/practices/kyiv-a/', head: 'Київ · А' },
  'kyiv-a#x': { page: '/practices/kyiv-a/', section: 'x', head: 'Київ · А' },
  'kyiv-a#y': { page: '/practices/kyiv-a/', section: 'y', head: 'Київ · А' },
  'odesa-b#z': { page: '/practices/odesa-b/', section: 'z', head: 'Одеса · Б' },
};
const known: Choices = { items, topics: { 'topic-t': ['kyiv-a#x', 'odesa-b#z'] } };
const heads = (...values: string[]) =>
  brochureParts(values, known).parts.map((p) => [p.head, p.choices.map((c) => c.section ?? c.page)]);

test('adjacent projects of one practice form one part, in the requested order', () => {
  assert.deepEqual(heads('kyiv-a#y', 'kyiv-a#x', 'odesa-b#z', 'kyiv-a#x'), [
    ['Київ · А', ['y', 'x']],
    ['Одеса · Б', ['z']],
  ]);
});

test('a whole practice is a separate part', () => {
  assert.deepEqual(heads('kyiv-a', 'kyiv-a#x', 'kyiv'), [
    ['Київ · А', ['/practices/kyiv-a/']],
    ['Київ · А', ['x']],
    ['Київ', ['/cities/kyiv/']],
  ]);
});

test('a topic expands to its projects', () => {
  assert.deepEqual(heads('odesa-b#z', 'topic-t'), [
    ['Одеса · Б', ['z']],
    ['Київ · А', ['x']],
  ]);
});

test('unknown keys are reported and left out', () => {
  assert.deepEqual(brochureParts(['lviv', '__proto__', 'toString'], known), {
    parts: [],
    unknown: ['lviv', '__proto__', 'toString'],
  });
});

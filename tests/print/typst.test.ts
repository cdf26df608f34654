import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endTypst, typst, typstSeconds } from '../../src/outputs/pdf/typst.ts';

const source = (text: string) => `#set document(title: "А")\n#text(font: "Arsenal")[${text}]`;

test('Typst jobs run one after another in their own process, which reports faults and goes on', async () => {
  const answers = await Promise.allSettled([
    typst('pdf', { name: 'перший', source: source('А'), rights: '' }),
    typst('pdf', { name: 'хибний', source: '#nowhere()', rights: '' }),
    typst('pdf', { name: 'третій', source: source('Б'), rights: '' }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.match(String((answers[1] as PromiseRejectedResult).reason), /хибний: Typst не може скласти документ/);
});

test('its CPU time still counts after it has ended and another process has replaced it', async () => {
  await endTypst();
  const before = typstSeconds();
  assert.ok(before > 0);
  const { pages } = await typst('pdf', { name: 'новий', source: source('В'), rights: '' });
  assert.equal(pages, 1);
  assert.ok(typstSeconds() > before);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsFor } from '../../../src/catalogue/questions.ts';
import { uk } from '../../../src/i18n/uk.ts';
import { entryOf, invented } from './invented.ts';

const { ask } = uk;

test('the editors’ questions come first, then one per gap of the source, five at most', () => {
  const { quay, park } = invented();
  assert.deepEqual(questionsFor(quay), [
    'Скільки триватиме ремонт?',
    ask.staff,
    ask.difficulties,
    ask.transfer,
    ask.since('січня\u00A02019\u00A0року'),
  ]);
  assert.deepEqual(questionsFor(park), [ask.costs, ask.legal, ask.staff, ask.difficulties, ask.transfer]);
});

test('money is asked about only if no project names a sum', () => {
  const { park } = invented((entries) => {
    const [benches, light] = entryOf(entries, 'lviv-parky').projects;
    Object.assign(benches ?? {}, { funding: null });
    Object.assign(light ?? {}, {
      costs: [
        {
          id: 'koshty',
          amount: 5,
          currency: 'UAH',
          qualifier: 'exact',
          what: 'на світло',
          year: null,
          status: 'stated',
          note: null,
        },
      ],
    });
  });
  assert.deepEqual(questionsFor(park).slice(0, 2), [ask.funding, ask.legal]);
});

test('nothing is asked about the time after the collection if later notes exist', () => {
  const { quay } = invented((entries) => {
    Object.assign(entryOf(entries, 'lutsk-naberezhna'), {
      laterNotes: [{ date: '2020', text: 'Відкрили.', sourceUrl: 'https://example.org/' }],
    });
  });
  assert.ok(!questionsFor(quay).includes(ask.since('січня\u00A02019\u00A0року')));
});

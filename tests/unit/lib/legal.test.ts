import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalActText } from '../../../src/lib/legal.ts';

const act = { kind: 'рішення', title: null, number: null, date: null, issuer: null };
const seen = (text: string) => text.replaceAll('\u00A0', '_');

test('an act is cited by its known parts', () => {
  assert.equal(legalActText(act), 'Рішення');
  assert.equal(
    legalActText({ ...act, number: '346', date: '2017-10-04', issuer: 'Одеська міська рада' }),
    'Рішення, № 346 від 04.10.2017, Одеська міська рада',
  );
  assert.equal(
    seen(legalActText({ ...act, title: 'Про «Хаб»', date: '2017-11' })),
    'Рішення «Про „Хаб“», листопад_2017',
  );
  assert.equal(legalActText({ ...act, kind: 'стратегія', title: 'Стратегія розвитку' }), '«Стратегія розвитку»');
});

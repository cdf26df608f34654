import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cost } from '../../../src/schemas/cost.ts';
import { practiceFact } from '../../../src/schemas/fact.ts';

const FACT = { id: 'a', value: 5, unit: null, text: 'лавок', period: null, status: 'stated' };
const COST = { id: 'a', amount: 5000, currency: 'UAH', what: 'на лавки', year: 2018 };

/** What is changed, and the fields that are refused. */
const FACTS: [change: Record<string, unknown>, fields: string[]][] = [
  [{}, []],
  [{ value: null }, []],
  [{ value: null, status: 'praise' }, []],
  [{ status: 'praise' }, ['value']],
  [{ value: null, unit: 'км' }, ['unit']],
  [{ value: null, qualifier: 'about' }, ['qualifier']],
  [{ value: 20, valueTo: 25 }, []],
  [{ value: 25, valueTo: 20 }, ['valueTo']],
  [{ value: 20, valueTo: 25, qualifier: 'about' }, ['qualifier']],
  [{ value: -5 }, ['value']],
  [{ value: 1e13 }, ['value']],
  [{ value: 100, unit: '%' }, []],
  [{ value: 120, unit: '%' }, ['value']],
  [{ value: 120, unit: '%', text: 'зросла виручка' }, []],
  [{ status: 'planned' }, ['section']],
  [{ status: 'planned', section: 'practice' }, []],
  [{ text: '5 лавок' }, ['text']],
  [{ value: 8000, text: '8 000 лавок' }, ['text']],
  [{ text: '24 години на добу' }, []],
  [{ text: '5-поверхових будинків' }, []],
  // A fault in one field hides none between the others.
  [{ text: '', value: 5, status: 'praise' }, ['text', 'value']],
];
for (const [change, fields] of FACTS)
  test(`fact with ${JSON.stringify(change)}: ${fields.join(', ') || 'accepted'}`, () =>
    assert.deepEqual(
      practiceFact.safeParse({ ...FACT, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [],
      fields,
    ));

const COSTS: [change: Record<string, unknown>, fields: string[]][] = [
  [{}, []],
  [{ amount: 99.99 }, []],
  [{ amount: 99.999 }, ['amount']],
  [{ amount: 0.1 }, ['amount']],
  [{ amount: 1e13 }, ['amount']],
  [{ year: 1918 }, ['year']],
  [{ year: 2099 }, ['year']],
  [{ what: 'від міської ради на ремонт' }, []],
  [{ what: 'міської ради на ремонт' }, ['what']],
  [{ what: 'гранту на ремонт' }, ['what']],
];
for (const [change, fields] of COSTS)
  test(`sum with ${JSON.stringify(change)}: ${fields.join(', ') || 'accepted'}`, () =>
    assert.deepEqual(
      cost.safeParse({ ...COST, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [],
      fields,
    ));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterSums, beforeSums, moneyOf, sumText, ticketOf } from '../../../src/catalogue/ticket.ts';
import type { PracticeEntry } from '../../../src/schemas/practice.ts';
import { entryOf, invented } from './invented.ts';

test('a practice in five lines', () => {
  const { problem, result, headline, sums, legal, call } = ticketOf(invented().quay);
  assert.equal(problem, 'Уздовж річки не було де пройти.');
  assert.equal(result, 'Замостили 350 метрів набережної.');
  assert.equal(headline?.id, 'nova-brukivka');
  assert.deepEqual(
    sums.map(({ id }) => id),
    ['remont'],
  );
  assert.equal(legal, 'Рішення «Про ремонт набережної», № 17 від 20.12.2017, Луцька міська рада');
  assert.deepEqual(call, { organisation: 'Луцька міська рада', phone: '(0332) 77-79-99' });
});

test('a further sum has its caveat', () => {
  const [sum] = ticketOf(invented().quay).sums;
  assert.ok(sum);
  assert.match(sumText({ ...sum, note: 'Року не вказано.' }), /на ремонт набережної.*[^.]\. Року не вказано$/u);
});

test('a sum of one year is not shown as the price of a result of another time; the order of sums is the editor’s', () => {
  const ticket = (period: string | null, ...years: (number | null)[]) => {
    const { quay } = invented((entries) => {
      const data = entryOf(entries, 'lutsk-naberezhna');
      for (const fact of data.projects.flatMap(({ facts }) => facts)) fact.period = period;
      const [cost] = data.costs ?? [];
      if (cost) data.costs = years.map((year, i) => ({ ...cost, id: i === 0 ? cost.id : `rik-${year}`, year }));
    });
    return ticketOf(quay);
  };
  const severalYears = ticket('за три роки', 2018, null, 2016);
  assert.equal(severalYears.largeSum, null);
  assert.equal(severalYears.sumsOfOthers, false);
  assert.match(beforeSums(severalYears) ?? '', /^\S.* за три роки: загальну суму не вказано$/);
  assert.deepEqual(
    severalYears.sums.map(({ id }) => id),
    ['remont', 'rik-null', 'rik-2016'],
  );
  assert.equal(ticket('серпень 2018', 2018).largeSum?.id, 'remont');
  assert.equal(ticket('2018', null).largeSum?.id, 'remont');
  assert.equal(ticket(null, 2018).largeSum?.id, 'remont');
});

test('what the source does not say is null', () => {
  const ticket = ticketOf(invented().park);
  assert.deepEqual([ticket.problem, ticket.headline, ticket.legal, ticket.call], [null, null, null, null]);
  assert.deepEqual([ticket.sums, beforeSums(ticket), afterSums(ticket)], [[], null, null]);
});

test('the source of money says what it paid for, if the entry does', () => {
  const funding = (purpose: string | null, ...named: PracticeEntry['funding'][]) => {
    const { park } = invented((entries) => {
      const data = entryOf(entries, 'lviv-parky');
      data.fundingPurpose = purpose;
      [data.funding = null] = named;
      for (const [i, project] of data.projects.entries()) project.funding = named[i + 1] ?? null;
    });
    return ticketOf(park).funding;
  };
  assert.equal(funding('лави', null, ['місцевий бюджет']), 'Звідки гроші: місцевий бюджет (лави)');
  assert.equal(funding(null, ['грант'], ['місцевий бюджет']), 'Звідки гроші: місцевий бюджет, грант');
  assert.equal(funding('лави', null), null);
});

test('the editor’s sum comes first, others follow; the call is the first contact with a phone', () => {
  const { quay, brick } = invented((entries) => {
    const data = entryOf(entries, 'lutsk-naberezhna');
    const [cost] = data.costs ?? [];
    Object.assign(data.projects[0] ?? {}, {
      costs: [
        { ...cost, id: 'brukivka-koshty' },
        { ...cost, id: 'lyshtva' },
      ],
      headline: 'lyshtva',
    });
    Object.assign(data, { headline: 'brukivka-koshty' });
    const [contact] = data.contacts;
    if (contact) data.contacts.unshift({ ...contact, organisation: 'Без телефону', phones: [] });
    data.legal?.push(...structuredClone(data.legal));
  });
  const { sums, legal, call } = ticketOf(quay);
  assert.deepEqual(
    sums.map(({ id }) => id),
    ['brukivka-koshty', 'remont', 'lyshtva'],
  );
  assert.match(legal ?? '', /; ще\u00A01\u00A0документ$/);
  assert.equal(call?.organisation, 'Луцька міська рада');
  assert.equal(moneyOf(brick)?.id, 'lyshtva');
});

test('of sums for one purpose, a list shows the latest that was given', () => {
  const shown = (...sums: { year: number | null; what?: string; status?: 'stated' | 'planned' }[]) => {
    const { quay } = invented((entries) => {
      const data = entryOf(entries, 'lutsk-naberezhna');
      const [cost] = data.costs ?? [];
      if (cost) data.costs = sums.map((sum, i) => ({ ...cost, ...sum, id: `suma-${i}` }));
    });
    return moneyOf(quay)?.id;
  };
  assert.equal(shown({ year: 2016 }, { year: 2018 }, { year: 2019, status: 'planned' }), 'suma-1');
  assert.equal(shown({ year: 2018 }, { year: 2016 }), 'suma-0');
  assert.equal(shown({ year: 2016 }, { year: 2018, what: 'на ліхтарі' }), 'suma-0');
});

test('projects without a sum are counted beside the sum of another, and the one with the headline is named', () => {
  const { park, quay } = invented((entries) => {
    const [cost] = entryOf(entries, 'lutsk-naberezhna').costs ?? [];
    const data = entryOf(entries, 'lviv-parky');
    const [benches, light] = data.projects;
    Object.assign(light ?? {}, { costs: [{ ...cost, id: 'svitlo-koshty', status: 'planned' }] });
    Object.assign(data, { headline: benches?.facts[0]?.id });
  });
  const ticket = ticketOf(park);
  const { sums, unpricedResult, sumsOfOthers, unpriced } = ticket;
  assert.deepEqual(
    sums.map(({ id }) => id),
    ['svitlo-koshty'],
  );
  assert.match(sums.map(sumText).join(), /, план$/);
  assert.deepEqual([unpricedResult, sumsOfOthers, unpriced], [park.projects[0]?.shortTitle, true, 0]);
  assert.equal(beforeSums(ticket), 'На окремі проєкти:');
  assert.equal(beforeSums({ ...ticket, sums: [...sums, ...sums] }), 'Загальну суму не вказано; за проєктами:');
  const after = (unpricedResult: string | null, unpriced: number) => afterSums({ ...ticket, unpricedResult, unpriced });
  assert.equal(after('ЦНАП', 0), 'ЦНАП: суму не вказано');
  assert.equal(after('ЦНАП', 4), 'ЦНАП і ще 4 описані проєкти: суму не вказано');
  assert.equal(after('Школа', 1), 'Школа й ще один описаний проєкт: суму не вказано');
  assert.equal(after(null, 2), 'Ще 2 описані проєкти: суму не вказано');
  assert.equal(ticketOf(quay).unpricedResult, null, 'a sum of the practice itself may cover its projects');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyOf, ticketOf } from '../../../src/catalogue/ticket.ts';
import { entryOf, invented } from './invented.ts';

test('a practice in five lines', () => {
  const { problem, result, headline, money, furtherSums, decision, furtherDecisions, call } = ticketOf(invented().quay);
  assert.equal(problem, 'Уздовж річки не було де пройти.');
  assert.equal(result, 'Замостили 350 метрів набережної.');
  assert.equal(headline?.id, 'nova-brukivka');
  assert.equal(money?.figure.id, 'remont');
  assert.equal(money.project, null);
  assert.equal(furtherSums, 0);
  assert.equal(decision, 'рішення «Про ремонт набережної», № 17 від 20.12.2017, Луцька міська рада');
  assert.equal(furtherDecisions, 0);
  assert.deepEqual(call, { organisation: 'Луцька міська рада', phone: '(0332) 77-79-99' });
});

test('what the source does not say is null', () => {
  const ticket = ticketOf(invented().park);
  assert.deepEqual(
    [ticket.problem, ticket.headline, ticket.money, ticket.decision, ticket.call],
    [null, null, null, null, null],
  );
  assert.equal(ticket.furtherSums, 0);
});

test('the editor’s sum comes first, others are counted; the call is the first contact with a phone', () => {
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
  const { money, furtherSums, furtherDecisions, call } = ticketOf(quay);
  assert.deepEqual([money?.figure.id, money?.project?.slug], ['brukivka-koshty', 'brukivka']);
  assert.equal(furtherSums, 2);
  assert.equal(furtherDecisions, 1);
  assert.equal(call?.organisation, 'Луцька міська рада');
  assert.equal(moneyOf(brick)?.id, 'lyshtva');
});

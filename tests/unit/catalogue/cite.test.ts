import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeApa, citeBibtex, citeCslJson, citeDstu, type Cited } from '../../../src/catalogue/cite.ts';

const cited: Cited = {
  id: 'mu2019-08',
  title: 'Київ – Smart City',
  pages: { from: 25, to: 28 },
  url: 'https://example.org/practices/kyiv-smart-city/',
  source: {
    title: 'Маршрути успіхів',
    subtitle: 'Кращі практики місцевого самоврядування',
    publisher: 'Асоціація міст України',
    place: 'Київ',
    date: '2019-01',
  },
};
const last: Cited = { ...cited, pages: { from: 29, to: null } };

test('ДСТУ 8302:2015 leaves the access date blank', () => {
  assert.equal(
    citeDstu(cited),
    'Київ – Smart City // Маршрути успіхів. Кращі практики місцевого самоврядування / Асоціація міст України. Київ, 2019. С. 25–28. URL: https://example.org/practices/kyiv-smart-city/ (дата звернення: __.__.____).',
  );
  assert.match(citeDstu(last), /С\. 29 і далі\. URL/);
});

test('a site without an address is cited without one', () => {
  const nowhere = { ...cited, url: null };
  assert.match(citeDstu(nowhere), /С\. 25–28\.$/);
  assert.match(citeApa(nowhere), /25–28\)\.$/);
  assert.doesNotMatch(citeBibtex(nowhere), /url/);
  assert.equal(citeCslJson(nowhere).URL, undefined);
});

test('APA 7: a group author who is the publisher too', () => {
  assert.equal(
    citeApa(cited).replaceAll('\u00A0', ' '),
    'Асоціація міст України. (2019). Київ – Smart City. У кн.: Маршрути успіхів. Кращі практики місцевого самоврядування (с. 25–28). https://example.org/practices/kyiv-smart-city/',
  );
});

test('BibTeX has balanced braces and escaped signs', () => {
  const entry = citeBibtex({ ...cited, title: '100 % & «R&D_{x}»' });
  assert.match(entry, /^@incollection\{mu2019-08,\n/);
  assert.match(entry, /title = \{100 \\% \\& «R\\&D\\_\\\{x\\\}»\},/);
  assert.match(entry, /pages = \{25--28\},/);
  assert.match(entry, /month = jan,/);
  const bare = entry.replace(/\\./g, '');
  assert.equal([...bare.matchAll(/\{/g)].length, [...bare.matchAll(/\}/g)].length);
  assert.match(citeBibtex(last), /pages = \{29\}/);
});

test('CSL-JSON has the date in parts and a group author', () => {
  const item = citeCslJson(cited);
  assert.equal(item.type, 'chapter');
  assert.deepEqual(item.issued, { 'date-parts': [[2019, 1]] });
  assert.deepEqual(item.author, [{ literal: 'Асоціація міст України' }]);
  assert.equal(item.page, '25-28');
});

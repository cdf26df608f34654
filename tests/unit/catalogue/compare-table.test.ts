import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTable as tableOf, type Column, type ColumnRow } from '../../../src/catalogue/compare-table.ts';
import { typeset } from '../../../src/lib/ukrainian.ts';
import { columnOf } from '../../../src/catalogue/comparisons.ts';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { ukCompare as words } from '../../../src/i18n/uk-compare.ts';

const column = (key: string, own: ColumnRow[], whole: ColumnRow[] = []): Column => ({
  key,
  title: `Title ${key}`,
  short: key,
  city: 'Місто',
  cityUrl: '/cities/misto/',
  url: `/practices/${key}/`,
  own,
  whole,
});
const compareTable = (columns: readonly Column[]) => tableOf(columns).html;
const cells = (html: string) =>
  [...html.matchAll(/<td[^>]*>(?:<div>)?(.*?)(?:<\/div>)?<\/td>/g)].map((match) => match[1]);

test('one row per line, one column per item, missing values spelled out', () => {
  const html = compareTable([
    column('a', [{ title: 'Кошти', items: [{ text: '6 млн' }] }]),
    column('b', [{ title: 'Кошти', items: null }]),
  ]);
  assert.deepEqual(cells(html), ['', '6\u00A0млн', '<span class="none">У\u00A0збірці не вказано</span>']);
  assert.match(html, /<th scope="row">Кошти<\/th>/);
  assert.equal(html.match(/<th scope="col">/g)?.length, 2);
});

test('figures have a number that is the link, and certainty; statuses have a sign', () => {
  const figure = { qualifier: 'понад', number: '170', unit: 'шт.', status: 'planned' as const, word: 'план' };
  const html = compareTable([
    column('a', [{ title: 'Числа', items: [{ text: 'ламп', url: '/x/#lamp', figure }] }]),
    column('b', [{ title: 'Числа', items: [{ text: 'виконано', mark: 'done' }] }]),
  ]);
  const [, first = '', second = ''] = cells(html);
  assert.equal(
    first,
    '<b class="nb"><a href="/x/#lamp">понад <span class="figure-number" data-status="planned">170</span> шт.</a></b> ламп <small>план</small>',
  );
  assert.equal(second, '<span class="sign" data-status="done"></span>виконано');
});

test('adjacent columns of one practice share cells about the whole practice, and then each names its city', () => {
  const whole: ColumnRow[] = [{ title: 'Рішення', items: [{ text: 'рішення' }] }];
  const shared = /<td colspan="2" data-name="Місто"><div>рішення<\/div><\/td><td data-name="Місто"><div>рішення</;
  assert.match(compareTable([column('a.x', [], whole), column('a.y', [], whole), column('b', [], whole)]), shared);
  const own = whole.map((row) => ({ ...row, shared: true as const }));
  assert.match(compareTable([column('a.x', own), column('a.y', own), column('b.z', own)]), shared);
});

test('each cell names its column; projects alone have no rows about practices', () => {
  const own: ColumnRow[] = [{ title: 'Кошти', items: [{ text: 'сума' }] }];
  const three = compareTable([column('a', own), column('b.x', own), column('c', own)]);
  assert.equal(three.match(/<td data-name="/g)?.length, 3);
  assert.ok(three.includes(typeset(words.wholePractice)));
  const projects = compareTable([column('a.x', own), column('b.y', own)]);
  assert.ok(!projects.includes(typeset(words.wholePractice)));
});

test('content is never parsed as markup', () => {
  const html = compareTable([column('a', [{ title: '<b>', items: [{ text: '<img src=x>', url: '"><i>' }] }])]);
  assert.doesNotMatch(html, /<b>|<img|<i>/);
});

test('every practice and project is a column with the same rows', () => {
  const { practices, projects } = getCatalogue();
  const titles = [...practices, ...projects].map(columnOf).map((c) => [...c.own, ...c.whole].map((row) => row.title));
  for (const list of titles) assert.deepEqual(list, titles[0]);
  assert.ok(['Статус', 'Числа', 'Гроші', 'Документи', 'Теми', 'Безбар’єрність'].every((t) => titles[0]?.includes(t)));
});

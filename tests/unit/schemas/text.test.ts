import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contact } from '../../../src/schemas/contact.ts';
import { source } from '../../../src/schemas/source.ts';
import { topic } from '../../../src/schemas/topic.ts';
import { day, isSlug, pages, partialDate, slug, text, webAddress } from '../../../src/schemas/text.ts';

test('an address is absolute and has a public host', () => {
  for (const address of [
    'https://rada.gov.ua/',
    'http://www.bucha-rada.gov.ua/a?b=c#d',
    'https://громада.укр/',
    'https://xn--80aaa.xn--j1amh/',
  ])
    assert.ok(webAddress.safeParse(address).success, address);
  const refused: [address: string, why: RegExp][] = [
    ['rada.gov.ua', /повна адреса/],
    ['ftp://rada.gov.ua/', /повна адреса/],
    ['javascript:alert(1)', /повна адреса/],
    ['http://https://rada.gov.ua/', /повна адреса/],
    ['https:///rada', /повна адреса/],
    ['https://rada.gov.ua/ ', /пропуск/],
    ['https://rada.gov.ua/,', /кома/],
    [`https://rada.gov.ua/${'a'.repeat(300)}`, /довша/],
    ['https://rada.gov.ua@example.org/', /ім’я користувача/],
    ['http://localhost/', /не публічний/],
    ['http://192.168.0.1/', /не публічний/],
    ['http://[::1]/', /«\[::1\]» — не публічний/],
    ['http://printer.local/', /не публічний/],
    ['http://rada/', /не публічний/],
    ['https://rada.gоv.ua/', /різних абеток/],
  ];
  for (const [address, why] of refused)
    assert.match(webAddress.safeParse(address).error?.issues[0]?.message ?? 'accepted', why, address);
});

test('a date is as precise as the source, and exists', () => {
  for (const date of ['2017', 2017, '2017-10', '2017-10-04', '1892', '2020-02-29'])
    assert.ok(partialDate.safeParse(date).success, String(date));
  for (const date of ['0000', '0892', '9999', '2017-13', '2017-00', '2018-02-29', '2017-1', '17', ''])
    assert.ok(!partialDate.safeParse(date).success, date);
  assert.ok(!day.safeParse('2017-10').success);
});

test('a text has no markup and is not the open data’s word for a missing value', () => {
  for (const value of ['', '  ', 'а<b>', '{а}', 'а[^1]', 'null']) assert.ok(!text(200).safeParse(value).success, value);
  assert.ok(text(4).safeParse('👩‍👩‍👧х').success === false);
  assert.ok(text(4).safeParse(' парк ').success);
});

test('nor is an address part, from which a column of the open data is made', () => {
  for (const address of ['lavky', 'null-2', 'nulliv'])
    assert.ok(slug.safeParse(address).success && isSlug(address), address);
  assert.ok(!slug.safeParse('null').success && !isSlug('null'));
});

test('the words for nothing begin and end so that others may go before them', () => {
  const { notStated } = source.shape;
  for (const words of ['У збірці не вказано', 'На сайті не вказано', 'В альбомі не вказано'])
    assert.ok(notStated.safeParse(words).success, words);
  for (const words of ['Збірка не каже', 'У збірці не сказано', 'Не вказано', 'У збірці не вказано.'])
    assert.match(notStated.safeParse(words).error?.issues[0]?.message ?? 'accepted', /не вказано»/, words);
});

test('pages go forward', () => {
  assert.ok(pages.safeParse({ from: 3, to: 3 }).success);
  assert.ok(!pages.safeParse({ from: 3, to: 2 }).success);
  assert.ok(!pages.safeParse({ from: 3, to: 2100 }).success);
});

test('a phone may have an extension', () => {
  const { phones } = contact.shape;
  for (const phone of ['(0432) 59-53-60', '+38 044 486-28-12', '15-51', '(044) 486-28-12, дод. 12'])
    assert.ok(phones.safeParse([phone]).success, phone);
  for (const phone of ['12', 'дод. 12', '(044) 486-28-12, запитати Олену', '(O44) 486-28-12'])
    assert.ok(!phones.safeParse([phone]).success, phone);
});

test('codes of a topic are those of their lists', () => {
  const { cofog, sdg } = topic.shape;
  for (const codes of ['05.1', 'cross (10.1)', '01.3 (cross)', '06.2, 08.1', '10.9'])
    assert.ok(cofog.safeParse(codes).success, codes);
  for (const codes of ['11.1', '5.1', '05', 'освіта', '05.1; 06.2']) assert.ok(!cofog.safeParse(codes).success, codes);
  for (const codes of ['11', '16.10', '11.a, 17.14']) assert.ok(sdg.safeParse(codes).success, codes);
  for (const codes of ['18.1', '0.1', '11.e']) assert.ok(!sdg.safeParse(codes).success, codes);
});

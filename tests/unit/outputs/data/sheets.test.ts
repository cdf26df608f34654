import assert from 'node:assert/strict';
import { uk } from '../../../../src/i18n/uk.ts';
import { test } from 'node:test';
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';
import { MONTHS_ALONE } from '../../../../src/lib/ukrainian.ts';
import { NAMING_COLUMNS, sheetsOf } from '../../../../src/outputs/data/sheets.ts';
import { entryOf, invented } from '../../catalogue/invented.ts';

const { catalogue } = invented((entries) => {
  const [, whole] = entryOf(entries, 'lutsk-naberezhna').projects[0]?.facts ?? [];
  Object.assign(whole ?? {}, { value: 1500, valueTo: 1600, qualifier: 'about', note: 'За планом.' });
});
/** The rows of a sheet by the titles of its columns; spaces made plain. */
const rowsOf = (title: string) => {
  const sheet = sheetsOf(catalogue).find((one) => one.title === title) ?? assert.fail(title);
  return sheet.rows.map((row) =>
    Object.fromEntries(
      sheet.columns.map(({ title }, i) => {
        const cell = row[i] ?? null;
        return [title, typeof cell === 'string' ? cell.replaceAll('\u00A0', ' ') : cell];
      }),
    ),
  );
};

test('a figure is a number to count with, its words in their own columns', () => {
  const row = rowsOf('Числа').find((one) => one['До'] !== null);
  assert.deepEqual(
    [row?.['Уточнення'], row?.['Число'], row?.['До'], row?.['Одиниця'], row?.['Застереження'], row?.['Проєкт']],
    ['близько', 1500, 1600, 'м', 'За планом.', 'Нова бруківка'],
  );
  assert.deepEqual(
    [row?.['Певність'], row?.['Сторінки'], row?.['Код']],
    ['за збіркою', 'с. 5–6', 'mu2019-02/uvsia-naberezhna'],
  );
});

test('the naming columns tell every row of every sheet apart', () => {
  for (const { title, rows } of [...sheetsOf(catalogue), ...sheetsOf(getCatalogue())]) {
    const names = rows.map((row) => row.slice(0, NAMING_COLUMNS).join(': '));
    assert.deepEqual(
      names.filter((one, i) => names.indexOf(one) !== i),
      [],
      title,
    );
  }
});

test('a sum has its amount and currency apart, and belongs to its practice', () => {
  const [row, ...others] = rowsOf('Суми');
  assert.deepEqual([row?.['Сума'], row?.['Валюта'], row?.['Рік'], row?.['Проєкт']], [2_300_000, 'UAH', 2018, null]);
  assert.equal(others.length, 0);
});

test('a practice says its money, sources, legal acts and whom to call in one cell each', () => {
  const row = rowsOf('Практики').find((one) => one['Код'] === 'mu2019-02');
  assert.equal(row?.['Практика'], 'Набережна Луцька');
  assert.equal(row?.['Кошти'], '2,3 млн грн на ремонт набережної (2018)');
  assert.equal(row['Джерела коштів'], 'місцевий бюджет, грант');
  assert.equal(row['Кому дзвонити'], 'Луцька міська рада, (0332) 77-79-99');
  assert.equal(row['Головне число'], '350 м замощено набережної');
  assert.equal(row['Проєктів'], 1);
  assert.equal(row['Станом на'], 'січень 2019 року');
});

test('no text is one that a Ukrainian spreadsheet turns into a date: of a month it would make the first day', () => {
  const months = MONTHS_ALONE.map((month) => month.slice(0, 3)).join('|');
  const date = new RegExp(
    String.raw`^(?:\d{1,4}[./:-]\d{1,2}(?:[./:-]\d{1,4})?|(?:\d{1,2}\s)?(?:${months})\p{Ll}*(?:\s\d{1,4})?)$`,
    'iu',
  );
  for (const made of ['січень 2019', '5 жовтня', '1-2', '12.05.2018', '10:30']) assert.match(made, date);
  const texts = sheetsOf(getCatalogue()).flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'));
  assert.deepEqual(
    texts.filter((text) => date.test(text)),
    [],
  );
});

test('what the source does not say is an empty cell', () => {
  const row = rowsOf('Практики').find((one) => one['Код'] === 'mu2019-01');
  assert.deepEqual(
    [row?.['Кошти'], row?.[uk.legal], row?.['Партнери'], row?.['Головне число']],
    [null, null, null, null],
  );
});

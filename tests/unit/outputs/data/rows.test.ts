import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uk } from '../../../../src/i18n/uk.ts';
import { tableFiles } from '../../../../src/outputs/data/files.ts';
import { figureRows, foreignKeysOf, tablesOf } from '../../../../src/outputs/data/rows.ts';
import { sheetsOf } from '../../../../src/outputs/data/sheets.ts';
import { bodyKinds, yamlKinds } from '../../../../src/schemas/kinds.ts';
import { discrepancy } from '../../../../src/schemas/discrepancy.ts';
import { project } from '../../../../src/schemas/project.ts';
import { entryOf, invented } from '../../catalogue/invented.ts';

test('every row fits its schema, and every foreign key exists', () => {
  const tables = tablesOf(invented().catalogue);
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
  for (const described of tables) {
    const { name, row, rows, key } = described;
    assert.ok(rows.length > 0, name);
    for (const one of rows) assert.deepEqual(row.parse(one), one, `${name} ${String(one[key])}`);
    for (const { column, table, key: target } of foreignKeysOf(described)) {
      const known = new Set(rowsOf(table).map((one) => one[target]));
      for (const one of rows) assert.ok(one[column] === null || known.has(one[column]), `${name}.${column}`);
    }
  }
});

/** Fields that are in no column: forms of a name, what is a table or column of another name, and words that only pages of the site need. */
const NO_COLUMN: Record<string, string> = {
  practices: 'shortTitle facts costs projects',
  projects: 'shortTitle facts costs',
  visits: 'facts',
  cities: 'genitive locative tone',
  topics: 'headline figures',
  sources: 'url stated notStated attribution',
  discrepancies: '',
};

test('every field of an entry is in the data', () => {
  const schemas: Record<string, { shape: object }> = {
    ...bodyKinds,
    ...yamlKinds,
    projects: project,
    discrepancies: discrepancy,
  };
  const tables = tablesOf(invented().catalogue).filter(({ name }) => name in schemas);
  assert.equal(tables.length, 7);
  for (const { name, row } of tables)
    assert.deepEqual(
      Object.keys(schemas[name]?.shape ?? {})
        .filter((field) => !(field in row.shape))
        .join(' '),
      NO_COLUMN[name],
      name,
    );
});

test('a sum is a row with its year as the period, null if the source names none', () => {
  const { catalogue } = invented((entries) => {
    const entry = entryOf(entries, 'lutsk-naberezhna');
    entry.costs = (entry.costs ?? []).flatMap((cost) => [cost, { ...cost, id: `${cost.id}-no-year`, year: null }]);
  });
  const rows = figureRows(catalogue).filter(({ kind }) => kind === 'cost');
  const sums = catalogue.practices.flatMap((practice) =>
    [...practice.projects, practice].flatMap(({ costs }) => costs ?? []),
  );
  assert.deepEqual(
    rows.map(({ value, unit, text, period }) => [value, unit, text, period]),
    sums.map(({ amount, currency, what, year }) => [amount, currency, what, year === null ? null : String(year)]),
  );
  for (const hasYear of [true, false]) assert.ok(sums.some(({ year }) => (year !== null) === hasYear));
});

test('a later note is in the data and in the spreadsheet, with its source', () => {
  const later = [{ date: '2020-05', text: 'Парк закрито.', sourceUrl: 'https://example.org/park' }];
  const { catalogue } = invented((entries) => {
    entryOf(entries, 'lviv-parky').laterNotes = later;
  });
  const { csv, json } = tableFiles(catalogue)[0] ?? assert.fail();
  assert.deepEqual((JSON.parse(`${json.body}`) as { laterNotes: unknown }[])[0]?.laterNotes, later);
  assert.match(`${csv.body}`, /2020-05.+Парк закрито\..+https:\/\/example\.org\/park/);
  const [sheet] = sheetsOf(catalogue);
  const at = sheet?.columns.findIndex(({ title }) => title === uk.notes) ?? -1;
  assert.equal(sheet?.rows[0]?.[at], 'травень\u00A02020: Парк закрито. https://example.org/park');
});

test('a source has the address it was published at', () => {
  const { catalogue } = invented((entries) => {
    const [source] = entries.sources;
    if (source) source.data.url = 'https://example.org/zbirka';
  });
  const table = tablesOf(catalogue).find(({ name }) => name === 'sources');
  assert.deepEqual(
    table?.rows.map((row) => row.address),
    ['https://example.org/zbirka'],
  );
});

test('private mailboxes are left out', () => {
  const { catalogue } = invented((entries) => {
    const [contact] = entryOf(entries, 'lviv-parky').contacts;
    contact?.emails.push({ address: 'someone@example.org', private: true });
  });
  const [practice] = tablesOf(catalogue)[0]?.rows ?? [];
  assert.deepEqual((practice?.contacts as { emails: string[] }[])[0]?.emails, ['info@example.org']);
});

test('figures come in the order of the page: each project, the practice, then the visits', () => {
  const { catalogue } = invented((entries) => {
    const visit = entries.visits.find(({ slug }) => slug === 'lviv');
    const [fact] = entryOf(entries, 'lutsk-naberezhna').facts;
    if (visit && fact) visit.data.facts.push({ ...fact, id: 'uchasnyky' });
  });
  assert.deepEqual(
    figureRows(catalogue).map(({ id, kind, value, project, visit, of }) => [id, kind, value, project, visit, of]),
    [
      ['mu2019-01/kilkist-lavok', 'fact', 40, 'mu2019-01.1', null, null],
      ['mu2019-01/kilkist-lamp', 'fact', 15, 'mu2019-01.2', null, null],
      ['mu2019-02/nova-brukivka', 'fact', 350, 'mu2019-02.1', null, 'mu2019-02/uvsia-naberezhna'],
      ['mu2019-02/uvsia-naberezhna', 'fact', 1600, 'mu2019-02.1', null, null],
      ['mu2019-02/remont', 'cost', 2_300_000, null, null, null],
      ['mu2019-02/vidviduvachi', 'fact', 120, null, null, null],
      ['visit-lviv/uchasnyky', 'fact', 120, null, 'lviv', null],
    ],
  );
});

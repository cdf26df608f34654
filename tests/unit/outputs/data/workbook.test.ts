import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';
import { sheetsOf } from '../../../../src/outputs/data/sheets.ts';
import { workbookOf } from '../../../../src/outputs/data/workbook.ts';

const catalogue = getCatalogue();
const sheets = sheetsOf(catalogue);

test('sheets have one row per practice, project, sum, figure, visit, city, source and discrepancy', () => {
  const figures = [...catalogue.practices, ...catalogue.projects, ...catalogue.visits].flatMap(({ facts }) => facts);
  const costs = [...catalogue.practices, ...catalogue.projects].flatMap((item) => item.costs ?? []);
  assert.deepEqual(
    sheets.map(({ rows }) => rows.length),
    [
      catalogue.practices,
      catalogue.projects,
      costs,
      figures,
      catalogue.visits,
      catalogue.cities,
      catalogue.sources,
      catalogue.discrepancies,
    ].map(({ length }) => length),
  );
});

test('no cell has JSON or the word null, figures have their caveat, source and address', () => {
  for (const { title, columns, rows } of sheets)
    for (const row of rows) {
      assert.equal(row.length, columns.length);
      for (const value of row)
        if (typeof value === 'string') assert.ok(!/^[[{]|\bnull\b|undefined/.test(value), `${title}: ${value}`);
    }
  const notes = catalogue.projects.flatMap(({ facts }) => facts.flatMap(({ note }) => note ?? []));
  const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()));
  assert.ok(notes.length > 0 && notes.every((note) => cells.has(note)));
});

test('the workbook is reproducible, has no formulas, and text stays text', async ({ mock }) => {
  const trap = [
    {
      title: 'Пастка',
      columns: [{ title: 'А', width: 9 }],
      rows: [['=1+1'], ['2019-01'], ['007'], [14.8], [null]],
    },
  ];
  const bytes = await workbookOf(trap);
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2030, 1, 2) });
  assert.deepEqual(await workbookOf(trap), bytes);
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  const sheet = files.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  assert.doesNotMatch(sheet, /<f[ >]/);
  assert.equal(sheet.match(/t="s"/g)?.length, 4);
  assert.match(sheet, /<v>14\.8<\/v>/);
});

test('text is wrapped in cells high enough for it, numbers are not', async () => {
  const columns = [{ title: 'А', width: 10 }];
  const files = unzipSync(await workbookOf([{ title: 'Х', columns, rows: [['слово '.repeat(9)], [7]] }]));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const wraps = text('xl/styles.xml').match(/<xf [^>]*applyAlignment[^>]*>.*?<\/xf>/g) ?? [];
  assert.ok(
    wraps.some((style) => style.includes('wrapText="1"')) && wraps.some((style) => !style.includes('wrapText')),
  );
  assert.deepEqual(
    [...text('xl/worksheets/sheet1.xml').matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) => Number(height)),
    [90, 15],
  );
});

test('the head and the columns that name a row stay in view and are on every landscape page, no smaller than can be read', async () => {
  const files = unzipSync(await workbookOf(sheets));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  for (const [i, { title, columns }] of sheets.entries()) {
    const sheet = text(`xl/worksheets/sheet${i + 1}.xml`);
    assert.match(sheet, /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/, title);
    assert.match(sheet, /<pane ySplit="1" xSplit="2" topLeftCell="C2"[^>]* state="frozen"/, title);
    const [setup = ''] = /<pageSetup[^>]*>/.exec(sheet) ?? [];
    for (const attribute of ['orientation="landscape"', 'fitToHeight="0"'])
      assert.ok(setup.includes(attribute), `${title}: ${setup}`);
    const across = Number(/fitToWidth="(\d+)"/.exec(setup)?.[1]);
    const [naming, all] = [columns.slice(0, 2), columns].map((some) => some.reduce((sum, { width }) => sum + width, 0));
    assert.ok(naming && all && naming + (all - naming) / across <= 180, `${title}: ${setup}`);
    assert.ok(text('xl/workbook.xml').includes(`localSheetId="${i}">'${title}'!$A:$B,'${title}'!$1:$1<`), title);
  }
});

test('a cell has no sentence that ends with a semicolon', () => {
  const texts = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'));
  assert.deepEqual(
    texts.filter((text) => text.includes('.;')),
    [],
  );
});

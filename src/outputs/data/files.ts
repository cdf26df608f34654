import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { attributionOf, collectionsOf } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { sharedOncePer } from '../../lib/once-per.ts';
import type { SiteFile } from '../../lib/site-file.ts';
import { permalink, site } from '../../site.ts';
import { toCsv } from './csv.ts';
import { tablesOf } from './rows.ts';
import { sheetsOf } from './sheets.ts';
import { workbookOf } from './workbook.ts';
import { tableSchemaOf } from './table-schema.ts';

export interface DataFile {
  name: string;
  mediaType: string;
  body: string | Uint8Array;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
export const bytesOf = ({ body }: DataFile): number => Buffer.byteLength(body);

/**
 * The tables of the export, each as CSV, as JSON and as JSON Schema. Remembered, since the data page shows their sizes.
 * @throws ZodError if a row does not fit its schema
 */
export const tableFiles = sharedOncePer('data tables', (catalogue: Catalogue) =>
  tablesOf(catalogue).map((table) => {
    const rows = table.rows.map((row) => table.row.parse(row));
    const file = (ending: string, mediaType: string, body: string): DataFile => ({
      name: `${table.name}.${ending}`,
      mediaType,
      body,
    });
    // JSON Schema, draft 2020-12.
    const schema = z.toJSONSchema(z.array(table.row));
    const $id = permalink(`/data/${table.name}.schema.json`);
    return {
      table,
      csv: file('csv', 'text/csv', toCsv(Object.keys(table.row.shape), rows)),
      json: file('json', 'application/json', json(rows)),
      schema: file('schema.json', 'application/schema+json', json({ $id, title: table.title, ...schema })),
    };
  }),
);

/** The description of the whole export by the Data Package standard, version 2 (https://datapackage.org/standard/data-package/). */
export function dataPackage({ pages, sources }: Catalogue, files: ReturnType<typeof tableFiles>) {
  const resource = (file: DataFile) => ({
    path: file.name,
    format: file.name.endsWith('.csv') ? 'csv' : 'json',
    mediatype: file.mediaType,
    encoding: 'utf-8',
    bytes: bytesOf(file),
    hash: `sha256:${createHash('sha256').update(file.body).digest('hex')}`,
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'marshruty-uspikhiv',
    id: permalink('/data/datapackage.json'),
    title: uk.siteTitle,
    description: [pages.data.description, ...attributionOf(collectionsOf({ sources }))].join('\n\n'),
    homepage: permalink('/data/'),
    version: site.version,
    // The collection's own terms: no licence on the Open Definition's list matches them.
    licenses: [{ path: permalink('/data/#umovy'), title: uk.dataTerms }],
    sources: sources.map(({ attribution }) => ({ title: attribution })),
    contributors: [{ title: 'Асоціація міст України', roles: ['publisher'] }],
    resources: files.flatMap(({ table, csv, json: jsonFile, schema }) => [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        type: 'table',
        title: table.title,
        ...resource(csv),
        schema: { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', ...tableSchemaOf(table) },
      },
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: `${table.name}-json`,
        title: table.title,
        ...resource(jsonFile),
        jsonSchema: schema.name,
      },
    ]),
  };
}

/** All tables in words, for spreadsheets. */
export const workbookFile = sharedOncePer('workbook', async (catalogue: Catalogue): Promise<DataFile> => ({
  name: 'marshruty-uspikhiv.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  body: await workbookOf(sheetsOf(catalogue)),
}));

/** Every file under `/data/`. */
export async function dataFiles(catalogue: Catalogue): Promise<SiteFile<DataFile['body']>[]> {
  const files = tableFiles(catalogue);
  return [
    await workbookFile(catalogue),
    ...files.flatMap(({ csv, json: jsonFile, schema }) => [csv, jsonFile, schema]),
    { name: 'datapackage.json', mediaType: 'application/json', body: json(dataPackage(catalogue, files)) },
  ].map(({ name, mediaType, body }) => ({ url: `/data/${name}`, mediaType, make: () => body }));
}

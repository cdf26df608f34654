import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import sharp from 'sharp';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import type { dataPackage } from '../../src/outputs/data/files.ts';
import { rowParts, type FigureRow } from '../../src/outputs/data/rows.ts';
import { uk } from '../../src/i18n/uk.ts';
import { joinParts } from '../../src/lib/figures.ts';
import { permalink, site } from '../../src/site.ts';
import { builtPages, DIST } from './site.ts';

const TABLES = ['practices', 'projects', 'facts', 'visits', 'cities', 'topics', 'sources', 'discrepancies'];
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const readJson = <T>(path: string) => JSON.parse(read(path)) as T;
type Row = Record<string, unknown>;
const pages = builtPages();
const facts = readJson<FigureRow[]>('data/facts.json');
const description = readJson<ReturnType<typeof dataPackage>>('data/datapackage.json');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Records of a CSV text (RFC 4180), read independently of the writer. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

test('every JSON file is valid by the JSON Schema beside it', () => {
  const ajv = new Ajv2020({ validateFormats: false });
  for (const table of TABLES) {
    const rows = readJson<Row[]>(`data/${table}.json`);
    assert.ok(rows.length > 0, table);
    assert.ok(ajv.validate(readJson<object>(`data/${table}.schema.json`), rows), `${table}: ${ajv.errorsText()}`);
  }
});

test('every CSV file begins with a BOM and, read by its Table Schema, is the JSON file', () => {
  for (const table of TABLES) {
    const text = read(`data/${table}.csv`);
    assert.equal(text[0], '\uFEFF', table);
    const [header = [], ...records] = parseCsv(text.slice(1));
    const resource = description.resources.find((r) => r.name === table);
    assert.ok(resource && 'schema' in resource);
    const { fields, missingValues } = resource.schema;
    assert.deepEqual(
      header,
      fields.map((f) => f.name),
    );
    const rows = records.map((record) =>
      Object.fromEntries(
        fields.map(({ name, type, constraints }, i) => {
          const value = record[i] ?? '';
          if (missingValues.includes(value)) {
            assert.ok(!constraints.required, `${table}.${name}`);
            return [name, null];
          }
          return [name, type === 'string' || type === 'date' ? value : (JSON.parse(value) as unknown)];
        }),
      ),
    );
    assert.deepEqual(rows, readJson(`data/${table}.json`), table);
  }
});

test('datapackage.json has what the Data Package standard asks for, and its files are as it says', () => {
  assert.match(description.name, /^[a-z0-9._-]+$/);
  assert.ok(description.licenses.every((license) => license.path.startsWith('http') && license.title));
  assert.ok(description.resources.length > 0);
  const names = description.resources.map((r) => r.name);
  assert.equal(new Set(names).size, names.length);
  const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'date', 'any'];
  for (const resource of description.resources) {
    assert.match(resource.name, /^[a-z0-9._-]+$/);
    assert.match(resource.path, /^[^/.][^/]*$/);
    const bytes = readFileSync(join(DIST, 'data', resource.path));
    assert.equal(resource.bytes, bytes.length, resource.path);
    assert.equal(resource.hash, `sha256:${createHash('sha256').update(bytes).digest('hex')}`, resource.path);
    if (!('schema' in resource)) continue;
    const { fields, primaryKey, foreignKeys } = resource.schema;
    const columns = fields.map((f) => f.name);
    assert.equal(new Set(columns).size, columns.length);
    assert.ok(fields.every((f) => TYPES.includes(f.type) && f.description));
    assert.ok(primaryKey.every((key) => columns.includes(key)));
    const rows = readJson<Row[]>(`data/${resource.name}.json`);
    const keys = rows.map((row) => primaryKey.map((key) => row[key]).join());
    assert.equal(new Set(keys).size, rows.length, `${resource.name}: keys`);
    for (const {
      fields: [column = ''],
      reference,
    } of foreignKeys) {
      const there = new Set(
        readJson<Row[]>(`data/${reference.resource}.json`).map((row) => row[reference.fields[0] ?? '']),
      );
      for (const row of rows) assert.ok(row[column] === null || there.has(row[column]), `${resource.name}.${column}`);
    }
  }
});

test('every figure a page of a practice shows can be rebuilt from the export', () => {
  const text = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  let shown = 0;
  for (const practice of getCatalogue().practices) {
    const html = pages.find((page) => page.path === practice.url)?.html ?? '';
    for (const [, , id = '', body = ''] of html.matchAll(/<(li|tr) id="([^"]+)" class="figure"[^>]*>([^]*?)<\/\1>/g)) {
      const row = facts.find((fact) => fact.url === permalink(`${practice.url}#${id}`));
      assert.ok(row, `${practice.url}#${id} is not in the export`);
      const number = joinParts(rowParts(row)).replace(/\s/g, '');
      // The total of a bar has «усього» before its number.
      const line = text(body).replace(new RegExp(`^${uk.inAll} `), '');
      assert.ok(line.replace(/\s/g, '').startsWith(number), row.id);
      assert.ok(text(body).includes(text(row.text)), row.id);
      shown++;
    }
  }
  assert.ok(shown > 50);
  // The figure of the ticket has its address there, not in a list.
  for (const { id, url } of facts.filter((fact) => fact.practice !== null)) {
    const [path = '', anchor = ''] = url.split('#');
    assert.ok(pages.find((page) => permalink(page.path) === path)?.html.includes(` id="${anchor}"`), id);
  }
});

test('private mailboxes are in no file', () => {
  const mailboxes = getCatalogue().practices.flatMap((p) =>
    p.contacts.flatMap((c) => c.emails.filter((e) => e.private)),
  );
  assert.ok(mailboxes.length > 0, 'the content has a private mailbox to test with');
  for (const table of TABLES)
    for (const { address } of mailboxes)
      for (const format of ['csv', 'json']) assert.ok(!read(`data/${table}.${format}`).includes(address), address);
});

type Thing = Record<string, unknown> & { '@type': string };
const REQUIRED: Record<string, string[]> = {
  Article: ['headline', 'description', 'url', 'image', 'author', 'isBasedOn'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
  Event: ['name', 'startDate', 'endDate', 'location'],
  WebSite: ['name', 'url', 'potentialAction'],
  WebPage: ['name', 'description', 'url'],
  BreadcrumbList: ['itemListElement'],
};
const TYPE_OF: [RegExp, string][] = [
  [/^\/$/, 'WebSite'],
  [/^\/practices\/(?!topic\/|city\/|status\/|funding\/|has\/)[^/]+\/$/, 'Article'],
  [/^\/visits\/[^/]+\/$/, 'Event'],
  [/^\/data\/$/, 'Dataset'],
  [/./, 'WebPage'],
];

test('every listed page says in JSON-LD what it is, with its breadcrumbs', () => {
  for (const { path, html } of pages) {
    const found = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (html.includes('<meta name="robots" content="noindex"')) continue;
    assert.ok(found, `${path} has no JSON-LD`);
    const { '@context': context, '@graph': things } = JSON.parse(found) as { '@context': string; '@graph': Thing[] };
    assert.equal(context, 'https://schema.org');
    const wanted = TYPE_OF.find(([pattern]) => pattern.test(path))?.[1];
    assert.deepEqual(
      things.map((thing) => thing['@type']),
      [wanted, 'BreadcrumbList'],
      path,
    );
    for (const thing of things)
      for (const name of REQUIRED[thing['@type']] ?? []) assert.ok(thing[name], `${path}: ${thing['@type']}.${name}`);
    const steps = things[1]?.itemListElement as { position: number; name: string; item: string }[];
    assert.equal(steps.at(-1)?.item, permalink(path));
    for (const step of steps)
      assert.ok(
        pages.some((page) => permalink(page.path) === step.item),
        `${path}: ${step.item}`,
      );
  }
});

test('every page has a picture of 1200 × 630 pixels, chapters, practices and topics their own', () => {
  const { cities, practices, topics } = getCatalogue();
  const own = new Set([...cities, ...practices, ...topics].map((entry) => entry.url));
  for (const { path, html } of pages) {
    const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.ok(/<meta property="og:image:alt" content="[^"]+"/.test(html), path);
    assert.ok(address.startsWith(permalink('/og/')), path);
    assert.equal(address !== permalink('/og/site.png'), own.has(path), path);
    const png = readFileSync(join(DIST, address.slice(permalink('/').length)));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], path);
  }
});

test('nothing in a picture reaches into its margins', async () => {
  const faults: string[] = [];
  for (const file of globSync('og/**/*.png', { cwd: DIST }).sort())
    for (const left of [0, 1140]) {
      const margin = await sharp(join(DIST, file)).extract({ left, top: 0, width: 60, height: 630 }).toBuffer();
      const { channels } = await sharp(margin).stats();
      if (channels.some(({ min, max }) => min !== max)) faults.push(`${file}: from ${left} px`);
    }
  assert.deepEqual(faults, []);
});

test('the sitemap lists every page but those kept out, robots.txt names it, the feed has every practice', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  const wanted = pages
    .filter((page) => page.html.includes('<link rel="canonical"'))
    .map((page) => permalink(page.path));
  assert.deepEqual(listed.toSorted(), wanted.toSorted());
  assert.match(read('robots.txt'), new RegExp(`^Sitemap: ${site.url}/sitemap.xml$`, 'm'));
  const feed = read('feed.xml');
  assert.equal([...feed.matchAll(/<entry>/g)].length, getCatalogue().practices.length);
  for (const name of ['id', 'title', 'updated']) assert.ok(feed.includes(`  <${name}>`), name);
  for (const [, moment = ''] of feed.matchAll(/<updated>([^<]+)</g))
    assert.match(moment, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
  assert.ok(existsSync(join(DIST, 'data/datapackage.json')));
});

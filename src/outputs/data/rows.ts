import { z } from 'zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { uk } from '../../i18n/uk.ts';
import { costParts, factParts, type FigureParts } from '../../lib/figures.ts';
import { proseToText } from '../../document/text.ts';
import { city } from '../../schemas/city.ts';
import { contact, type Contact } from '../../schemas/contact.ts';
import type { Cost } from '../../schemas/cost.ts';
import { discrepancy } from '../../schemas/discrepancy.ts';
import { fact } from '../../schemas/fact.ts';
import { practice } from '../../schemas/practice.ts';
import { project } from '../../schemas/project.ts';
import { source } from '../../schemas/source.ts';
import { topic } from '../../schemas/topic.ts';
import { visit } from '../../schemas/visit.ts';
import { permalink } from '../../site.ts';
import { isCost, placedFigures, type Placed } from './placed.ts';

// Columns that are an entry's fields come from its schema; here are those in another form: codes for objects, text for prose.
const word = (description: string) => z.string().describe(description);
/** Foreign keys: «table.column», by the schema of the column that refers to it. */
const foreignKeys = z.registry<{ target: string }>();
/** A column that refers to another table. */
const foreignKey = (target: string, description: string) =>
  z.string().describe(`${target}: ${description}`).register(foreignKeys, { target });
const nullableForeignKey = (target: string, description: string) =>
  z.string().nullable().describe(`${target}: ${description}`).register(foreignKeys, { target });
const url = (description: string) => z.url().describe(description);
const topics = z.array(z.string()).describe('теми: topics.slug, перша — головна');
const figure = (description: string) =>
  z.string().nullable().describe(description).register(foreignKeys, { target: 'facts.id' });
const headline = figure('головне число: facts.id; null, якщо його немає');
const slug = word('частина адреси');
const pagesFrom = z.int().describe('перша сторінка в джерелі');
const pagesTo = z.int().nullable().describe('остання сторінка; null, якщо не вказано');

/** Fields of an entry's schema. */
const pick = <Shape extends object, Name extends keyof Shape>(shape: Shape, ...names: Name[]): Pick<Shape, Name> =>
  Object.fromEntries(names.map((name) => [name, shape[name]])) as Pick<Shape, Name>;

const publicContact = contact.extend({ emails: z.array(z.string()) });

/** All other fields of an entry's schema. */
const omit = <Shape extends object, Name extends keyof Shape>(shape: Shape, ...names: Name[]): Omit<Shape, Name> =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name as Name))) as Omit<Shape, Name>;

const practiceRow = z.strictObject({
  id: practice.shape.id,
  slug,
  url: url('адреса сторінки'),
  ...pick(practice.shape, 'title', 'titleSource'),
  city: foreignKey('cities.slug', 'місто'),
  visit: foreignKey('visits.slug', 'візит'),
  topics,
  ...pick(practice.shape, 'oneLine', 'summary', 'result'),
  headline,
  background: word(`текст розділу «${uk.background}»`),
  practice: word(`текст розділу «${uk.practice}» без проєктів`),
  results: word(`текст розділу «${uk.results}»`),
  // Without those that are placed above, have another form, or are in other tables or none: a new field is a column.
  ...omit(
    practice.shape,
    ...(['id', 'title', 'titleSource', 'oneLine', 'summary', 'result'] as const),
    ...(['city', 'visit', 'topics', 'headline', 'contacts', 'related', 'source'] as const),
    ...(['shortTitle', 'facts', 'costs', 'projects'] as const),
  ),
  contacts: z.array(publicContact).describe('контакти, як надруковано; без приватних скриньок'),
  related: z.array(z.strictObject({ url: z.url(), reason: z.string() })).describe('пов’язані практики й проєкти'),
  chapter: word('розділ збірки'),
  pagesFrom,
  pagesTo,
  source: foreignKey('sources.slug', 'джерело'),
  asOf: source.shape.asOf,
});

const projectRow = z.strictObject({
  id: project.shape.id,
  slug,
  url: url('адреса на сторінці практики'),
  practice: foreignKey('practices.id', 'практика'),
  ...pick(project.shape, 'title', 'titleSource', 'oneLine'),
  topics,
  status: project.shape.status,
  headline,
  funding: project.shape.funding,
  text: word('текст про проєкт'),
  links: project.shape.links,
});

/** A row of `facts`: a figure, a sum of money or a claim without a number. */
const figureRow = z.strictObject({
  id: word('постійний код: практика або візит, скісна риска, адреса числа'),
  kind: z.enum(['fact', 'cost']).describe('fact — число чи твердження, cost — сума грошей'),
  practice: nullableForeignKey('practices.id', 'практика; null — число візиту'),
  project: nullableForeignKey('projects.id', 'проєкт; null — про практику загалом'),
  visit: nullableForeignKey('visits.slug', 'візит; null — число практики'),
  city: foreignKey('cities.slug', 'місто'),
  value: z.number().nullable().describe('число; null — твердження без числа'),
  valueTo: z.number().nullable().describe('верхня межа, якщо це діапазон'),
  qualifier: fact.shape.qualifier.unwrap().describe(fact.shape.qualifier.description ?? ''),
  unit: z.string().nullable().describe('одиниця: валюта за ISO 4217, %, км, га, м², т; null — лічба, яку називає text'),
  text: fact.shape.text,
  period: z.string().nullable().describe('за який час'),
  status: fact.shape.status,
  note: z.string().nullable().describe('застереження до числа'),
  of: figure('число, частиною якого є це: facts.id'),
  source: foreignKey('sources.slug', 'джерело'),
  pagesFrom: z.int().nullable().describe('перша сторінка в джерелі; null — сторінок немає'),
  pagesTo,
  url: url('адреса числа'),
});
export type FigureRow = z.infer<typeof figureRow>;

/** A row as displayed: «понад» and «13 тис.». */
export function rowParts(row: FigureRow): FigureParts {
  if (row.kind === 'fact') return factParts({ ...row, valueTo: row.valueTo ?? undefined });
  return costParts({
    amount: row.value ?? 0,
    qualifier: row.qualifier as Cost['qualifier'],
    currency: row.unit as Cost['currency'],
  });
}

const visitRow = z.strictObject({
  slug,
  url: url('адреса сторінки'),
  city: foreignKey('cities.slug', 'місто'),
  start: z.iso.date().describe('перший день'),
  end: z.iso.date().describe('останній день'),
  ...pick(visit.shape, 'title', 'subject', 'participants', 'cities', 'summary', 'quote', 'programme'),
  sources: z
    .array(z.strictObject({ source: z.string(), pages: practice.shape.source.shape.pages.nullable() }))
    .describe('звідки відомості: sources.slug і сторінки'),
});

const cityRow = z.strictObject({
  slug,
  url: url('адреса розділу'),
  ...pick(city.shape, 'name', 'oblast', 'latitude', 'longitude', 'synonyms', 'notes'),
});

const topicRow = z.strictObject({
  slug,
  url: url('адреса сторінки'),
  ...pick(topic.shape, 'title', 'code', 'order', 'oneLine'),
  introduction: word('вступ до теми'),
  ...pick(topic.shape, 'synonyms', 'cofog', 'sdg', 'eu'),
});

const sourceRow = z.strictObject({
  slug,
  ...pick(source.shape, 'kind', 'title', 'subtitle', 'publisher', 'place', 'date', 'asOf'),
  address: z.url().nullable().describe('адреса; null — друковане видання'),
  ...pick(source.shape, 'terms', 'project', 'disclaimer', 'slogans', 'foreword', 'contents'),
  contact: publicContact
    .nullable()
    .describe('контакт видавця, як надруковано, без приватних скриньок; null, якщо немає'),
  text: word('передмова, переказана; порожньо, якщо її немає'),
});

const discrepancyRow = z.strictObject({
  id: discrepancy.shape.id,
  practice: nullableForeignKey('practices.id', 'практика; null — про збірку загалом'),
  ...pick(discrepancy.shape, 'title', 'text'),
  figures: z.array(z.string()).describe('числа, яких це стосується: facts.id'),
});

type Row = Record<string, unknown>;

const slugs = (items: readonly { slug: string }[]) => items.map((item) => item.slug);
const withoutPrivate = (one: Contact) => ({
  ...one,
  emails: one.emails.filter((email) => !email.private).map((email) => email.address),
});
const figureId = (prefix: string, id: string | null | undefined) => (id ? `${prefix}/${id}` : null);

function figureRowOf({ figure: f, practice, project, visit, city, prefix, url }: Placed): FigureRow {
  const { qualifier, status, note, source, pages } = f;
  const place = {
    id: `${prefix}/${f.id}`,
    practice: practice?.id ?? null,
    project: project?.id ?? null,
    visit: visit?.slug ?? null,
    city: city.slug,
    source: source.slug,
    pagesFrom: pages?.from ?? null,
    pagesTo: pages?.to ?? null,
    url,
  };
  if (isCost(f)) {
    const period = f.year === null ? null : `${f.year}`;
    const sum = { value: f.amount, valueTo: null, unit: f.currency, text: f.what, period, of: null };
    return { kind: 'cost', ...place, ...sum, qualifier, status, note };
  }
  const { value, valueTo = null, unit, text, period } = f;
  const figure = { value, valueTo, unit, text, period, of: figureId(prefix, f.of) };
  return { kind: 'fact', ...place, ...figure, qualifier, status, note };
}

/** Every figure, sum and claim of the catalogue: practices by id, then visits by date. */
export const figureRows = (catalogue: Catalogue): FigureRow[] => placedFigures(catalogue).map(figureRowOf);

/** A table: `name` is that of its files, without extension; `key`, the primary key, its first column. */
export interface Table {
  name: string;
  title: string;
  row: z.ZodObject;
  key: string;
  rows: readonly Row[];
}

/** A table with a row per item: its fields that are columns; `others` adds columns and replaces those in another form. */
const table = <Thing extends object>(
  name: keyof typeof uk.tables,
  row: z.ZodObject,
  things: readonly Thing[],
  others: (thing: Thing) => Row,
): Table => ({
  name,
  title: uk.tables[name],
  row,
  key: Object.keys(row.shape)[0] ?? '',
  rows: things.map((thing) => ({
    ...Object.fromEntries(Object.entries(thing).filter(([field]) => field in row.shape)),
    ...others(thing),
  })),
});

/** Every table of the export with its rows, without private mailboxes and search words. */
export const tablesOf = (catalogue: Catalogue): Table[] => [
  table('practices', practiceRow, catalogue.practices, (p) => ({
    url: permalink(p.url),
    city: p.city.slug,
    visit: p.visit.slug,
    topics: slugs(p.topics),
    headline: figureId(p.id, p.headline),
    background: proseToText(p.prose.background, p.figureWords),
    practice: proseToText(p.prose.practice, p.figureWords),
    results: proseToText(p.prose.results, p.figureWords),
    contacts: p.contacts.map(withoutPrivate),
    related: p.related.map(({ item, reason }) => ({ url: permalink(item.url), reason })),
    chapter: p.source.chapter,
    pagesFrom: p.source.pages.from,
    pagesTo: p.source.pages.to,
    source: p.source.of.slug,
    asOf: p.source.of.asOf,
  })),
  table('projects', projectRow, catalogue.projects, (p) => ({
    url: permalink(p.url),
    practice: p.practice.id,
    topics: slugs(p.topics),
    headline: figureId(p.practice.id, p.headline),
    text: proseToText(p.prose, p.practice.figureWords),
  })),
  table('facts', figureRow, figureRows(catalogue), () => ({})),
  table('visits', visitRow, catalogue.visits, (v) => ({
    url: permalink(v.url),
    city: v.city.slug,
    sources: v.sources.map(({ of, pages }) => ({ source: of.slug, pages })),
  })),
  table('cities', cityRow, catalogue.cities, (c) => ({ url: permalink(c.url) })),
  table('topics', topicRow, catalogue.topics, (t) => ({
    url: permalink(t.url),
    introduction: proseToText(t.prose),
  })),
  table('sources', sourceRow, catalogue.sources, (s) => ({
    address: s.url,
    contact: s.contact && withoutPrivate(s.contact),
    text: proseToText(s.prose),
  })),
  table('discrepancies', discrepancyRow, catalogue.discrepancies, (d) => {
    const practice = catalogue.practices.find(({ slug }) => slug === d.practice)?.id ?? null;
    return { practice, figures: d.figures.flatMap((id) => figureId(practice ?? '', id) ?? []) };
  }),
];

/** The columns of a table that refer to other tables. */
export const foreignKeysOf = ({ row }: Table): { column: string; table: string; key: string }[] =>
  Object.entries(row.shape).flatMap(([column, schema]) => {
    const [other = '', key = ''] = foreignKeys.get(schema)?.target.split('.') ?? [];
    return other ? [{ column, table: other, key }] : [];
  });

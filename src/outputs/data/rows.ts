import { z } from 'zod';
import type {
  Catalogue,
  City,
  Practice,
  Project,
  ResolvedCost,
  ResolvedFact,
  Source,
  Topic,
  Visit,
} from '../../catalogue/model.ts';
import { uk } from '../../i18n/uk.ts';
import { proseToText } from '../../document/text.ts';
import { contact } from '../../schemas/contact.ts';
import { fundingSources } from '../../schemas/cost.ts';
import { factStatuses, qualifiers } from '../../schemas/fact.ts';
import { legalAct } from '../../schemas/practice.ts';
import { projectStatuses } from '../../schemas/project.ts';
import { sourceKinds } from '../../schemas/source.ts';
import { permalink } from '../../site.ts';

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const url = z.url();
const partialDate = z.string().regex(PARTIAL_DATE);
const status = z.enum(projectStatuses);
const topics = z.array(z.string()).describe('теми: topics.slug, перша — головна');
const funding = z.array(z.enum(fundingSources)).nullable().describe('джерела коштів; null — у збірці не вказано');
const links = z
  .array(z.strictObject({ url, label: z.string(), asOf: partialDate, archiveUrl: url.nullable() }))
  .describe('адреси з друкованого видання');
const pagesFrom = z.int().describe('перша сторінка у збірці');
const pagesTo = z.int().nullable().describe('остання сторінка; null — збірка не каже, де розділ закінчується');

/** A row of `practices`. */
export const practiceRow = z.strictObject({
  id: z.string().describe('постійний код'),
  slug: z.string().describe('частина адреси'),
  url: url.describe('адреса сторінки'),
  title: z.string().describe('назва'),
  titleSource: z.string().describe('назва розділу, як надруковано у збірці'),
  city: z.string().describe('місто: cities.slug'),
  visit: z.string().describe('візит: visits.slug'),
  topics,
  oneLine: z.string().describe('одне речення'),
  summary: z.string().describe('коротко: навіщо, що зробили, що вийшло'),
  background: z.string().describe('текст розділу «Передумови»'),
  practice: z.string().describe('текст розділу «Практика» без проєктів'),
  results: z.string().describe('текст розділу «Результати»'),
  keyDates: z.array(z.strictObject({ date: partialDate, text: z.string() })).describe('ключові дати'),
  problem: z.string().nullable().describe('яку проблему розв’язували'),
  funding,
  staff: z.string().nullable().describe('хто цим займався'),
  legal: z
    .array(legalAct.extend({ date: partialDate.nullable() }))
    .nullable()
    .describe('рішення, закони, програми'),
  partners: z
    .array(z.strictObject({ name: z.string(), role: z.string() }))
    .nullable()
    .describe('партнери'),
  plans: z.array(z.string()).nullable().describe('що планували на січень 2019 року'),
  preconditions: z.string().nullable().describe('що було потрібно, щоб почати'),
  accessibilityMeasures: z.array(z.string()).nullable().describe('що зроблено для безбар’єрності'),
  links,
  contacts: z
    .array(
      contact.omit({ emails: true, links: true }).extend({
        emails: z.array(z.string()),
        links: z.array(url),
      }),
    )
    .describe('контакти, як надруковано в січні 2019 року; без приватних скриньок'),
  related: z.array(z.strictObject({ url, reason: z.string() })).describe('пов’язані практики й проєкти'),
  chapter: z.string().describe('розділ збірки'),
  pagesFrom,
  pagesTo,
  source: z.string().describe('джерело: sources.slug'),
  asOf: partialDate.describe('станом на'),
});

/** A row of `projects`. */
export const projectRow = z.strictObject({
  id: z.string().describe('постійний код'),
  slug: z.string().describe('частина адреси'),
  url: url.describe('адреса на сторінці практики'),
  practice: z.string().describe('практика: practices.id'),
  title: z.string().describe('назва'),
  oneLine: z.string().describe('одне речення'),
  topics,
  status: status.describe('done — виконано, running — діє, ongoing — у роботі, planned — план'),
  funding,
  text: z.string().describe('текст про проєкт'),
  links,
});

/** A row of `facts`: a figure, a sum of money or a claim without a number. */
export const factRow = z.strictObject({
  id: z.string().describe('постійний код: практика або візит, скісна риска, адреса числа'),
  kind: z.enum(['fact', 'cost']).describe('fact — число чи твердження, cost — сума грошей'),
  practice: z.string().nullable().describe('практика: practices.id; null — число візиту'),
  project: z.string().nullable().describe('проєкт: projects.id; null — про практику загалом'),
  visit: z.string().nullable().describe('візит: visits.slug; null — число практики'),
  city: z.string().describe('місто: cities.slug'),
  value: z.number().nullable().describe('число; null — твердження без числа'),
  valueTo: z.number().nullable().describe('верхня межа, якщо це діапазон'),
  qualifier: z
    .enum(qualifiers)
    .describe('exact, moreThan (понад), about (близько), almost (майже), upTo (до), atLeast (щонайменше)'),
  unit: z.string().nullable().describe('одиниця: валюта за ISO 4217, %, км, га, м², т; null — лічба, яку називає text'),
  text: z.string().describe('що це за число'),
  period: z.string().nullable().describe('за який час'),
  status: z
    .enum(factStatuses)
    .describe('measured — виміряно, stated — за збіркою, ongoing — у роботі, planned — план, praise — оцінка'),
  note: z.string().nullable().describe('застереження до числа'),
  source: z.string().describe('джерело: sources.slug'),
  pagesFrom: pagesFrom.nullable().describe('перша сторінка в джерелі; null — сторінок немає'),
  pagesTo,
  url: url.describe('адреса числа'),
});
export type FactRow = z.infer<typeof factRow>;

/** A row of `visits`. */
export const visitRow = z.strictObject({
  slug: z.string().describe('частина адреси'),
  url: url.describe('адреса сторінки'),
  city: z.string().describe('місто: cities.slug'),
  start: z.iso.date().describe('перший день'),
  end: z.iso.date().describe('останній день'),
  title: z.string().describe('чого вчилися, коротко'),
  subject: z.string().describe('що вивчали'),
  participants: z.string().describe('хто приїхав'),
  cities: z.int().describe('зі скількох міст приїхали учасники'),
  summary: z.array(z.string()).describe('розповідь про візит, абзацами'),
  quote: z
    .strictObject({ text: z.string(), person: z.string(), post: z.string() })
    .nullable()
    .describe('слова, звернені до гостей'),
  programme: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        items: z.array(
          z.strictObject({
            text: z.string(),
            people: z.array(z.strictObject({ name: z.string(), post: z.string() })),
          }),
        ),
      }),
    )
    .nullable()
    .describe('програма по днях'),
  sources: z
    .array(
      z.strictObject({
        source: z.string(),
        pages: z.strictObject({ from: z.int(), to: z.int().nullable() }).nullable(),
      }),
    )
    .describe('звідки відомості: sources.slug і сторінки'),
});

/** A row of `cities`. */
export const cityRow = z.strictObject({
  slug: z.string().describe('офіційна транслітерація назви'),
  url: url.describe('адреса розділу'),
  name: z.string().describe('назва'),
  oblast: z.string().nullable().describe('область; null — місто зі спеціальним статусом'),
  latitude: z.number().describe('широта центру міста, градуси WGS 84'),
  longitude: z.number().describe('довгота центру міста, градуси WGS 84'),
  synonyms: z.array(z.string()).describe('як іще пишуть назву'),
  notes: z.array(z.strictObject({ date: z.string(), text: z.string() })).describe('датовані примітки сайту'),
});

/** A row of `sources`. */
export const sourceRow = z.strictObject({
  slug: z.string().describe('назва файлу'),
  kind: z.enum(sourceKinds).describe('collection — збірка практик, news — новина'),
  title: z.string().describe('назва'),
  subtitle: z.string().nullable().describe('підзаголовок'),
  publisher: z.string().describe('видавець'),
  place: z.string().nullable().describe('місце видання'),
  date: partialDate.describe('дата видання'),
  asOf: partialDate.describe('станом на'),
  address: url.nullable().describe('адреса джерела'),
  terms: z.string().nullable().describe('умови використання, переказані'),
});

/** A row of `topics`. */
export const topicRow = z.strictObject({
  slug: z.string().describe('частина адреси'),
  url: url.describe('адреса сторінки'),
  title: z.string().describe('назва'),
  code: z.string().describe('код із двох літер'),
  order: z.int().describe('порядок у списку'),
  oneLine: z.string().describe('про що тема'),
  introduction: z.string().describe('вступ до теми'),
  synonyms: z.array(z.string()).describe('інші слова, якими шукають тему'),
  cofog: z.string().describe('код видатків COFOG'),
  sdg: z.string().describe('Цілі сталого розвитку'),
  eu: z.string().describe('ціль політики згуртованості ЄС'),
});

type PracticeRow = z.infer<typeof practiceRow>;
type ProjectRow = z.infer<typeof projectRow>;
type VisitRow = z.infer<typeof visitRow>;
type CityRow = z.infer<typeof cityRow>;
type TopicRow = z.infer<typeof topicRow>;
type SourceRow = z.infer<typeof sourceRow>;

const slugs = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);
const linkRows = (items: Practice['links']) =>
  items.map((l) => ({ url: l.url, label: l.label, asOf: l.asOf, archiveUrl: l.archiveUrl }));

function practiceRowOf(p: Practice): PracticeRow {
  const words = p.figureWords;
  return {
    id: p.id,
    slug: p.slug,
    url: permalink(p.url),
    title: p.title,
    titleSource: p.titleSource,
    city: p.city.slug,
    visit: p.visit.slug,
    topics: slugs(p.topics),
    oneLine: p.oneLine,
    summary: p.summary,
    background: proseToText(p.prose.background, words),
    practice: proseToText(p.prose.practice, words),
    results: proseToText(p.prose.results, words),
    keyDates: p.keyDates,
    problem: p.problem,
    funding: p.funding,
    staff: p.staff,
    legal: p.legal,
    partners: p.partners,
    plans: p.plans,
    preconditions: p.preconditions,
    accessibilityMeasures: p.accessibilityMeasures,
    links: linkRows(p.links),
    contacts: p.contacts.map((c) => ({
      organisation: c.organisation,
      person: c.person,
      post: c.post,
      address: c.address,
      phones: c.phones,
      emails: c.emails.filter((e) => !e.private).map((e) => e.address),
      links: c.links,
    })),
    related: p.related.map((r) => ({ url: permalink(r.url), reason: r.reason })),
    chapter: p.source.chapter,
    pagesFrom: p.source.pages.from,
    pagesTo: p.source.pages.to,
    source: p.source.of.slug,
    asOf: p.source.of.asOf,
  };
}

const projectRowOf = (p: Project): ProjectRow => ({
  id: p.id,
  slug: p.slug,
  url: permalink(p.url),
  practice: p.practice.id,
  title: p.title,
  oneLine: p.oneLine,
  topics: slugs(p.topics),
  status: p.status,
  funding: p.funding,
  text: proseToText(p.prose, p.practice.figureWords),
  links: linkRows(p.links),
});

/** What a figure's own row shares with its neighbours: the place it belongs to. */
type Place = Pick<FactRow, 'practice' | 'project' | 'visit' | 'city'> & { prefix: string; page: string };

const factRowOf = (f: ResolvedFact, { prefix, page, ...place }: Place): FactRow => ({
  id: `${prefix}/${f.id}`,
  kind: 'fact',
  ...place,
  value: f.value,
  valueTo: f.valueTo ?? null,
  qualifier: f.qualifier,
  unit: f.unit,
  text: f.text,
  period: f.period,
  status: f.status,
  note: f.note,
  source: f.source.slug,
  pagesFrom: f.pages?.from ?? null,
  pagesTo: f.pages?.to ?? null,
  url: permalink(`${page}#${f.id}`),
});

const costRowOf = (c: ResolvedCost, { prefix, page, ...place }: Place): FactRow => ({
  id: `${prefix}/${c.id}`,
  kind: 'cost',
  ...place,
  value: c.amount,
  valueTo: null,
  qualifier: c.qualifier,
  unit: c.currency,
  text: c.what,
  period: c.year === null ? null : `${c.year}`,
  status: c.status,
  note: c.note,
  source: c.source.slug,
  pagesFrom: c.pages?.from ?? null,
  pagesTo: c.pages?.to ?? null,
  url: permalink(`${page}#${c.id}`),
});

/** Sums and figures of a practice in the order of its page: each project, then the practice as a whole. */
function factRowsOfPractice(practice: Practice): FactRow[] {
  const rowsOf = (item: Practice | Project, project: string | null): FactRow[] => {
    const place: Place = {
      prefix: practice.id,
      page: practice.url,
      practice: practice.id,
      project,
      visit: null,
      city: practice.city.slug,
    };
    return [...(item.costs ?? []).map((c) => costRowOf(c, place)), ...item.facts.map((f) => factRowOf(f, place))];
  };
  return [...practice.projects.flatMap((p) => rowsOf(p, p.id)), ...rowsOf(practice, null)];
}

const factRowsOfVisit = (visit: Visit): FactRow[] =>
  visit.facts.map((f) =>
    factRowOf(f, {
      prefix: `visit-${visit.slug}`,
      page: visit.url,
      practice: null,
      project: null,
      visit: visit.slug,
      city: visit.city.slug,
    }),
  );

const visitRowOf = (v: Visit): VisitRow => ({
  slug: v.slug,
  url: permalink(v.url),
  city: v.city.slug,
  start: v.start,
  end: v.end,
  title: v.title,
  subject: v.subject,
  participants: v.participants,
  cities: v.cities,
  summary: v.summary,
  quote: v.quote,
  programme: v.programme,
  sources: v.sources.map(({ of, pages }) => ({ source: of.slug, pages })),
});

const cityRowOf = (c: City): CityRow => ({
  slug: c.slug,
  url: permalink(c.url),
  name: c.name,
  oblast: c.oblast,
  latitude: c.latitude,
  longitude: c.longitude,
  synonyms: c.synonyms,
  notes: c.notes,
});

const sourceRowOf = (s: Source): SourceRow => ({
  slug: s.slug,
  kind: s.kind,
  title: s.title,
  subtitle: s.subtitle,
  publisher: s.publisher,
  place: s.place,
  date: s.date,
  asOf: s.asOf,
  address: s.url,
  terms: s.terms,
});

const topicRowOf = (t: Topic): TopicRow => ({
  slug: t.slug,
  url: permalink(t.url),
  title: t.title,
  code: t.code,
  order: t.order,
  oneLine: t.oneLine,
  introduction: proseToText(t.prose),
  synonyms: t.synonyms,
  cofog: t.cofog,
  sdg: t.sdg,
  eu: t.eu,
});

/** Every figure, sum and claim of the catalogue: practices by id, then visits by date. */
export const factRows = ({ practices, visits }: Catalogue): FactRow[] => [
  ...practices.flatMap(factRowsOfPractice),
  ...visits.flatMap(factRowsOfVisit),
];

/** One table of the export. */
export interface Table {
  /** Name of its files, without extension. */
  name: string;
  title: string;
  /** What one row is. */
  row: z.ZodObject;
  /** The column whose value is the only one of its kind. */
  key: string;
  /** Columns that name a row of another table. */
  references: readonly { column: string; table: string; key: string }[];
  rows: readonly Record<string, unknown>[];
}

/** Every table of the export, filled. Private mailboxes stay out. */
export const tablesOf = (catalogue: Catalogue): Table[] => [
  {
    name: 'practices',
    title: uk.tables.practices,
    row: practiceRow,
    key: 'id',
    references: [
      { column: 'city', table: 'cities', key: 'slug' },
      { column: 'visit', table: 'visits', key: 'slug' },
      { column: 'source', table: 'sources', key: 'slug' },
    ],
    rows: catalogue.practices.map(practiceRowOf),
  },
  {
    name: 'projects',
    title: uk.tables.projects,
    row: projectRow,
    key: 'id',
    references: [{ column: 'practice', table: 'practices', key: 'id' }],
    rows: catalogue.projects.map(projectRowOf),
  },
  {
    name: 'facts',
    title: uk.tables.facts,
    row: factRow,
    key: 'id',
    references: [
      { column: 'practice', table: 'practices', key: 'id' },
      { column: 'project', table: 'projects', key: 'id' },
      { column: 'visit', table: 'visits', key: 'slug' },
      { column: 'city', table: 'cities', key: 'slug' },
      { column: 'source', table: 'sources', key: 'slug' },
    ],
    rows: factRows(catalogue),
  },
  {
    name: 'visits',
    title: uk.tables.visits,
    row: visitRow,
    key: 'slug',
    references: [{ column: 'city', table: 'cities', key: 'slug' }],
    rows: catalogue.visits.map(visitRowOf),
  },
  {
    name: 'cities',
    title: uk.tables.cities,
    row: cityRow,
    key: 'slug',
    references: [],
    rows: catalogue.cities.map(cityRowOf),
  },
  {
    name: 'topics',
    title: uk.tables.topics,
    row: topicRow,
    key: 'slug',
    references: [],
    rows: catalogue.topics.map(topicRowOf),
  },
  {
    name: 'sources',
    title: uk.tables.sources,
    row: sourceRow,
    key: 'slug',
    references: [],
    rows: catalogue.sources.map(sourceRowOf),
  },
];

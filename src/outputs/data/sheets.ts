import type { Catalogue, Practice, Project, ResolvedCost, ResolvedFact, Source, Visit } from '../../catalogue/model.ts';
import { costsOf, costText, fundingText } from '../../catalogue/costs.ts';
import { costFigure, factFigure, figureText, figureWithId, headlineOf } from '../../catalogue/figures.ts';
import { visitSources } from '../../catalogue/rows.ts';
import { sourceTitle } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { factParts } from '../../lib/figures.ts';
import { legalActText } from '../../lib/legal.ts';
import { formatDate, formatPages, MONTHS_ALONE } from '../../lib/ukrainian.ts';
import type { Pages } from '../../schemas/text.ts';
import { permalink } from '../../site.ts';
import { isCost, placedFigures, type Placed } from './placed.ts';

export type Cell = string | number | null;

/** A table for people: words instead of codes, one value per cell. */
export interface Sheet {
  title: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly Cell[])[];
}

/** The first columns of every sheet tell its rows apart: they stay in view, and are on every printed page. */
export const NAMING_COLUMNS = 2;

/** A column: its title, width in characters, and cell. */
type Column<Thing> = [title: string, width: number, cell: (thing: Thing) => Cell];

const MONTH_AND_YEAR = new RegExp(String.raw`^(?:${MONTHS_ALONE.join('|')})\s\d{4}$`, 'iu');
/** A spreadsheet would make a date of «січень 2019», with a day that nobody named. */
const asText = (cell: Cell): Cell =>
  typeof cell === 'string' && MONTH_AND_YEAR.test(cell) ? `${cell}\u00A0року` : cell;

const sheet = <Thing>(title: string, things: readonly Thing[], columns: readonly Column<Thing>[]): Sheet => ({
  title,
  columns: columns.map(([heading, width]) => ({ title: heading, width })),
  rows: things.map((thing) => columns.map(([, , cell]) => asText(cell(thing)))),
});

/** Several texts in one cell: sentences follow each other, the rest is a list. */
const joined = (texts: readonly string[] | null | undefined): Cell =>
  texts?.length ? texts.join('; ').replaceAll('.; ', '. ') : null;
const titles = (items: readonly { title: string }[]) => joined(items.map(({ title }) => title));
const pagesText = (pages: Pages | null): Cell => (pages ? formatPages(pages) : null);
const headlineText = (item: Practice | Project): Cell => {
  const figure = headlineOf(item);
  return figure && figureText(figure);
};
const headlineNote = (item: Practice | Project): Cell => headlineOf(item)?.note ?? null;

const cityColumn: Column<Placed> = ['Місто', 22, ({ city }) => city.name];
/** The last columns of the sheets of figures and sums. */
const placeColumns: Column<Placed>[] = [
  ['Певність', 16, ({ figure }) => (figure.status === 'stated' ? figure.source.stated : uk.factStatus[figure.status])],
  ['Застереження', 40, ({ figure }) => figure.note],
  ['Практика', 40, ({ practice }) => practice?.title ?? null],
  ['Проєкт', 40, ({ project, visit }) => project?.title ?? (visit && `Візит: ${visit.title}`)],
  ['Джерело', 40, ({ figure }) => sourceTitle(figure.source)],
  ['Сторінки', 14, ({ figure }) => pagesText(figure.pages)],
  ['Код', 34, ({ figure, prefix }) => `${prefix}/${figure.id}`],
  ['Адреса', 50, ({ url }) => url],
];

const qualifierOf = ({ qualifier }: { qualifier: ResolvedFact['qualifier'] }): Cell =>
  factParts({ value: 1, unit: null, qualifier }).qualifier || null;

/** Every sheet of the workbook. */
export function sheetsOf(catalogue: Catalogue): Sheet[] {
  const placed = placedFigures(catalogue);
  const costs = placed.flatMap(({ figure, ...place }) => (isCost(figure) ? { figure, ...place } : []));
  const facts = placed.flatMap(({ figure, ...place }) => (isCost(figure) ? [] : { figure, ...place }));
  const discrepancies = catalogue.discrepancies.map((d) => {
    const practice = catalogue.practices.find(({ slug }) => slug === d.practice) ?? null;
    return { ...d, practice, figures: d.figures.flatMap((id) => (practice && figureWithId(practice, id)) ?? []) };
  });
  return [
    sheet<Practice>('Практики', catalogue.practices, [
      ['Місто', 22, (p) => p.city.name],
      ['Практика', 45, (p) => p.title],
      ['Теми', 40, (p) => titles(p.topics)],
      ['Одним реченням', 60, (p) => p.oneLine],
      ['Яку проблему розв’язували', 60, (p) => p.problem],
      ['Що вийшло', 60, (p) => p.result],
      ['Головне число', 45, headlineText],
      ['Застереження до числа', 40, headlineNote],
      ['Кошти', 60, (p) => joined(costsOf(p).map(costText))],
      ['Джерела коштів', 40, fundingText],
      ['Документи', 60, (p) => joined(p.legal?.map(legalActText))],
      ['Партнери', 50, (p) => joined(p.partners?.map(({ name }) => name))],
      ['Плани', 60, (p) => joined(p.plans)],
      [uk.notes, 60, (p) => joined(p.laterNotes?.map((n) => `${formatDate(n.date)}: ${n.text} ${n.sourceUrl}`))],
      ['Проєктів', 10, (p) => p.projects.length],
      ['Кому дзвонити', 60, (p) => joined(p.contacts.map((c) => [c.organisation, ...c.phones].join(', ')))],
      ['Назва в джерелі', 45, (p) => p.titleSource],
      ['Джерело', 40, (p) => sourceTitle(p.source.of)],
      ['Сторінки', 14, (p) => pagesText(p.source.pages)],
      ['Станом на', 16, (p) => formatDate(p.source.of.asOf)],
      ['Код', 14, (p) => p.id],
      ['Адреса', 50, (p) => permalink(p.url)],
    ]),
    sheet<Project>('Проєкти', catalogue.projects, [
      ['Місто', 22, (p) => p.practice.city.name],
      ['Проєкт', 45, (p) => p.title],
      ['Практика', 45, (p) => p.practice.title],
      ['Статус', 14, (p) => uk.status[p.status]],
      ['Теми', 40, (p) => titles(p.topics)],
      ['Одним реченням', 60, (p) => p.oneLine],
      ['Головне число', 45, headlineText],
      ['Застереження до числа', 40, headlineNote],
      ['Кошти', 60, (p) => joined(p.costs?.map((cost) => costText({ cost, project: null })))],
      ['Джерела коштів', 30, (p) => joined(p.funding)],
      ['Назва в джерелі', 45, (p) => p.titleSource],
      ['Джерело', 40, (p) => sourceTitle(p.practice.source.of)],
      ['Сторінки', 14, (p) => pagesText(p.practice.source.pages)],
      ['Код', 14, (p) => p.id],
      ['Адреса', 50, (p) => permalink(p.url)],
    ]),
    sheet<Placed<ResolvedCost>>('Суми', costs, [
      cityColumn,
      ['На що', 45, ({ figure }) => costFigure(figure).text],
      ['Уточнення', 12, ({ figure }) => qualifierOf(figure)],
      ['Сума', 16, ({ figure }) => figure.amount],
      ['Валюта', 10, ({ figure }) => figure.currency],
      ['Рік', 10, ({ figure }) => figure.year],
      ...placeColumns,
    ]),
    sheet<Placed<ResolvedFact>>('Числа', facts, [
      cityColumn,
      ['Чого', 45, ({ figure }) => factFigure(figure).text],
      ['Уточнення', 14, ({ figure }) => qualifierOf(figure)],
      ['Число', 12, ({ figure }) => figure.value],
      ['До', 8, ({ figure }) => figure.valueTo ?? null],
      ['Одиниця', 10, ({ figure }) => figure.unit],
      ['За який час', 24, ({ figure }) => figure.period],
      ...placeColumns,
    ]),
    sheet<Visit>('Візити', catalogue.visits, [
      ['Місто', 22, (v) => v.city.name],
      ['Чого вчилися', 45, (v) => v.title],
      ['Перший день', 24, (v) => formatDate(v.start)],
      ['Останній день', 24, (v) => formatDate(v.end)],
      ['Що вивчали', 60, (v) => v.subject],
      ['Хто приїхав', 60, (v) => v.participants],
      ['Зі скількох міст', 16, (v) => v.cities],
      ['Джерела', 60, visitSources],
      ['Адреса', 50, (v) => permalink(v.url)],
    ]),
    sheet('Міста', catalogue.cities, [
      ['Місто', 24, (c) => c.name],
      ['Область', 28, (c) => c.oblast],
      ['Широта', 12, (c) => c.latitude],
      ['Довгота', 12, (c) => c.longitude],
      ['Практик', 10, (c) => c.practices.length],
      ['Примітки', 60, (c) => joined(c.notes.map(({ text }) => text))],
      ['Адреса', 50, (c) => permalink(c.url)],
    ]),
    sheet<Source>('Джерела', catalogue.sources, [
      ['Код', 24, (s) => s.slug],
      ['Назва', 45, sourceTitle],
      ['Видавець', 30, (s) => s.publisher],
      ['Місце', 14, (s) => s.place],
      ['Дата', 24, (s) => formatDate(s.date)],
      ['Станом на', 24, (s) => formatDate(s.asOf)],
      ['Адреса', 50, (s) => s.url],
      ['Умови', 80, (s) => s.terms],
    ]),
    sheet(uk.tables.discrepancies, discrepancies, [
      ['Місто', 22, ({ practice }) => practice?.city.name ?? uk.bookGeneral],
      ['Розбіжність', 45, (d) => d.title],
      ['У чому вона', 80, (d) => d.text],
      ['Числа', 45, ({ figures }) => joined(figures.map(figureText))],
      ['Практика', 40, ({ practice }) => practice?.title ?? null],
      ['Код', 34, (d) => d.id],
      ['Адреса', 50, ({ id, practice }) => permalink(practice?.url ?? `/about/#${id}`)],
    ]),
  ];
}

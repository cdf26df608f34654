import { uk } from '../i18n/uk.ts';
import { costParts, factParts, joinParts, type FigureParts } from '../lib/figures.ts';
import { legalActText } from '../lib/legal.ts';
import { formatDate, formatDays, formatPages, plural } from '../lib/ukrainian.ts';
import { costsOf, fundingOf } from './facets.ts';
import type { PlacedCost, Practice, ResolvedCost, ResolvedFact, Source, Visit } from './model.ts';

/** A row of a table of facts; `items: null` is what the collection does not say. */
export interface FactRow {
  title: string;
  items: readonly string[] | null;
  /** Address of the row on its page, where it is a figure. */
  id?: string;
}

/** A sum in one line: how much, for what, when, whether only planned, of which project. */
export const costText = ({ cost, project }: PlacedCost): string =>
  [
    `${joinParts(costParts(cost))} ${cost.what}`,
    cost.year === null ? '' : ` (${cost.year})`,
    cost.status === 'planned' ? `, ${uk.costStatus.planned}` : '',
    project ? ` — «${project.shortTitle}»` : '',
  ].join('');

/** What is known of a practice, row by row: the same on the page, on paper and in the e-book. */
export function factRows(practice: Practice): FactRow[] {
  const rows: FactRow[] = [
    { title: uk.problem, items: practice.problem ? [practice.problem] : null },
    { title: uk.keyDates, items: practice.keyDates.map((d) => `${formatDate(d.date)} — ${d.text}`) },
    {
      title: uk.costs,
      items: costsOf(practice).map(costText),
    },
    { title: uk.funding, items: fundingOf(practice) },
    { title: uk.legal, items: practice.legal?.map(legalActText) ?? null },
    { title: uk.partners, items: practice.partners?.map((p) => `${p.name} — ${p.role}`) ?? null },
    { title: uk.staff, items: practice.staff ? [practice.staff] : null },
    { title: uk.plans, items: practice.plans },
    { title: uk.preconditions, items: practice.preconditions ? [practice.preconditions] : null },
    { title: uk.accessibility, items: practice.accessibilityMeasures },
  ];
  return rows.map(({ title, items }) => ({ title, items: items?.length ? items : null }));
}

/** A source's imprint, row by row. */
export const imprintRows = (source: Source): FactRow[] =>
  [
    { title: uk.imprintTitle, items: [sourceTitle(source)] },
    { title: uk.imprintPublisher, items: [source.publisher] },
    { title: uk.imprintPlace, items: [[source.place, formatDate(source.date)].filter(Boolean).join(', ')] },
    { title: uk.imprintProject, items: source.project === null ? null : [source.project] },
    {
      title: uk.imprintForeword,
      items: source.foreword && [`${source.foreword.person}, ${source.foreword.post}`],
    },
  ].filter(({ items }) => items !== null);

/** What is known of a study visit, row by row. */
export const visitRows = (visit: Visit): FactRow[] => [
  { title: uk.date, items: [formatDays(visit.start, visit.end, true)] },
  { title: uk.studied, items: [visit.subject] },
  {
    title: uk.participants,
    items: [`${visit.participants} — ${visit.cities} ${plural(visit.cities, uk.countCities)}`],
  },
  ...visit.facts.map((fact) => ({
    id: fact.id,
    title: uk.accordingToNews,
    items: [`${joinParts(factParts(fact))} ${fact.text}`],
  })),
];

/** Where what is known of a visit comes from, in one line. */
export const visitSources = (visit: Visit): string =>
  visit.sources
    .map(({ of, pages }) =>
      [sourceTitle(of), formatDate(of.date), pages && formatPages(pages)].filter(Boolean).join(', '),
    )
    .join('; ');

/** A figure as it is shown: its number apart from the qualifier, what it counts, and the word for how sure it is with the pages. */
export interface ShownFigure extends FigureParts {
  id: string;
  status: ResolvedFact['status'];
  text: string;
  word: string;
}

/** The word for how sure a figure is, with its pages: «за збіркою, с. 15–17». */
const wordOf = ({ status, source, pages }: Pick<ResolvedFact, 'status' | 'source' | 'pages'>): string =>
  [status === 'stated' ? source.stated : uk.factStatus[status], pages && formatPages(pages)].filter(Boolean).join(', ');

/** The sums and the facts of a practice or project, sums first. */
export const shownFigures = (item: {
  facts: readonly ResolvedFact[];
  costs: readonly ResolvedCost[] | null;
}): ShownFigure[] => [
  ...(item.costs ?? []).map((cost) => ({
    id: cost.id,
    status: cost.status,
    ...costParts(cost),
    text: cost.year === null ? cost.what : `${cost.what} (${cost.year})`,
    word: wordOf(cost),
  })),
  ...item.facts.map((fact) => ({
    id: fact.id,
    status: fact.status,
    ...factParts(fact),
    text: fact.period === null ? fact.text : `${fact.text} (${fact.period})`,
    word: wordOf(fact),
  })),
];

/** The place of a practice in the collection, as a reference. */
export const sourceText = (practice: Practice): string =>
  `«${practice.source.of.title}», розділ «${practice.source.chapter}», ${formatPages(practice.source.pages)}. У збірці: «${practice.titleSource}».`;

/** A source with its subtitle: «Маршрути успіхів. Кращі практики місцевого самоврядування». */
export const sourceTitle = ({ title, subtitle }: Pick<Source, 'title' | 'subtitle'>): string =>
  [title, subtitle].filter(Boolean).join('. ');

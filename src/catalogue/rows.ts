import { uk } from '../i18n/uk.ts';
import { costParts, factParts, joinParts, type FigureParts } from '../lib/figures.ts';
import { legalActText } from '../lib/legal.ts';
import { formatDate, formatDays, formatPages, plural } from '../lib/ukrainian.ts';
import type { Pages } from '../schemas/text.ts';
import { costsOf, fundingOf } from './facets.ts';
import type { Cost, PlacedCost, Practice, ResolvedFact, Visit } from './model.ts';

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
  visit.sources.map((s) => `${s.title}, ${s.date}${s.pages ? `, ${formatPages(s.pages)}` : ''}`).join('; ');

/** A figure as it is shown: its number apart from the qualifier, what it counts, and the word for how sure it is with the pages. */
export interface ShownFigure extends FigureParts {
  id: string;
  status: ResolvedFact['status'];
  text: string;
  word: string;
}

/** The sums and the facts of a practice or project, sums first. `pages` are those of the chapter. */
export const shownFigures = (
  item: { facts: readonly ResolvedFact[]; costs: readonly Cost[] | null },
  pages: Pages,
): ShownFigure[] => [
  ...(item.costs ?? []).map((cost) => ({
    id: cost.id,
    status: cost.status,
    ...costParts(cost),
    text: cost.year === null ? cost.what : `${cost.what} (${cost.year})`,
    word: `${uk.costStatus[cost.status]}, ${formatPages(pages)}`,
  })),
  ...item.facts.map((fact) => ({
    id: fact.id,
    status: fact.status,
    ...factParts(fact),
    text: fact.period === null ? fact.text : `${fact.text} (${fact.period})`,
    word: `${uk.factStatus[fact.status]}, ${formatPages(fact.pages)}`,
  })),
];

/** The place of a practice in the collection, as a reference. */
export const sourceText = (practice: Practice): string =>
  `«Маршрути успіхів», розділ «${practice.source.chapter}», ${formatPages(practice.source.pages)}. У збірці: «${practice.titleSource}».`;

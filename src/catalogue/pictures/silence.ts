import { uk } from '../../i18n/uk.ts';
import { costsOf, fundingOf } from '../facets.ts';
import type { Catalogue, Practice } from '../model.ts';
import { MAX_PICTURE_COLUMNS } from './network.ts';

/** What a reader wants to know about a practice, and whether the source says it. */
const FIELDS: readonly { title: string; isSaid: (practice: Practice) => boolean }[] = [
  { title: uk.problem, isSaid: (p) => p.problem !== null },
  { title: uk.resultTitle, isSaid: (p) => p.result !== null },
  { title: uk.keyDates, isSaid: (p) => p.keyDates.length > 0 },
  { title: uk.plans, isSaid: (p) => p.plans !== null },
  { title: uk.legal, isSaid: (p) => p.legal !== null },
  { title: uk.staff, isSaid: (p) => p.staff !== null },
  { title: uk.funding, isSaid: (p) => fundingOf(p).length > 0 },
  { title: uk.partners, isSaid: (p) => p.partners !== null },
  { title: uk.costs, isSaid: (p) => costsOf(p).length > 0 },
  { title: uk.preconditions, isSaid: (p) => p.preconditions !== null },
  { title: uk.accessibility, isSaid: (p) => p.accessibilityMeasures !== null },
];

/** A row of the grid, with the practices for which the source says it. */
interface SilenceRow {
  title: string;
  said: ReadonlySet<Practice>;
}

/** What the source says about each practice; what it says most often comes first. */
export function silenceOf({ cities }: Pick<Catalogue, 'cities'>): { practices: Practice[]; rows: SilenceRow[] } {
  const practices = cities.flatMap((city) => city.practices).slice(-MAX_PICTURE_COLUMNS);
  const rows = FIELDS.map(({ title, isSaid }) => ({ title, said: new Set(practices.filter(isSaid)) }));
  return { practices, rows: rows.toSorted((a, b) => b.said.size - a.said.size) };
}

/** A short name of a practice: its city, with a short title if the city has several. */
export const columnName = ({ city, shortTitle }: Practice): string =>
  city.practices.length > 1 ? `${city.name}: ${shortTitle}` : city.name;

import { expectations } from '../absences.ts';
import type { Catalogue, Practice } from '../model.ts';
import { MAX_PICTURE_COLUMNS } from './network.ts';

/** What the source says about each practice, a row of the practices for which it says it; what it says least often comes first. */
export function absenceGrid({ cities }: Pick<Catalogue, 'cities'>) {
  const practices = cities.flatMap((city) => city.practices).slice(-MAX_PICTURE_COLUMNS);
  const rows = expectations.map(({ title, isMet }) => ({ title, said: new Set(practices.filter(isMet)) }));
  return { practices, rows: rows.toSorted((a, b) => a.said.size - b.said.size) };
}

/** A short name of a practice: its city, with a short title if the city has several. */
export const columnName = ({ city, shortTitle }: Practice): string =>
  city.practices.length > 1 ? `${city.name}: ${shortTitle}` : city.name;

import type { Catalogue, City, Comparison, Practice } from './model.ts';
import { practiceOf } from './related.ts';

/** The ready comparisons that include a practice or one of its projects. */
export const comparisonsOf = (practice: Practice, { comparisons }: Catalogue): Comparison[] =>
  comparisons.filter(({ items }) => items.some((item) => practiceOf(item) === practice));

/** The city of the next visit; after the last, the first. */
export function nextCity(city: City, { cities }: Catalogue): City {
  return cities[(cities.indexOf(city) + 1) % cities.length] ?? city;
}

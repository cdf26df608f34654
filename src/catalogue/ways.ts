import type { Catalogue, City, Comparison, Practice } from './model.ts';

/** The ready comparisons that a practice, or a project of it, stands in. */
export const comparisonsOf = (practice: Practice, { comparisons }: Catalogue): Comparison[] =>
  comparisons.filter(({ items }) => items.some((item) => ('practice' in item ? item.practice : item) === practice));

/** The city whose visit came after; after the last one, the first. */
export function nextCity(city: City, { cities }: Catalogue): City {
  return cities[(cities.indexOf(city) + 1) % cities.length] ?? city;
}

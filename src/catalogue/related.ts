import type { Catalogue, City, Comparison, Practice, Project, Topic } from './model.ts';

/** A practice itself, or the practice of a project. */
export const practiceOf = (item: Practice | Project): Practice => ('practice' in item ? item.practice : item);

/** The topics of a project, or of a practice and its projects: every topic whose lists have it. */
export const topicsOf = (item: Practice | Project): Topic[] =>
  'practice' in item ? item.topics : [...new Set([item, ...item.projects].flatMap(({ topics }) => topics))];

/** The ready comparisons that include a practice or one of its projects. */
export const comparisonsOf = (practice: Practice, { comparisons }: Catalogue): Comparison[] =>
  comparisons.filter(({ items }) => items.some((item) => practiceOf(item) === practice));

/** The city of the next visit; after the last, the first. */
export function nextCity(city: City, { cities }: Catalogue): City {
  return cities[(cities.indexOf(city) + 1) % cities.length] ?? city;
}

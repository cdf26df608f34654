import type { Catalogue, City, Comparison, Practice, Project } from './model.ts';

/** One practice names another, or a project of it, with the reason. */
interface Relation {
  from: Practice;
  to: Practice | Project;
  reason: string;
}

/**
 * Adds each relation to both practices: the one that names and the one that is named. The latter shows it with the
 * same reason and, if a project was named, with that project. If two practices name each other for a shared topic,
 * each shows only its own sentence. A practice's own relations come first.
 */
export function relate(relations: readonly Relation[]): void {
  for (const { from, to, reason } of relations)
    from.related.push({ title: to.title, url: to.url, city: practiceOf(to).city, reason, inverse: false, about: null });
  const between = Map.groupBy(relations, ({ from, to }) => pair(from, practiceOf(to)));
  for (const { from, to, reason } of relations) {
    const other = practiceOf(to);
    if (between.get(pair(other, from))?.some((back) => shareTopic(back.to, to))) continue;
    const about = 'practice' in to ? to : null;
    other.related.push({ title: from.title, url: from.url, city: from.city, reason, inverse: true, about });
  }
}

/** A practice itself, or the practice of a project. */
export const practiceOf = (item: Practice | Project): Practice => ('practice' in item ? item.practice : item);
const pair = (from: Practice, to: Practice): string => `${from.slug} ${to.slug}`;
const shareTopic = (a: Practice | Project, b: Practice | Project): boolean =>
  a.topics.some((t) => b.topics.includes(t));

/** The ready comparisons that include a practice or one of its projects. */
export const comparisonsOf = (practice: Practice, { comparisons }: Catalogue): Comparison[] =>
  comparisons.filter(({ items }) => items.some((item) => practiceOf(item) === practice));

/** The city of the next visit; after the last, the first. */
export function nextCity(city: City, { cities }: Catalogue): City {
  return cities[(cities.indexOf(city) + 1) % cities.length] ?? city;
}

import type { Practice, Project } from './model.ts';

/** One practice names another, or a project of it, with the reason. */
interface Relation {
  from: Practice;
  to: Practice | Project;
  reason: string;
}

/**
 * Writes each relation at both of its ends: the practice that names and the practice that is named, which shows it with the
 * same reason and, where a project was named, with that project. Two practices that name each other for a topic in common
 * say one thing twice: each then shows its own sentence only. What a practice names itself stands first.
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

const practiceOf = (item: Practice | Project): Practice => ('practice' in item ? item.practice : item);
const pair = (from: Practice, to: Practice): string => `${from.slug} ${to.slug}`;
const shareTopic = (a: Practice | Project, b: Practice | Project): boolean =>
  a.topics.some((t) => b.topics.includes(t));

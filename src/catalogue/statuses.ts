import { uk } from '../i18n/uk.ts';
import { plural } from '../lib/ukrainian.ts';
import { projectStatuses, type ProjectStatus } from '../schemas/project.ts';

interface WithStatus {
  status: ProjectStatus;
}

/** Projects sorted by status, finished ones first. */
export const byStatus = <T extends WithStatus>(projects: readonly T[]): T[] =>
  projects.toSorted((a, b) => projectStatuses.indexOf(a.status) - projectStatuses.indexOf(b.status));

/** The number of projects for each status that any of them has. */
export const statusCounts = (projects: readonly WithStatus[]): { status: ProjectStatus; count: number }[] =>
  projectStatuses
    .map((status) => ({ status, count: projects.filter((project) => project.status === status).length }))
    .filter(({ count }) => count > 0);

/** The same in words: «виконано 1, запущено 4», or only «запущено» if all have one status. */
export function statusWords(projects: readonly WithStatus[]): string {
  const counts = statusCounts(projects);
  return counts
    .map(({ status, count }) => (counts.length === 1 ? uk.status[status] : `${uk.status[status]}\u00A0${count}`))
    .join(', ');
}

/** How many projects there are, and their statuses: «6 проєктів: виконано 1, запущено 5», «3 проєкти: усі запущено». */
export function statusSummary(projects: readonly WithStatus[]): string {
  const { length } = projects;
  const [first] = statusCounts(projects);
  const shared =
    length > 1 && first?.count === length && first.status !== 'planned' ? `${uk.allProjects(length)} ` : '';
  const words = statusWords(projects);
  // «усі в роботі»: «в» between vowel and consonant.
  return `${length} ${plural(length, uk.countProjects)}: ${shared}${shared ? words.replace(/^у /, 'в ') : words}`;
}

import { uk } from '../i18n/uk.ts';
import { plural } from '../lib/ukrainian.ts';
import { projectStatuses, type ProjectStatus } from '../schemas/project.ts';

type WithStatus = { status: ProjectStatus };

/** Projects sorted by status, finished ones first. */
export const byStatus = <T extends WithStatus>(projects: readonly T[]): T[] =>
  projects.toSorted((a, b) => projectStatuses.indexOf(a.status) - projectStatuses.indexOf(b.status));

/** The number of projects for each status that any of them has. */
export const statusCounts = (projects: readonly WithStatus[]): { status: ProjectStatus; count: number }[] =>
  projectStatuses
    .map((status) => ({ status, count: projects.filter((project) => project.status === status).length }))
    .filter(({ count }) => count > 0);

/** The same in words: «виконано 1, запущено 4», or only «запущено» if all have one status. */
export const statusWords = (projects: readonly WithStatus[]): string =>
  statusParts(projects)
    .map(({ text }) => text)
    .join(', ');

const statusParts = (projects: readonly WithStatus[]) =>
  statusCounts(projects).map(({ status, count }, _, { length }) => ({
    status,
    count,
    text: length === 1 ? uk.status[status] : `${uk.status[status]}\u00A0${count}`,
  }));

/** How many projects there are, and each status with its words: «6 проєктів:», «виконано 1», «запущено 5»; or «усі запущено». */
export function statusPhrases(projects: readonly WithStatus[]) {
  const { length } = projects;
  const parts = statusParts(projects).map((part) =>
    length > 1 && part.count === length && part.status !== 'planned'
      ? // «усі в роботі»: «в» between vowel and consonant.
        { ...part, text: `${uk.allProjects(length)} ${part.text.replace(/^у /, 'в ')}` }
      : part,
  );
  return { count: `${length} ${plural(length, uk.countProjects)}:`, parts };
}

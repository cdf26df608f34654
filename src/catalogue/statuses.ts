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

/** The same in words: «виконано 1, діють 4». */
export const statusWords = (projects: readonly WithStatus[]): string =>
  statusCounts(projects)
    .map(
      ({ status, count }) =>
        `${plural(count, [uk.status[status], uk.statusOfSeveral[status], uk.statusOfSeveral[status]])}\u00A0${count}`,
    )
    .join(', ');

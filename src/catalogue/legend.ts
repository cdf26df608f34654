import { uk } from '../i18n/uk.ts';
import type { ProjectStatus } from '../schemas/project.ts';
import { continued } from '../lib/ukrainian.ts';
import { figuresOf } from './figures.ts';
import type { Practice, Project, Source } from './model.ts';
import { statusCounts } from './statuses.ts';

/** What the legend of a document with these practices explains: the statuses of their projects, and in lines the marks of their figures. */
export function legendOf(practices: readonly Practice[]): { statuses: ProjectStatus[]; lines: string[] } {
  const projects = practices.flatMap((practice) => practice.projects);
  const figures = [...practices, ...projects].flatMap(figuresOf);
  const marks = new Set<string>(figures.map(({ status }) => status));
  const words = [
    ...sourcesOfStated([...practices, ...projects]).map(
      (source) => `«${source.stated}» — ${continued(uk.legendStated, source.notStated).replace(/ не вказано$/, '')}`,
    ),
    ...Object.entries(uk.legendWords).flatMap(([status, text]) => (marks.has(status) ? text : [])),
  ];
  return {
    statuses: statusCounts(projects).map(({ status }) => status),
    lines: [
      ...(figures.some(({ status, number }) => status === 'planned' && number)
        ? [marks.has('ongoing') ? uk.legendOutlineOngoing : uk.legendOutline]
        : []),
      ...(words.length > 0 ? [`${words.join('; ')}.`.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())] : []),
    ],
  };
}

/** The sources of figures that are only stated, each once. */
const sourcesOfStated = (items: readonly (Practice | Project)[]): Source[] => [
  ...new Set(
    items.flatMap(({ facts, costs }) =>
      [...(costs ?? []), ...facts].flatMap(({ status, source }) => (status === 'stated' ? source : [])),
    ),
  ),
];

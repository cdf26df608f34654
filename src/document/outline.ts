import type { City, Practice, Project } from '../catalogue/model.ts';
import { uk } from '../i18n/uk.ts';
import { bodyParts, partAnchor, practiceParts, type BodyKind, type PartKind } from '../schemas/parts.ts';
import type { ProjectStatus } from '../schemas/project.ts';

/** A part of a practice in a document. `project` is set only for parts of kind `project`. */
export type Part =
  | { kind: PartKind; title: string; anchor: string; project: null }
  | { kind: 'project'; title: string; anchor: string; project: Project };

/** The parts of a practice in reading order. Each medium prints every kind of part. */
export const practiceOutline = (practice: Practice, inChapter = false): Part[] =>
  practiceParts.flatMap((part): Part[] => [
    { ...part, anchor: partAnchor(part.anchor, practice, inChapter), project: null },
    ...(part.kind === 'practice' ? practice.projects : []).map((project): Part => ({
      kind: 'project',
      title: project.title,
      anchor: project.slug,
      project,
    })),
  ]);

/** Whether a part comes after the entry's body, which contains the others. */
export const isAfterBody = (part: Part): part is Part & { kind: Exclude<PartKind, BodyKind>; project: null } =>
  part.project === null && !bodyParts.some(({ kind }) => kind === part.kind);

/** A stop of the section navigation: a part of the page, with its project's status. */
export interface Stop {
  title: string;
  anchor: string;
  status: ProjectStatus | null;
  /** Whether it is a practice of a chapter with several. */
  isPractice?: boolean;
}

const stopsOf = (practice: Practice, inChapter = false): Stop[] =>
  practiceOutline(practice, inChapter).map(({ title, anchor, project }) => ({
    title: project?.shortTitle ?? title,
    anchor,
    status: project?.status ?? null,
  }));
const waysOn: Stop = { title: uk.whereNext, anchor: 'dali', status: null };

/** The stops of a practice's page: its parts and projects, then the ways on. */
export const practiceStops = (practice: Practice): Stop[] => [...stopsOf(practice), waysOn];

/** The stops of a city's chapter: each practice with its stops, then the visit and the ways on. */
export const chapterStops = ({ practices }: City): Stop[] => [
  ...practices.flatMap((practice) => [
    ...(practices.length > 1 ? [{ title: practice.title, anchor: practice.slug, status: null, isPractice: true }] : []),
    ...stopsOf(practice, true),
  ]),
  { title: uk.visitOf, anchor: 'vizyt', status: null },
  waysOn,
];

import { slugOf } from '../../lib/transliterate.ts';
import type { DraftEntry, Drafts, FileKind } from '../entry.ts';
import type { Draft } from '../draft.ts';
import type { Cost } from '../../schemas/cost.ts';
import type { Fact, PracticeFact } from '../../schemas/fact.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import type { ProjectEntry } from '../../schemas/project.ts';
import type { EntryKind } from '../../schemas/text.ts';

/** `undefined` for a name that could not be read. */
type Name = string | null | undefined;

/** Known names for references. If some could not be read, any name may be one of them. */
export class Names {
  readonly #known: ReadonlySet<string>;
  /** Whether every name could be read. */
  readonly isWhole: boolean;
  /** @param names known names; `undefined` for one, or all, that could not be read */
  constructor(names: Iterable<Name> | undefined) {
    const all = [...(names ?? [undefined])];
    this.#known = new Set(all.filter((name): name is string => Boolean(name)));
    this.isWhole = !all.includes(undefined);
  }
  /** Whether the name is known, or may be one that could not be read. */
  mayHave(name: string): boolean {
    return this.#known.has(name) || !this.isWhole;
  }
  get list(): string[] {
    return [...this.#known];
  }
}

/** A fact or a sum of a draft, with its field; `figure` is undefined if it, or the list of which it may be, could not be read. */
export type PlacedFigure = { field: string } & (
  { kind: 'fact'; figure: Draft<Fact & Partial<PracticeFact>> } | { kind: 'cost'; figure: Draft<Cost> }
);
type PracticeDraft = Draft<PracticeEntry>;
export type PracticeItem = PracticeDraft | Draft<ProjectEntry>;

/** A practice and its projects, each with the prefix of its fields. */
export const itemsOf = (practice: PracticeDraft): { item: PracticeItem; prefix: string }[] => [
  { item: practice, prefix: '' },
  ...(practice?.projects ?? [undefined]).map((item, p) => ({ item, prefix: `projects[${p}].` })),
];

/** The facts and sums of a practice or project. */
export const figuresIn = (item: PracticeItem, prefix = ''): PlacedFigure[] => {
  const facts = item?.facts ?? [undefined];
  const costs = item?.costs === null ? [] : (item?.costs ?? [undefined]);
  return [
    ...facts.map((figure, i) => ({ kind: 'fact' as const, figure, field: `${prefix}facts[${i}]` })),
    ...costs.map((figure, i) => ({ kind: 'cost' as const, figure, field: `${prefix}costs[${i}]` })),
  ];
};

/** The facts and sums of a practice and of its projects. */
export const allFigures = (practice: PracticeDraft): PlacedFigure[] =>
  itemsOf(practice).flatMap(({ item, prefix }) => figuresIn(item, prefix));

/** The ids of some figures. */
export const idsOf = (figures: readonly PlacedFigure[]): Names => new Names(figures.map(({ figure }) => figure?.id));

/** Whether a figure has a number, as far as could be read. */
export const hasNumber = (placed: PlacedFigure): boolean => placed.kind === 'cost' || placed.figure?.value !== null;

/** The name that the file of a practice should have; its own if that is not known. */
export const practiceName = ({ slug, data }: DraftEntry<PracticeEntry>): string =>
  data?.city !== undefined && data.shortTitle !== undefined ? `${data.city}-${slugOf(data.shortTitle)}` : slug;

/** Practices whose file has the right name before the others: of two with the same code, the copy is the misnamed one. */
export const originalsFirst = <P extends DraftEntry<PracticeEntry>>(practices: readonly P[]): P[] =>
  practices.toSorted((a, b) => Number(a.slug !== practiceName(a)) - Number(b.slug !== practiceName(b)));

/** The names of a practice, and of its projects: those they have and those they should have. */
export const practiceNames = (practice: DraftEntry<PracticeEntry>): string[] => [practice.slug, practiceName(practice)];
export const projectNames = (practice: PracticeDraft): Name[] | undefined =>
  practice?.projects?.flatMap((project) => [project?.slug, slugOf(project?.shortTitle ?? '')]);

/** Names that references may use. A name that is wrong is reported once, not at each reference to the right one as well. */
export type Known = Record<EntryKind, Names> & {
  /** By the practice's slug. */
  project: ReadonlyMap<string, Names>;
  figure: ReadonlyMap<string, Names>;
};

export function knownNames(drafts: Drafts): Known {
  const names = <E extends DraftEntry<unknown>>(kind: FileKind, entries: readonly E[], of: (entry: E) => Name[]) =>
    new Names(drafts.unlisted.has(kind) ? undefined : entries.flatMap(of));
  const byPractice = (namesIn: (data: PracticeDraft) => Names) =>
    new Map(drafts.practices.flatMap((one) => practiceNames(one).map((name) => [name, namesIn(one.data)])));
  return {
    city: names('cities', drafts.cities, ({ slug, data }) => [slug, slugOf(data?.name ?? '')]),
    visit: names('visits', drafts.visits, ({ slug, data }) => [slug, data?.city ?? null]),
    topic: names('topics', drafts.topics, ({ slug }) => [slug]),
    practice: names('practices', drafts.practices, practiceNames),
    source: names('sources', drafts.sources, ({ slug }) => [slug]),
    comparison: new Names(drafts.comparisons.data?.map((comparison) => comparison?.slug)),
    project: byPractice((data) => new Names(projectNames(data))),
    figure: byPractice((data) => idsOf(allFigures(data))),
  };
}

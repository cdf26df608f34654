import { slugOf } from '../../lib/transliterate.ts';
import type { DraftEntry, Drafts } from '../entry.ts';
import type { Draft } from '../draft.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';

/** Known names for references. If some could not be read, any name may be one of them. */
export class Names {
  readonly #known: ReadonlySet<string>;
  /** Whether every name could be read. */
  readonly isWhole: boolean;
  /** @param names known names; `undefined` for one, or all, that could not be read */
  constructor(names: Iterable<string | null | undefined> | undefined) {
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

/** A fact or a sum of a draft, with its field. */
interface PlacedFigure {
  kind: 'fact' | 'cost';
  id: string | undefined;
  field: string;
  /** Its unit, or the currency of a sum. */
  unit: string | null | undefined;
  hasNumber: boolean;
}

/** The facts and sums of a practice or project; `undefined` for each that could not be read. */
export const figuresIn = (item: PracticeItem, prefix = ''): (PlacedFigure | undefined)[] => [
  ...(item?.facts?.map((f, i) => ({
    kind: 'fact' as const,
    id: f?.id,
    field: `${prefix}facts[${i}]`,
    unit: f?.unit,
    hasNumber: f?.value !== null,
  })) ?? [undefined]),
  ...(item?.costs === null
    ? []
    : (item?.costs?.map((c, i) => ({
        kind: 'cost' as const,
        id: c?.id,
        field: `${prefix}costs[${i}]`,
        unit: c?.currency,
        hasNumber: true,
      })) ?? [undefined])),
];
type PracticeDraft = Draft<PracticeEntry>;
export type PracticeItem = PracticeDraft | NonNullable<NonNullable<PracticeDraft>['projects']>[number];

/** A practice and its projects, each with the prefix of its fields. */
export const itemsOf = (practice: PracticeDraft): { item: PracticeItem; prefix: string }[] => [
  { item: practice, prefix: '' },
  ...(practice?.projects?.map((item, p) => ({ item, prefix: `projects[${p}].` })) ?? []),
];

/** The facts and sums of a practice and of its projects. */
export const allFigures = (practice: PracticeDraft): (PlacedFigure | undefined)[] => [
  ...figuresIn(practice),
  ...(practice?.projects?.flatMap((project, p) => figuresIn(project, `projects[${p}].`)) ?? [undefined]),
];

/** The name that the file of a practice should have; its own if that is not known. */
export const practiceName = ({ slug, data }: DraftEntry<PracticeEntry>): string =>
  data?.city !== undefined && data.shortTitle !== undefined ? `${data.city}-${slugOf(data.shortTitle)}` : slug;

/** Practices whose file has the right name before the others: of two with the same code, the copy is the misnamed one. */
export const originalsFirst = <P extends DraftEntry<PracticeEntry>>(practices: readonly P[]): P[] =>
  practices.toSorted((a, b) => Number(a.slug !== practiceName(a)) - Number(b.slug !== practiceName(b)));

/** The names of a practice, and of its projects: those they have and those they should have. */
export const practiceNames = (practice: DraftEntry<PracticeEntry>): string[] => [practice.slug, practiceName(practice)];
export const projectNames = (practice: PracticeDraft): (string | undefined)[] | undefined =>
  practice?.projects?.flatMap((project) => [project?.slug, slugOf(project?.shortTitle ?? '')]);

/** Names that references may use. A name that is wrong is reported once, not at each reference to the right one as well. */
export interface Known {
  city: Names;
  visit: Names;
  topic: Names;
  practice: Names;
  source: Names;
  /** Projects and figures, by the practice's slug. */
  projects: ReadonlyMap<string, Names>;
  figures: ReadonlyMap<string, Names>;
}

export function knownNames({ cities, visits, topics, practices, sources, unlisted }: Drafts): Known {
  const names = (kind: 'cities' | 'visits' | 'topics' | 'practices' | 'sources', list: readonly (string | null)[]) =>
    new Names(unlisted.has(kind) ? undefined : list);
  const byPractice = (namesIn: (data: PracticeDraft) => Names) =>
    new Map(practices.flatMap((practice) => practiceNames(practice).map((name) => [name, namesIn(practice.data)])));
  return {
    city: names(
      'cities',
      cities.flatMap(({ slug, data }) => [slug, slugOf(data?.name ?? '')]),
    ),
    visit: names(
      'visits',
      visits.flatMap(({ slug, data }) => [slug, data?.city ?? null]),
    ),
    topic: names(
      'topics',
      topics.map(({ slug }) => slug),
    ),
    practice: names('practices', practices.flatMap(practiceNames)),
    source: names(
      'sources',
      sources.map(({ slug }) => slug),
    ),
    projects: byPractice((data) => new Names(projectNames(data))),
    figures: byPractice((data) => new Names(allFigures(data).map((f) => f?.id))),
  };
}

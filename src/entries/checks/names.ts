import type { Drafts } from '../entry.ts';
import type { Draft } from '../draft.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';

/** Known names for references. If some could not be read, any name may be one of them. */
export class Names {
  readonly #known = new Set<string>();
  #isWhole: boolean;
  get isWhole(): boolean {
    return this.#isWhole;
  }
  /** @param names known names; `undefined` for one, or all, that could not be read */
  constructor(names: Iterable<string | null | undefined> | undefined) {
    this.#isWhole = names !== undefined;
    for (const name of names ?? [])
      if (name === undefined) this.#isWhole = false;
      else if (name !== null) this.#known.add(name);
  }
  /** Whether the name is known, or may be one that could not be read. */
  mayHave(name: string): boolean {
    return this.#known.has(name) || !this.#isWhole;
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
export const figuresOf = (item: PracticeItem, prefix = ''): (PlacedFigure | undefined)[] => [
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
type PracticeItem = PracticeDraft | NonNullable<NonNullable<PracticeDraft>['projects']>[number];

/** A practice and its projects, each with the prefix of its fields. */
export const itemsOf = (practice: PracticeDraft): { item: PracticeItem; prefix: string }[] => [
  { item: practice, prefix: '' },
  ...(practice?.projects?.map((item, p) => ({ item, prefix: `projects[${p}].` })) ?? []),
];

/** The facts and sums of a practice and of its projects. */
export const allFigures = (practice: PracticeDraft): (PlacedFigure | undefined)[] => [
  ...figuresOf(practice),
  ...(practice?.projects?.flatMap((project, p) => figuresOf(project, `projects[${p}].`)) ?? [undefined]),
];

/** Names that references may use. */
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

/** The names in the drafts. */
export function knownNames({ cities, visits, topics, practices, sources, unlisted }: Drafts): Known {
  const slugs = (kind: 'cities' | 'visits' | 'topics' | 'practices' | 'sources', list: readonly { slug: string }[]) =>
    new Names(unlisted.has(kind) ? undefined : list.map(({ slug }) => slug));
  return {
    city: slugs('cities', cities),
    visit: slugs('visits', visits),
    topic: slugs('topics', topics),
    practice: slugs('practices', practices),
    source: slugs('sources', sources),
    projects: new Map(practices.map(({ slug, data }) => [slug, new Names(data?.projects?.map((p) => p?.slug))])),
    figures: new Map(practices.map(({ slug, data }) => [slug, new Names(allFigures(data).map((f) => f?.id))])),
  };
}

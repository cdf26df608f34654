import { uk } from '../i18n/uk.ts';
import { costParts, factParts, type FigureParts } from '../lib/figures.ts';
import { formatPages } from '../lib/ukrainian.ts';
import type { FactStatus } from '../schemas/fact.ts';
import type { Practice, Project, ResolvedCost, ResolvedFact } from './model.ts';

/** A fact or a sum as it is shown: its number apart from the qualifier, what it counts, its caveat, and how sure it is. */
export interface Figure extends FigureParts {
  id: string;
  status: FactStatus;
  /** What it counts, with the time. */
  text: string;
  note: string | null;
  /** The word for how sure it is: «за збіркою», «план». */
  word: string;
  /** The pages of the source: «с. 15–17»; empty where it has none. */
  pages: string;
  /** What to draw: in whole units. */
  value: number | null;
  /** The figure that this one is a part of. */
  of: string | null;
}

/** What has figures: a practice, a project, a visit. */
interface WithFigures {
  facts: readonly ResolvedFact[];
  costs: readonly ResolvedCost[] | null;
}

/** The sums, then the facts of a practice, project or visit. */
export const figuresOf = ({ facts, costs }: WithFigures): Figure[] => [
  ...(costs ?? []).map(costFigure),
  ...facts.map(factFigure),
];

export const costFigure = (cost: ResolvedCost): Figure => ({
  ...costParts(cost),
  ...shared(cost),
  text: cost.year === null ? cost.what : `${cost.what} (${cost.year})`,
  value: cost.amount,
  of: null,
});

export const factFigure = (fact: ResolvedFact): Figure => ({
  ...factParts(fact),
  ...shared(fact),
  text: fact.period === null ? fact.text : `${fact.text} (${fact.period})`,
  value: fact.value,
  of: fact.of ?? null,
});

function shared({
  id,
  status,
  note,
  source,
  pages,
}: Pick<ResolvedFact, 'id' | 'status' | 'note' | 'source' | 'pages'>) {
  const word = status === 'stated' ? source.stated : uk.factStatus[status];
  return { id, status, note, word, pages: pages === null ? '' : formatPages(pages) };
}

/** The figure that tells a practice or project, chosen by its editor; null where there is none. */
export function headlineOf(item: Practice | Project): Figure | null {
  const all = 'practice' in item ? figuresOf(item) : [item, ...item.projects].flatMap(figuresOf);
  return all.find(({ id }) => id === item.headline) ?? null;
}

/** Parts drawn against the figure that they are parts of. */
export interface FigureBar {
  whole: Figure;
  parts: Figure[];
}

/** The figures of a place, sorted by how they are shown. */
export interface FigureGroups {
  /** The few that are shown large, the headline first. */
  large: Figure[];
  bars: FigureBar[];
  /** The others, for a small table. */
  rest: Figure[];
}

/** More large figures than this tell a reader nothing. */
const MAX_LARGE = 3;

/** Sorts the figures of a project, or of a section of a practice, by how they are shown. */
export function groupFigures(figures: readonly Figure[], headline: string | null): FigureGroups {
  const wholes = new Set(figures.flatMap(({ of }) => of ?? []));
  const bars = figures
    .filter(({ id }) => wholes.has(id))
    .map((whole) => ({ whole, parts: figures.filter(({ of }) => of === whole.id) }));
  const others = figures.filter(({ id, of }) => of === null && !wholes.has(id));
  const first = others.filter(({ id }) => id === headline);
  const large = [...first, ...others.filter((figure) => !first.includes(figure) && figure.number !== '')].slice(
    0,
    MAX_LARGE,
  );
  return { large, bars, rest: others.filter((figure) => !large.includes(figure)) };
}

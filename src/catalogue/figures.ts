import { inlines } from '../entries/tree.ts';
import { uk } from '../i18n/uk.ts';
import { costParts, factParts, textAndPeriod, type FigureParts } from '../lib/figures.ts';
import { oncePer } from '../lib/once-per.ts';
import { capitalize, formatPages, joinSentences } from '../lib/ukrainian.ts';
import { factSections, type FactStatus } from '../schemas/fact.ts';
import type { BodyKind } from '../schemas/parts.ts';
import type { Practice, Project, ResolvedCost, ResolvedFact, Topic } from './model.ts';
import { practiceOf } from './related.ts';

/** A fact or sum as displayed: qualifier, number, text, caveat and certainty. */
export interface Figure extends FigureParts {
  id: string;
  status: FactStatus;
  /** What it counts, and when. */
  text: string;
  note: string | null;
  /** The word for its certainty: «за збіркою», «план». */
  word: string;
  /** The pages of the source: «с. 15–17»; empty if it has none. */
  pages: string;
  /** The value to draw, in whole units. */
  value: number | null;
  /** The figure that this one is a part of. */
  of: string | null;
}

/** Anything with figures: a practice, project or visit. */
interface WithFigures {
  facts: readonly ResolvedFact[];
  costs: readonly ResolvedCost[] | null;
}

/** The sums, then the facts of a practice, project or visit. */
export const figuresOf = ({ facts, costs }: WithFigures): Figure[] => [
  ...(costs ?? []).map(costFigure),
  ...facts.map(factFigure),
];

/** A sum as a figure. Remembered, since lists, pictures and data all search a practice for its headline. */
export const costFigure = oncePer((cost: ResolvedCost): Figure => ({
  ...costParts(cost),
  ...shared(cost),
  text: cost.year === null ? cost.what : `${cost.what} (${cost.year})`,
  value: cost.amount,
  of: null,
}));

/** A fact as a figure. */
export const factFigure = oncePer((fact: ResolvedFact): Figure => {
  const { text, period } = textAndPeriod(fact);
  return {
    ...factParts(fact),
    ...shared(fact),
    text: period === null ? text : `${text} (${period})`,
    value: fact.value,
    of: fact.of ?? null,
  };
});

/** A figure's certainty and pages: «за збіркою, с. 15–17». */
export const provenanceText = ({ word, pages }: Pick<Figure, 'word' | 'pages'>): string =>
  [word, pages].filter(Boolean).join(', ');

/** The word for a figure's certainty, unless its text says as much: «за планом». */
export const wordBeside = ({ status, text, word }: Figure): string =>
  status === 'planned' && /план/i.test(text) ? '' : word;

/** The caveat, certainty and pages of a figure shown away from its practice. */
export const contextText = (figure: Figure): string =>
  joinSentences([figure.note ?? '', provenanceText(figure)].map(capitalize));

/** The provenance shared by most figures of a practice. */
export const commonProvenance = ({ source }: Practice): string =>
  provenanceText({ word: source.of.stated, pages: formatPages(source.pages) });

function shared({ id, status, note, source, pages }: ResolvedFact | ResolvedCost) {
  const word = status === 'stated' ? source.stated : uk.factStatus[status];
  return { id, status, note, word, pages: pages === null ? '' : formatPages(pages) };
}

/** A figure in one line: «понад 3 млн грн на ремонт (2018)». */
export const figureText = ({ qualifier, number, text }: Figure): string =>
  [qualifier, number, text].filter(Boolean).join(' ');

/** The headline figure chosen by the editor; null if there is none. */
export function headlineOf(item: Practice | Project): Figure | null {
  const { headline } = item;
  if (headline === null) return null;
  return 'practice' in item
    ? (figuresOf(item).find(({ id }) => id === headline) ?? null)
    : figureWithId(item, headline);
}

/** The figure shown for an item of a list: of those that the topic chose, the first that is the item's; otherwise its headline. */
export const figureFor = (item: Practice | Project, topic?: Topic): Figure | null => {
  const chosen = [topic?.headline, ...(topic?.figures ?? [])].filter((figure) => figure?.practice === practiceOf(item));
  const own = figuresOf(item);
  return chosen.map((figure) => own.find(({ id }) => id === figure?.id)).find(Boolean) ?? headlineOf(item);
};

/** The headline with a number of some practices together: the first of theirs, or else of their projects; null if there is none. */
export const commonHeadline = (practices: readonly Practice[]): Figure | null =>
  [...practices, ...practices.flatMap(({ projects }) => projects)]
    .map(headlineOf)
    .find((figure) => figure !== null && figure.number !== '') ?? null;

/** A figure by its id, of a practice or of one of its projects; null if there is none. */
export const figureWithId = (practice: Practice, id: string): Figure | null =>
  [practice, ...practice.projects].flatMap(figuresOf).find((figure) => figure.id === id) ?? null;

/** The figures shown with a project: not the headline if it is the practice's only one, since the ticket above shows it. */
export const projectFigures = (project: Project): Figure[] => {
  const { practice } = project;
  const isAlone = practice.projects.length === 1;
  return figuresOf(project).filter(({ id }) => !(isAlone && id === practice.headline));
};

/** The practice's own figures shown with a section of its body. Sums belong to the results. */
export const sectionFigures = (practice: Practice, section: BodyKind): Figure[] => [
  ...(section === 'results' ? (practice.costs ?? []).map(costFigure) : []),
  ...practice.facts.filter((fact) => fact.section === section).map(factFigure),
];

/** A whole and its parts, drawn as one bar. */
export interface FigureBar {
  whole: Figure;
  parts: Figure[];
}

/** More large figures than this only distract. */
const MAX_LARGE = 3;

/** Groups figures by how they are shown; those in the prose have their anchor there unless they are large or have a caveat. */
export function groupFigures(
  figures: readonly Figure[],
  headline: string | null,
  inProse: ReadonlySet<string> = new Set(),
) {
  const wholes = new Set(figures.flatMap(({ of }) => of ?? []));
  const bars = figures
    .filter(({ id }) => wholes.has(id))
    .map((whole): FigureBar => ({ whole, parts: figures.filter(({ of }) => of === whole.id) }));
  const others = figures.filter(({ id, of }) => of === null && !wholes.has(id));
  // A plan is shown large only if nothing is done yet.
  const numbers = others.filter(({ number }) => number !== '');
  const done = numbers.filter(({ status }) => status !== 'planned');
  const candidates = [...others.filter(({ id }) => id === headline), ...(done.length > 0 ? done : numbers)];
  // The few that are shown large, the headline first.
  const large = [...new Set(candidates)].slice(0, MAX_LARGE);
  // Others for a small list: figures with a caveat, and figures not in the prose.
  const rest = others.filter((figure) => !large.includes(figure) && (figure.note !== null || !inProse.has(figure.id)));
  return { large, bars, rest };
}

/** Ids of figures that occur exactly once in the prose, so that their anchor can be there. */
export const figuresInProse = oncePer((practice: Practice): ReadonlySet<string> => {
  const prose = [...Object.values(practice.prose), ...practice.projects.map((project) => project.prose)];
  const ids = prose.flatMap(inlines).flatMap((node) => (node.type === 'fact' || node.type === 'cost' ? [node.id] : []));
  return new Set(ids.filter((id) => ids.indexOf(id) === ids.lastIndexOf(id)));
});

/** Ids of the figures shown next to the prose of a practice. */
const figuresBesideProse = oncePer((practice: Practice): ReadonlySet<string> => {
  const places = [
    ...factSections.map((section) => ({ figures: sectionFigures(practice, section), headline: practice.headline })),
    ...practice.projects.map((project) => ({ figures: projectFigures(project), headline: project.headline })),
  ];
  const groups = places.map(({ figures, headline }) => groupFigures(figures, headline, figuresInProse(practice)));
  const shown = groups.flatMap(({ large, bars, rest }) => [
    ...large,
    ...rest,
    ...bars.flatMap(({ whole, parts }) => [whole, ...parts]),
  ]);
  return new Set(shown.map(({ id }) => id));
});

/** Whether a figure's anchor is in the prose because nothing else shows the figure. */
export function hasAnchorInProse(practice: Practice, id: string): boolean {
  const inTicket = practice.projects.length === 1 && id === practice.headline;
  return !inTicket && figuresInProse(practice).has(id) && !figuresBesideProse(practice).has(id);
}

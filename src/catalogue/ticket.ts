import { uk } from '../i18n/uk.ts';
import { legalActText } from '../lib/legal.ts';
import { plural } from '../lib/ukrainian.ts';
import { fundingOf, mainCostsOf, type PlacedCost } from './costs.ts';
import { costFigure, figuresOf, figureText, headlineOf, type Figure } from './figures.ts';
import type { Practice, Project, Source } from './model.ts';

/** A practice in five lines, for the top of its page, chapter and sheet, and for lists. */
export interface Ticket {
  problem: string | null;
  /** The headline figure. */
  headline: Figure | null;
  /** The result in one sentence, which does not repeat the headline figure. */
  result: string | null;
  /** The sums that the source names: the main one first, or by year if `unpricedPeriod` is there. */
  sums: Figure[];
  /** The first of the sums, shown large as the price of the result; null if it is that of another project or year. */
  largeSum: Figure | null;
  /** The project of the headline figure, if only other projects have a sum: so that no sum is taken for the price of that result. */
  unpricedResult: string | null;
  /** The period of the headline figure, if the main sum is of one of its years, or of another: «за три роки». */
  unpricedPeriod: string | null;
  /** How many further projects have no sum, if others have one. */
  unpriced: number;
  /** Where the money came from; empty if the source does not say. */
  funding: readonly string[];
  /** The first decision, as officials cite it. */
  decision: string | null;
  furtherDecisions: number;
  /** Whom to call: the first contact with a telephone. */
  call: { organisation: string; phone: string } | null;
}

/** The main sum of a practice or project; null if the source names none. */
export function moneyOf(item: Practice | Project): Figure | null {
  const [first] = mainCostsOf(item);
  return first ? costFigure(first.cost) : null;
}

/** The ticket of a practice. */
export function ticketOf(practice: Practice): Ticket {
  const costs = mainCostsOf(practice);
  const unpricedPeriod = anotherPeriod(practice, costs[0]?.cost.year ?? null);
  // Single years read in their order, a plan without a year after them.
  if (unpricedPeriod !== null) costs.sort((a, b) => (a.cost.year ?? Infinity) - (b.cost.year ?? Infinity));
  const [decision, ...furtherDecisions] = practice.legal ?? [];
  const contact = practice.contacts.find(({ phones }) => phones.length > 0);
  const sums = costs.map(({ cost }) => costFigure(cost));
  const gaps = unpricedOf(practice, costs);
  return {
    problem: practice.problem,
    result: practice.result,
    headline: headlineOf(practice),
    sums,
    largeSum: gaps.unpricedResult === null && unpricedPeriod === null ? (sums[0] ?? null) : null,
    unpricedPeriod,
    ...gaps,
    funding: fundingOf(practice),
    decision: decision ? legalActText(decision) : null,
    furtherDecisions: furtherDecisions.length,
    call: contact ? { organisation: contact.organisation, phone: contact.phones[0] ?? '' } : null,
  };
}

function unpricedOf(
  { projects, headline }: Practice,
  costs: readonly PlacedCost[],
): Pick<Ticket, 'unpriced' | 'unpricedResult'> {
  const without = projects.filter((project) => project.costs === null);
  // A sum of the practice itself may cover them.
  if (without.length === 0 || costs.length === 0 || costs.some(({ project }) => project === null))
    return { unpricedResult: null, unpriced: 0 };
  const main = without.find((project) => figuresOf(project).some(({ id }) => id === headline));
  return { unpricedResult: main?.shortTitle ?? null, unpriced: without.length - (main ? 1 : 0) };
}

/** The period of the headline figure if it is not that of a sum of this year: 170 projects in three years, 100 million in one. */
function anotherPeriod({ projects, facts, headline }: Practice, year: number | null): string | null {
  const fact = [...facts, ...projects.flatMap((project) => project.facts)].find(({ id }) => id === headline);
  return year && fact?.period && !fact.period.includes(String(year)) ? fact.period : null;
}

/** What a sum is for, and whether it is only planned: «на громадський бюджет (2018)». */
export const purposeText = ({ text, status, word }: Figure): string =>
  status === 'planned' ? `${text}, ${word}` : text;

/** A further sum in one line. */
export const sumText = (sum: Figure): string => figureText({ ...sum, text: purposeText(sum) });

/** «ЦНАП: не вказано». */
export const unpricedResultText = (title: string): string => `${title}: ${uk.notStatedShort}`;

/** «Разом за три роки: не вказано». */
export const unpricedPeriodText = (period: string): string => `${uk.together} ${period}: ${uk.notStatedShort}`;

/** «Ще 5 проєктів: не вказано». */
export const unpricedText = (count: number): string =>
  `${uk.unpriced(count, plural(count, uk.countProjects))}: ${uk.notStatedShort}`;

/** «Суми у збірці не вказано». */
export const noSumText = ({ notStated }: Pick<Source, 'notStated'>): string =>
  `${uk.sums} ${notStated.charAt(0).toLowerCase()}${notStated.slice(1)}`;

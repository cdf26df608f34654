import { uk } from '../i18n/uk.ts';
import { legalActText } from '../lib/legal.ts';
import { plural } from '../lib/ukrainian.ts';
import { costsOf, fundingOf } from './facets.ts';
import { costFigure, figuresOf, figureText, headlineOf, type Figure } from './figures.ts';
import type { PlacedCost, Practice, Project } from './model.ts';

/** A practice in five lines, for the top of its page, chapter and sheet, and for lists. */
export interface Ticket {
  problem: string | null;
  /** The headline figure. */
  headline: Figure | null;
  /** The result in one sentence, which does not repeat the headline figure. */
  result: string | null;
  /** The main sum and the project it belongs to; null if the source names none. */
  money: { figure: Figure; project: Project | null } | null;
  /** The other sums that the source names. */
  furtherSums: Figure[];
  /** The projects without a sum, if other projects have one: so that a sum is not taken for the whole practice’s. */
  unpriced: { count: number; headline: string | null } | null;
  /** Where the money came from; empty if the source does not say. */
  funding: readonly string[];
  /** The first decision, as officials cite it. */
  decision: string | null;
  furtherDecisions: number;
  /** Whom to call: the first contact with a telephone. */
  call: { organisation: string; phone: string } | null;
}

/** The sums of a practice and its projects, or of one project; the editor's choice comes first. */
function sumsOf(item: Practice | Project): PlacedCost[] {
  const costs = 'practice' in item ? (item.costs ?? []).map((cost) => ({ cost, project: item })) : costsOf(item);
  return costs.toSorted((a, b) => Number(b.cost.id === item.headline) - Number(a.cost.id === item.headline));
}

/** The main sum of a practice or project; null if the source names none. */
export function moneyOf(item: Practice | Project): Figure | null {
  const [first] = sumsOf(item);
  return first ? costFigure(first.cost) : null;
}

/** The ticket of a practice. */
export function ticketOf(practice: Practice): Ticket {
  const costs = sumsOf(practice);
  const [first] = costs;
  const [decision, ...furtherDecisions] = practice.legal ?? [];
  const contact = practice.contacts.find(({ phones }) => phones.length > 0);
  return {
    problem: practice.problem,
    result: practice.result,
    headline: headlineOf(practice),
    money: first ? { figure: costFigure(first.cost), project: first.project } : null,
    furtherSums: costs.slice(1).map(({ cost }) => costFigure(cost)),
    unpriced: unpricedOf(practice, costs),
    funding: fundingOf(practice),
    decision: decision ? legalActText(decision) : null,
    furtherDecisions: furtherDecisions.length,
    call: contact ? { organisation: contact.organisation, phone: contact.phones[0] ?? '' } : null,
  };
}

function unpricedOf({ projects, headline }: Practice, costs: readonly PlacedCost[]): Ticket['unpriced'] {
  const without = projects.filter((project) => project.costs === null);
  // A sum of the practice itself may cover them.
  if (without.length === 0 || costs.length === 0 || costs.some(({ project }) => project === null)) return null;
  const main = without.find((project) => figuresOf(project).some(({ id }) => id === headline));
  return { count: without.length, headline: main?.shortTitle ?? null };
}

/** What a sum is for, and whether it is only planned: «на громадський бюджет (2018)». */
export const purposeText = ({ text, status, word }: Figure): string =>
  status === 'planned' ? `${text}, ${word}` : text;

/** A further sum in one line. */
export const sumText = (sum: Figure): string => figureText({ ...sum, text: purposeText(sum) });

/** «Ще 5 проєктів, зокрема «ЦНАП»: не вказано». */
export const unpricedText = ({ count, headline }: NonNullable<Ticket['unpriced']>): string =>
  `${uk.unpriced(count, plural(count, uk.countProjects), headline)}: ${uk.notStatedShort}`;

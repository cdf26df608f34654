import { legalActText } from '../lib/legal.ts';
import { costsOf } from './facets.ts';
import { costFigure, headlineOf, type Figure } from './figures.ts';
import type { PlacedCost, Practice, Project } from './model.ts';

/** A practice in five lines, for the top of its page, chapter and sheet, and for lists. */
export interface Ticket {
  problem: string | null;
  /** The result in one sentence. */
  result: string | null;
  /** The headline figure. */
  headline: Figure | null;
  /** The main sum and the project it belongs to; null if the source names none. */
  money: { figure: Figure; project: Project | null } | null;
  /** How many other sums the source names. */
  furtherSums: number;
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
    furtherSums: Math.max(0, costs.length - 1),
    decision: decision ? legalActText(decision) : null,
    furtherDecisions: furtherDecisions.length,
    call: contact ? { organisation: contact.organisation, phone: contact.phones[0] ?? '' } : null,
  };
}

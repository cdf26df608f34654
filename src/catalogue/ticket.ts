import { legalActText } from '../lib/legal.ts';
import { costsOf } from './facets.ts';
import { costFigure, headlineOf, type Figure } from './figures.ts';
import type { PlacedCost, Practice, Project } from './model.ts';

/** A practice in five lines: the head of its page, of its chapter and of its sheet, and its item in lists. */
export interface Ticket {
  problem: string | null;
  /** What came of it, in one sentence. */
  result: string | null;
  /** The figure that tells it. */
  headline: Figure | null;
  /** The sum that tells it and the project it belongs to; null where the source names none. */
  money: { figure: Figure; project: Project | null } | null;
  /** How many sums more the source names. */
  furtherSums: number;
  /** The first decision, as officials cite it. */
  decision: string | null;
  furtherDecisions: number;
  /** Whom to call: the first contact with a telephone. */
  call: { organisation: string; phone: string } | null;
}

/** The sums of a practice with those of its projects, or of a project, the one that its editor chose first. */
function sumsOf(item: Practice | Project): PlacedCost[] {
  const costs = 'practice' in item ? (item.costs ?? []).map((cost) => ({ cost, project: item })) : costsOf(item);
  return costs.toSorted((a, b) => Number(b.cost.id === item.headline) - Number(a.cost.id === item.headline));
}

/** The sum that tells a practice or project; null where the source names none. */
export function moneyOf(item: Practice | Project): Figure | null {
  const [first] = sumsOf(item);
  return first ? costFigure(first.cost) : null;
}

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

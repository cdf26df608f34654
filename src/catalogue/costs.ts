import { fundingSources } from '../schemas/cost.ts';
import { uk } from '../i18n/uk.ts';
import { costParts, joinParts } from '../lib/figures.ts';
import type { Practice, Project, ResolvedCost } from './model.ts';

/** A sum with its project, or null for the whole practice. */
export interface PlacedCost {
  cost: ResolvedCost;
  project: Project | null;
}

/** Every sum of a practice, its own first, or of a project. */
export const costsOf = (item: Practice | Project): PlacedCost[] =>
  'practice' in item
    ? (item.costs ?? []).map((cost) => ({ cost, project: item }))
    : [...(item.costs ?? []).map((cost) => ({ cost, project: null })), ...item.projects.flatMap(costsOf)];

/** The same; the editor's choice comes first. */
export const mainCostsOf = (item: Practice | Project): PlacedCost[] =>
  costsOf(item).toSorted((a, b) => Number(b.cost.id === item.headline) - Number(a.cost.id === item.headline));

/** The currency in which sums are compared: the sources give no rate, so other sums are not converted. */
export const CURRENCY = 'UAH';

/** Orders sums from the largest; those in another currency come last. */
export const byAmount = ({ cost: a }: PlacedCost, { cost: b }: PlacedCost): number =>
  Number(b.currency === CURRENCY) - Number(a.currency === CURRENCY) || b.amount - a.amount;

/** A sum in one line: amount, purpose, year, «план», project. */
export const costText = ({ cost, project }: PlacedCost): string =>
  [
    `${joinParts(costParts(cost))} ${cost.what}`,
    cost.year === null ? '' : ` (${cost.year})`,
    cost.status === 'planned' ? `, ${uk.factStatus.planned}` : '',
    project ? ` — «${project.shortTitle}»` : '',
  ].join('');

/** Every funding source that a practice or its projects name, in the order of the schema. */
export const fundingOf = (practice: Practice) => {
  const named = new Set([practice, ...practice.projects].flatMap((p) => p.funding ?? []));
  return fundingSources.filter((f) => named.has(f));
};

/** The funding sources and what they paid for: «місцевий бюджет (ремонт будівлі)»; null if the source names none. */
export const fundingText = (practice: Practice): string | null => {
  const names = fundingOf(practice).join(', ');
  return names && practice.fundingPurpose ? `${names} (${practice.fundingPurpose})` : names || null;
};

import { sumScale } from '../../lib/picture-geometry.ts';
import { byAmount, costsOf, CURRENCY } from '../costs.ts';
import { costFigure, type Figure } from '../figures.ts';
import type { Catalogue, Practice, Project } from '../model.ts';

/** With more rows the page would exceed its size budget. */
const MAX_ROWS = 20;

/** A sum with its position on the scale, or a practice without a sum. */
interface MoneyRow {
  practice: Practice;
  project: Project | null;
  /** null if the source names no sum. */
  figure: Figure | null;
  /** In per cent; null without a sum and for other currencies. */
  place: number | null;
  url: string;
}
/** The rows of the picture and the ticks of its scale. */
export interface Money {
  rows: MoneyRow[];
  /** How many rows there would be without the limit. */
  total: number;
  ticks: { sum: number; place: number }[];
}

/** Every sum, the largest first, then the practices without one. */
export function moneyPictureOf(practices: Catalogue['practices']): Money {
  const sums = practices.flatMap((practice) => costsOf(practice).map((c) => ({ practice, ...c })));
  const inCurrency = sums.filter(({ cost }) => cost.currency === CURRENCY);
  const scale = inCurrency.length > 0 ? sumScale(inCurrency.map(({ cost }) => cost.amount)) : null;
  const named = sums.toSorted(byAmount).map(({ practice, project, cost }) => ({
    practice,
    project,
    figure: costFigure(cost),
    place: scale && cost.currency === CURRENCY ? scale.place(cost.amount) : null,
    url: `${practice.url}#${cost.id}`,
  }));
  const unpriced = practices
    .filter((practice) => costsOf(practice).length === 0)
    .map((practice) => ({ practice, project: null, figure: null, place: null, url: practice.url }));
  return {
    rows: [...named, ...unpriced].slice(0, MAX_ROWS),
    total: named.length + unpriced.length,
    ticks: scale?.ticks.map((sum) => ({ sum, place: scale.place(sum) })) ?? [],
  };
}

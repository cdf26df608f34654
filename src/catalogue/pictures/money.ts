import { sumScale } from '../../lib/picture-geometry.ts';
import { byAmount, costsOf, CURRENCY } from '../costs.ts';
import { costFigure } from '../figures.ts';
import type { Catalogue } from '../model.ts';

/** With more rows the page would exceed its size budget. */
const MAX_ROWS = 20;

/** The rows of the picture, every sum with its position, the largest first, then the practices without one, and the ticks. */
export function moneyPictureOf(practices: Catalogue['practices']) {
  const sums = practices.flatMap((practice) => costsOf(practice).map((c) => ({ practice, ...c })));
  const inCurrency = sums.filter(({ cost }) => cost.currency === CURRENCY);
  const scale = inCurrency.length > 0 ? sumScale(inCurrency.map(({ cost }) => cost.amount)) : null;
  const named = sums.toSorted(byAmount).map(({ practice, project, cost }) => ({
    practice,
    project,
    figure: costFigure(cost),
    /** In per cent; null for other currencies. */
    place: scale && cost.currency === CURRENCY ? scale.place(cost.amount) : null,
    url: `${practice.url}#${cost.id}`,
  }));
  const unpriced = practices
    .filter((practice) => costsOf(practice).length === 0)
    .map((practice) => ({ practice, project: null, figure: null, place: null, url: practice.url }));
  return {
    rows: [...named, ...unpriced].slice(0, MAX_ROWS),
    /** How many rows there would be without the limit. */
    total: named.length + unpriced.length,
    ticks: scale?.ticks.map((sum) => ({ sum, place: scale.place(sum) })) ?? [],
  };
}

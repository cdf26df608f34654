import { costParts, factParts, type FigureParts } from '../../lib/figures.ts';
import type { Cost } from '../../schemas/cost.ts';
import type { FigureRow } from './rows.ts';

/** A row of the export as displayed: «понад» and «13 тис.». */
export function rowParts(row: FigureRow): FigureParts {
  if (row.kind === 'fact') return factParts({ ...row, valueTo: row.valueTo ?? undefined });
  return costParts({
    amount: row.value ?? 0,
    qualifier: row.qualifier as Cost['qualifier'],
    currency: row.unit as Cost['currency'],
  });
}

import type { Cost } from '../schemas/cost.ts';
import type { Fact, Qualifier } from '../schemas/fact.ts';
import { formatNumber, formatScaled } from './ukrainian.ts';

const NBSP = '\u00A0';
const QUALIFIERS: Record<Qualifier, string> = {
  exact: '',
  moreThan: 'понад',
  about: 'близько',
  almost: 'майже',
  upTo: 'до',
  atLeast: 'щонайменше',
};
const CURRENCIES: Record<Cost['currency'], string> = { UAH: 'грн', USD: `дол.${NBSP}США` };

/** The words that stand in the prose for `<Fact>` and `<Cost>`, by the figure's id: «понад 3 млн грн». */
export type FigureWords = ReadonlyMap<string, string>;

/** A figure in the parts a page shows: «понад» and «13 тис.», both without the thing counted. `number` is empty for a fact without a number. */
export interface FigureParts {
  qualifier: string;
  number: string;
}

/** The number of a fact with its unit, and the qualifier of the source. */
export function factParts(fact: Pick<Fact, 'value' | 'valueTo' | 'qualifier' | 'unit'>): FigureParts {
  if (fact.value === null) return { qualifier: '', number: '' };
  const number =
    fact.valueTo === undefined ? formatScaled(fact.value) : `${formatNumber(fact.value)}–${formatNumber(fact.valueTo)}`;
  return { qualifier: QUALIFIERS[fact.qualifier], number: fact.unit ? `${number}${NBSP}${fact.unit}` : number };
}

/** A sum with its currency, and the qualifier of the source. */
export function costParts(cost: Pick<Cost, 'amount' | 'qualifier' | 'currency'>): FigureParts {
  return {
    qualifier: QUALIFIERS[cost.qualifier],
    number: `${formatScaled(cost.amount)}${NBSP}${CURRENCIES[cost.currency]}`,
  };
}

/** Both parts as running text: «понад 3 млн грн». */
export const joinParts = ({ qualifier, number }: FigureParts): string =>
  qualifier ? `${qualifier}${NBSP}${number}` : number;

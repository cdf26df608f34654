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
export const CURRENCIES: Record<Cost['currency'], string> = {
  UAH: 'грн',
  USD: `дол.${NBSP}США`,
  EUR: 'євро',
};

/** The text of `<Fact>` and `<Cost>` by id: «понад 3 млн грн». */
export type FigureWords = ReadonlyMap<string, string>;

/** The displayed parts of a figure: «понад», «13 тис.»; `digits` and `unit` split `number`. All are empty for a fact without a number. */
export interface FigureParts {
  qualifier: string;
  number: string;
  digits: string;
  unit: string;
}

/** «35 тис. грн» → «35» and «тис. грн»: pages show the unit smaller. */
function split(qualifier: string, number: string): FigureParts {
  const [, digits = number, unit = ''] = /^([\d\u00A0,–−]*\d)\u00A0?(.*)$/.exec(number) ?? [];
  return { qualifier, number, digits, unit };
}

/** The number of a fact with its unit, and the qualifier of the source. */
export function factParts(fact: Pick<Fact, 'value' | 'valueTo' | 'qualifier' | 'unit'>): FigureParts {
  if (fact.value === null) return split('', '');
  const number =
    fact.valueTo === undefined ? formatScaled(fact.value) : `${formatNumber(fact.value)}–${formatNumber(fact.valueTo)}`;
  return split(QUALIFIERS[fact.qualifier], fact.unit ? `${number}${NBSP}${fact.unit}` : number);
}

/** A sum with its currency, and the qualifier of the source. */
export function costParts(cost: Pick<Cost, 'amount' | 'qualifier' | 'currency'>): FigureParts {
  return split(QUALIFIERS[cost.qualifier], `${formatScaled(cost.amount)}${NBSP}${CURRENCIES[cost.currency]}`);
}

/** Both parts as running text: «понад 3 млн грн». */
export const joinParts = ({ qualifier, number }: Pick<FigureParts, 'qualifier' | 'number'>): string =>
  qualifier ? `${qualifier}${NBSP}${number}` : number;

/** Periods that are part of a sentence: «щодня», «за три роки», «до кінця 2018 року». */
const PHRASE = /^(?:що|за |до |від |на |протягом )/;

/** What a fact counts, and its period: a phrase is added to the text, a date such as «2018» is left apart. */
export const textAndPeriod = ({ text, period }: Pick<Fact, 'text' | 'period'>): Pick<Fact, 'text' | 'period'> =>
  period !== null && PHRASE.test(period) ? { text: `${text} ${period}`, period: null } : { text, period };

import { uk } from '../i18n/uk.ts';
import { legalActText } from '../lib/legal.ts';
import { capitalize, continued, joinSentences, plural } from '../lib/ukrainian.ts';
import { fundingText, mainCostsOf, type PlacedCost } from './costs.ts';
import { costFigure, figuresOf, figureText, headlineOf, type Figure } from './figures.ts';
import type { Practice, Project, Source } from './model.ts';

/** A practice in five lines, for the top of its page, chapter and sheet, and for lists. */
export type Ticket = ReturnType<typeof ticketOf>;

/** The main sum of a practice or project, or a later one for the same purpose; null if the source names none. */
export function moneyOf(item: Practice | Project): Figure | null {
  const [main, ...others] = mainCostsOf(item).map(({ cost }) => cost);
  if (!main) return null;
  const isLater = (a: typeof main, b: typeof main) =>
    a.what === b.what && a.status === b.status && (a.year ?? 0) > (b.year ?? 0);
  return costFigure(others.reduce((latest, cost) => (isLater(cost, latest) ? cost : latest), main));
}

/** The ticket of a practice. */
export function ticketOf(practice: Practice) {
  const costs = mainCostsOf(practice);
  const period = anotherPeriod(practice, costs[0]?.cost.year ?? null);
  const contact = practice.contacts.find(({ phones }) => phones.length > 0);
  const sums = costs.map(({ cost }) => costFigure(cost));
  const { unpricedProject, unpriced } = unpricedOf(practice, costs);
  const unpricedResult = unpricedProject ?? period;
  return {
    problem: practice.problem,
    /** The result in one sentence, which does not repeat the headline figure. */
    result: practice.result,
    /** The headline figure. */
    headline: headlineOf(practice),
    /** The sums that the source names, the main one first. */
    sums,
    /** The first of the sums, shown large as the price of the result; null if it is that of another project or year. */
    largeSum: unpricedResult === null ? (sums[0] ?? null) : null,
    /** The project of the headline figure, if it has no sum: «ЦНАП», «Громадський бюджет за три роки». */
    unpricedResult,
    /** Whether all sums belong to other projects than the headline figure. */
    sumsOfOthers: unpricedProject !== null,
    /** How many further projects have no sum, if others have one. */
    unpriced,
    /** Where the money came from, and for what: «Звідки гроші: місцевий бюджет (ремонт будівлі)»; null if the source does not say. */
    funding: fundingLine(practice),
    /** The first act or programme, as officials cite it, and how many there are besides: «…; ще 1 документ». */
    legal: legalLine(practice),
    /** Whom to call: the first contact with a telephone. */
    call: contact ? { organisation: contact.organisation, phone: contact.phones[0] ?? '' } : null,
  };
}

function unpricedOf({ projects, headline }: Practice, costs: readonly PlacedCost[]) {
  const without = projects.filter((project) => project.costs === null);
  // A sum of the practice itself may cover them.
  if (without.length === 0 || costs.length === 0 || costs.some(({ project }) => project === null))
    return { unpricedProject: null, unpriced: 0 };
  const main = without.find((project) => figuresOf(project).some(({ id }) => id === headline));
  return { unpricedProject: main?.shortTitle ?? null, unpriced: without.length - (main ? 1 : 0) };
}

function legalLine({ legal }: Practice): string | null {
  const [first, ...others] = legal ?? [];
  const left = others.length;
  const further = left > 0 ? `; ${uk.further}\u00A0${left}\u00A0${plural(left, uk.countActs)}` : '';
  return first ? `${legalActText(first)}${further}` : null;
}

function fundingLine(practice: Practice): string | null {
  const text = fundingText(practice);
  // On the first screen nothing has told yet what the letters mean.
  return text && `${uk.fundingFrom}: ${text.replace('ДФРР', uk.dfrr)}`;
}

/** What the headline figure belongs to, with its period, if the sum is of another: «Громадський бюджет за три роки». */
function anotherPeriod(practice: Practice, year: number | null): string | null {
  for (const { facts, shortTitle } of [practice, ...practice.projects]) {
    const period = facts.find(({ id }) => id === practice.headline)?.period;
    if (year && period && !period.includes(String(year))) return `${shortTitle} ${period}`;
  }
  return null;
}

/** What a sum is for, and whether it is only planned: «на громадський бюджет (2018)». */
export const purposeText = ({ text, status, word }: Figure): string =>
  status === 'planned' ? `${text}, ${word}` : text;

/** A further sum in one line, with its caveat: «6 млн грн на комплекс. Року не вказано». */
export const sumText = (sum: Figure): string =>
  joinSentences([figureText({ ...sum, text: purposeText(sum) }), sum.note]);

/** What stands before the sums: «Загальну суму не вказано; за проєктами:»; «Громадський бюджет за три роки: загальну суму не вказано»; or null. */
export function beforeSums({ unpricedResult, sumsOfOthers, sums }: Ticket): string | null {
  const unknown = `${uk.wholeSum} ${uk.notStatedShort}`;
  if (!unpricedResult) return null;
  if (!sumsOfOthers) return `${unpricedResult}: ${unknown}`;
  return sums.length > 1 ? `${capitalize(unknown)}; ${uk.byProject}:` : `${uk.otherProjects}:`;
}

/** What stands after them: «ЦНАП і ще 4 описані проєкти: суму не вказано»; null if each project has a sum. */
export function afterSums({ unpricedResult, sumsOfOthers, unpriced }: Ticket): string | null {
  const main = sumsOfOthers ? unpricedResult : null;
  const others = unpriced > 0 ? uk.unpriced(unpriced, plural(unpriced, uk.countDescribed)) : null;
  if (main === null && others === null) return null;
  const names = main && others ? `${main} ${andAfter(main)} ${others}` : capitalize(main ?? others ?? '');
  return `${names}: ${uk.sum.toLowerCase()} ${uk.notStatedShort}`;
}

/** «й» after a vowel, otherwise «і». */
export const andAfter = (words: string): string => (/[аеєиіїоуюя]$/i.test(words) ? 'й' : 'і');

/** «Суму в збірці не вказано». */
export const noSumText = ({ notStated }: Pick<Source, 'notStated'>): string => continued(uk.sum, notStated);

import { uk } from '../i18n/uk.ts';
import { costsOf, fundingOf } from './costs.ts';
import type { Practice } from './model.ts';

/** What a reader wants to know about a practice, and whether the source says it. */
export const expectations: readonly { title: string; isMet: (practice: Practice) => boolean }[] = [
  { title: uk.problem, isMet: (p) => p.problem !== null },
  { title: uk.resultTitle, isMet: (p) => p.result !== null },
  { title: uk.sums, isMet: (p) => costsOf(p).length > 0 },
  { title: uk.keyDates, isMet: (p) => p.keyDates.length > 0 },
  { title: uk.funding, isMet: (p) => fundingOf(p).length > 0 },
  { title: uk.legal, isMet: (p) => p.legal !== null },
  { title: uk.partners, isMet: (p) => p.partners !== null },
  { title: uk.staff, isMet: (p) => p.staff !== null },
  { title: uk.plans, isMet: (p) => p.plans !== null },
  { title: uk.preconditions, isMet: (p) => p.preconditions !== null },
  { title: uk.accessibility, isMet: (p) => p.accessibilityMeasures !== null },
];

/** What the source does not say, in lower case: «кошти», «партнери». */
export const absencesOf = (practice: Practice): string[] =>
  expectations.filter(({ isMet }) => !isMet(practice)).map(({ title }) => title.toLocaleLowerCase('uk'));

/** The same as one line: «У збірці не вказано: кошти, партнери.»; empty if the source says everything. */
export function absenceText(practice: Practice): string {
  const absences = absencesOf(practice);
  return absences.length > 0 ? `${practice.source.of.notStated}: ${absences.join(', ')}.` : '';
}

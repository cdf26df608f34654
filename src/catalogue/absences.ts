import { uk } from '../i18n/uk.ts';
import { costsOf, fundingOf } from './costs.ts';
import type { Practice } from './model.ts';

/** What a reader wants to know about a practice, and whether the source says it. */
export const expectations: readonly { title: string; absent: string; isMet: (practice: Practice) => boolean }[] = [
  { title: uk.problem, absent: uk.absent.problem, isMet: (p) => p.problem !== null },
  { title: uk.resultTitle, absent: uk.absent.result, isMet: (p) => p.result !== null },
  { title: uk.sums, absent: uk.absent.sums, isMet: (p) => costsOf(p).length > 0 },
  { title: uk.keyDates, absent: uk.absent.keyDates, isMet: (p) => p.keyDates.length > 0 },
  { title: uk.funding, absent: uk.absent.funding, isMet: (p) => fundingOf(p).length > 0 },
  { title: uk.legal, absent: uk.absent.legal, isMet: (p) => p.legal !== null },
  { title: uk.partners, absent: uk.absent.partners, isMet: (p) => p.partners !== null },
  { title: uk.staff, absent: uk.absent.staff, isMet: (p) => p.staff !== null },
  { title: uk.plans, absent: uk.absent.plans, isMet: (p) => p.plans !== null },
  { title: uk.preconditions, absent: uk.absent.preconditions, isMet: (p) => p.preconditions !== null },
  { title: uk.accessibility, absent: uk.absent.accessibility, isMet: (p) => p.accessibilityMeasures !== null },
];

/** What the source does not say, in the genitive: «сум», «партнерів». */
export const absencesOf = (practice: Practice): string[] =>
  expectations.filter(({ isMet }) => !isMet(practice)).map(({ absent }) => absent);

/** The same as one line: «У збірці не вказано сум, партнерів.»; empty if the source says everything. */
export function absenceText(practice: Practice): string {
  const absences = absencesOf(practice);
  return absences.length > 0 ? `${practice.source.of.notStated} ${absences.join(', ')}.` : '';
}

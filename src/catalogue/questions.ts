import { uk } from '../i18n/uk.ts';
import { formatDateGenitive } from '../lib/ukrainian.ts';
import { costsOf, fundingOf } from './costs.ts';
import type { Practice } from './model.ts';

/** Nobody asks more questions than this on a visit. */
const MAX_QUESTIONS = 5;

/** What to ask the city about a practice: the editors' questions, then one per gap in the source; five at most. */
export function questionsFor(practice: Practice): string[] {
  const gaps: [boolean, string][] = [
    [costsOf(practice).length === 0, uk.ask.costs],
    [fundingOf(practice).length === 0, uk.ask.funding],
    [practice.legal === null, uk.ask.legal],
    [practice.staff === null, uk.ask.staff],
    // No chapter mentions difficulties or what another town could reuse.
    [true, uk.ask.difficulties],
    [true, uk.ask.transfer],
    [practice.laterNotes === null, uk.ask.since(formatDateGenitive(practice.source.of.asOf))],
  ];
  return [...practice.questions, ...gaps.flatMap(([open, question]) => (open ? [question] : []))].slice(
    0,
    MAX_QUESTIONS,
  );
}

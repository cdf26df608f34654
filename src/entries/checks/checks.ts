import type { Drafts } from '../entry.ts';
import type { Fault } from '../faults.ts';
import { addresses } from './addresses.ts';
import { bodies } from './bodies.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { indexTerms } from './index-terms.ts';
import { links } from './links.ts';
import { knownNames, type Known } from './names.ts';
import { orphans } from './orphans.ts';
import { references } from './references.ts';
import { repeats } from './repeats.ts';
import { besideFigures, retoldFigures, typedFigures } from './typed-figures.ts';

/** Finds one kind of fault between entries. What could not be read is reported elsewhere. */
export type Check = (drafts: Drafts, known: Known) => Iterable<Fault>;

const CHECKS: readonly Check[] = [
  references,
  orphans,
  addresses,
  repeats,
  bodies,
  figures,
  typedFigures,
  besideFigures,
  retoldFigures,
  dates,
  links,
  indexTerms,
];

/** All faults between entries that fit, or partly fit, their schemas. */
export function faultsBetween(drafts: Drafts): Fault[] {
  const known = knownNames(drafts);
  return CHECKS.flatMap((check) => [...check(drafts, known)]);
}

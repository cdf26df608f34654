import type { LegalAct } from '../schemas/practice.ts';
import { formatDate } from './ukrainian.ts';

/** A normative act as one line: kind, title, number, date, issuer; what is not known is left out. */
export function legalActText({ kind, title, number, date, issuer }: LegalAct): string {
  const name = title ? `${kind} «${title.replace(/[«»]/g, (quote) => (quote === '«' ? '„' : '“'))}»` : kind;
  return [name, number && `№ ${number.replace(/^№\s*/, '')}`, date && formatDate(date), issuer].filter(Boolean).join(', ');
}

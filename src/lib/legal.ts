import type { LegalAct } from '../schemas/practice.ts';
import { formatDate } from './ukrainian.ts';

/** A normative act as one line, as officials cite it: kind, title, «№ 346 від 04.10.2017», issuer; what is not known is left out. */
export function legalActText({ kind, title, number, date, issuer }: LegalAct): string {
  // «Порядок здійснення…» says by itself what it is.
  const saysKind = title?.toLowerCase().startsWith(kind.toLowerCase());
  const quoted = title && `«${title.replace(/[«»]/g, (quote) => (quote === '«' ? '„' : '“'))}»`;
  const name = quoted ? (saysKind ? quoted : `${kind} ${quoted}`) : kind;
  const day = date && (date.length === 10 ? date.split('-').reverse().join('.') : formatDate(date));
  const reference = number ? [`№ ${number}`, day && `від ${day}`].filter(Boolean).join(' ') : day;
  return [name, reference, issuer].filter(Boolean).join(', ');
}

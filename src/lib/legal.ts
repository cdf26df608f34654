import type { LegalAct } from '../schemas/practice.ts';
import { capitalize, formatDate, innerQuotes } from './ukrainian.ts';

/** A normative act in one line, as officials cite it: kind, title, «№ 346 від 04.10.2017», issuer; unknown parts are left out. */
export function legalActText({ kind, title, number, date, issuer }: LegalAct): string {
  // A title such as «Порядок здійснення…» already names its kind.
  const saysKind = title?.toLowerCase().startsWith(kind.toLowerCase());
  const quoted = title && `«${innerQuotes(title)}»`;
  const name = quoted ? (saysKind ? quoted : `${capitalize(kind)} ${quoted}`) : capitalize(kind);
  const day = date && (date.length === 10 ? date.split('-').reverse().join('.') : formatDate(date));
  const reference = number ? [`№ ${number}`, day && `від ${day}`].filter(Boolean).join(' ') : day;
  return [name, reference, issuer].filter(Boolean).join(', ');
}

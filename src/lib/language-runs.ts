/** A piece of text: Ukrainian, a Latin name, or an address, which has no language. */
export interface Run {
  kind: 'text' | 'latin' | 'address';
  value: string;
}

const WEB = String.raw`(?:https?:\/\/|www\.)\S+`;
/** 64 characters before the @: RFC 5321, 4.5.3.1. */
const MAIL = String.raw`[^\s@]{1,64}@\S+`;
/** Consecutive Latin words: «Kyiv Smart City», «O-Fest», «Moody’s». */
const LATIN = String.raw`[A-Za-z][A-Za-z0-9]*(?:(?:[ \u00A0]|[-’&./])[A-Za-z0-9]+)*`;
const WEB_OR_LATIN = new RegExp(`(?<address>${WEB})|${LATIN}`, 'g');
const ADDRESS_OR_LATIN = new RegExp(`(?<address>${WEB}|${MAIL})|${LATIN}`, 'g');

/** Splits typeset text where its language changes (WCAG 2.2, 3.1.2). */
export function languageRuns(text: string): Run[] {
  // Most lines have no Latin letter, and every address has.
  if (!/[A-Za-z]/.test(text)) return text === '' ? [] : [{ kind: 'text', value: text }];
  const runs: Run[] = [];
  let done = 0;
  // The mail pattern is tried at every letter, so it is used only for lines with an @.
  for (const match of text.matchAll(text.includes('@') ? ADDRESS_OR_LATIN : WEB_OR_LATIN)) {
    const [value] = match;
    // A single letter («план B») has no language.
    if (value.length === 1) continue;
    if (match.index > done) runs.push({ kind: 'text', value: text.slice(done, match.index) });
    runs.push({ kind: match.groups?.address ? 'address' : 'latin', value });
    done = match.index + value.length;
  }
  if (done < text.length) runs.push({ kind: 'text', value: text.slice(done) });
  return runs;
}

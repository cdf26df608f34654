import { languageRuns } from './language-runs.ts';
import { typeset, typesetLine, typesetTitle, unbroken } from './ukrainian.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * Ukrainian text as HTML: escaped, with no-break spaces, Latin names marked as English (WCAG 2.2, 3.1.2). Text that must not break
 * at a dash or hyphen gets a span instead of a special character, so that find-in-page and copying work.
 */
export const textToHtml = (text: string): string => typesetToHtml(typesetLine(text));

/** Text of a cell as HTML: as text, and a line may end with a word of two letters. */
export const cellToHtml = (text: string): string => typesetToHtml(typeset(text));

/** A heading or lead as HTML: as text, and no line ends with a preposition or conjunction. */
export const titleToHtml = (text: string): string => typesetToHtml(typesetTitle(text));

const typesetToHtml = (text: string): string =>
  withNeighbours(unbroken(text))
    .map(({ value, whole, long }) =>
      whole ? `<span class="${long ? 'nb-wide' : 'nb'}">${runsToHtml(value)}</span>` : runsToHtml(value),
    )
    .join('');

/** Longer words may be wider than a phone. */
const MAX_UNBROKEN = 17;

/** Adds to a long name what must stay on its lines: the short words before it, and signs. */
function withNeighbours(pieces: ReturnType<typeof unbroken>) {
  const all = pieces.map((piece) => ({ ...piece, long: piece.whole && piece.value.length > MAX_UNBROKEN }));
  for (const [i, piece] of all.entries()) {
    if (!piece.long) continue;
    const [before, after] = [all[i - 1], all[i + 1]];
    const head = before && !before.whole ? (/(?:[^\s]+\u00A0)*[«(]*$/.exec(before.value)?.[0] ?? '') : '';
    const tail = after && !after.whole ? (/^[»),.:;!?]*(?:\u00A0\d{5})?/.exec(after.value)?.[0] ?? '') : '';
    if (before) before.value = before.value.slice(0, before.value.length - head.length);
    if (after) after.value = after.value.slice(tail.length);
    piece.value = head + piece.value + tail;
  }
  return all;
}

const runsToHtml = (text: string): string =>
  languageRuns(text)
    .map(({ kind, value }) => (kind === 'latin' ? `<span lang="en">${escapeHtml(value)}</span>` : escapeHtml(value)))
    .join('');

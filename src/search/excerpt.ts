import type { DocSection } from './doc.ts';
import { cut } from './words.ts';

/** A piece of an excerpt; `found` pieces are marked. */
export interface Piece {
  text: string;
  found: boolean;
}
const BEFORE = 60;
const LENGTH = 220;

/**
 * The part of a section's text with the most found words, as it stands in the text, cut at words.
 * @param found per field, numbers of the found tokens
 */
export function excerpt(section: DocSection, found: readonly (readonly number[])[]): Piece[] {
  // Body first, then lead: the title stands above the excerpt anyway.
  const order = [1, 2].sort((a, b) => (found[b]?.length ?? 0) - (found[a]?.length ?? 0) || a - b);
  const [at = 1] = order;
  const field = section.fields[at];
  if (!field || 'n' in field || field.text === '') return [];
  const tokens = cut(field.text);
  const places = (found[at] ?? []).flatMap((i) => tokens[i] ?? []);
  const start = densest(places.map((p) => p.start));
  const from = wordStart(field.text, Math.max(0, start - BEFORE));
  const to = wordEnd(field.text, Math.min(field.text.length, from + LENGTH));

  const pieces: Piece[] = [];
  let done = from;
  for (const { start: s, end: e } of places) {
    if (s < done || e > to) continue;
    if (s > done) pieces.push({ text: field.text.slice(done, s), found: false });
    pieces.push({ text: field.text.slice(s, e), found: true });
    done = e;
  }
  if (done < to) pieces.push({ text: field.text.slice(done, to), found: false });
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (to < field.text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Where a window of the excerpt's length holds the most places. */
function densest(starts: readonly number[]): number {
  let best = 0;
  let most = 0;
  for (const s of starts) {
    const n = starts.filter((x) => x >= s && x < s + LENGTH - BEFORE).length;
    if (n > most) [best, most] = [s, n];
  }
  return best;
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : at + (/\s/.exec(text.slice(at))?.index ?? 0) + 1);
const wordEnd = (text: string, at: number): number => at + (/\s|$/.exec(text.slice(at))?.index ?? 0);

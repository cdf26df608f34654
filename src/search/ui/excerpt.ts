import type { DocTexts } from '../doc.ts';
import { cut } from '../language/words.ts';

/** A piece of an excerpt; `found` pieces are marked. */
export interface Piece {
  text: string;
  found: boolean;
}
const BEFORE = 60;
const LENGTH = 220;

/**
 * The part of a section's text with the most found words, as it stands in the text, cut at words.
 * @param text the section as it is quoted
 * @param found per field, numbers of the keys found
 */
export function excerpt(text: DocTexts[number], found: readonly (readonly number[])[]): Piece[] {
  // Body first, then lead: the title stands above the excerpt anyway.
  const fields = [
    { text: text.body, counts: text.counts[2] ?? '', keys: found[2] ?? [] },
    { text: text.lead, counts: text.counts[1] ?? '', keys: found[1] ?? [] },
  ];
  const [field] = fields.filter((f) => f.text !== '').sort((a, b) => b.keys.length - a.keys.length);
  if (!field) return [];
  const tokens = cut(field.text);
  const places = tokensOf(field.keys, field.counts).flatMap((i) => tokens[i] ?? []);
  const from = wordStart(field.text, Math.max(0, densest(places.map((p) => p.start)) - BEFORE));
  const to = wordEnd(field.text, Math.min(field.text.length, from + LENGTH));

  const pieces: Piece[] = [];
  let done = from;
  for (const { start, end } of places) {
    if (start < done || end > to) continue;
    if (start > done) pieces.push({ text: field.text.slice(done, start), found: false });
    pieces.push({ text: field.text.slice(start, end), found: true });
    done = end;
  }
  if (done < to) pieces.push({ text: field.text.slice(done, to), found: false });
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (to < field.text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Found words marked on the page a result leads to. */
const MARKED = 3;

/**
 * The fragment directive by which a browser itself marks the found words of an excerpt on the page it opens
 * (https://wicg.github.io/scroll-to-text-fragment/): each with the word before it, so that it is the same place. Empty if
 * nothing was found. A browser that does not know directives ignores it.
 */
export function directive(pieces: readonly Piece[]): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const texts = pieces.flatMap((piece, i) => {
    if (!piece.found) return [];
    const before = /(?:^|\s)([^\s…]+)\s+$/u.exec(pieces[i - 1]?.text ?? '')?.[1];
    return `text=${before ? `${encode(before)}-,` : ''}${encode(piece.text)}`;
  });
  return texts.length === 0 ? '' : `:~:${texts.slice(0, MARKED).join('&')}`;
}

/** Numbers of the tokens to which keys of a field belong. */
function tokensOf(keys: readonly number[], counts: string): number[] {
  const wanted = new Set(keys);
  const tokens: number[] = [];
  let at = 0;
  [...counts].forEach((digit, token) => {
    const n = parseInt(digit, 36);
    if (Array.from({ length: n }, (_, k) => at + k).some((k) => wanted.has(k))) tokens.push(token);
    at += n;
  });
  return tokens;
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

const wordStart = (text: string, at: number): number =>
  at === 0 ? 0 : at + (/\s/.exec(text.slice(at))?.index ?? 0) + 1;
const wordEnd = (text: string, at: number): number => at + (/\s|$/.exec(text.slice(at))?.index ?? 0);

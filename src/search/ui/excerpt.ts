import { typeset } from '../../lib/ukrainian.ts';
import { cut } from '../language/words.ts';
import type { DocTexts } from '../types.ts';

/** A piece of an excerpt; those with `found` are highlighted. */
export interface Piece {
  text: string;
  found: boolean;
}
/** Length of an excerpt in characters: five lines on a phone, three on a wide screen. */
const LENGTH = 175;
const BEFORE = 60;

/**
 * The sentences of a section with the most found words. A sentence that is too long is cut between words.
 * @param text the section's text
 * @param found for each field, numbers of the found keys
 */
export function excerpt(text: DocTexts[number], found: readonly (readonly number[])[]): Piece[] {
  // Without the title, which is above the excerpt.
  const fields = [
    { text: typeset(text.body), counts: text.counts[2] ?? '', keys: found[2] ?? [] },
    { text: typeset(text.lead), counts: text.counts[1] ?? '', keys: found[1] ?? [] },
  ];
  const [field] = fields.filter((f) => f.text !== '').sort((a, b) => b.keys.length - a.keys.length);
  if (!field) return [];
  const tokens = cut(field.text);
  const places = tokensOf(field.keys, field.counts).flatMap((i) => tokens[i] ?? []);
  const [from, to] = windowOf(
    field.text,
    places.map((p) => p.start),
  );
  const pieces: Piece[] = [];
  let done = from;
  for (const { start, end } of places) {
    if (start < done || end > to) continue;
    if (start > done) pieces.push({ text: spaced(field.text, done, start), found: false });
    pieces.push({ text: field.text.slice(start, end), found: true });
    done = end;
  }
  if (done < to) pieces.push({ text: spaced(field.text, done, to), found: false });
  if (!isSentenceStart(field.text, from)) pieces.unshift({ text: '… ', found: false });
  pieces.push({ text: closing(field.text, to), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** A part of a text, with its lines as sentences or list items, so that one figure does not run into the next. */
const spaced = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(/\s*\n/g, (gap, at: number) => {
    if (/[.!?:;]/.test(text[from + at - 1] ?? '')) return ' ';
    return /[а-яґєії]/.test(text[from + at + gap.length] ?? '') ? '; ' : '. ';
  });

/** The end of an excerpt: an ellipsis if it is cut off, a full stop after a line without one, nothing after an address or date. */
function closing(text: string, to: number): string {
  const [, next] = /^\s*\n(.)/.exec(text.slice(to)) ?? [];
  const isWhole = next === undefined ? text.slice(to).trim() === '' : !/[а-яґєії]/.test(next);
  if (/[.!?…:]$/.test(text.slice(0, to))) return '';
  if (!isWhole) return ' …';
  return /(?:^|\s)[^\s.@/]*[^\s.@/;,]$/.test(text.slice(0, to)) ? '.' : '';
}

/** The beginning of each sentence or line. */
const SENTENCE = /(?:^|\n|(?<=[.!?…])\s+(?=[«"]?[А-ЯҐЄІЇA-Z0-9]))/gu;
const isSentenceStart = (text: string, at: number): boolean =>
  at === 0 || text[at - 1] === '\n' || /[.!?…]\s+$/u.test(text.slice(0, at));

/** Start and end of the excerpt: whole sentences around the densest group of found words. */
function windowOf(text: string, places: readonly number[]): [from: number, to: number] {
  const first = densest(places);
  const starts = [...text.matchAll(SENTENCE)].map((m) => m.index + m[0].length);
  const sentence = starts.findLast((start) => start <= first) ?? 0;
  // If the found word comes late in its sentence, begin in the middle.
  const from = first - sentence > LENGTH - BEFORE ? wordStart(text, first - BEFORE) : sentence;
  const last = Math.max(...places.filter((p) => p < from + LENGTH), first);
  const ends = [...starts, text.length].filter((end) => end > last);
  const whole = ends.findLast((end) => end - from <= LENGTH);
  return [from, whole === undefined ? wordEnd(text, from + LENGTH) : text.slice(0, whole).trimEnd().length];
}

/** The start of the excerpt with the most found words. */
function densest(starts: readonly number[]): number {
  const from = (start: number) => starts.filter((x) => x >= start && x < start + LENGTH - BEFORE).length;
  return starts.toSorted((a, b) => from(b) - from(a) || a - b)[0] ?? 0;
}

const wordStart = (text: string, at: number): number => at + (/\s/.exec(text.slice(at))?.index ?? 0) + 1;
const wordEnd = (text: string, at: number): number =>
  Math.min(text.length, at + (/\s|$/.exec(text.slice(at))?.index ?? 0));

/** Numbers of the tokens to which the keys belong. */
function tokensOf(keys: readonly number[], counts: string): number[] {
  let end = 0;
  return [...counts].flatMap((digit, token) => {
    const start = end;
    end += parseInt(digit, 36);
    return keys.some((key) => key >= start && key < end) ? [token] : [];
  });
}

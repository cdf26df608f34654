import { typesetLine, typesetTitle } from '../../lib/ukrainian.ts';
import { cut, type Token } from '../language/words.ts';
import type { RankedSection } from '../query/rank.ts';
import type { DocTexts } from '../types.ts';

/** A piece of an excerpt; those with `found` are highlighted. */
export interface Piece {
  text: string;
  found: boolean;
}
/** Length of an excerpt in characters: five lines on a phone, three on a wide screen. A longer sentence is cut by the styles. */
const LENGTH = 175;
const BEFORE = 60;
/** What looks like the end of a sentence but is not: «м. Вінниця». */
const ABBREVIATION = /(?<!\p{L})(?:м|с|р|вул|пл|просп|бульв|ім|тис|млн|ст|корп|каб|обл)\.\s*$/u;

/** Why a section was found. */
export interface Quote {
  title: Piece[];
  /** Its sentences with the most and rarest found words; its beginning if it was found by its sense; empty if only the title has the words. */
  text: Piece[];
}

/** What looks like a line with an address: «Сайт міста: example.org/…». */
const ADDRESS = /: [\w.-]+\.\w+(?:\/\S*)?\s*$/;

/** A found word with its weight. */
interface Found extends Token {
  weight: number;
}
const weightOf = (words: readonly Found[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Shows why a section was found.
 * @param texts the section's text; without it, its title is its quote
 * @param found for each field, numbers of the found keys with their weights
 */
export function quote(
  title: string,
  { lead, body, counts }: DocTexts[number] = { lead: '', body: '', counts: [] },
  found: RankedSection['found'],
): Quote {
  const [head, ...fields] = [typesetTitle(title), asSentences(lead), asSentences(body)].map((text, i) => {
    const tokens = cut(text);
    return { text, words: wordsOf(tokens, found[i] ?? new Map(), counts[i] ?? '') };
  });
  const [field] = fields.filter(({ text }) => text !== '').sort((a, b) => weightOf(b.words) - weightOf(a.words));
  const named = piecesOf(head?.text ?? '', head?.words ?? []);
  const text =
    field && (field.words.length > 0 || !named.some(({ found }) => found)) ? excerpt(field.text, field.words) : [];
  return { title: named, text };
}

/** The sentences with the most and rarest found words; it never ends with one that is only an address. */
function excerpt(text: string, words: readonly Found[]): Piece[] {
  const segmenter = new Intl.Segmenter('uk', { granularity: 'sentence' });
  const sentences: { index: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last && ABBREVIATION.test(text.slice(last.index, last.end))) last.end = index + segment.length;
    else sentences.push({ index, end: index + segment.length });
  }
  const wordsIn = (start: number, end: number) => words.filter((word) => word.start >= start && word.end <= end);
  const [best] = sentences
    .filter(({ index, end }) => wordsIn(index, end).length > 0)
    .sort((a, b) => weightOf(wordsIn(b.index, b.index + LENGTH)) - weightOf(wordsIn(a.index, a.index + LENGTH)));
  const start = best?.index ?? 0;
  const first = wordsIn(start, text.length)[0]?.start ?? 0;
  const isLate = first - start > LENGTH - BEFORE;
  const from = isLate ? first - BEFORE + text.slice(first - BEFORE).search(/(?<=\s)\S/) : start;
  const isBare = (start: number, end: number) =>
    ADDRESS.test(text.slice(start, end)) && wordsIn(start, end).length === 0;
  const ends = sentences.flatMap(({ index, end }) => (end > first && !isBare(index, end) ? end : []));
  const to = ends.findLast((end) => end - from <= LENGTH) ?? ends[0] ?? text.length;
  const pieces = piecesOf(text.slice(0, to).trimEnd(), wordsIn(from, to), from);
  return isLate ? [{ text: '… ', found: false }, ...pieces] : pieces;
}

/** A text from some place on, cut at its found words. */
function piecesOf(text: string, words: readonly Token[], from = 0): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const { start, end } of words) {
    // A part of a hyphenated word.
    if (start < done) continue;
    pieces.push({ text: text.slice(done, start), found: false }, { text: text.slice(start, end), found: true });
    done = end;
  }
  return [...pieces, { text: text.slice(done), found: false }].filter((piece) => piece.text !== '');
}

/**
 * Joins lines as sentences or items of a list, so that one figure does not run into the next, and begins with a capital: «Понад 100». No
 * line ends with a short word.
 */
const asSentences = (text: string): string =>
  typesetLine(
    text
      .replace(/([.!?:;]?)\s*\n(?=(.))/g, (_, mark: string, next: string) =>
        mark ? `${mark} ` : /[а-яґєії]/.test(next) ? '; ' : '. ',
      )
      .replace(/^[а-яґєії]/, (first) => first.toUpperCase()),
  );

/** The tokens to which the keys belong. */
function wordsOf(tokens: readonly Token[], keys: ReadonlyMap<number, number>, counts: string): Found[] {
  let end = 0;
  return [...counts].flatMap((digit, i) => {
    const start = end;
    end += parseInt(digit, 36);
    const weights = [...keys].flatMap(([key, weight]) => (key >= start && key < end ? weight : []));
    const token = tokens[i];
    return token && weights.length > 0 ? { ...token, weight: Math.max(...weights) } : [];
  });
}

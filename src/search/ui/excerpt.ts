import { typeset } from '../../lib/ukrainian.ts';
import { root } from '../language/root.ts';
import { cut, type Token } from '../language/words.ts';
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
  /** Its sentences with the most found words; its beginning if it was found by its sense; empty if only the title has the words. */
  text: Piece[];
  /** Highlighted phrases with words that are not the reader's own: synonyms, other meanings. */
  also: string[];
}

/**
 * Shows why a section was found.
 * @param texts the section's text
 * @param found for each field, numbers of the found keys
 * @param isAsked whether the reader typed a word
 */
export function quote(
  title: string,
  { lead, body, counts }: DocTexts[number],
  found: readonly (readonly number[])[],
  isAsked: (form: string) => boolean,
): Quote {
  const [head, ...fields] = [typeset(title), asSentences(typeset(lead)), asSentences(typeset(body))].map((text, i) => {
    const tokens = cut(text);
    return { text, words: tokensOf(found[i] ?? [], counts[i] ?? '').flatMap((token) => tokens[token] ?? []) };
  });
  const [field] = fields.filter(({ text }) => text !== '').sort((a, b) => b.words.length - a.words.length);
  const named = piecesOf(head?.text ?? '', head?.words ?? []);
  const text =
    field && (field.words.length > 0 || !named.some(({ found }) => found)) ? excerpt(field.text, field.words) : [];
  return { title: named, text, also: [...phrasesBeside(named, isAsked), ...phrasesBeside(text, isAsked)] };
}

/** The sentences with the most found words. */
function excerpt(text: string, words: readonly Token[]): Piece[] {
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
    .sort((a, b) => wordsIn(b.index, b.index + LENGTH).length - wordsIn(a.index, a.index + LENGTH).length);
  const start = best?.index ?? 0;
  const first = wordsIn(start, text.length)[0]?.start ?? 0;
  const isLate = first - start > LENGTH - BEFORE;
  const from = isLate ? first - BEFORE + text.slice(first - BEFORE).search(/(?<=\s)\S/) : start;
  const ends = sentences.flatMap(({ end }) => (end > first ? end : []));
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

/** Highlighted phrases with a word that the reader did not type. */
function phrasesBeside(pieces: readonly Piece[], isAsked: (form: string) => boolean): string[] {
  const marked = pieces.map(({ text, found }) => (found || /^\s$/.test(text) ? text : '\n')).join('');
  return marked.split('\n').flatMap((phrase) => {
    const words = cut(phrase).filter(({ parts }) => parts === 0);
    return words.every(({ forms }) => forms.some(isAsked)) ? [] : phrase.trim();
  });
}

/** One of each of the phrases that differ only in their endings. */
export const distinct = (phrases: readonly string[]): string[] => {
  const roots = (phrase: string) => cut(phrase).map(({ forms: [form = ''] }) => root(form));
  return [...new Map(phrases.map((phrase) => [roots(phrase).join(' '), phrase])).values()];
};

/** Joins lines as sentences or items of a list, so that one figure does not run into the next, and begins with a capital: «Понад 100». */
const asSentences = (text: string): string =>
  text
    .replace(/([.!?:;]?)\s*\n(?=(.))/g, (_, mark: string, next: string) =>
      mark ? `${mark} ` : /[а-яґєії]/.test(next) ? '; ' : '. ',
    )
    .replace(/^[а-яґєії]/, (first) => first.toUpperCase());

/** Numbers of the tokens to which the keys belong. */
function tokensOf(keys: readonly number[], counts: string): number[] {
  let end = 0;
  return [...counts].flatMap((digit, token) => {
    const start = end;
    end += parseInt(digit, 36);
    return keys.some((key) => key >= start && key < end) ? [token] : [];
  });
}

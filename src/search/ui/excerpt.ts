import { typeset } from '../../lib/ukrainian.ts';
import { cut } from '../language/words.ts';
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

/**
 * The sentences of a section with the most found words.
 * @param texts the section's text
 * @param found for each field, numbers of the found keys
 */
export function excerpt({ lead, body, counts }: DocTexts[number], found: readonly (readonly number[])[]): Piece[] {
  // Without the title, which is above the excerpt.
  const fields = [
    { text: asSentences(typeset(body)), counts: counts[2] ?? '', keys: found[2] ?? [] },
    { text: asSentences(typeset(lead)), counts: counts[1] ?? '', keys: found[1] ?? [] },
  ];
  const [field] = fields.filter((f) => f.text !== '').sort((a, b) => b.keys.length - a.keys.length);
  if (!field) return [];
  const { text } = field;
  const tokens = cut(text);
  const words = tokensOf(field.keys, field.counts).flatMap((i) => tokens[i] ?? []);
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
  const pieces: Piece[] = [{ text: isLate ? '… ' : '', found: false }];
  let done = from;
  for (const word of wordsIn(from, to)) {
    if (word.start < done) continue;
    pieces.push({ text: text.slice(done, word.start), found: false });
    pieces.push({ text: text.slice(word.start, word.end), found: true });
    done = word.end;
  }
  pieces.push({ text: text.slice(done, to).trimEnd(), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

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

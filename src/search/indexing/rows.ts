import { wordKey } from '../language/keys.ts';
import { packRows, push, startOf, swapLetters, type LexiconShard, type Row } from '../language/lexicon.ts';
import { root } from '../language/root.ts';
import { mainForm, type Vocabulary } from './vocabulary.ts';

/** The shards of a lexicon, each with its lower bound. */
export type Shards = { from: string; shard: LexiconShard }[];

export type PlacedRow = Pick<Row, 'stem' | 'family' | 'member'> & { text: string };

/**
 * Gives each word a place in the family of its root: first the words of the texts in alphabetical order, then the others.
 * @param apart words with a family of their own
 * @returns a function that gives the key of a word, and all rows sorted by stem
 */
export function placeWords(
  vocabulary: Vocabulary,
  indexed: ReadonlySet<string>,
  others: ReadonlySet<string>,
  apart: ReadonlySet<string>,
) {
  const families = new Map<string, number>();
  const sizes: number[] = [];
  const placed = new Map<string, { family: number; member: number }>();
  const rows: { row: PlacedRow; word: string }[] = [];
  for (const words of [[...indexed], [...others].filter((word) => !indexed.has(word))]) {
    const mine = words
      .sort((a, b) => compare(mainForm(a), mainForm(b)))
      .flatMap((word) => rowsOfWord(word, vocabulary.formsOf(word)))
      .sort((a, b) => compare(a.row.stem, b.row.stem) || compare(a.row.text, b.row.text));
    for (const { row, word } of mine) {
      let place = placed.get(word);
      if (!place) {
        const base = apart.has(word) ? `${word}!` : root(mainForm(word));
        const family = families.get(base) ?? families.size;
        families.set(base, family);
        place = { family, member: sizes[family] ?? 0 };
        sizes[family] = place.member + 1;
        placed.set(word, place);
      }
      Object.assign(row, place);
    }
    rows.push(...mine);
  }
  return {
    keyOf: (word: string): string => {
      const { family, member } = placed.get(word) ?? { family: 0, member: 0 };
      return wordKey(family, member);
    },
    rows,
  };
}

/** One row for each different beginning of a word's forms. */
function rowsOfWord(word: string, forms: ReadonlySet<string>): { row: PlacedRow; word: string }[] {
  const main = mainForm(word);
  const byStart = Map.groupBy(forms, startOf);
  return [...byStart.values()].map((list) => {
    const stem = commonStart(list);
    const endings = [...new Set(list.map((f) => f.slice(stem.length)))].sort();
    // The headword's ending comes first: `related` uses its root.
    if (main.startsWith(stem) && endings.includes(main.slice(stem.length))) {
      endings.splice(endings.indexOf(main.slice(stem.length)), 1);
      endings.unshift(main.slice(stem.length));
    }
    return { word, row: { stem, text: endings.join(','), family: 0, member: 0 } };
  });
}

/** Splits sorted rows into shards of about `size` rows; words with the same first letters stay together. */
export function intoShards(rows: readonly (Omit<Row, 'paradigm'> & { text: string })[], size: number): Shards {
  const shards: Shards = [];
  for (let start = 0; start < rows.length;) {
    let end = Math.min(rows.length, start + size);
    while (end < rows.length && startOf(rows[end]?.stem ?? '') === startOf(rows[end - 1]?.stem ?? '')) end++;
    // A short rest is not worth a file.
    if (rows.length - end < size / 2) end = rows.length;
    const part = rows.slice(start, end);
    const paradigms = new Map<string, number>();
    for (const { text } of part) if (!paradigms.has(text)) paradigms.set(text, paradigms.size);
    const numbered = part.map((row) => ({ ...row, paradigm: paradigms.get(row.text) ?? 0 }));
    shards.push({
      from: start === 0 ? '' : startOf(part[0]?.stem ?? ''),
      shard: { paradigms: swapLetters([...paradigms.keys()].join('\n')), rows: packRows(numbered), phrases: [] },
    });
    start = end;
  }
  return shards;
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const w of words) while (!w.startsWith(start)) start = start.slice(0, -1);
  return start;
}

/** A function that gives the number of pages with a word. */
export function countPages(
  pages: readonly ReadonlySet<string>[],
  wordsOf: (form: string) => readonly string[],
): (word: string) => number {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const word of new Set([...page].flatMap(wordsOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => counts.get(word) ?? 0;
}

/** Groups phrases by the keys of their first word. */
export function byFirstKey<T extends { places: string[][] }>(phrases: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const phrase of phrases) for (const key of phrase.places[0] ?? []) push(found, key, phrase);
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { wordKey } from '../language/keys.ts';
import { startOf, swapLetters, type Entry, type LexiconShard, type Phrase } from '../language/lexicon.ts';
import { root } from '../language/root.ts';
import { mainForm, type Vocabulary } from './vocabulary.ts';

/** The shards of a lexicon, each with its lower bound. */
export type Shards = { from: string; shard: LexiconShard }[];

export type PlacedRow = Pick<Entry, 'stem' | 'family' | 'member'> & { text: string };

/**
 * Gives each word a place in the family of its root. Families are in alphabetical order; in a family the words of the texts come first.
 * @param apart words with a family of their own
 * @returns a function that gives the key of a word, and all rows sorted by stem
 */
export function placeWords(
  vocabulary: Vocabulary,
  indexed: ReadonlySet<string>,
  others: ReadonlySet<string>,
  apart: ReadonlySet<string>,
) {
  const words = [...indexed.union(others)].sort((a, b) => compare(mainForm(a), mainForm(b)));
  const families = Map.groupBy(words, (word) => (apart.has(word) ? `${word}!` : root(mainForm(word))));
  const placed = new Map<string, { family: number; member: number }>();
  for (const [family, list] of [...families.values()].entries())
    list
      .sort((a, b) => Number(indexed.has(b)) - Number(indexed.has(a)))
      .forEach((word, member) => placed.set(word, { family, member }));
  const placeOf = (word: string) => placed.get(word) ?? { family: 0, member: 0 };
  return {
    keyOf: (word: string): string => wordKey(placeOf(word).family, placeOf(word).member),
    rows: words
      .flatMap((word) =>
        rowsOfWord(vocabulary.formsOf(word)).map((row) => ({ word, row: { ...row, ...placeOf(word) } })),
      )
      .sort((a, b) => compare(a.row.stem, b.row.stem) || compare(a.row.text, b.row.text)),
  };
}

/** One row for each different beginning of a word's forms. */
function rowsOfWord(forms: ReadonlySet<string>): Pick<PlacedRow, 'stem' | 'text'>[] {
  return [...Map.groupBy(forms, startOf).values()].map((list) => {
    const stem = commonStart(list);
    return { stem, text: [...new Set(list.map((form) => form.slice(stem.length)))].join(',') };
  });
}

/** Rows per shard (2 kB). Fitted to the bytes of a first answer: smaller shards compress worse, larger ones have more unused rows. */
const SHARD_ROWS = 70;

/** Splits sorted rows into shards; words with the same first letters stay together, and phrases go with their first words. */
export function intoShards(
  rows: readonly { entry: Omit<Entry, 'endings'>; endings: string; word: string }[],
  phrases: readonly { words: string[][]; phrase: Phrase }[],
): Shards {
  const shards: Shards = [];
  const startAt = (i: number) => startOf(rows[i]?.entry.stem ?? '');
  for (let start = 0; start < rows.length;) {
    let end = Math.min(rows.length, start + SHARD_ROWS);
    while (end < rows.length && startAt(end) === startAt(end - 1)) end++;
    const part = rows.slice(start, end);
    const words = new Set(part.map(({ word }) => word));
    shards.push({
      from: start === 0 ? '' : startAt(start),
      shard: {
        rows: part.map(({ entry, endings }, i) => ({
          ...(Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value))) as typeof entry),
          stem: swapLetters(entry.stem),
          endings: swapLetters(endings),
          family: entry.family - (part[i - 1]?.entry.family ?? 0),
        })),
        phrases: phrases.flatMap(({ words: [first = []], phrase }) =>
          first.some((w) => words.has(w)) ? [phrase] : [],
        ),
      },
    });
    start = end;
  }
  return shards;
}

const isEmpty = (value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : !value);

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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { partOf, SHORTEST_BEGINNING, SHORTEST_SLIP, WordFilter } from '../language/word-filter.ts';
import { isForeign } from '../language/scripts.ts';
import { cacheKey, readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary } from './hunspell.ts';

/** Words per filter (2.3 kB). A query loads one filter per unknown word. Fitted to the bytes of a first answer. */
const WORDS_PER_FILTER = 1500;
/** What the filters depend on, besides the forms. */
const SOURCES = [
  'indexing/mistakable.ts',
  'indexing/hunspell.ts',
  'language/word-filter.ts',
  'language/scripts.ts',
  'language/words.ts',
].map((file) => `src/search/${file}`);

/**
 * Filters of `mistakableWords`; `partOf` gives the filter for a word. Cached until the forms change: for a large collection they take
 * longer than the rest of the index.
 * @param folder the cache folder
 */
export function mistakableFilters(
  forms: readonly string[],
  dictionary: Pick<Dictionary, 'eachForm'>,
  folder: string,
): Uint8Array[] {
  const file = `${folder}/filters.json`;
  const key = cacheKey({ inputs: forms, sources: SOURCES });
  const last = readJson<{ key: string; filters: string[] }>(file);
  if (last?.key === key) return last.filters.map((filter) => Buffer.from(filter, 'base64'));
  const words = mistakableWords(forms, dictionary);
  const length = Math.ceil(words.length / WORDS_PER_FILTER) || 1;
  const filters = Array.from({ length }, () => WordFilter.sized(words.length / length));
  for (const word of words) filters[partOf(word, length)]?.add(word);
  writeJson(file, { key, filters: filters.map(({ bytes }) => Buffer.from(bytes).toString('base64')) });
  return filters.map(({ bytes }) => bytes);
}

/**
 * The dictionary words that could be taken for a typo in one of the forms, or for its beginning. Two words are one edit apart if they are
 * equal after a letter is dropped from one or both. The forms are kept in Bloom filters, since a large collection has millions of
 * shortened ones; a few other words are included, which does no harm.
 */
export function mistakableWords(forms: readonly string[], dictionary: Pick<Dictionary, 'eachForm'>): string[] {
  const own = new Set(forms);
  const beginnings = new Set<string>();
  for (const form of own)
    for (let end = SHORTEST_BEGINNING; end <= form.length; end++) beginnings.add(form.slice(0, end));
  const near = shortened([...own].filter(({ length }) => length >= SHORTEST_SLIP - 1));
  const nearBeginnings = shortened([...beginnings]);
  const found = new Set<string>();
  dictionary.eachForm(
    (word) => {
      // A word with foreign letters is never corrected.
      if (word.length < SHORTEST_BEGINNING || own.has(word) || isForeign(word)) return;
      if (beginnings.has(word) || (word.length >= SHORTEST_SLIP && isNear(word, near))) found.add(word);
    },
    (word, letters) => letters < SHORTEST_BEGINNING || isNear(word.slice(0, letters), nearBeginnings),
  );
  return [...found].sort();
}

/** The words, and what is left of each without one letter. */
function shortened(words: readonly string[]): WordFilter {
  const filter = WordFilter.sized(words.reduce((sum, { length }) => sum + length + 1, 0));
  for (const word of words) for (let i = 0; i <= word.length; i++) filter.add(without(word, i));
  return filter;
}

function isNear(word: string, filter: WordFilter): boolean {
  for (let i = word.length; i >= 0; i--) if (filter.has(without(word, i))) return true;
  return false;
}

const without = (word: string, letter: number): string => word.slice(0, letter) + word.slice(letter + 1);

import { partOf, SHORTEST_BEGINNING, SHORTEST_SLIP, WordFilter } from '../language/word-filter.ts';
import { isForeign } from '../language/scripts.ts';
import { cacheKey, readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary } from './hunspell.ts';

/**
 * The dictionary words that could be taken for a typo: one edit from a word of the collection, or its beginning. Two words are one edit
 * apart if they are equal after a letter is dropped from one or both, so only hashes of shortened words are compared: the dictionaries
 * have millions of forms. A few other words may be included, which does no harm.
 */
class Mistakable {
  readonly found = new Set<string>();
  readonly #near = new Hashes();
  readonly #beginnings = new Hashes();

  /** @param forms the possible corrections */
  constructor(forms: Iterable<string>) {
    const seen = new Set<string>();
    for (const form of forms) {
      if (form.length < SHORTEST_BEGINNING) continue;
      if (form.length >= SHORTEST_SLIP - 1) eachShortening(form, form.length, this.#near.add);
      for (let end = SHORTEST_BEGINNING; end <= form.length; end++) {
        const beginning = form.slice(0, end);
        if (seen.has(beginning)) continue;
        seen.add(beginning);
        this.#near.add(hashOf(beginning) ^ BEGINNING);
        eachShortening(beginning, end, this.#beginnings.add);
      }
    }
  }

  /** Whether forms with this beginning may be mistakable; excludes most words of a dictionary. */
  mayBegin = (stem: string, length: number): boolean =>
    length < SHORTEST_BEGINNING || eachShortening(stem, length, this.#beginnings.has);

  /** Adds a word of the dictionary if it is mistakable. */
  take = (word: string): void => {
    if (word.length < SHORTEST_BEGINNING) return;
    const isSlip = word.length >= SHORTEST_SLIP && eachShortening(word, word.length, this.#near.has);
    if (isSlip || this.#near.has(hashOf(word) ^ BEGINNING)) this.found.add(word);
  };
}

/** Words per filter (2.3 kB). A query loads one filter per unknown word. Fitted to the bytes of a first answer. */
const WORDS_PER_FILTER = 1500;
/** What the filters depend on, besides the forms. */
const SOURCES = [
  'indexing/mistakable.ts',
  'indexing/hunspell.ts',
  'language/word-filter.ts',
  'language/scripts.ts',
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
  const parts = Array.from({ length: Math.ceil(words.length / WORDS_PER_FILTER) || 1 }, (): string[] => []);
  for (const word of words) parts[partOf(word, parts.length)]?.push(word);
  const filters = parts.map((part) => WordFilter.of(part).bytes);
  writeJson(file, { key, filters: filters.map((filter) => Buffer.from(filter).toString('base64')) });
  return filters;
}

/** The dictionary words that could be taken for a typo in one of the forms. */
export function mistakableWords(forms: readonly string[], dictionary: Pick<Dictionary, 'eachForm'>): string[] {
  const own = new Set(forms);
  const mistakable = new Mistakable(own);
  dictionary.eachForm((word) => {
    // A word with foreign letters is never corrected.
    if (!own.has(word) && !isForeign(word)) mistakable.take(word);
  }, mistakable.mayBegin);
  return [...mistakable.found].sort();
}

/** Distinguishes hashes of beginnings from hashes of shortened words. */
const BEGINNING = 0x5bd1e995;

/** A set of 32-bit numbers, in parts: a `Set` holds at most 2²⁴ values. Most numbers asked for are absent by their first 24 bits. */
class Hashes {
  readonly #beginnings = new Uint8Array(1 << 24);
  readonly #parts = Array.from({ length: 64 }, () => new Set<number>());
  #partOf = (h: number) => this.#parts[(h ^ (h >>> 13)) & 63];

  add = (h: number): false => {
    this.#beginnings[h >>> 8] = 1;
    this.#partOf(h)?.add(h);
    return false;
  };
  has = (h: number): boolean => this.#beginnings[h >>> 8] === 1 && this.#partOf(h)?.has(h) === true;
}

function hashOf(word: string, length = word.length): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + word.charCodeAt(i)) | 0;
  return h;
}

/** Calls `take` with the hash of a word's first letters, then of these without each letter, until it returns true. */
function eachShortening(word: string, length: number, take: (hash: number) => boolean): boolean {
  let after = hashOf(word, length);
  if (take(after)) return true;
  let power = 1;
  for (let i = 1; i < length; i++) power = Math.imul(power, 31);
  // `after` is the hash of the letters after the dropped one, `before` that of the letters before it, shifted by one place.
  for (let i = 0, before = 0; i < length; i++) {
    after = (after - Math.imul(word.charCodeAt(i), power)) | 0;
    if (take((before + after) | 0)) return true;
    power = Math.imul(power, INVERSE_OF_31);
    before = (before + Math.imul(word.charCodeAt(i), power)) | 0;
  }
  return false;
}
/** 31 × this is 1 modulo 2³². */
const INVERSE_OF_31 = 0xbdef7bdf | 0;

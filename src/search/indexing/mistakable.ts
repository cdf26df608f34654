import { skeleton } from '../language/scripts.ts';

/** Letters from which a word is corrected at all. */
const SHORTEST = 3;

/**
 * The words of a dictionary that could be taken for a slip in one of the lexicon's words: one edit from it, its beginning, or the
 * same sound. Hashes may add a few more, which are words too.
 */
export class Mistakable {
  readonly found = new Set<string>();
  readonly #forms: ReadonlySet<string>;
  readonly #sounds: ReadonlySet<string>;
  readonly #consonants = new Set<string>();
  readonly #near: Near;
  readonly #nearSound: Near;

  /** @param forms all forms that a slip may be corrected to */
  constructor(forms: readonly string[]) {
    this.#forms = new Set(forms);
    this.#sounds = new Set(forms.map(skeleton));
    for (const sound of this.#sounds) this.#consonants.add(consonants(sound));
    this.#near = new Near(this.#forms);
    this.#nearSound = new Near(this.#sounds);
  }

  /** Takes a Ukrainian word. */
  take = (word: string): void => {
    if (word.length < SHORTEST || this.#forms.has(word)) return;
    // The skeleton is slow to make: most words are ruled out by their consonants.
    if (this.#near.has(word) || (this.#consonants.has(consonants(word)) && this.#sounds.has(skeleton(word))))
      this.found.add(word);
  };

  /** Takes a word of another language: it may sound like one of the lexicon's. */
  takeForeign = (word: string): void => {
    if (word.length < SHORTEST || this.#forms.has(word)) return;
    if (this.#near.has(word) || this.#nearSound.has(skeleton(word))) this.found.add(word);
  };
}

const consonants = (word: string): string => word.replace(/[аеєиіїоуюяьй]|(.)(?=\1)/g, '');

/**
 * Tells whether a word is one edit from one of many, or the beginning of one. One bit per hash of a word with a letter dropped, so
 * that a dictionary of millions of forms is compared by integers alone.
 */
class Near {
  readonly #bits = new Uint32Array(1 << (FILTER_BITS - 5));

  constructor(words: Iterable<string>) {
    const set = (h: number) => {
      this.#bits[h >>> 5] = (this.#bits[h >>> 5] ?? 0) | (1 << (h & 31));
    };
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      hashShortenings(word, (h) => (set(h), false));
      for (let end = SHORTEST, h = hashOf(word, SHORTEST - 1); end < word.length; end++) {
        h = (Math.imul(h, 31) + word.charCodeAt(end - 1)) | 0;
        set(mix(h ^ BEGINNING));
      }
    }
  }

  #isSet = (h: number): boolean => ((this.#bits[h >>> 5] ?? 0) & (1 << (h & 31))) !== 0;

  has = (word: string): boolean =>
    this.#isSet(mix(hashOf(word, word.length) ^ BEGINNING)) || hashShortenings(word, this.#isSet);
}
const FILTER_BITS = 28;
/** Keeps beginnings apart from words with a letter dropped. */
const BEGINNING = 0x5bd1e995;

function hashOf(word: string, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + word.charCodeAt(i)) | 0;
  return h;
}

/** Hashes a word and what is left of it without each letter, until `take` is satisfied; tells whether it was. */
function hashShortenings(word: string, take: (hash: number) => boolean): boolean {
  const n = word.length;
  let after = hashOf(word, n);
  if (take(mix(after))) return true;
  let power = 1;
  for (let i = 1; i < n; i++) power = Math.imul(power, 31);
  // `after` is the hash of the letters after the dropped one, `before` of those before it, shifted by one place.
  for (let i = 0, before = 0; i < n; i++) {
    after = (after - Math.imul(word.charCodeAt(i), power)) | 0;
    if (take(mix((before + after) | 0))) return true;
    power = Math.imul(power, INVERSE_OF_31);
    before = (before + Math.imul(word.charCodeAt(i), power)) | 0;
  }
  return false;
}
/** 31 × this is 1 modulo 2³². */
const INVERSE_OF_31 = 0xbdef7bdf | 0;

const mix = (h: number): number => {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> (32 - FILTER_BITS);
};

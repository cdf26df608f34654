import { isForeign, skeleton } from '../language/scripts.ts';

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
  readonly #consonants = new Set<number>();
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
    // The skeleton is slow to make: most words are ruled out by their consonants.
    const isLike = this.#near.has(word) || (this.#consonants.has(consonants(word)) && this.#sounds.has(skeleton(word)));
    if (isLike && word.length >= SHORTEST && !this.#forms.has(word)) this.found.add(word);
  };

  /** Takes a word of another language: with letters that Ukrainian has not it is compared by its sound. */
  takeForeign = (word: string): void => {
    const isLike = this.#near.has(word) || (isForeign(word) && this.#nearSound.has(skeleton(word)));
    if (isLike && word.length >= SHORTEST && !this.#forms.has(word)) this.found.add(word);
  };
}

/** A hash of the consonants of a word, doubled ones once. */
function consonants(word: string): number {
  let h = 0;
  let last = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i);
    if (letter !== last && VOWELS[letter] !== 1) h = (Math.imul(h, 31) + letter) | 0;
    last = letter;
  }
  return h;
}
/** 1 at the code of each letter that `skeleton` drops or makes one. */
const VOWELS = new Uint8Array(0x500);
for (const letter of "аеєиіїоуюяьйыэъё'") VOWELS[letter.charCodeAt(0)] = 1;

/**
 * Tells whether a word is one edit from one of many, or the beginning of one: a Bloom filter of the words with a letter dropped, so that
 * a dictionary of millions of forms is compared by integers alone. Bits are filed by the first letter: words that follow one another
 * in the dictionary look at the same part of the memory, which makes this several times faster.
 */
class Near {
  readonly #bits = new Uint32Array(1 << (FILTER_BITS - 5));

  constructor(words: Iterable<string>) {
    const set = (h: number, first: number) => {
      for (const bit of [bitOf(h, first), bitOf(h ^ SECOND, first)])
        this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      return false;
    };
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      eachShortening(word, set);
      for (let end = SHORTEST; end < word.length; end++) set(hashOf(word, end) ^ BEGINNING, word.charCodeAt(0));
    }
  }

  #isSet = (h: number, first: number): boolean => this.#has(bitOf(h, first)) && this.#has(bitOf(h ^ SECOND, first));
  #has = (bit: number): boolean => ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;

  has = (word: string): boolean =>
    this.#isSet(hashOf(word, word.length) ^ BEGINNING, word.charCodeAt(0)) || eachShortening(word, this.#isSet);
}
const FILTER_BITS = 28;
/** Keeps beginnings apart from words with a letter dropped; makes the second bit of a word. */
const BEGINNING = 0x5bd1e995;
const SECOND = 0x2545f491;

function bitOf(h: number, first: number): number {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return ((first & 31) << (FILTER_BITS - 5)) | ((a ^ (a >>> 13)) >>> (32 - FILTER_BITS + 5));
}

function hashOf(word: string, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + word.charCodeAt(i)) | 0;
  return h;
}

/** Gives the hash and first letter of a word and of what is left of it without each letter, until `take` is satisfied; whether it was. */
function eachShortening(word: string, take: (hash: number, first: number) => boolean): boolean {
  const n = word.length;
  const first = word.charCodeAt(0);
  let after = hashOf(word, n);
  if (take(after, first)) return true;
  let power = 1;
  for (let i = 1; i < n; i++) power = Math.imul(power, 31);
  // `after` is the hash of the letters after the dropped one, `before` of those before it, shifted by one place.
  for (let i = 0, before = 0; i < n; i++) {
    after = (after - Math.imul(word.charCodeAt(i), power)) | 0;
    if (take((before + after) | 0, i === 0 ? word.charCodeAt(1) : first)) return true;
    power = Math.imul(power, INVERSE_OF_31);
    before = (before + Math.imul(word.charCodeAt(i), power)) | 0;
  }
  return false;
}
/** 31 × this is 1 modulo 2³². */
const INVERSE_OF_31 = 0xbdef7bdf | 0;

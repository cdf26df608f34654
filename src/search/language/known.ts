import { skeleton } from './scripts.ts';

/** Bits a word takes in the filter, and how many are asked: two unknown words in a thousand pass for known. */
const BITS_A_WORD = 13;
const PROBES = 9;

/**
 * Words of the language that are no words of the collection but one slip away from one: «метро» is not a mistaken «метр». A Bloom
 * filter, so that ten thousand words take ten kilobytes; it may take a rare slip for a word, never a word for a slip.
 */
export class KnownWords {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static of(words: readonly string[]): KnownWords {
    const known = new KnownWords(new Uint8Array(Math.max(8, Math.ceil((words.length * BITS_A_WORD) / 8))));
    for (const word of words) {
      for (const at of known.#places(word)) known.bytes[at >> 3] = (known.bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
    return known;
  }

  has(word: string): boolean {
    return this.#places(word).every((at) => ((this.bytes[at >> 3] ?? 0) & (1 << (at & 7))) !== 0);
  }

  #places(word: string): number[] {
    const [a, b] = [hash(word, 0x811c9dc5), hash(word, 0x1b873593) | 1];
    const size = this.bytes.length * 8;
    return Array.from({ length: PROBES }, (_, i) => ((a + Math.imul(i, b)) >>> 0) % size);
  }
}

/** FNV-1a with a last mixing. */
function hash(word: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Words of a part of the filter: some 3 kB. */
const WORDS_A_PART = 2000;

/**
 * Cuts words into parts of a size worth loading.
 * @param words sorted, none twice
 * @returns the parts; a word can only be in the last one whose `from` does not come after it
 */
export function intoParts(words: readonly string[]): { from: string; words: string[] }[] {
  const parts: { from: string; words: string[] }[] = [];
  for (let start = 0; start === 0 || start < words.length; start += WORDS_A_PART) {
    const [before = '', first = ''] = [words[start - 1], words[start]];
    let shared = 0;
    while (shared < before.length && before[shared] === first[shared]) shared++;
    parts.push({
      from: start === 0 ? '' : first.slice(0, shared + 1),
      words: words.slice(start, start + WORDS_A_PART),
    });
  }
  return parts;
}

/** A word's sound as it is kept apart from the words themselves. */
export const soundOf = (word: string): string => `~${skeleton(word)}`;

/**
 * Headwords that could be taken for a slip in one of the forms or for its beginning, with the sounds that could. A few more may
 * be among them: they are words too.
 * @param forms every form of the lexicon
 * @param headwords folded headwords of the dictionary
 */
export function mistakable(forms: readonly string[], headwords: Iterable<string>): string[] {
  const known = new Set(forms);
  const sounds = new Set(forms.map(skeleton));
  const nearForm = new Near(known);
  const nearSound = new Near(sounds);
  const found = new Set<string>();
  for (const word of headwords) {
    if (word.length < SHORTEST || known.has(word)) continue;
    if (nearForm.has(word)) found.add(word);
    const sound = skeleton(word);
    if (!sounds.has(sound) && nearSound.has(sound)) found.add(`~${sound}`);
  }
  return [...found].sort();
}

/**
 * Tells whether a word is one edit from one of many, or begins one: a bit for each hash of a word with a letter dropped, so that
 * a dictionary is compared with a lexicon by integers alone.
 */
class Near {
  readonly #bits = new Uint32Array(1 << (FILTER_BITS - 5));

  constructor(words: Iterable<string>) {
    const set = (h: number) => {
      this.#bits[h >>> 5] = (this.#bits[h >>> 5] ?? 0) | (1 << (h & 31));
    };
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      hashesOfShortenings(word, (h) => (set(h), false));
      for (let end = SHORTEST, h = hashOf(word, SHORTEST - 1); end < word.length; end++) {
        h = (Math.imul(h, 31) + word.charCodeAt(end - 1)) | 0;
        set(mix(h ^ BEGINNING));
      }
    }
  }

  #isSet = (h: number): boolean => ((this.#bits[h >>> 5] ?? 0) & (1 << (h & 31))) !== 0;

  has = (word: string): boolean =>
    this.#isSet(mix(hashOf(word, word.length) ^ BEGINNING)) || hashesOfShortenings(word, this.#isSet);
}
const SHORTEST = 3;
const FILTER_BITS = 28;
/** Keeps beginnings apart from words with a letter dropped. */
const BEGINNING = 0x5bd1e995;

function hashOf(word: string, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + word.charCodeAt(i)) | 0;
  return h;
}

/** Gives the hashes of a word and of what dropping each letter leaves, until `take` is satisfied; whether it was. */
function hashesOfShortenings(word: string, take: (hash: number) => boolean): boolean {
  const n = word.length;
  let after = hashOf(word, n);
  if (take(mix(after))) return true;
  let power = 1;
  for (let i = 1; i < n; i++) power = Math.imul(power, 31);
  // `after` is the hash of what follows the dropped letter, `before` of what stands before it, a place to the right.
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

import { isOneSlip } from './correct.ts';
import { skeleton } from './scripts.ts';

/** Bits a word takes in the filter, and how many are asked: two in a hundred unknown words pass for known. */
const BITS_A_WORD = 8;
const PROBES = 5;

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

/** A word's sound as it is kept in the filter beside the words themselves. */
export const soundOf = (word: string): string => `~${skeleton(word)}`;

/**
 * Headwords that could be taken for a slip in one of the forms or for its beginning, with the sounds that could.
 * @param forms every form of the lexicon
 * @param headwords folded headwords of the dictionary
 */
export function mistakable(forms: readonly string[], headwords: Iterable<string>): string[] {
  const known = new Set(forms);
  const sounds = new Set(forms.map(skeleton));
  const beginnings = new Set(forms.flatMap((form) => Array.from({ length: Math.max(0, form.length - 3) }, (_, i) => form.slice(0, i + 3))));
  const nearForm = new Near(known);
  const nearSound = new Near(sounds);
  const found = new Set<string>();
  for (const word of headwords) {
    if (known.has(word)) continue;
    if (beginnings.has(word) || nearForm.has(word)) found.add(word);
    const sound = skeleton(word);
    if (!sounds.has(sound) && nearSound.has(sound)) found.add(`~${sound}`);
  }
  return [...found].sort();
}

/** Words to compare with, by each string that dropping a letter of them leaves. */
class Near {
  readonly #words = new Map<string, string[]>();
  // A bit for the hash of each string: most words are ruled out by integers alone.
  readonly #bits = new Uint32Array(1 << (FILTER_BITS - 5));

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      for (const short of [word, ...dropOne(word)]) {
        const list = this.#words.get(short);
        if (list) list.push(word);
        else this.#words.set(short, [word]);
      }
      for (const h of hashesOfShortenings(word)) this.#bits[h >>> 5] = (this.#bits[h >>> 5] ?? 0) | (1 << (h & 31));
    }
  }

  has(word: string): boolean {
    if (word.length < SHORTEST) return false;
    if (!hashesOfShortenings(word).some((h) => ((this.#bits[h >>> 5] ?? 0) & (1 << (h & 31))) !== 0)) return false;
    return [word, ...dropOne(word)].some((short) => this.#words.get(short)?.some((other) => isOneSlip(word, other)));
  }
}
const SHORTEST = 3;
const FILTER_BITS = 26;

const dropOne = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

/** Hashes of a word and of what dropping each letter leaves, without making the strings. */
function hashesOfShortenings(word: string): number[] {
  const n = word.length;
  const after = new Int32Array(n + 1);
  for (let i = n - 1, power = 1; i >= 0; i--, power = Math.imul(power, 31)) after[i] = ((after[i + 1] ?? 0) + Math.imul(word.charCodeAt(i), power)) | 0;
  const hashes = [mix(after[0] ?? 0)];
  let before = 0;
  let power = 1;
  for (let i = 1; i < n; i++) power = Math.imul(power, 31);
  for (let i = 0; i < n; i++) {
    hashes.push(mix((before + (after[i + 1] ?? 0)) | 0));
    // What stands before the dropped letter moves one place to the right.
    if (i < n - 1) {
      power = Math.imul(power, INVERSE_OF_31);
      before = (before + Math.imul(word.charCodeAt(i), power)) | 0;
    }
  }
  return hashes;
}
/** 31 × this is 1 modulo 2³². */
const INVERSE_OF_31 = 0xbdef7bdf | 0;

const mix = (h: number): number => {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> (32 - FILTER_BITS);
};

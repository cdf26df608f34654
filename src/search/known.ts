import { distance } from './correct.ts';
import { skeleton } from './scripts.ts';

/** Bits a word takes in the filter, and how often each is asked: one in a hundred unknown words passes for known. */
const BITS_A_WORD = 10;
const PROBES = 6;

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
  const beginnings = new Set(
    forms.flatMap((form) => Array.from({ length: Math.max(0, form.length - 3) }, (_, i) => form.slice(0, i + 3))),
  );
  const byForm = shortenings(known);
  const bySound = shortenings(sounds);
  const found = new Set<string>();
  for (const word of headwords) {
    if (known.has(word)) continue;
    if (beginnings.has(word) || isNear(word, byForm)) found.add(word);
    const sound = skeleton(word);
    if (!sounds.has(sound) && isNear(sound, bySound)) found.add(`~${sound}`);
  }
  return [...found].sort();
}

/** Words by each string that dropping a letter of them leaves. */
function shortenings(words: Iterable<string>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 3) continue;
    for (const short of [word, ...dropOne(word)]) {
      const list = map.get(short);
      if (list) list.push(word);
      else map.set(short, [word]);
    }
  }
  return map;
}

const dropOne = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

const isNear = (word: string, index: ReadonlyMap<string, string[]>): boolean =>
  word.length >= 3 &&
  [word, ...dropOne(word)].some((short) => index.get(short)?.some((other) => distance(word, other, 1) <= 1));

/** Minimum length of a form to be completed, and to be corrected. */
export const SHORTEST_BEGINNING = 3;
export const SHORTEST_SLIP = 5;

/** With these, one typo in 300 passes for a word; it is then suggested, not corrected. */
const BITS_PER_WORD = 12;
const PROBES = 8;

/** A Bloom filter of words. It may take a typo for a word, but never a word for a typo. */
export class WordFilter {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** An empty filter for some number of words. */
  static sized = (words: number): WordFilter =>
    new WordFilter(new Uint8Array(Math.max(8, Math.ceil((words * BITS_PER_WORD) / 8))));

  add = (word: string): boolean =>
    this.#everyBit(word, (byte, bit) => {
      this.bytes[byte] = (this.bytes[byte] ?? 0) | bit;
      return true;
    });

  has = (word: string): boolean => this.#everyBit(word, (byte, bit) => ((this.bytes[byte] ?? 0) & bit) !== 0);

  #everyBit(word: string, test: (byte: number, bit: number) => boolean): boolean {
    const [a, b] = [hash(word, 0x9e3779b9), hash(word, 0x1b873593) | 1];
    const size = this.bytes.length * 8;
    for (let i = 0; i < PROBES; i++) {
      const at = ((a + Math.imul(i, b)) >>> 0) % size;
      if (!test(at >> 3, 1 << (at & 7))) return false;
    }
    return true;
  }
}

/** FNV-1a with a final mix. */
function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The number of the file that contains a key. */
export const partOf = (key: string, parts: number): number => hash(key) % parts;

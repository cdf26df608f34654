import { wordKey } from './keys.ts';
import { root } from './root.ts';
import { letterMap } from './scripts.ts';

/** A row of the lexicon. A word whose forms begin differently has several rows. */
export interface Entry {
  /** The folded beginning of all forms of the row. */
  stem: string;
  /** Their endings, the dictionary form's first. */
  endings: readonly string[];
  family: number;
  member: number;
  /** Keys of its synonyms in the texts. */
  synonyms: string[];
  /** Keys of the words and phrases of the texts that it means. */
  aliases: string[];
  /** See `frequencyOf`. */
  frequency: number;
  /** Whether a text contains it; otherwise it only leads to other words. */
  indexed: boolean;
  /** Ignored if a query has other words. */
  vague: boolean;
}
/** A packed row: empty fields left out, letters swapped, endings joined by `,`, the family counted from that of the row before. */
export type PackedRow = Pick<Entry, 'stem' | 'family'> & { endings: string } & Partial<typeof EMPTY>;
const EMPTY: Omit<Entry, 'stem' | 'endings' | 'family'> = {
  member: 0,
  synonyms: [],
  aliases: [],
  frequency: 0,
  indexed: false,
  vague: false,
};
/** A phrase of the editors' lists. */
export interface Phrase {
  /** For each place, keys of the words that may be there. */
  places: string[][];
  /** Its key, if the texts contain it. */
  own: string | null;
  /** Keys of the words and phrases that it means. */
  means: string[];
}
/** The part of the lexicon that every query needs. */
export interface LexiconBase {
  stopwords: string[];
  /** Words that show what a question asks for. */
  intents: Record<string, string[]>;
  /** Shortened first parts of compounds, each with the whole word: «соц», «соціальний». */
  prefixes: [string, string][];
}
/** A part of the lexicon, loaded on demand: words that begin alike. */
export interface LexiconShard {
  rows: PackedRow[];
  /** Phrases that begin with its words. */
  phrases: Phrase[];
}

/** How many first letters of a form decide its shard; all forms of a row share them. */
export const START = 3;
/** The letters that decide a form's shard. */
export const startOf = (form: string): string => form.slice(0, START);

/** From this many pages, frequent words are not worth looking up. */
const GREAT = 500;
/** The frequency of a word on a quarter of the pages; such words are ignored beside rarer ones. */
export const COMMON = 4;

/** A word's frequency: 6 if all pages have it, one less for each halving; 0 for few pages, or in a small collection. */
export const frequencyOf = (pages: number, total: number): number =>
  total < GREAT ? 0 : Math.max(0, Math.floor(6 + Math.log2(pages / total)));

/** Looks words up by their forms. */
export class Lexicon {
  readonly entries: Entry[] = [];
  readonly phrases: Phrase[] = [];
  readonly stopwords: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: LexiconBase['prefixes'];
  /** Words that show what is asked for. */
  readonly asking: ReadonlySet<string>;
  readonly #byStem = new Map<string, Entry[]>();
  readonly #byRoot = new Map<string, Entry[]>();

  constructor(base: LexiconBase) {
    this.stopwords = new Set(base.stopwords);
    this.prefixes = base.prefixes;
    this.intents = new Map(Object.entries(base.intents));
    this.asking = new Set(Object.values(base.intents).flat());
  }

  /** Adds a shard. */
  add(shard: LexiconShard): void {
    this.phrases.push(...shard.phrases);
    let family = 0;
    for (const { stem, endings, family: step, ...word } of shard.rows) {
      family += step;
      const entry = { ...EMPTY, ...word, family, stem: swapLetters(stem), endings: swapLetters(endings).split(',') };
      this.entries.push(entry);
      push(this.#byStem, entry.stem, entry);
      push(this.#byRoot, root(formOf(entry)), entry);
    }
  }

  /** Words that have the form; if the texts have one, only theirs. */
  lookup(form: string): Entry[] {
    const found: Entry[] = [];
    for (let at = form.length; at >= 0; at--) {
      const ending = form.slice(at);
      for (const entry of this.#byStem.get(form.slice(0, at)) ?? []) {
        if (entry.endings.includes(ending)) found.push(entry);
      }
    }
    const own = found.filter((e) => e.indexed);
    return own.length > 0 ? own : found;
  }

  /** Words with the same root as the form. */
  related = (form: string): readonly Entry[] => this.#byRoot.get(root(form)) ?? [];

  /** Words with a form that begins with the letters. */
  beginning(letters: string): Entry[] {
    return this.entries.filter(
      (e) =>
        e.stem.startsWith(letters) ||
        (letters.startsWith(e.stem) && e.endings.some((ending) => (e.stem + ending).startsWith(letters))),
    );
  }
}

/** A form of the row. */
export const formOf = (entry: Entry): string => entry.stem + (entry.endings[0] ?? '');
/** The key of an entry's word. */
export const keyOf = (entry: Entry): string => wordKey(entry.family, entry.member);

const CYRILLIC = 'абвгдежзиійклмнопрстуфхцчшщьюяєї';
const LATIN = 'abwgdeJzyijklmnoprstufxcCSHQUAEI';

/** Swaps Cyrillic and Latin letters, since one-byte letters compress better. Swapping twice gives the original text. */
export const swapLetters = letterMap(CYRILLIC + LATIN, LATIN + CYRILLIC);

/** Adds to a list of a map. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

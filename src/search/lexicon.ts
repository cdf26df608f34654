import { familyKey, groupKey, wordKey } from './keys.ts';
import { root } from './root.ts';

/** A word of the collection: a row of the lexicon. One word may have several, when its forms begin differently. */
export interface Entry {
  /** What all its forms of the row begin with, folded. */
  stem: string;
  /** What they end with, the headword's ending first. */
  endings: readonly string[];
  /** The same as a set. */
  has: ReadonlySet<string>;
  family: number;
  member: number;
  /** Groups of synonyms it belongs to. */
  groups: number[];
  /** False for a word that is only known, so that it is not taken for a slip, or that only leads to a group. */
  indexed: boolean;
}
/** A row as it is packed: its endings by number. */
export type Row = Omit<Entry, 'endings' | 'has'> & { paradigm: number };
/** A phrase that stands for a group of synonyms; each place lists the families that may stand there. */
export interface Phrase {
  group: number;
  /** Keys of words, any of which may stand at the place. */
  places: string[][];
}
/** What of the lexicon every query needs. */
export interface LexiconBase {
  phrases: Phrase[];
  stopwords: string[];
  /** Words by which a question tells what it asks for. */
  intents: Record<string, string[]>;
}
/** Words that begin alike: a part of the lexicon the browser loads when it needs it. */
export interface LexiconShard {
  /** Endings of each paradigm, joined by `,`. */
  paradigms: string[];
  /** Rows as `packRows` makes them. */
  entries: string;
  /** Number of the first family that begins here. */
  family: number;
}

/** Letters by which words are put into shards. */
export const startOf = (form: string): string => form.slice(0, 2);

/** Looks words up by their forms. */
export class Lexicon {
  readonly entries: Entry[] = [];
  readonly phrases: readonly Phrase[];
  readonly stopwords: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly #byStem = new Map<string, Entry[]>();
  readonly #byRoot = new Map<string, Entry[]>();
  #forms: { forms: string[]; owners: Entry[] } | undefined;

  constructor(base: LexiconBase) {
    this.phrases = base.phrases;
    this.stopwords = new Set(base.stopwords);
    this.intents = new Map(Object.entries(base.intents));
  }

  /** Learns the words of a shard. */
  add(shard: LexiconShard): void {
    const paradigms = shard.paradigms.map((p) => p.split(',')).map((list) => ({ list, set: new Set(list) }));
    for (const row of unpackRows(shard.entries, shard.family)) {
      const { paradigm, ...word } = row;
      const { list, set } = paradigms[paradigm] ?? { list: [''], set: new Set(['']) };
      const entry: Entry = { ...word, endings: list, has: set };
      this.entries.push(entry);
      push(this.#byStem, entry.stem, entry);
      push(this.#byRoot, root(headOf(entry)), entry);
    }
    this.#forms = undefined;
  }

  /** Words that have the form. */
  lookup(form: string): Entry[] {
    const found: Entry[] = [];
    for (let at = form.length; at >= 0; at--) {
      const ending = form.slice(at);
      for (const entry of this.#byStem.get(form.slice(0, at)) ?? []) {
        if (entry.has.has(ending)) found.push(entry);
      }
    }
    return found;
  }

  /** Words derived from the same root as the form. */
  related(form: string): Entry[] {
    return this.#byRoot.get(root(form)) ?? [];
  }

  /** Words one of whose forms begins with the letters. */
  beginning(letters: string): Entry[] {
    return this.entries.filter(
      (e) =>
        e.stem.startsWith(letters) ||
        (letters.startsWith(e.stem) && e.endings.some((ending) => (e.stem + ending).startsWith(letters))),
    );
  }

  /** Every form with its word, made on first use: what corrections are looked for in. */
  get forms(): { forms: string[]; owners: Entry[] } {
    if (!this.#forms) {
      const forms: string[] = [];
      const owners: Entry[] = [];
      for (const entry of this.entries) {
        for (const ending of entry.endings) {
          forms.push(entry.stem + ending);
          owners.push(entry);
        }
      }
      this.#forms = { forms, owners };
    }
    return this.#forms;
  }
}

/** The headword, where the row has it. */
export const headOf = (entry: Entry): string => entry.stem + (entry.endings[0] ?? '');
/** The key of an entry's word. */
export const keyOf = (entry: Entry): string => wordKey(entry.family, entry.member);
/** The key under which Pagefind finds every word of the entry's family. */
export const familyKeyOf = (entry: Entry): string => familyKey(entry.family);
export const groupKeysOf = (entry: Entry): string[] => entry.groups.map(groupKey);

/**
 * Rows sorted by stem, as one text: length shared with the row before (base 36), rest of the stem, paradigm (base 36), reference
 * to its family and place there, groups, `!` if no text has it. Families count up in the order of their first row, so most need
 * no number.
 */
export function packRows(rows: readonly Row[], first: number): string {
  let before = '';
  let next = first;
  return rows
    .map((e) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === e.stem[shared]) shared++;
      before = e.stem;
      const isNext = e.family === next && e.member === 0;
      if (e.family >= next) next = e.family + 1;
      const reference = isNext ? '' : `.${e.family.toString(36)}.${e.member.toString(36)}`;
      const groups = e.groups.length > 0 ? `+${e.groups.map((g) => g.toString(36)).join('+')}` : '';
      return `${shared.toString(36)}${e.stem.slice(shared)}|${e.paradigm.toString(36)}${reference}${groups}${e.indexed ? '' : '!'}`;
    })
    .join('\n');
}

/** @throws Error if the text is not what `packRows` makes */
export function unpackRows(text: string, first: number): Row[] {
  let before = '';
  let next = first;
  if (text === '') return [];
  return text.split('\n').map((row) => {
    const match = /^(\w)([^|]*)\|(\w+)(?:\.(\w+)\.(\w+))?((?:\+\w+)*)(!?)$/.exec(row);
    if (!match) throw new Error(`bad row of the lexicon: ${row}`);
    const [, shared = '0', rest = '', paradigm = '0', family, member, groups = '', known] = match;
    const stem = before.slice(0, parseInt(shared, 36)) + rest;
    before = stem;
    const f = family === undefined ? next : parseInt(family, 36);
    if (f >= next) next = f + 1;
    return {
      stem,
      paradigm: parseInt(paradigm, 36),
      family: f,
      member: member === undefined ? 0 : parseInt(member, 36),
      groups: groups
        .split('+')
        .slice(1)
        .map((g) => parseInt(g, 36)),
      indexed: known === '',
    };
  });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

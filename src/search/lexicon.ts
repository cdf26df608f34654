import { familyKey, groupKey, wordKey } from './keys.ts';
import { root } from './root.ts';

/** A word of the collection: a row of the lexicon. One word may have several, when its forms begin differently. */
export interface Entry {
  /** What all its forms of the row begin with, folded. */
  stem: string;
  /** Index of its set of endings. */
  paradigm: number;
  family: number;
  member: number;
  /** Groups of synonyms it belongs to. */
  groups: number[];
  /** False for a word that is only known, so that it is not taken for a slip, or that only leads to a group. */
  indexed: boolean;
}
/** A phrase that stands for a group of synonyms; each place lists the families that may stand there. */
export interface Phrase {
  group: number;
  /** Keys of words, any of which may stand at the place. */
  places: string[][];
}
/** The lexicon as it is sent to the browser. */
export interface PackedLexicon {
  /** Endings of each paradigm, joined by `,`. */
  paradigms: string[];
  /** Rows: length shared with the row before (base 36), rest of the stem, paradigm (base 36), reference, groups. */
  entries: string;
  phrases: Phrase[];
  /** Roots that differ from what the rows give by themselves. */
  stopwords: string[];
  intents: Record<string, string[]>;
}

/** Looks words up by their forms. */
export class Lexicon {
  readonly entries: readonly Entry[];
  readonly paradigms: readonly (readonly string[])[];
  readonly phrases: readonly Phrase[];
  readonly stopwords: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly #byStem = new Map<string, Entry[]>();
  readonly #byRoot = new Map<string, Entry[]>();
  readonly #endings: ReadonlySet<string>[];
  #forms: { forms: string[]; owners: Entry[] } | undefined;

  constructor(packed: PackedLexicon) {
    this.paradigms = packed.paradigms.map((p) => p.split(','));
    this.#endings = this.paradigms.map((p) => new Set(p));
    this.entries = unpackEntries(packed.entries);
    this.phrases = packed.phrases;
    this.stopwords = new Set(packed.stopwords);
    this.intents = new Map(Object.entries(packed.intents));
    for (const entry of this.entries) {
      add(this.#byStem, entry.stem, entry);
      const base = root(entry.stem + (this.paradigms[entry.paradigm]?.[0] ?? ''));
      add(this.#byRoot, base, entry);
    }
  }

  /** Words that have the form. */
  lookup(form: string): Entry[] {
    const found: Entry[] = [];
    for (let at = form.length; at >= 0; at--) {
      const ending = form.slice(at);
      for (const entry of this.#byStem.get(form.slice(0, at)) ?? []) {
        if (this.#endings[entry.paradigm]?.has(ending)) found.push(entry);
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
        (letters.startsWith(e.stem) &&
          this.paradigms[e.paradigm]?.some((ending) => (e.stem + ending).startsWith(letters))),
    );
  }

  /** Every form with its word, made on first use: what corrections are looked for in. */
  get forms(): { forms: string[]; owners: Entry[] } {
    if (!this.#forms) {
      const forms: string[] = [];
      const owners: Entry[] = [];
      for (const entry of this.entries) {
        for (const ending of this.paradigms[entry.paradigm] ?? []) {
          forms.push(entry.stem + ending);
          owners.push(entry);
        }
      }
      this.#forms = { forms, owners };
    }
    return this.#forms;
  }
}

/** The key of an entry's word. */
export const keyOf = (entry: Entry): string => wordKey(entry.family, entry.member);
/** The key under which Pagefind finds every word of the entry's family. */
export const familyKeyOf = (entry: Entry): string => familyKey(entry.family);
export const groupKeysOf = (entry: Entry): string[] => entry.groups.map(groupKey);

/** Rows sorted by stem, as one text. Families count up in the order of their first row, so most need no number. */
export function packEntries(entries: readonly Entry[]): string {
  let before = '';
  let next = 0;
  return entries
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

/** @throws Error if the text is not what `packEntries` makes */
export function unpackEntries(text: string): Entry[] {
  let before = '';
  let next = 0;
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

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

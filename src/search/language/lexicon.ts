import { familyKey, wordKey } from './keys.ts';
import { root } from './root.ts';
import { letterMap } from './scripts.ts';

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
  /** Keys of its synonyms in the texts. */
  synonyms: string[];
  /** Keys of words and phrases of the texts that it means. */
  aliases: string[];
  /** Keys of words of the texts that the thesaurus sets beside it: less certain. */
  weak: string[];
  /** Whether a text has it; one that none has leads to others. */
  indexed: boolean;
  /** It says nothing beside other words of a query. */
  vague: boolean;
  /** On how many pages of a great collection it occurs, as `frequencyOf` says; 0 in a small one. */
  frequency: number;
  /** Not in the Ukrainian dictionary and in no text: no slip is corrected to it. */
  foreign: boolean;
}
/** A row as it is packed: its endings by number, its synonyms by the numbers of their groups. */
export type Row = Omit<Entry, 'endings' | 'has' | 'indexed' | 'synonyms'> & { paradigm: number; groups: number[] };
/** A phrase of the editors' lists. */
export interface Phrase {
  /** Keys of words, any of which may be at the place. */
  places: string[][];
  /** Its key in the texts, if they have it. */
  own: string | null;
  /** Keys of what it means. */
  aliases: string[];
  /** Groups of its synonyms. */
  groups: number[];
}
/** What of the lexicon every query needs. */
export interface LexiconBase {
  phrases: Phrase[];
  /** The keys of each group of synonyms, with spaces between. */
  groups: string[];
  stopwords: string[];
  /** Words by which a question tells what it asks for. */
  intents: Record<string, string[]>;
}
/** Words that begin alike: a part of the lexicon the browser loads when it needs it, packed. */
export interface LexiconShard {
  /** A line a paradigm: its endings, joined by `,`. Letters are swapped by `swapLetters`. */
  paradigms: string;
  /** A line a row, sorted: how many letters the stem shares with the one before, and the rest of it. Letters are swapped. */
  stems: string;
  /** A line a row: the rest of it, as `packRows` makes it. */
  rows: string;
  /** Number of the first family that begins here. */
  family: number;
  /** Phrases of its words. */
  phrases: Phrase[];
}

/** Letters by which words are put into shards. All forms of a row begin with them. */
export const startOf = (form: string): string => form.slice(0, 3);

/** Pages of a collection whose words are all worth looking up. */
const GREAT = 500;
/** Frequency of a word on a quarter of the pages: beside rarer words it says nothing. */
export const COMMON = 4;

/** A word's frequency by the pages that have it: 6 for all of them, one less for each half; 0 for few, or in a small collection. */
export const frequencyOf = (pages: number, total: number): number =>
  total < GREAT ? 0 : Math.max(0, Math.floor(6 + Math.log2(pages / total)));

/** Looks words up by their forms. */
export class Lexicon {
  readonly entries: Entry[] = [];
  readonly phrases: Phrase[];
  readonly stopwords: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly #groups: readonly string[][];
  readonly #byStem = new Map<string, Entry[]>();
  #byRoot: Map<string, Entry[]> | undefined;
  readonly #forms: [form: string, entry: Entry][] = [];
  /** Words whose forms are among them. */
  #formed = 0;

  constructor(base: LexiconBase) {
    this.phrases = [...base.phrases];
    this.#groups = base.groups.map((keys) => keys.split(' '));
    this.stopwords = new Set(base.stopwords);
    this.intents = new Map(Object.entries(base.intents));
  }

  /** Learns the words and phrases of a shard. @param indexed whether they are words of the texts */
  add(shard: LexiconShard, indexed: boolean): void {
    this.phrases.push(...shard.phrases);
    const paradigms = swapLetters(shard.paradigms)
      .split('\n')
      .map((line) => line.split(','))
      .map((list) => ({ list, set: new Set(list) }));
    for (const { paradigm, groups, ...word } of unpackRows(shard)) {
      const { list, set } = paradigms[paradigm] ?? { list: [''], set: new Set(['']) };
      const entry: Entry = { ...word, indexed, endings: list, has: set, synonyms: this.synonymsOf(groups) };
      this.entries.push(entry);
      push(this.#byStem, entry.stem, entry);
    }
    this.#byRoot = undefined;
  }

  /** Keys of all members of some groups. */
  synonymsOf = (groups: readonly number[]): string[] => groups.flatMap((group) => this.#groups[group] ?? []);

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
    if (!this.#byRoot) {
      this.#byRoot = new Map();
      for (const entry of this.entries) push(this.#byRoot, root(headOf(entry)), entry);
    }
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

  /** Every form with its word, made when it is asked for: what corrections are looked for in. New ones come at the end. */
  get forms(): readonly (readonly [form: string, entry: Entry])[] {
    for (const entry of this.entries.slice(this.#formed))
      for (const ending of entry.endings) this.#forms.push([entry.stem + ending, entry]);
    this.#formed = this.entries.length;
    return this.#forms;
  }
}

/** The headword, where the row has it. */
export const headOf = (entry: Entry): string => entry.stem + (entry.endings[0] ?? '');
/** The key of an entry's word. */
export const keyOf = (entry: Entry): string => wordKey(entry.family, entry.member);
/** The key under which Pagefind finds every word of the entry's family. */
export const familyKeyOf = (entry: Entry): string => familyKey(entry.family);

const CYRILLIC = 'абвгдежзиійклмнопрстуфхцчшщьюяєї';
const LATIN = 'abwgdeJzyijklmnoprstufxcCSHQUAEI';

/**
 * Puts Latin letters in place of Cyrillic ones and the other way round: a letter of one byte compresses better. Done twice it gives
 * the text back.
 */
export const swapLetters = letterMap(CYRILLIC + LATIN, LATIN + CYRILLIC);

/** Most letters that a stem shares with the one before it, so that their number is one digit. */
const MOST_SHARED = 9;

/**
 * Packs rows sorted by stem. A row is its paradigm (base 36), `.` with how far back from the next new family its own is, `:` with its
 * place there, a `+` for each group, a `>` for each alias, a `<` for each weak one, `*` with its frequency, `~` if it is vague, `!` if
 * it is foreign. Families count up in the order of their first row,
 * and places in the order of the rows, so most need no number.
 * @param first number of the first family that begins here
 */
export function packRows(rows: readonly Row[], first: number): Pick<LexiconShard, 'stems' | 'rows'> {
  const families = new Families(first);
  let before = '';
  const stems = rows.map(({ stem }) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === stem[shared]) shared++;
    before = stem;
    return `${shared}${stem.slice(shared)}`;
  });
  const texts = rows.map((row) => {
    const back = families.next - row.family;
    const member = row.member === families.expected(row.family) ? '' : `:${row.member.toString(36)}`;
    families.put(row.family, row.member);
    const groups = row.groups.map((g) => `+${g.toString(36)}`).join('');
    const leads = [...row.aliases.map((key) => `>${key}`), ...row.weak.map((key) => `<${key}`)].join('');
    const frequency = row.frequency > 0 ? `*${row.frequency}` : '';
    const flags = `${row.vague ? '~' : ''}${row.foreign ? '!' : ''}`;
    return `${row.paradigm.toString(36)}${back === 0 ? '' : `.${back.toString(36)}`}${member}${groups}${leads}${frequency}${flags}`;
  });
  return { stems: swapLetters(stems.join('\n')), rows: texts.join('\n') };
}

/** @throws Error if the texts are not what `packRows` makes */
export function unpackRows({ stems, rows, family: first }: Pick<LexiconShard, 'stems' | 'rows' | 'family'>): Row[] {
  if (rows === '') return [];
  const families = new Families(first);
  const packed = swapLetters(stems).split('\n');
  let before = '';
  return rows.split('\n').map((row, i) => {
    const [, paradigm, back = '0', place, groups = '', aliases = '', weak = '', frequency = '0', vague, foreign] =
      /^(\w+)(?:\.(-?\w+))?(?::(\w+))?((?:\+\w+)*)((?:>\w+)*)((?:<\w+)*)(?:\*(\d))?(~?)(!?)$/.exec(row) ?? [];
    const stem = packed[i];
    if (paradigm === undefined || stem === undefined) throw new Error(`bad row of the lexicon: ${row}`);
    before = before.slice(0, Number(stem[0])) + stem.slice(1);
    const family = families.next - parseInt(back, 36);
    const member = place === undefined ? families.expected(family) : parseInt(place, 36);
    families.put(family, member);
    return {
      stem: before,
      paradigm: parseInt(paradigm, 36),
      family,
      member,
      groups: groups
        .split('+')
        .slice(1)
        .map((g) => parseInt(g, 36)),
      aliases: aliases.split('>').slice(1),
      weak: weak.split('<').slice(1),
      frequency: Number(frequency),
      vague: vague === '~',
      foreign: foreign === '!',
    };
  });
}

/** Which family and which place in it a row most likely has. */
class Families {
  next: number;
  readonly #members = new Map<number, number>();
  constructor(first: number) {
    this.next = first;
  }
  expected = (family: number): number => this.#members.get(family) ?? 0;
  put(family: number, member: number): void {
    this.next = Math.max(this.next, family + 1);
    this.#members.set(family, Math.max(this.expected(family), member + 1));
  }
}

/** Adds to a list of a map. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import type { SearchWords } from '../../schemas/search-words.ts';
import type { Dictionary } from './hunspell.ts';
import { groupKey, groupOf, memberKey, numberKey, wordKey } from '../language/keys.ts';
import {
  frequencyOf,
  packRows,
  startOf,
  swapLetters,
  type LexiconBase,
  type LexiconShard,
  type Row,
} from '../language/lexicon.ts';
import { isPhraseAt } from '../language/phrases.ts';
import { root } from '../language/root.ts';
import { russianForms } from './russian.ts';
import { mainForm, Vocabulary } from './vocabulary.ts';
import { cut, fold, type Token } from '../language/words.ts';

/** Rows of a lexicon that is loaded whole, some 16 kB; of a part of a greater one, some 4 kB; of a part of the asked words, some 3 kB. */
const WHOLE_ROWS = 4500;
const SHARD_ROWS = 600;
const ASKED_ROWS = 150;

/** Parts of a lexicon by the letters their words begin with: the first letters of each. */
export type Shards = { from: string; shard: LexiconShard }[];

/** A phrase of the texts by keys: at each place those that may stand there, and its own. */
interface KeyedPhrase {
  places: string[][];
  key: string;
}

/** The lexicon of a collection, and what it says of each place of its texts. */
export interface BuiltLexicon {
  /** Keys of the places of a text, in its order, without zones. */
  keysOf: (tokens: readonly Token[]) => string[][];
  /** The lexicon as the browser loads it: to be made when all texts have their keys, since it tells only of what they have. */
  pack: () => PackedLexicon;
}
export interface PackedLexicon {
  base: LexiconBase;
  /** Words of the texts. */
  words: Shards;
  /** Words that no text has and that lead to words of the texts. */
  asked: Shards;
}

/** What a word or phrase stands for beside itself: words of the texts, and groups that stand in them. */
interface Meaning {
  words: Set<string>;
  groups: Set<number>;
}
/** A phrase as it is learned: at each place the words that may stand there. */
interface LearnedPhrase {
  places: string[][];
  meaning: Meaning;
  /** The key of the phrase itself, where it is of a group. */
  key?: string;
}

/**
 * Makes the lexicon: each form of the texts is led back to its words, each word's forms are packed, words of one root share a
 * family.
 * @param pages the folded forms of each page, codes of numbers left out
 * @param dictionary the words of the language
 * @param editors what the editors tell of words
 */
export function buildLexicon(
  pages: readonly ReadonlySet<string>[],
  dictionary: Pick<Dictionary, 'wordsWith'>,
  { synonyms, abbreviations, readersWords, russian }: SearchWords,
): BuiltLexicon {
  const stopwords = new Set(synonyms.stopwords.map(fold));
  const vocabulary = new Vocabulary(dictionary);
  const forms = new Set<string>();
  for (const page of pages) for (const form of page) if (!stopwords.has(form)) forms.add(form);
  for (const form of [...forms].sort()) vocabulary.learn(form);
  const pagesOf = countPages(pages, (form) => vocabulary.wordsOf(form));
  const isLikely = likelihood(pages, vocabulary);
  const indexed = new Set<string>();
  /** Homographs that no text is held to have: known, so that they are not taken for slips. */
  const unlikely = new Set<string>();
  for (const form of forms)
    for (const word of vocabulary.wordsOf(form)) (isLikely(form, word) ? indexed : unlikely).add(word);
  for (const word of indexed) unlikely.delete(word);

  const meanings = new Map<string, Meaning>();
  const asked: LearnedPhrase[] = [];
  /** Keys of the groups' members that are single words, by word; those that are phrases stand by their first words. */
  const members = new Map<string, string[]>();
  const answering: LearnedPhrase[] = [];
  let groups = 0;

  /** The words that may stand at each place of an editor's text. */
  const placesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) =>
      stopwords.has(form) ? [] : [meant(form, vocabulary.learn(form))],
    );
  const russianPlacesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) => {
      const own = vocabulary.wordsOf(form).filter((word) => indexed.has(word));
      if (stopwords.has(form)) return [];
      return [own.length > 0 ? own : [vocabulary.learnForms(russianForms(form))]];
    });
  const put = (places: string[][], meaning: Meaning, key?: string) => {
    if (places.length === 1) for (const word of places[0] ?? []) add(meanings, word, meaning);
    else if (places.length > 1) asked.push({ places, meaning, ...(key === undefined ? {} : { key }) });
  };
  const answer = (places: string[][], group: number, key: string) => {
    if (places.length === 1) for (const word of places[0] ?? []) push(members, word, key);
    else if (places.length > 1)
      answering.push({ places, meaning: { words: new Set(), groups: new Set([group]) }, key });
  };

  const vague = new Set(synonyms.vague.flatMap((word) => vocabulary.learn(fold(word))));
  const both = [...synonyms.groups, ...abbreviations].map((list) => ({ words: list, find: list }));
  for (const { words, find } of [...both, ...synonyms.towards]) {
    const group = groups++;
    const meaning: Meaning = { words: new Set(), groups: new Set([group]) };
    find.forEach((text, i) => answer(placesOf(text), group, memberKey(group, i)));
    for (const text of words) {
      const at = find.indexOf(text);
      put(placesOf(text), meaning, at < 0 ? undefined : memberKey(group, at));
    }
  }
  const isIndexed = (places: readonly string[][]) => places.every((place) => place.some((word) => indexed.has(word)));
  for (const [list, read] of [
    [readersWords, placesOf],
    [russian, russianPlacesOf],
  ] as const) {
    for (const [target, words] of Object.entries(list)) {
      const places = placesOf(target);
      if (places.length === 0 || !isIndexed(places)) continue;
      const meaning: Meaning = { words: new Set(), groups: new Set() };
      if (places.length === 1) meaning.words = new Set(places[0]?.filter((word) => indexed.has(word)));
      else {
        const group = groups++;
        meaning.groups.add(group);
        answer(places, group, memberKey(group, 0));
      }
      for (const text of words) {
        const own = read(text);
        // What a text has is found there.
        if (!isIndexed(own)) put(own, meaning);
      }
    }
  }

  const { keyOf, rowsOf } = placeWords(
    vocabulary,
    indexed,
    new Set([...vague, ...unlikely, ...meanings.keys(), ...asked.flatMap((p) => p.places.flat())]),
  );

  const byFirst = new Map<string, KeyedPhrase[]>();
  for (const { places, key = '' } of answering)
    for (const word of places[0] ?? [])
      push(byFirst, keyOf(word), { places: places.map((place) => place.map(keyOf)), key });
  const seen = new Set<string>();
  // Found once for each form: a text repeats its words.
  const ofForms = new Map<string, { keys: string[]; phrases: KeyedPhrase[] }>();
  const ofForm = (form: string) => {
    let found = ofForms.get(form);
    if (!found) {
      const own = stopwords.has(form) ? [] : vocabulary.wordsOf(form).filter((word) => isLikely(form, word));
      const groupKeys = new Set(own.flatMap((word) => members.get(word) ?? []));
      for (const key of groupKeys) seen.add(groupOf(key));
      const keys = form.startsWith('#') ? [numberKey(form)] : [...own.map(keyOf), ...groupKeys];
      found = { keys, phrases: [...new Set(keys.flatMap((key) => byFirst.get(key) ?? []))] };
      ofForms.set(form, found);
    }
    return found;
  };
  const keysOf = (tokens: readonly Token[]): string[][] => {
    const found = tokens.map(({ forms: [form = '', ...others] }) =>
      others.length === 0 ? ofForm(form) : together([form, ...others].map(ofForm)),
    );
    const keys = found.map((f) => f.keys);
    const wholes = withoutParts(tokens);
    // Of a hyphenated word a phrase has the whole, or its parts.
    const orders = wholes.length < tokens.length ? [tokens.map((_, at) => at), wholes] : [wholes];
    for (const order of orders) {
      const own = order.map((at) => found[at]?.keys ?? []);
      order.forEach((at, i) => {
        for (const { places, key } of found[at]?.phrases ?? []) {
          if (!isPhraseAt(places, own, i) || keys[at]?.includes(key)) continue;
          keys[at] = [...(keys[at] ?? []), key];
          seen.add(groupOf(key));
        }
      });
    }
    return keys;
  };

  const pack = (): PackedLexicon => {
    const groupsSeen = (meaning: Meaning | undefined) =>
      [...(meaning?.groups ?? [])].filter((g) => seen.has(groupKey(g)));
    const keysOfMeaning = (meaning: Meaning) => [
      ...[...meaning.words].map(keyOf),
      ...groupsSeen(meaning).map(groupKey),
    ];
    const frequency = (word: string) => frequencyOf(pagesOf.get(word) ?? 0, pages.length);
    const phrases = asked.flatMap(({ places, meaning, key }) => {
      const keys = keysOfMeaning(meaning);
      if (keys.length === 0) return [];
      // As it is written first, then what it means.
      const own = key !== undefined && seen.has(groupOf(key)) ? [key] : [];
      return [{ words: places, phrase: { keys: [...own, ...keys], places: places.map((place) => place.map(keyOf)) } }];
    });
    const component = new Set(phrases.flatMap(({ words }) => (isIndexed(words) ? [] : words.flat())));
    const textRows = rowsOf((word) => indexed.has(word)).map(({ row, word }) => ({
      ...row,
      groups: groupsSeen(meanings.get(word)),
      aliases: [],
      frequency: frequency(word),
      vague: vague.has(word),
    }));
    const askedRows = rowsOf(
      (word) =>
        !indexed.has(word) &&
        (vague.has(word) ||
          unlikely.has(word) ||
          component.has(word) ||
          keysOfMeaning(meanings.get(word) ?? NOTHING).length > 0),
    ).map(({ row, word }) => {
      const targets = [...(meanings.get(word)?.words ?? [])];
      return {
        ...row,
        groups: groupsSeen(meanings.get(word)),
        aliases: targets.map(keyOf),
        frequency: targets.length === 0 ? 0 : Math.min(...targets.map(frequency)),
        vague: vague.has(word),
      };
    });
    const size = textRows.length <= WHOLE_ROWS ? WHOLE_ROWS : SHARD_ROWS;
    const askedShards = intoShards(askedRows, ASKED_ROWS);
    for (const { words, phrase } of phrases) {
      if (isIndexed(words)) continue;
      // Where the first word that no text has is looked for.
      const [first = ''] = words.flatMap((place) => place.filter((word) => !indexed.has(word)));
      askedShards.findLast(({ from }) => from <= startOf(mainForm(first)))?.shard.phrases.push(phrase);
    }
    return {
      words: intoShards(textRows, size),
      asked: askedShards,
      base: {
        phrases: phrases.flatMap(({ words, phrase }) => (isIndexed(words) ? [phrase] : [])),
        stopwords: [...stopwords].sort(),
        intents: Object.fromEntries(Object.entries(synonyms.questions).map(([k, list]) => [k, list.map(fold)])),
      },
    };
  };
  return { keysOf, pack };
}

/** What several forms of one place have together, each once. */
const together = (found: readonly { keys: string[]; phrases: KeyedPhrase[] }[]) => ({
  keys: [...new Set(found.flatMap((f) => f.keys))],
  phrases: [...new Set(found.flatMap((f) => f.phrases))],
});

const NOTHING: Meaning = { words: new Set(), groups: new Set() };

/** Of the words that have a form the one that is written so, where there is one: a homograph is not what the editor meant. */
const meant = (form: string, words: string[]): string[] => (words.includes(form) ? [form] : words);

function add(meanings: Map<string, Meaning>, word: string, { words, groups }: Meaning): void {
  const meaning = meanings.get(word) ?? { words: new Set(), groups: new Set() };
  for (const w of words) meaning.words.add(w);
  for (const g of groups) meaning.groups.add(g);
  meanings.set(word, meaning);
}

type PlacedRow = Pick<Row, 'stem' | 'family' | 'member'> & { text: string };

/**
 * Puts words of one root into one family: first those of the texts in the order of the alphabet, then the others.
 * @returns the key of a word, and the rows of chosen words, sorted by stem
 */
function placeWords(vocabulary: Vocabulary, indexed: ReadonlySet<string>, others: ReadonlySet<string>) {
  const families = new Map<string, number>();
  const sizes: number[] = [];
  const placed = new Map<string, { family: number; member: number }>();
  const rows: { row: PlacedRow; word: string }[] = [];
  for (const words of [[...indexed], [...others].filter((word) => !indexed.has(word))]) {
    const mine = words
      .sort((a, b) => compare(mainForm(a), mainForm(b)))
      .flatMap((word) => rowsOfWord(word, vocabulary.formsOf(word)))
      .sort((a, b) => compare(a.row.stem, b.row.stem) || compare(a.row.text, b.row.text));
    for (const { row, word } of mine) {
      let place = placed.get(word);
      if (!place) {
        const base = root(mainForm(word));
        const family = families.get(base) ?? families.size;
        families.set(base, family);
        place = { family, member: sizes[family] ?? 0 };
        sizes[family] = place.member + 1;
        placed.set(word, place);
      }
      Object.assign(row, place);
    }
    rows.push(...mine);
  }
  return {
    keyOf: (word: string): string => {
      const { family, member } = placed.get(word) ?? { family: 0, member: 0 };
      return wordKey(family, member);
    },
    rowsOf: (keep: (word: string) => boolean) => rows.filter(({ word }) => keep(word)),
  };
}

/** A row for each beginning that forms of a word have. */
function rowsOfWord(word: string, forms: ReadonlySet<string>): { row: PlacedRow; word: string }[] {
  const main = mainForm(word);
  const byStart = Map.groupBy(forms, startOf);
  return [...byStart.values()].map((list) => {
    const stem = commonStart(list);
    const endings = [...new Set(list.map((f) => f.slice(stem.length)))].sort();
    // The ending of the headword goes first: its root is what relates words.
    if (main.startsWith(stem) && endings.includes(main.slice(stem.length))) {
      endings.splice(endings.indexOf(main.slice(stem.length)), 1);
      endings.unshift(main.slice(stem.length));
    }
    return { word, row: { stem, text: endings.join(','), family: 0, member: 0 } };
  });
}

/** How many times rarer a word must be than its homograph for a form of both to be held for the other. */
const RARER = 10;

/**
 * Tells whether a form of several words is likely to be one of them: not if its other forms are far rarer in the collection than
 * those of a homograph. «Міст» is mostly of «місто» where bridges are hardly mentioned.
 */
function likelihood(
  pages: readonly ReadonlySet<string>[],
  vocabulary: Vocabulary,
): (form: string, word: string) => boolean {
  const sure = countPages(pages, (form) => {
    const words = vocabulary.wordsOf(form);
    return words.length === 1 ? words : [];
  });
  return (form, word) =>
    (sure.get(word) ?? 0) * RARER >= Math.max(...vocabulary.wordsOf(form).map((other) => sure.get(other) ?? 0));
}

/** On how many pages each word stands. */
function countPages(
  pages: readonly ReadonlySet<string>[],
  wordsOf: (form: string) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const words = new Set<string>();
    for (const form of page) for (const word of wordsOf(form)) words.add(word);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Cuts sorted rows into parts of a size worth loading, words that begin alike together. */
function intoShards(rows: readonly (Omit<Row, 'paradigm'> & { text: string })[], size: number): Shards {
  const shards: Shards = [];
  let family = 0;
  for (let start = 0; start < rows.length;) {
    let end = Math.min(rows.length, start + size);
    while (end < rows.length && startOf(rows[end]?.stem ?? '') === startOf(rows[end - 1]?.stem ?? '')) end++;
    // What is left is not worth a file of its own.
    if (rows.length - end < size / 2) end = rows.length;
    const part = rows.slice(start, end);
    const paradigms = new Map<string, number>();
    for (const { text } of part) if (!paradigms.has(text)) paradigms.set(text, paradigms.size);
    const numbered = part.map((row) => ({ ...row, paradigm: paradigms.get(row.text) ?? 0 }));
    const packed = packRows(numbered, family);
    shards.push({
      from: start === 0 ? '' : startOf(part[0]?.stem ?? ''),
      shard: { paradigms: swapLetters([...paradigms.keys()].join('\n')), ...packed, family, phrases: [] },
    });
    family = Math.max(family, ...part.map((row) => row.family + 1));
    start = end;
  }
  return shards;
}

/** Numbers of the tokens that are no parts of a hyphenated word. */
function withoutParts(tokens: readonly Token[]): number[] {
  const wholes: number[] = [];
  for (let at = 0; at < tokens.length; at += 1 + (tokens[at]?.parts ?? 0)) wholes.push(at);
  return wholes;
}

/** The words of an editor's phrase: a hyphenated word counts once, as written together. */
function wordTokens(text: string): Token[] {
  const tokens = cut(text);
  return withoutParts(tokens).flatMap((at) => tokens[at] ?? []);
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const w of words) while (!w.startsWith(start)) start = start.slice(0, -1);
  return start;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Synonyms } from '../schemas/synonyms.ts';
import type { Dictionary } from './hunspell.ts';
import { groupKey, numberKey, wordKey } from './keys.ts';
import {
  frequencyOf,
  packRows,
  startOf,
  swapLetters,
  type LexiconBase,
  type LexiconShard,
  type Phrase,
  type Row,
} from './lexicon.ts';
import { isPhraseAt } from './phrases.ts';
import { root } from './root.ts';
import { cut, fold, type Token } from './words.ts';

/** Endings a word outside the dictionary may have: names and abbreviations decline, the rest does no harm. */
const GUESSED =
  ',а,у,ом,ові,і,и,ів,ам,ами,ах,ою,ою,е,о,я,ю,ем,еві,ям,ями,ях,ею,ь,ій,ий,ого,ому,им,ої,их,ими,ою,й,єм,єві,ї,їв,єю,ів,ова,овій,ову,ін,їм'.split(
    ',',
  );
const GUESSED_ENDING =
  /(?:ами|ями|ові|еві|єві|ого|ому|ими|ої|ій|ий|им|их|ам|ям|ах|ях|ом|ем|єм|ів|їв|ою|ею|єю|а|у|и|і|ї|е|о|я|ю|ь|й)$/;

/** Rows of a lexicon that is loaded whole, some 25 kB, and of a part of a greater one, some 4 kB. */
const WHOLE_ROWS = 4500;
const SHARD_ROWS = 600;

/** The lexicon of a collection, and what it says of each place of its texts. */
export interface BuiltLexicon {
  base: LexiconBase;
  /** Parts by the letters their words begin with: the first letters of each. */
  shards: { from: string; shard: LexiconShard }[];
  /** Keys of the places of a text, in its order, without zones. */
  keysOf: (tokens: readonly Token[]) => string[][];
}

/**
 * Makes the lexicon: each form of the texts is led back to its words, each word's forms are packed, words of one root share a
 * family.
 * @param pages the folded forms of each page, codes of numbers left out
 * @param dictionary the words of the language
 * @param synonyms what the editors say is the same
 */
export function buildLexicon(
  pages: readonly ReadonlySet<string>[],
  dictionary: Dictionary,
  synonyms: Synonyms,
): BuiltLexicon {
  const stopwords = new Set(synonyms.stopwords.map(fold));
  const words = new Map<string, { forms: Set<string>; indexed: boolean }>();
  const wordsOf = new Map<string, string[]>();

  const learn = (form: string, indexed: boolean): string[] => {
    let names = wordsOf.get(form);
    if (!names) {
      names = [];
      const lemmas = /^[а-яєії]/.test(form) ? dictionary.lemmasOf(form) : [];
      for (const lemma of lemmas) {
        const name = fold(lemma.word);
        const word = words.get(name) ?? { forms: new Set<string>(), indexed: false };
        for (const f of dictionary.formsOf(lemma)) word.forms.add(fold(f));
        words.set(name, word);
        if (!names.includes(name)) names.push(name);
      }
      if (names.length === 0) {
        const stem = guessStem(form);
        const name = `?${stem}`;
        if (!words.has(name)) {
          words.set(name, {
            // Of two letters there are only abbreviations.
            forms: new Set(/[а-яєії]/.test(stem) && stem.length > 2 ? GUESSED.map((e) => stem + e) : [stem]),
            indexed: false,
          });
        }
        words.get(name)?.forms.add(form);
        names.push(name);
      }
      wordsOf.set(form, names);
    }
    if (indexed) for (const name of names) (words.get(name) as { indexed: boolean }).indexed = true;
    return names;
  };

  const forms = new Set<string>();
  for (const page of pages) for (const form of page) if (!stopwords.has(form)) forms.add(form);
  for (const form of [...forms].sort()) learn(form, true);
  const pagesOf = countPages(pages, wordsOf);

  // Groups of synonyms: single words carry the group, phrases are matched place by place.
  const asks = new Map<string, Set<number>>();
  const answers = new Map<string, Set<number>>();
  const phrasesOf: { group: number; places: string[][]; asks: boolean; answers: boolean }[] = [];
  const put = (text: string, group: number, isAsked: boolean, isAnswer: boolean) => {
    const places = wordTokens(text)
      .map((t) => t.forms[0] ?? '')
      .filter((f) => !stopwords.has(f));
    const names = places.map((f) => learn(f, false));
    if (names.length !== 1) {
      if (names.length > 1) phrasesOf.push({ group, places: names, asks: isAsked, answers: isAnswer });
      return;
    }
    for (const name of names[0] ?? []) {
      // A homograph of the form as written is not what the editor meant unless it is written so itself.
      if ((names[0]?.length ?? 0) > 1 && names[0]?.includes(places[0] ?? '') && name !== places[0]) continue;
      if (isAsked) asks.set(name, (asks.get(name) ?? new Set()).add(group));
      if (isAnswer) answers.set(name, (answers.get(name) ?? new Set()).add(group));
    }
  };
  let group = 0;
  for (const members of synonyms.groups) {
    for (const text of members) put(text, group, true, true);
    group++;
  }
  for (const { words: from, find } of synonyms.towards) {
    for (const text of from) put(text, group, true, false);
    for (const text of find) put(text, group, false, true);
    group++;
  }

  // Families by root, in the order of the alphabet.
  const names = [...words.keys()].sort((a, b) => compare(a.replace('?', ''), b.replace('?', '')));
  const families = new Map<string, number>();
  const members: number[] = [];
  const place = new Map<string, { family: number; member: number }>();
  const rows: (Row & { name: string; text: string })[] = [];
  for (const name of names) {
    const forms = [...(words.get(name)?.forms ?? [])];
    const main = name.replace('?', '');
    const stems = new Map<string, string[]>();
    for (const f of forms) {
      const start = startOf(f);
      stems.set(start, [...(stems.get(start) ?? []), f]);
    }
    for (const list of stems.values()) {
      const stem = commonStart(list);
      const endings = [...new Set(list.map((f) => f.slice(stem.length)))].sort();
      // The ending of the headword goes first: its root is what relates words.
      if (main.startsWith(stem) && endings.includes(main.slice(stem.length))) {
        endings.splice(endings.indexOf(main.slice(stem.length)), 1);
        endings.unshift(main.slice(stem.length));
      }
      rows.push({
        stem,
        paradigm: 0,
        text: endings.join(','),
        name,
        family: 0,
        member: 0,
        groups: [...(asks.get(name) ?? [])],
        indexed: words.get(name)?.indexed ?? false,
        frequency: frequencyOf(pagesOf.get(name) ?? 0, pages.length),
      });
    }
  }
  rows.sort((a, b) => compare(a.stem, b.stem) || compare(a.text, b.text));
  for (const row of rows) {
    const known = place.get(row.name);
    if (known) {
      Object.assign(row, known);
      continue;
    }
    const base = root(row.name.replace('?', ''));
    const family = families.get(base) ?? families.size;
    families.set(base, family);
    const member = members[family] ?? 0;
    members[family] = member + 1;
    place.set(row.name, { family, member });
    Object.assign(row, { family, member });
  }

  const keyOfName = (name: string): string => {
    const at = place.get(name) ?? { family: 0, member: 0 };
    return wordKey(at.family, at.member);
  };
  // Found once for each form: a text repeats its words.
  const keysOfForm = new Map<string, string[]>();
  const formKeys = (form: string): string[] => {
    let keys = keysOfForm.get(form);
    if (!keys) {
      const own = stopwords.has(form) ? [] : (wordsOf.get(form) ?? []);
      const groups = new Set(own.flatMap((n) => [...(answers.get(n) ?? [])]));
      keys = form.startsWith('#') ? [numberKey(form)] : [...own.map(keyOfName), ...[...groups].map(groupKey)];
      keysOfForm.set(form, keys);
    }
    return keys;
  };
  const phrases: Phrase[] = phrasesOf.map((p) => ({ group: p.group, places: p.places.map((ns) => ns.map(keyOfName)) }));

  const byFirst = new Map<string, Phrase[]>();
  phrases.forEach((phrase, i) => {
    if (!phrasesOf[i]?.answers) return;
    for (const key of phrase.places[0] ?? []) byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
  });

  const keysOf = (tokens: readonly Token[]): string[][] => {
    const keys = tokens.map((token) => token.forms.flatMap(formKeys));
    // Phrases by their first word, or every place would be tried with every phrase.
    const found = keys.flatMap((list, at) =>
      [...new Set(list.flatMap((key) => byFirst.get(key) ?? []))].flatMap((p) =>
        isPhraseAt(p.places, keys, at) ? [{ at, group: p.group }] : [],
      ),
    );
    for (const { at, group } of found) keys[at]?.push(groupKey(group));
    return keys.map((list) => [...new Set(list)]);
  };

  return {
    keysOf,
    shards: intoShards(rows),
    base: {
      phrases: phrases.filter((_, i) => phrasesOf[i]?.asks),
      stopwords: [...stopwords].sort(),
      intents: Object.fromEntries(Object.entries(synonyms.questions).map(([k, list]) => [k, list.map(fold)])),
    },
  };
}

/** On how many pages each word stands. */
function countPages(
  pages: readonly ReadonlySet<string>[],
  wordsOf: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const names = new Set<string>();
    for (const form of page) for (const name of wordsOf.get(form) ?? []) names.add(name);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Cuts sorted rows into parts of a size worth loading, words that begin alike together. */
function intoShards(rows: readonly (Row & { text: string })[]): BuiltLexicon['shards'] {
  const shards: BuiltLexicon['shards'] = [];
  const size = rows.length <= WHOLE_ROWS ? WHOLE_ROWS : SHARD_ROWS;
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
    shards.push({
      from: start === 0 ? '' : startOf(part[0]?.stem ?? ''),
      shard: { paradigms: swapLetters([...paradigms.keys()].join('\n')), ...packRows(numbered, family), family },
    });
    family = Math.max(family, ...part.map((row) => row.family + 1));
    start = end;
  }
  return shards;
}

/** The words of an editor's phrase: a hyphenated word counts once, as written together. */
function wordTokens(text: string): Token[] {
  const tokens = cut(text);
  return tokens.filter((_, i) => !tokens.slice(0, i).some((o, j) => o.parts > 0 && i <= j + o.parts));
}

function guessStem(form: string): string {
  if (!/^[а-яєії]+$/.test(form) || form.length < 5) return form;
  const stem = form.replace(GUESSED_ENDING, '');
  return stem.length >= 4 ? stem : form;
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const w of words) while (!w.startsWith(start)) start = start.slice(0, -1);
  return start;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

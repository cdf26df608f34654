import type { SearchWords } from '../../schemas/search-words.ts';
import { isPhraseKey, numberKey, phraseEnd } from '../language/keys.ts';
import { frequencyOf, push, type LexiconBase, type Phrase } from '../language/lexicon.ts';
import { fold, type Token } from '../language/words.ts';
import type { Words } from './hunspell.ts';
import { meaningsOf, withoutParts, type Lost } from './meanings.ts';
import { countPages, intoShards, placeWords, type Shards } from './rows.ts';
import { Vocabulary } from './vocabulary.ts';

/** A form of two words belongs to one only if its homograph is at most this many times as frequent; fitted to «міст». */
const RARER = 10;

/** The tokens of a text, without their offsets. */
export type Tokens = readonly Pick<Token, 'forms' | 'parts'>[];

/** The lexicon as the browser loads it. */
interface PackedLexicon {
  base: LexiconBase;
  shards: Shards;
  /** All forms of the words of the texts, to which typos may be corrected. */
  forms: string[];
}

/** The lexicon of a collection. */
export interface BuiltLexicon {
  /** What the editors' lists have in vain. */
  lost: readonly Lost[];
  /** The keys of each token of a text. */
  keysOf: (tokens: Tokens) => string[][];
  /** Whether one of the pages has all words of a phrase. @param pages the keys of each page */
  isFound: (phrase: Tokens, pages: readonly ReadonlySet<string>[]) => boolean;
  /** Packs the lexicon. Call it after `keysOf` for all texts: it contains only phrases found by then. */
  pack: () => PackedLexicon;
}

/**
 * Builds the lexicon of a collection: maps each form to its words, groups words of one root into families, and adds the meanings from the
 * editors' lists.
 * @param pages the folded forms of each page, without codes of numbers
 * @param inNeeds forms that only the editors' needs have
 */
export function buildLexicon(
  pages: readonly ReadonlySet<string>[],
  dictionary: Words,
  words: SearchWords,
  inNeeds: ReadonlySet<string> = new Set(),
): BuiltLexicon {
  const stopwords = new Set(words.synonyms.stopwords.map(fold));
  const vocabulary = new Vocabulary(dictionary);
  const forms = new Set(pages.flatMap((page) => [...page])).difference(stopwords);
  for (const form of [...forms].sort()) vocabulary.learn(form);
  const isLikely = likelihood(pages, vocabulary);
  const likelyWordsOf = (form: string) => vocabulary.wordsOf(form).filter((word) => isLikely(form, word));
  /** Words of the texts. */
  const indexed = new Set([...forms.difference(inNeeds)].flatMap(likelyWordsOf));
  /** Words that only needs have. They have their own key, but a page found by them is only close. */
  const needed = new Set([...forms.intersection(inNeeds)].flatMap(likelyWordsOf)).difference(indexed);
  const meanings = meaningsOf(vocabulary, indexed, words);
  const { keyOf, rows } = placeWords(
    vocabulary,
    indexed,
    new Set([
      ...needed,
      ...meanings.vague,
      ...meanings.ofWords.keys(),
      ...meanings.phrases.flatMap((p) => p.places.flat()),
    ]),
    new Set(words.synonyms.apart.flatMap((word) => vocabulary.learn(fold(word)))),
  );

  /** Phrases by each key of their first word. */
  const phrasesByFirst = new Map<string, { places: string[][]; key: string }[]>();
  for (const { places, key } of meanings.phrases) {
    const phrase = { places: places.map((place) => place.map(keyOf)), key };
    for (const first of phrase.places[0] ?? []) push(phrasesByFirst, first, phrase);
  }
  /** Keys of the phrases found in the texts. */
  const seen = new Set<string>();
  const keysByForm = new Map<string, readonly string[]>();
  const keysOfForm = (form: string): readonly string[] => {
    const known = keysByForm.get(form);
    if (known) return known;
    const own = stopwords.has(form) ? [] : likelyWordsOf(form).map(keyOf);
    const keys = form.startsWith('#') ? [numberKey(form)] : own;
    keysByForm.set(form, keys);
    return keys;
  };

  const keysOf = (tokens: Tokens): string[][] => {
    const keys = tokens.map(({ forms }) => [...new Set(forms.flatMap(keysOfForm))]);
    const wholes = withoutParts(tokens);
    const places = wholes.map((at) => [...(keys[at] ?? [])]);
    places.forEach((first, i) => {
      for (const phrase of new Set(first.flatMap((key) => phrasesByFirst.get(key) ?? []))) {
        const end = phraseEnd(phrase.places, places, i);
        if (end >= 0) seen.add(phrase.key);
        // At each of its words, so that an excerpt highlights all of them.
        for (const at of wholes.slice(i, end + 1))
          if (keys[at]?.length && !keys[at].includes(phrase.key)) keys[at].push(phrase.key);
      }
    });
    return keys;
  };

  const isFound: BuiltLexicon['isFound'] = (phrase, pages) => {
    const places = keysOf(phrase.filter(({ forms: [form = ''] }) => !stopwords.has(form)));
    return pages.some((keys) => places.every((place) => place.some((key) => keys.has(key))));
  };

  /** Keys of the words and phrases that the texts have. */
  const keysOfTargets = (targets: Iterable<string>): string[] =>
    [...targets].flatMap((target) => {
      if (isPhraseKey(target)) return seen.has(target) ? [target] : [];
      return indexed.has(target) ? [keyOf(target)] : [];
    });

  const pagesOf = countPages(pages, vocabulary.wordsOf);
  /** The fields of a row that depend on the word's meaning. */
  const saidOf = (word: string) => {
    const meaning = meanings.ofWords.get(word);
    const isIndexed = indexed.has(word);
    const targets = isIndexed ? [] : [...(meaning?.words ?? [])];
    const frequencies = (isIndexed ? [word] : targets).map((one) => frequencyOf(pagesOf(one), pages.length));
    return {
      synonyms: keysOfTargets(meaning?.synonyms ?? []),
      aliases: [...(needed.has(word) ? [keyOf(word)] : []), ...keysOfTargets(targets)],
      frequency: frequencies.length === 0 ? 0 : Math.min(...frequencies),
      indexed: isIndexed,
      vague: meanings.vague.has(word),
    };
  };

  const pack = (): PackedLexicon => {
    const phrases = meanings.phrases.flatMap(({ places, key, meaning }) => {
      const phrase: Phrase = {
        places: places.map((place) => place.map(keyOf)),
        own: seen.has(key) ? key : null,
        means: keysOfTargets(meaning.words.union(meaning.synonyms)),
      };
      return phrase.means.length > 0 ? [{ words: places, phrase }] : [];
    });
    const inPhrases = new Set(phrases.flatMap(({ words }) => words.flat()));
    const kept = rows.flatMap(({ row: { text, ...place }, word }) => {
      const entry = { ...place, ...saidOf(word) };
      const leads = entry.synonyms.length + entry.aliases.length > 0;
      return entry.indexed || leads || entry.vague || inPhrases.has(word) ? [{ entry, endings: text, word }] : [];
    });
    const { questions, prefixes } = words.synonyms;
    return {
      shards: intoShards(kept, phrases),
      base: {
        stopwords: [...stopwords].sort(),
        prefixes: Object.entries(prefixes).map(([short, long]) => [fold(short), fold(long)]),
        intents: Object.fromEntries(Object.entries(questions).map(([name, list]) => [name, list.map(fold)])),
      },
      forms: kept.flatMap(({ entry: { indexed, stem }, endings }) =>
        indexed ? endings.split(',').map((ending) => stem + ending) : [],
      ),
    };
  };

  return { lost: meanings.lost, keysOf, isFound, pack };
}

/**
 * Whether a form is likely to belong to a word: not if the word's unambiguous forms are far rarer in the collection than those of a
 * homograph. «Міст» is mostly a form of «місто» if bridges are hardly mentioned.
 */
function likelihood(
  pages: readonly ReadonlySet<string>[],
  vocabulary: Vocabulary,
): (form: string, word: string) => boolean {
  const sure = countPages(pages, (form) => {
    const words = vocabulary.wordsOf(form);
    return words.length === 1 ? words : [];
  });
  return (form, word) => sure(word) * RARER >= Math.max(...vocabulary.wordsOf(form).map(sure));
}

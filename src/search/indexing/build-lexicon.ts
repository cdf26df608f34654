import type { SearchWords } from '../../schemas/search-words.ts';
import { isPhraseKey, numberKey, phraseEnd } from '../language/keys.ts';
import { frequencyOf, type LexiconBase, type Entry, type Phrase } from '../language/lexicon.ts';
import { fold, type Token } from '../language/words.ts';
import type { Words } from './hunspell.ts';
import { Meanings, withoutParts } from './meanings.ts';
import { byFirstKey, countPages, intoShards, placeWords, type PlacedRow, type Shards } from './rows.ts';
import { Vocabulary } from './vocabulary.ts';

/** A form of two words belongs to one only if its homograph is at most this many times as frequent; fitted to «міст». */
const RARER = 10;

/** The lexicon as the browser loads it. */
interface PackedLexicon {
  base: LexiconBase;
  shards: Shards;
  /** All forms of the words of the texts, to which typos may be corrected. */
  forms: string[];
}

/** A phrase by keys: for each place the keys that may be there, and its own key. */
interface KeyedPhrase {
  places: string[][];
  key: string;
}
interface Found {
  keys: string[];
  phrases: KeyedPhrase[];
}

/**
 * The lexicon of a collection: maps each form to its words, groups words of one root into families, and adds the meanings from the
 * editors' lists.
 */
export class LexiconBuilder {
  readonly #pages: readonly ReadonlySet<string>[];
  readonly #words: SearchWords;
  readonly #stopwords: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly #meanings: Meanings;
  /** Words of the texts. */
  readonly #indexed = new Set<string>();
  /** Words that only needs have. They have their own key, but a page found by them is only close. */
  readonly #needed = new Set<string>();
  readonly #isLikely: (form: string, word: string) => boolean;
  readonly #placed: ReturnType<typeof placeWords>;
  readonly #phrasesByFirst: Map<string, KeyedPhrase[]>;
  /** Keys of the phrases found in the texts. */
  readonly #seen = new Set<string>();
  readonly #pagesOf: (word: string) => number;
  /** Results of `#ofForm`. */
  readonly #ofForms = new Map<string, Found>();

  /**
   * @param pages the folded forms of each page, without codes of numbers
   * @param inNeeds forms that only the editors' needs have
   */
  constructor(
    pages: readonly ReadonlySet<string>[],
    dictionary: Words,
    words: SearchWords,
    inNeeds: ReadonlySet<string> = new Set(),
  ) {
    this.#pages = pages;
    this.#words = words;
    this.#stopwords = new Set(words.synonyms.stopwords.map(fold));
    const vocabulary = (this.#vocabulary = new Vocabulary(dictionary));
    const forms = new Set(pages.flatMap((page) => [...page])).difference(this.#stopwords);
    for (const form of [...forms].sort()) vocabulary.learn(form);
    this.#isLikely = likelihood(pages, vocabulary);
    this.#pagesOf = countPages(pages, vocabulary.wordsOf);
    for (const form of forms)
      for (const word of vocabulary.wordsOf(form))
        if (this.#isLikely(form, word)) (inNeeds.has(form) ? this.#needed : this.#indexed).add(word);
    for (const word of this.#indexed) this.#needed.delete(word);
    const meanings = (this.#meanings = new Meanings(vocabulary, this.#indexed, words));
    const { keyOf } = (this.#placed = placeWords(
      vocabulary,
      this.#indexed,
      new Set([
        ...this.#needed,
        ...meanings.vague,
        ...meanings.ofWords.keys(),
        ...meanings.phrases.flatMap((p) => p.places.flat()),
      ]),
      new Set(words.synonyms.apart.flatMap((word) => vocabulary.learn(fold(word)))),
    ));
    this.#phrasesByFirst = byFirstKey(
      meanings.phrases.map(({ places, key }) => ({ places: places.map((place) => place.map(keyOf)), key })),
    );
  }

  /** Targets of the editors' lists that no text has. */
  get lost(): Meanings['lost'] {
    return this.#meanings.lost;
  }

  /** The keys of each token of a text. */
  keysOf(tokens: readonly Pick<Token, 'forms' | 'parts'>[]): string[][] {
    const found = tokens.map(({ forms }) =>
      forms.length === 1 ? this.#ofForm(forms[0] ?? '') : together(forms.map((form) => this.#ofForm(form))),
    );
    const keys = found.map((f) => f.keys);
    const wholes = withoutParts(tokens);
    // A phrase may contain a hyphenated word as a whole or by its parts.
    const orders = wholes.length < tokens.length ? [tokens.map((_, at) => at), wholes] : [wholes];
    for (const order of orders) {
      const own = order.map((at) => found[at]?.keys ?? []);
      order.forEach((at, i) => {
        for (const { places, key } of found[at]?.phrases ?? []) {
          const end = phraseEnd(places, own, i);
          if (end >= 0) this.#seen.add(key);
          // At each of its words, so that an excerpt highlights all of them.
          for (const place of order.slice(i, end + 1))
            if (!keys[place]?.includes(key) && found[place]?.keys.length) keys[place] = [...(keys[place] ?? []), key];
        }
      });
    }
    return keys;
  }

  /** Whether one of the pages has all words of a phrase. @param pages the keys of each page */
  isFound(phrase: readonly Token[], pages: readonly ReadonlySet<string>[]): boolean {
    const words = phrase.filter(({ forms: [form = ''] }) => !this.#stopwords.has(form));
    const places = this.keysOf(words);
    return pages.some((keys) => places.every((place) => place.some((key) => keys.has(key))));
  }

  #ofForm(form: string): Found {
    let found = this.#ofForms.get(form);
    if (!found) {
      const own = this.#stopwords.has(form)
        ? []
        : this.#vocabulary.wordsOf(form).filter((word) => this.#isLikely(form, word));
      const keys = form.startsWith('#') ? [numberKey(form)] : own.map(this.#placed.keyOf);
      found = { keys, phrases: [...new Set(keys.flatMap((key) => this.#phrasesByFirst.get(key) ?? []))] };
      this.#ofForms.set(form, found);
    }
    return found;
  }

  /** Packs the lexicon. Call it after `keysOf` for all texts: it contains only phrases found by then. */
  pack(): PackedLexicon {
    const { keyOf } = this.#placed;
    const phrases = this.#meanings.phrases.flatMap(({ places, key, meaning }) => {
      const phrase: Phrase = {
        places: places.map((place) => place.map(keyOf)),
        own: this.#seen.has(key) ? key : null,
        aliases: this.#keysOfTargets(meaning.words),
        synonyms: this.#keysOfTargets(meaning.synonyms),
      };
      return phrase.aliases.length + phrase.synonyms.length > 0 ? [{ words: places, phrase }] : [];
    });
    const inPhrases = new Set(phrases.flatMap(({ words }) => words.flat()));
    const rows = this.#placed.rows.flatMap(({ row: { text, ...place }, word }) => {
      const entry = { ...place, ...this.#saidOf(word) };
      const leads = entry.synonyms.length + entry.aliases.length > 0;
      const isKept = entry.indexed || leads || entry.vague || inPhrases.has(word);
      return isKept ? [{ entry, endings: text, word }] : [];
    });
    const { stopwords, questions, prefixes } = this.#words.synonyms;
    return {
      shards: intoShards(rows, phrases),
      base: {
        stopwords: stopwords.map(fold).sort(),
        prefixes: Object.entries(prefixes).map(([short, long]) => [fold(short), fold(long)]),
        intents: Object.fromEntries(Object.entries(questions).map(([name, list]) => [name, list.map(fold)])),
      },
      forms: rows.flatMap(({ entry: { indexed, stem }, endings }) =>
        indexed ? endings.split(',').map((ending) => stem + ending) : [],
      ),
    };
  }

  /** The fields of a row that depend on the word's meaning. */
  #saidOf(word: string): Omit<Entry, keyof PlacedRow | 'endings'> {
    const indexed = this.#indexed.has(word);
    const meaning = this.#meanings.ofWords.get(word);
    const targets = indexed ? [] : [...(meaning?.words ?? [])];
    const frequencies = (indexed ? [word] : targets).map((one) => frequencyOf(this.#pagesOf(one), this.#pages.length));
    return {
      synonyms: this.#keysOfTargets(meaning?.synonyms ?? []),
      aliases: [...(this.#needed.has(word) ? [this.#placed.keyOf(word)] : []), ...this.#keysOfTargets(targets)],
      frequency: frequencies.length === 0 ? 0 : Math.min(...frequencies),
      indexed,
      vague: this.#meanings.vague.has(word),
    };
  }

  /** Keys of the words and phrases that the texts have. */
  #keysOfTargets = (targets: Iterable<string>): string[] =>
    [...targets].flatMap((target) => {
      if (isPhraseKey(target)) return this.#seen.has(target) ? [target] : [];
      return this.#indexed.has(target) ? [this.#placed.keyOf(target)] : [];
    });
}

/** The union of the results. */
const together = (found: readonly Found[]): Found => ({
  keys: [...new Set(found.flatMap((f) => f.keys))],
  phrases: [...new Set(found.flatMap((f) => f.phrases))],
});

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

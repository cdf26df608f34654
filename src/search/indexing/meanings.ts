import type { SearchWords } from '../../schemas/search-words.ts';
import { isPhraseKey, phraseKey } from '../language/keys.ts';
import { cut, fold, type Token } from '../language/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Other meanings of a word or phrase: words of the texts by dictionary form, phrases by key. */
export interface Meaning {
  words: Set<string>;
  /** Synonyms that the texts may have. */
  synonyms: Set<string>;
}
/** A phrase of the editors' lists: for each place the words that may be there. */
interface ListedPhrase {
  places: string[][];
  key: string;
  meaning: Meaning;
}
const noMeaning = (): Meaning => ({ words: new Set(), synonyms: new Set() });

/** The editors' lists and the thesaurus, mapped to the vocabulary. */
export class Meanings {
  /** Meanings of single words. */
  readonly ofWords = new Map<string, Meaning>();
  readonly vague: ReadonlySet<string>;
  /** What the lists have in vain: targets that no text has, and texts of function words only. */
  readonly lost: { list: keyof SearchWords; target: string }[] = [];
  readonly #phrases = new Map<string, ListedPhrase>();
  readonly #vocabulary: Vocabulary;
  readonly #inTexts: ReadonlySet<string>;
  readonly #stopwords: ReadonlySet<string>;

  /** @param inTexts words of the texts */
  constructor(vocabulary: Vocabulary, inTexts: ReadonlySet<string>, words: SearchWords) {
    const { synonyms, abbreviations } = words;
    this.#vocabulary = vocabulary;
    this.#inTexts = inTexts;
    this.#stopwords = new Set(synonyms.stopwords.map(fold));
    this.vague = new Set(synonyms.vague.flatMap((word) => vocabulary.learn(fold(word))));
    for (const list of synonyms.groups) this.#group('synonyms', list, list);
    for (const list of abbreviations) this.#group('abbreviations', list, list);
    for (const { words: asked, find } of synonyms.towards) {
      this.#group('synonyms', asked, find);
      if (!find.some((text) => this.#isInTexts(this.#placesOf(text))))
        this.lost.push({ list: 'synonyms', target: find.join(', ') });
    }
    const lead = (list: 'readersWords' | 'russian' | 'thesaurus', read = this.#placesOf) => {
      for (const [target, asked] of Object.entries(words[list])) {
        this.#reportEmpty(list, asked);
        const places = this.#placesOf(target);
        if (!this.#isInTexts(places)) this.lost.push({ list, target });
        else this.#lead(asked.map(read), places);
      }
    };
    lead('readersWords');
    lead('russian', this.#russianPlacesOf);
    lead('thesaurus');
  }

  get phrases(): ListedPhrase[] {
    return [...this.#phrases.values()];
  }

  /** A query with any of `words` searches for all of `find`. */
  #group(list: keyof SearchWords, words: readonly string[], find: readonly string[]): void {
    this.#reportEmpty(list, new Set([...words, ...find]));
    const targets = find.flatMap((text) => this.#targetsOf(this.#placesOf(text)));
    for (const { synonyms } of words.flatMap((text) => this.#meaningsOf(this.#placesOf(text))))
      for (const target of targets) synonyms.add(target);
  }

  #reportEmpty(list: keyof SearchWords, texts: Iterable<string>): void {
    for (const target of texts) if (this.#placesOf(target).length === 0) this.lost.push({ list, target });
  }

  /** Maps what no text has to a word or phrase of the texts. */
  #lead(asked: readonly string[][][], target: string[][]): void {
    const targets = this.#targetsOf(target).filter((one) => isPhraseKey(one) || this.#inTexts.has(one));
    for (const places of asked) {
      // What a text has needs no other meaning.
      if (this.#isInTexts(places)) continue;
      for (const meaning of this.#meaningsOf(places)) for (const word of targets) meaning.words.add(word);
    }
  }

  /** Whether every place has a word of the texts. */
  #isInTexts = (places: readonly string[][]): boolean =>
    places.length > 0 && places.every((place) => place.some((word) => this.#inTexts.has(word)));

  /** The words, or the key of the phrase, that a listed text means. */
  #targetsOf = (places: string[][]): string[] => (places.length > 1 ? [this.#phraseOf(places).key] : (places[0] ?? []));

  #meaningsOf(places: string[][]): Meaning[] {
    if (places.length > 1) return [this.#phraseOf(places).meaning];
    return (places[0] ?? []).map((word) => {
      const meaning = this.ofWords.get(word) ?? noMeaning();
      this.ofWords.set(word, meaning);
      return meaning;
    });
  }

  #phraseOf(places: string[][]): ListedPhrase {
    const id = places.map((place) => place.join('|')).join(' ');
    const phrase = this.#phrases.get(id) ?? { places, key: phraseKey(this.#phrases.size), meaning: noMeaning() };
    this.#phrases.set(id, phrase);
    return phrase;
  }

  /** The words that may occur at each place of an editor's text. */
  #placesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) =>
      this.#stopwords.has(form) ? [] : [this.#vocabulary.learn(form)],
    );

  #russianPlacesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) => {
      const own = this.#vocabulary.wordsOf(form).filter((word) => this.#inTexts.has(word));
      if (this.#stopwords.has(form)) return [];
      return [own.length > 0 ? own : [this.#vocabulary.learnRussian(form)]];
    });
}

/** Numbers of the tokens that are not parts of a hyphenated word. */
export function withoutParts(tokens: readonly Pick<Token, 'parts'>[]): number[] {
  const wholes: number[] = [];
  for (let at = 0; at < tokens.length; at += 1 + (tokens[at]?.parts ?? 0)) wholes.push(at);
  return wholes;
}

/** The words of a listed phrase; a hyphenated word counts as one. */
function wordTokens(text: string): Token[] {
  const tokens = cut(text);
  return withoutParts(tokens).flatMap((at) => tokens[at] ?? []);
}

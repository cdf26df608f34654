import type { SearchWords } from '../../schemas/search-words.ts';
import { memberKey } from '../language/keys.ts';
import { cut, fold, type Token } from '../language/words.ts';
import { push } from '../language/lexicon.ts';
import { russianForms } from './russian.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word or phrase stands for beside itself: words of the texts, and groups of synonyms that occur in them. */
export interface Meaning {
  words: Set<string>;
  /** Words of the texts that only the thesaurus gives. */
  weak: Set<string>;
  groups: Set<number>;
}
/** A phrase as it is learned: at each place the words that may occur there. */
export interface LearnedPhrase {
  places: string[][];
  meaning: Meaning;
  /** The key of the phrase itself, if it belongs to a group. */
  key?: string;
}
export const noMeaning = (): Meaning => ({ words: new Set(), weak: new Set(), groups: new Set() });

/** The editors' lists and the thesaurus, read by the vocabulary of the texts. */
export class Meanings {
  /** Meanings of single words. */
  readonly ofWords = new Map<string, Meaning>();
  /** Phrases of readers. */
  readonly phrases: LearnedPhrase[] = [];
  /** Group members that are single words, by word. */
  readonly members = new Map<string, string[]>();
  /** Group members that are phrases of the texts. */
  readonly memberPhrases: LearnedPhrase[] = [];
  readonly vague: ReadonlySet<string>;
  /** What the editors' lists lead to, but no text has: the readers' words lead nowhere. */
  readonly lost: { list: keyof SearchWords; target: string }[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #inTexts: ReadonlySet<string>;
  readonly #stopwords: ReadonlySet<string>;
  #groups = 0;

  /** @param inTexts words of the texts */
  constructor(vocabulary: Vocabulary, inTexts: ReadonlySet<string>, words: SearchWords) {
    const { synonyms, abbreviations } = words;
    this.#vocabulary = vocabulary;
    this.#inTexts = inTexts;
    this.#stopwords = new Set(synonyms.stopwords.map(fold));
    this.vague = new Set(synonyms.vague.flatMap((word) => vocabulary.learn(fold(word))));
    for (const list of [...synonyms.groups, ...abbreviations]) this.#group(list, list);
    for (const { words: asked, find } of synonyms.towards) {
      this.#group(asked, find);
      if (!find.some((text) => this.isInTexts(this.#placesOf(text))))
        this.lost.push({ list: 'synonyms', target: find.join(', ') });
    }
    const lead = (list: 'readersWords' | 'russian' | 'thesaurus', to: (words: string[], target: string) => boolean) => {
      for (const [target, asked] of Object.entries(words[list]))
        if (!to(asked, target)) this.lost.push({ list, target });
    };
    lead('readersWords', (asked, target) => this.#lead(asked, target, this.#placesOf));
    lead('russian', (asked, target) => this.#lead(asked, target, this.#russianPlacesOf));
    lead('thesaurus', (asked, target) => this.#leadWeakly(asked, target));
  }

  /** Whether each place of a phrase has a word of the texts. */
  isInTexts = (places: readonly string[][]): boolean =>
    places.every((place) => place.some((word) => this.#inTexts.has(word)));

  /** Asked by any of `words`, the texts are searched for all of `find`. */
  #group(words: readonly string[], find: readonly string[]): void {
    const group = this.#groups++;
    const meaning = { ...noMeaning(), groups: new Set([group]) };
    find.forEach((text, i) => this.#answer(this.#placesOf(text), group, memberKey(group, i)));
    for (const text of words) {
      const at = find.indexOf(text);
      this.#put(this.#placesOf(text), meaning, at < 0 ? undefined : memberKey(group, at));
    }
  }

  /** Leads words that no text has to a word or phrase of the texts. @returns whether the texts have it */
  #lead(words: readonly string[], target: string, read: (text: string) => string[][]): boolean {
    const places = this.#placesOf(target);
    if (places.length === 0 || !this.isInTexts(places)) return false;
    const meaning = noMeaning();
    if (places.length === 1) meaning.words = new Set(places[0]?.filter((word) => this.#inTexts.has(word)));
    else {
      const group = this.#groups++;
      meaning.groups.add(group);
      this.#answer(places, group, memberKey(group, 0));
    }
    for (const text of words) {
      const own = read(text);
      // What a text has is found there.
      if (!this.isInTexts(own)) this.#put(own, meaning);
    }
    return true;
  }

  #leadWeakly(words: readonly string[], target: string): boolean {
    const [found = [], ...more] = this.#placesOf(target);
    const weak = new Set(found.filter((word) => this.#inTexts.has(word)));
    if (more.length > 0 || weak.size === 0) return false;
    for (const text of words) {
      const own = this.#placesOf(text);
      if (own.length === 1 && !this.isInTexts(own)) this.#put(own, { ...noMeaning(), weak });
    }
    return true;
  }

  #put(places: string[][], meaning: Meaning, key?: string): void {
    if (places.length > 1) this.phrases.push({ places, meaning, ...(key === undefined ? {} : { key }) });
    else
      for (const word of places[0] ?? []) {
        const all = this.ofWords.get(word) ?? noMeaning();
        for (const w of meaning.words) all.words.add(w);
        for (const w of meaning.weak) all.weak.add(w);
        for (const g of meaning.groups) all.groups.add(g);
        this.ofWords.set(word, all);
      }
  }

  #answer(places: string[][], group: number, key: string): void {
    if (places.length === 1) for (const word of places[0] ?? []) push(this.members, word, key);
    else if (places.length > 1)
      this.memberPhrases.push({ places, meaning: { ...noMeaning(), groups: new Set([group]) }, key });
  }

  /** The words that may occur at each place of an editor's text. */
  #placesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) =>
      this.#stopwords.has(form) ? [] : [this.#meant(form, this.#vocabulary.learn(form))],
    );

  /** Of the words that have a form, the one spelled so, if there is one, unless the texts have only a homograph: «дитяча лікарня». */
  #meant = (form: string, words: string[]): string[] =>
    words.includes(form) && (this.#inTexts.has(form) || !words.some((word) => this.#inTexts.has(word)))
      ? [form]
      : words;

  #russianPlacesOf = (text: string): string[][] =>
    wordTokens(text).flatMap(({ forms: [form = ''] }) => {
      const own = this.#vocabulary.wordsOf(form).filter((word) => this.#inTexts.has(word));
      if (this.#stopwords.has(form)) return [];
      return [own.length > 0 ? own : [this.#vocabulary.learnForms(russianForms(form))]];
    });
}

/** Numbers of the tokens that are no parts of a hyphenated word. */
export function withoutParts(tokens: readonly Pick<Token, 'parts'>[]): number[] {
  const wholes: number[] = [];
  for (let at = 0; at < tokens.length; at += 1 + (tokens[at]?.parts ?? 0)) wholes.push(at);
  return wholes;
}

/** The words of an editor's phrase: a hyphenated word counts once, as written together. */
function wordTokens(text: string): Token[] {
  const tokens = cut(text);
  return withoutParts(tokens).flatMap((at) => tokens[at] ?? []);
}

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

/** What a list has in vain: a target that no text has, or a text of function words only. */
export interface Lost {
  list: keyof SearchWords;
  target: string;
}

/**
 * Maps the editors' lists and the thesaurus to the vocabulary: the meanings of single words, the listed phrases with theirs, the words
 * that count little, and what leads nowhere.
 * @param indexed words of the texts
 */
export function meaningsOf(vocabulary: Vocabulary, indexed: ReadonlySet<string>, words: SearchWords) {
  const { synonyms, abbreviations } = words;
  const stopwords = new Set(synonyms.stopwords.map(fold));
  const ofWords = new Map<string, Meaning>();
  const phrases = new Map<string, ListedPhrase>();
  const lost: Lost[] = [];

  /** The words that may occur at each place of a listed text; a hyphenated word has one place. */
  const placesOf = (text: string, learn = vocabulary.learn): string[][] => {
    const tokens = cut(text);
    const forms = withoutParts(tokens).map((at) => tokens[at]?.forms[0] ?? '');
    return forms.flatMap((form) => (stopwords.has(form) ? [] : [learn(form)]));
  };
  const learnRussian = (form: string): string[] => {
    const own = vocabulary.wordsOf(form).filter((word) => indexed.has(word));
    return own.length > 0 ? own : [vocabulary.learnRussian(form)];
  };
  /** Whether every place has a word of the texts. */
  const isInTexts = (places: readonly string[][]) =>
    places.length > 0 && places.every((place) => place.some((word) => indexed.has(word)));
  const phraseOf = (places: string[][]): ListedPhrase => {
    const id = places.map((place) => place.join('|')).join(' ');
    const phrase = phrases.get(id) ?? { places, key: phraseKey(phrases.size), meaning: noMeaning() };
    phrases.set(id, phrase);
    return phrase;
  };
  const wordMeaning = (word: string): Meaning => {
    const meaning = ofWords.get(word) ?? noMeaning();
    ofWords.set(word, meaning);
    return meaning;
  };
  const meaningsAt = (places: string[][]): Meaning[] =>
    places.length > 1 ? [phraseOf(places).meaning] : (places[0] ?? []).map(wordMeaning);
  /** The words, or the key of the phrase, that a listed text means. */
  const targetsOf = (places: string[][]): string[] => (places.length > 1 ? [phraseOf(places).key] : (places[0] ?? []));

  const reportEmpty = (list: keyof SearchWords, texts: Iterable<string>) => {
    for (const target of texts) if (placesOf(target).length === 0) lost.push({ list, target });
  };
  /** A query with any of `asked` searches for all of `find`. */
  const group = (list: keyof SearchWords, asked: readonly string[], find: readonly string[]) => {
    reportEmpty(list, new Set([...asked, ...find]));
    const targets = find.flatMap((text) => targetsOf(placesOf(text)));
    for (const meaning of asked.flatMap((text) => meaningsAt(placesOf(text))))
      for (const target of targets) meaning.synonyms.add(target);
  };
  /** Maps what no text has to a word or phrase of the texts. */
  const lead = (list: 'readersWords' | 'russian' | 'thesaurus', learn = vocabulary.learn) => {
    for (const [target, asked] of Object.entries(words[list])) {
      reportEmpty(list, asked);
      const places = placesOf(target);
      if (!isInTexts(places)) {
        lost.push({ list, target });
        continue;
      }
      const targets = targetsOf(places).filter((one) => isPhraseKey(one) || indexed.has(one));
      for (const meaning of asked.flatMap((text) => meaningsAt(placesOf(text, learn))))
        for (const word of targets) meaning.words.add(word);
    }
  };

  const vague = new Set(synonyms.vague.flatMap((word) => vocabulary.learn(fold(word))));
  for (const list of synonyms.groups) group('synonyms', list, list);
  for (const list of abbreviations) group('abbreviations', list, list);
  for (const { words: asked, find } of synonyms.towards) {
    group('synonyms', asked, find);
    if (!find.some((text) => isInTexts(placesOf(text)))) lost.push({ list: 'synonyms', target: find.join(', ') });
  }
  lead('readersWords');
  lead('russian', learnRussian);
  lead('thesaurus');
  return { ofWords, phrases: [...phrases.values()], vague, lost };
}

/** Numbers of the tokens that are not parts of a hyphenated word. */
export function withoutParts(tokens: readonly Pick<Token, 'parts'>[]): number[] {
  const wholes: number[] = [];
  for (let at = 0; at < tokens.length; at += 1 + (tokens[at]?.parts ?? 0)) wholes.push(at);
  return wholes;
}

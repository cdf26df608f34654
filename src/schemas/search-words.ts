import { z } from 'zod';
import { text } from './text.ts';

/** A word or phrase that search can find, with any punctuation. */
const phrase = (max: number) =>
  text(max).refine((s) => /[\p{L}\d]/u.test(s), { error: 'тут немає жодної літери чи цифри' });
/** One without punctuation. */
const word = (max: number) =>
  phrase(max).refine((s) => !/[,;]|[.:!?]$/.test(s), {
    error: 'розділовий знак: у списку кожне слово чи вислів окремо',
  });
const words = z.array(word(100)).min(1);

/** `content/search/synonyms.yml`: what search treats as equal. Words may be in any form; phrases are matched in order. */
export const synonyms = z.strictObject({
  groups: z.array(words.min(2)).describe('слова й вислови, що означають те саме: [сміття, відходи, ТПВ]'),
  towards: z
    .array(
      z.strictObject({
        words: words.describe('слова читача, яких у текстах може не бути'),
        find: words.describe('що за ними шукати'),
      }),
    )
    .describe('слова, які ведуть до інших, але не навпаки: маршрутка → громадський транспорт'),
  stopwords: z.array(word(30)).describe('службові й питальні слова, яких пошук не шукає'),
  vague: z.array(word(30)).describe('слова, яких поряд з іншими пошук не шукає'),
  apart: z.array(word(30)).describe('слова, які не споріднені зі схожими: збірка (не від «збір»)'),
  prefixes: z
    .record(word(10), word(30))
    .describe('скорочені перші частини складених слів: соц → соціальний (соцкарта)'),
  questions: z
    .strictObject({
      costs: words.describe('слова запитань про гроші'),
      funding: words.describe('слова запитань про те, хто платив'),
      amount: words.describe('слова запитань про кількість'),
      area: words.describe('слова запитань про площу'),
      length: words.describe('слова запитань про довжину'),
      dates: words.describe('слова запитань про час'),
      people: words.describe('слова запитань про людей'),
      otherwise: words.describe('слова, з якими запитують не про саме число: не, без, ще'),
      contacts: words.describe('слова запитань про адресу й телефон'),
    })
    .describe('слова, за якими видно, про що запитання'),
});
export type Synonyms = z.infer<typeof synonyms>;

/** `content/search/abbreviations.yml`: abbreviations and their meanings. */
export const abbreviations = z
  .array(z.array(phrase(100)).min(2))
  .describe('скорочення, повна назва, інші скорочення того самого');
export type Abbreviations = z.infer<typeof abbreviations>;

/** `readers-words.yml`, `russian.yml`, `thesaurus.yml`: words that only readers use, under the words of the texts that they mean. */
export const readersWords = z.record(word(80), words).describe('слово чи вислів текстів — слова читача');
export type ReadersWords = z.infer<typeof readersWords>;

/** `content/search/needs.yml`: what a page or section is good for, in the words of a reader with the problem. */
export const needs = z
  .record(
    z.string().regex(/^\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/, {
      error: 'потрібна адреса на зразок /practices/kyiv-smart-city/#bezpechne-misto',
    }),
    z.array(text(90)).min(1),
  )
  .describe('потреби словами читача, який шукає таке рішення, за адресою сторінки чи розділу: видно лише пошуку');

/** `content/search/source-words.yml`: words of the printed collection, which readers may know, by the address of our section. */
export const sourceWords = z
  .record(
    z.string().regex(/^\/(practices|visits)\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/, {
      error: 'потрібна адреса на зразок /practices/kyiv-smart-city/#bezpechne-misto',
    }),
    z.array(text(60)),
  )
  .describe('слова друкованої збірки за адресою розділу, який їх переказує');

/** All word lists of the search. */
export interface SearchWords {
  synonyms: Synonyms;
  abbreviations: Abbreviations;
  readersWords: ReadersWords;
  /** Russian words; the rest is Ukrainian. */
  russian: ReadersWords;
  /** Pairs of the thesaurus. */
  thesaurus: ReadersWords;
}

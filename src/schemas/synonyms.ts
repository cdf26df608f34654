import { z } from 'zod';
import { text } from './text.ts';

const words = z.array(text(80)).min(1);

/** `content/synonyms.yml`: what search takes for the same. Any form of a word will do; a phrase is words in their order. */
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
  stopwords: z.array(text(30)).describe('службові й питальні слова, яких пошук не шукає'),
  questions: z
    .strictObject({
      costs: words.describe('слова запитань про гроші'),
      funding: words.describe('слова запитань про те, хто платив'),
      dates: words.describe('слова запитань про час'),
      contacts: words.describe('слова запитань про адресу й телефон'),
    })
    .describe('слова, за якими видно, про що запитання'),
});
export type Synonyms = z.infer<typeof synonyms>;

import { z } from 'zod';
import { text } from './text.ts';

/**
 * `content/search/source-words.yml`: words of the printed collection, by the address of our section. Readers
 * who know the book search by its words, which our texts replace.
 */
export const sourceWords = z
  .record(
    z.string().regex(/^\/(practices|visits)\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/, {
      error: 'потрібна адреса на зразок /practices/kyiv-smart-city/#bezpechne-misto',
    }),
    z.array(text(60)),
  )
  .describe('слова друкованої збірки за адресою розділу, який їх переказує');
export type SourceWords = z.infer<typeof sourceWords>;

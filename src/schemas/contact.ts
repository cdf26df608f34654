import { z } from 'zod';
import { text, webAddress } from './text.ts';

/** A contact block of the printed collection, as of January 2019; titles and addresses stand as printed. */
export const contact = z.strictObject({
  organisation: text(200).describe('установа, як надруковано'),
  person: text(80).nullable().describe('прізвище, ім’я, по батькові або null'),
  post: text(200).nullable().describe('посада на той час або null'),
  address: text(200).nullable().describe('поштова адреса або null'),
  phones: z.array(text(30)).describe('телефони, як надруковано'),
  emails: z
    .array(
      z.strictObject({
        address: z.email({ error: 'це не схоже на адресу пошти' }).describe('адреса пошти'),
        private: z
          .boolean()
          .default(false)
          .describe('true для приватної скриньки: показується текстом, не потрапляє до експорту'),
      }),
    )
    .describe('адреси пошти'),
  links: z.array(webAddress).describe('вебадреси'),
});
export type Contact = z.infer<typeof contact>;

import { z } from 'zod';
import { personName, rule, text, webAddress } from './text.ts';

/** A contact block of the printed collection, as of January 2019; titles and addresses are as printed. */
export const contact = z.strictObject({
  organisation: text(200).describe('установа, як надруковано'),
  person: personName.nullable().describe('прізвище, ім’я, по батькові або null'),
  post: text(200).nullable().describe('посада на той час або null'),
  address: text(200)
    .refine((s) => /\p{L}{3}/u.test(s), { error: 'телефон замість адреси: номерам місце в phones' })
    .nullable()
    .describe('поштова адреса або null'),
  phones: z
    .array(
      text(30).refine((s) => /^(?!\([^)]*\)$)[+(\d][\d\s()–-]{2,}(?:,? дод\. \d+)?$/.test(s), {
        error: 'тут лише номер: цифри, дужки, дефіси, пропуски, внутрішній — «дод. 12»',
      }),
    )
    .describe('телефони, як надруковано'),
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
/** With the rule between its fields; the open data derives its columns from the plain schema. */
export const checkedContact = contact.refine(
  ({ person, post }) => person !== null || post === null,
  rule('post', 'посада без людини: її показують лише поруч з ім’ям'),
);
export type Contact = z.infer<typeof contact>;

import { z } from 'zod';
import { personName, rules, text, webAddress } from './text.ts';

/** The digits of a number: local, of Ukraine with or without its code, or of another country. */
function isPhone(number: string): boolean {
  const digits = number.replace(/,? дод\. \d+$/, '').replace(/[^+\d]/g, '');
  return (
    /^(?:[1-9]\d{2,6}|8?0\d{9}|\+?380\d{9}|\+(?!380)[1-9]\d{6,14})$/.test(digits) && !/^\+?(\d)\1{6,}$/.test(digits)
  );
}
/** A text with neither a phone nor a mailbox in it. */
const withoutPhone = (max: number) =>
  text(max).refine((s) => !/тел\.|\(0\d{2,4}\) ?\d|\d-\d\d-\d\d/.test(s), {
    error: 'телефон серед тексту: номерам місце в phones',
  });

/** A contact block of the printed collection, as of January 2019; titles and addresses are as printed. */
export const contact = z.strictObject({
  organisation: withoutPhone(200).describe('установа, як надруковано'),
  person: personName.nullable().describe('прізвище, ім’я, по батькові або null'),
  post: withoutPhone(200).nullable().describe('посада на той час або null'),
  address: withoutPhone(200)
    .refine((s) => /\p{L}{3}/u.test(s), { error: 'телефон замість адреси: номерам місце в phones' })
    .refine((s) => !/(?<!\d)(?:0\d{3}|\d{6,})(?!\d)/.test(s), { error: 'поштовий індекс має п’ять цифр' })
    .nullable()
    .describe('поштова адреса або null'),
  phones: z
    .array(
      text(30)
        .refine((s) => /^(?!\([^)]*\)$)[+(\d][\d\s()–-]{2,}(?:,? дод\. \d+)?$/.test(s), {
          error: 'тут не сам номер: можна цифри, дужки, дефіси, пропуски, внутрішній — «дод. 12»',
        })
        .refine(isPhone, { error: 'це не схоже на номер: перевірте цифри' }),
    )
    .describe('телефони, як надруковано'),
  emails: z
    .array(
      z.strictObject({
        address: z
          .email({ error: 'це не схоже на адресу пошти' })
          .refine(
            (s) =>
              !/@(?:.*\.)?example\.(?:com|net)$|@(?:gmail\.(?!com$)|ukr\.(?!net$)|(?:gmal|gmial|gamil|gmai|gnail)\.)/i.test(
                s,
              ),
            {
              error: 'описка в назві пошти або адреса зі зразка',
            },
          )
          .describe('адреса пошти'),
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
export const checkedContact = contact.check(
  rules(({ person, post }, at) => {
    if (person === null && post !== null)
      at('post', 'посада без людини: її показують лише поруч з ім’ям', 'null або ім’я в person');
  }),
);
export type Contact = z.infer<typeof contact>;

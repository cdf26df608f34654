import { z } from 'zod';

/** Marks the one fault of a text's form that says nothing about its characters. */
export const ABOUT_LENGTH = { isAboutLength: true };

/** One line or paragraph of plain text: trimmed, not empty, no markup. `max` counts characters as a reader sees them (code points). */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((s) => !/[<>{}]|\[\^/.test(s), {
      error: 'розмітки тут немає: лише текст без < > { } і виносок [^…]',
    })
    .refine((s) => !/https?:\/\/|(?<!\S)www\.|\S@\S+\.\p{L}/u.test(s), {
      error: 'адреса в тексті: вебадресам і пошті місце в links та emails',
    })
    // In the open data this word means a missing value.
    .refine((s) => s !== 'null', { error: 'слово «null» у лапках; там, де значення немає, пишуть null без лапок' })
    .refine((s) => [...s].length <= max, {
      params: ABOUT_LENGTH,
      error: (issue) => `задовгий текст: ${[...String(issue.input)].length} знаків, можна не більше ${max}`,
    })
    // For editors: JSON Schema has no refinements.
    .meta({ maxLength: max });

/** A person's name: no phone number and no mailbox. */
export const personName = text(80)
  .refine((s) => !/[\d@,;/]| [–—-] /.test(s), {
    error: 'в імені цифри, @, кома чи тире: тут одна людина, посада — в post',
  })
  .refine((s) => /^(?:(?:ван|фон|де|дер|ла|аль|бен) )*\p{Lu}/u.test(s), {
    error: 'ім’я з малої літери: якщо нікого не названо, тут null',
  });

/** An address part: lower-case Latin letters, digits and hyphens; not the open data's word for a missing value. */
const SLUG = /^(?!null$)(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG, {
  error:
    'у цій адресі не лише малі латинські літери, цифри й дефіси між ними, вона довша за 80 знаків або це слово null',
});
/** Whether the name of a file may be an address part; one that may not is reported where it is read. */
export const isSlug = (name: string): boolean => SLUG.test(name);

/** What the schemas' fields refer to. A wrapper or copy of such a field refers to the same. */
export const refersTo = z.registry<{ to: ReferenceKind }>();
/** An entry by its slug, a project or figure as `practice#slug`, or an address of the web. */
export type ReferenceKind = EntryKind | 'project' | 'figure' | 'web';
export type EntryKind = 'city' | 'visit' | 'topic' | 'practice' | 'source' | 'comparison';
/** The slug of another entry. */
export const reference = (to: EntryKind) => slug.clone().register(refersTo, { to });

/** A date as precise as the source gives it: `2017`, `2017-10` or `2017-10-04` (ISO 8601). */
export const partialDate = z
  .preprocess(
    // YAML reads a bare year as a number.
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine(isPartialDate, { error: 'потрібна дата 2017, 2017-10 або 2017-10-04, рік від 1000 до 2099' }),
  )
  .meta({ pattern: '^(1[0-9]|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$' });

/** A whole day, `2018-10-23` (ISO 8601). */
export const day = z
  .string()
  .refine((s) => s.length === 10 && s >= '1900' && isPartialDate(s), { error: 'потрібен день у вигляді 2018-10-23' })
  .meta({ pattern: '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$' });

function isPartialDate(s: string): boolean {
  const parts = /^((?:1\d|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(s);
  if (!parts) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** An absolute `http` or `https` address of a public host. */
export const webAddress = z
  .string()
  .superRefine((address, context) => {
    const message = faultOfAddress(address);
    if (message) context.addIssue({ code: 'custom', message });
  })
  .register(refersTo, { to: 'web' });

function faultOfAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:\/\/[^/]/.test(address) || /^https?:\/\/https?:/.test(address))
    return 'потрібна одна повна адреса, що починається з http:// або https://';
  if (/…|^https?:\/\/www\.www\.|;jsessionid=|[?&](?:PHPSESSID|fbclid|gclid|utm_\w+)=/i.test(address))
    return 'адресу скорочено, або в ній мітка одного відвідувача';
  if (/^https?:\/\/(?:www\.)?google\.[a-z.]+\/(?:url|search)\?|^https?:\/\/lm?\.facebook\.com\/l\.php/i.test(address))
    return 'адреса пошукової системи, а не сторінки';
  if (/[)\]}»"'.;]$/.test(address) && !/\([^()]*\)$/.test(address)) return 'адреса закінчується розділовим знаком';
  if (/%(?![\da-f]{2})/i.test(address)) return 'знак % в адресі без двох шістнадцяткових цифр після нього';
  if (/[\s,<>"{}|\\^`]|%(?:[01][\da-f]|7f)/i.test(address) || address.length > MAX_ADDRESS)
    return `в адресі пропуск, кома, лапки, дужки < > { } чи керівний знак, або вона довша за ${MAX_ADDRESS} знаків`;
  if (/^(?:0|2[0-5]|53|110|143|465|587|99[35])$/.test(url.port)) return `порт ${url.port} — не для сторінок`;
  if (url.username || url.password) return 'перед знаком @ в адресі — ім’я користувача, а не сайт';
  const host = /^https?:\/\/(\[[^\]]*\]|[^/:?#]+)/.exec(address)?.[1] ?? '';
  const isHost = host.split('.').every((label) => /^[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?$/u.test(label));
  if (
    !isHost ||
    !/\.(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(host) ||
    /\.(?:local|localhost|internal|test|invalid|example|onion)$|(?:^|\.)example\.(?:com|net)$/i.test(host)
  )
    return `«${host}» — не публічний сайт`;
  if (host.split('.').some((label) => /[a-z]/i.test(label) && /[^\x00-\x7F]/.test(label)))
    return `у назві сайту «${host}» змішано літери різних абеток`;
  return undefined;
}
const MAX_ADDRESS = 300;

/** Reports what is wrong with a field; `expected` is what would be right, unless its description says so. */
type At = (field: string, problem: string, expected?: string) => void;

/** Rules between the fields of an entry. They run even if a field is faulty, so they must accept any value. */
export const rules = <T>(check: (entry: T, at: At) => void) =>
  z.superRefine<T>(
    (entry, context) =>
      check(entry, (field, message, expected) =>
        context.addIssue({ code: 'custom', path: [field], message, params: { expected } }),
      ),
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** Pages of the printed collection, from 1; `to: null` where the collection does not say where the chapter ends. */
export const pages = z
  .strictObject({
    from: z.int().positive().max(1000).describe('перша сторінка розділу збірки'),
    to: z.int().positive().max(1000).nullable().describe('остання сторінка або null'),
  })
  .refine((p) => p.to === null || p.to >= p.from, { path: ['to'], error: 'остання сторінка менша за першу' });
export type Pages = z.infer<typeof pages>;

/** A field that an entry may leave out; `null` unless given. */
export const optional = <S extends z.ZodType>(schema: S, help: string) =>
  schema.nullable().default(null).describe(help);

/** Words that do not say where a link leads. */
export const LABEL_OF_NOTHING = /^(?:посилання|лінк|link|url|тут|click here|читати далі|детальніше|докладніше)$/i;
const ARCHIVE = /^https?:\/\/(?:[\w-]+\.)*(?:archive\.(?:org|ph|today|is|md|fo|li|vn)|perma\.cc)\//;

/** An address that a source prints. */
export const link = z.strictObject({
  url: webAddress.describe('адреса, як надруковано, з http:// або https://'),
  label: text(120)
    .refine((s) => !LABEL_OF_NOTHING.test(s), { error: 'зі слова не видно, куди веде адреса' })
    .describe('що за адресою'),
  archiveUrl: optional(
    webAddress.refine((s) => ARCHIVE.test(s), { error: 'це не вебархів: archive.org, archive.ph або perma.cc' }),
    'копія у вебархіві або null',
  ),
});
export type Link = z.infer<typeof link>;

/** The caveat of a figure, in one sentence, shown wherever the figure is shown. */
export const note = optional(text(160), 'застереження до числа одним реченням («Року не вказано») або null');

/** A remark with its date. */
export const datedNote = z.strictObject({
  date: text(60).describe('час, про який говорить примітка'),
  text: text(600).describe('текст примітки'),
});

/** The address of a practice or of a project in it: `practice` or `practice#project`. */
export const itemAddress = z
  .string()
  .regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, { error: 'потрібна адреса практика або практика#проєкт' })
  .register(refersTo, { to: 'project' });

/** The address of a fact or sum that an editor chose to show: `practice#id`. */
export const figureAddress = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, { error: 'потрібна адреса практика#число' })
  .register(refersTo, { to: 'figure' });

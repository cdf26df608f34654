import { z } from 'zod';

/** One line or paragraph of plain text: trimmed, not empty, no markup. `max` counts characters as a reader sees them (code points). */
export const text = (max?: number) => {
  const base = z
    .string()
    .trim()
    .min(1)
    .refine((s) => !/[<>{}]|\[\^/.test(s), {
      error: 'розмітки тут немає: лише текст без < > { } і виносок [^…]',
    });
  return max === undefined
    ? base
    : base.refine((s) => [...s].length <= max, {
        error: (issue) => `задовгий текст: ${[...String(issue.input)].length} знаків, можна не більше ${max}`,
      });
};

/** An address part: lower-case Latin letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'тут лише малі латинські літери, цифри й дефіси' });

/** A date as precise as the source gives it: `2017`, `2017-10` or `2017-10-04` (ISO 8601). */
export const partialDate = z.preprocess(
  // YAML reads a bare year as a number.
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isPartialDate, { error: 'потрібна дата 2017, 2017-10 або 2017-10-04' }),
);

/** A whole day, `2018-10-23` (ISO 8601). */
export const day = z.string().refine((s) => s.length === 10 && isPartialDate(s), {
  error: 'потрібен день у вигляді 2018-10-23',
});

function isPartialDate(s: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(s);
  if (!parts) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** An absolute `http` or `https` address. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'потрібна повна адреса, що починається з http:// або https://',
});

/** Pages of the printed collection, from 1; `to: null` where the collection does not say where the chapter ends. */
export const pages = z
  .strictObject({
    from: z.int().positive().describe('перша сторінка розділу збірки'),
    to: z.int().positive().nullable().describe('остання сторінка або null'),
  })
  .refine((p) => p.to === null || p.to >= p.from, { error: 'остання сторінка менша за першу' });
export type Pages = z.infer<typeof pages>;

/** An address that the collection prints; `asOf` is the month it was printed, never the month it was checked. */
export const link = z.strictObject({
  url: webAddress.describe('адреса, як надруковано, з http:// або https://'),
  label: text(120).describe('що за адресою'),
  asOf: partialDate.default('2019-01').describe('станом на коли адресу надруковано'),
  archiveUrl: webAddress.nullable().default(null).describe('копія у вебархіві або null'),
});
export type Link = z.infer<typeof link>;

/** The caveat of a figure, in one sentence: it stands in the figure's own cell and goes wherever the figure goes. */
export const note = text(160)
  .nullable()
  .default(null)
  .describe('застереження до числа одним реченням («період не названо») або null');

/** A remark with its date. */
export const datedNote = z.strictObject({
  date: text(60).describe('час, про який говорить примітка'),
  text: text(600).describe('текст примітки'),
});

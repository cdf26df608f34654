import { z } from 'zod';
import { note, pages, reference, slug, text } from './text.ts';

/** A sum of money. `<Cost id="…"/>` in the prose prints it. `amount` is in whole units of the currency. */
export const cost = z.strictObject({
  id: slug.describe('адреса суми на сторінці: латинські літери, цифри, дефіси'),
  amount: z
    .number()
    .min(1)
    .max(5e11)
    .refine((amount) => Number(amount.toFixed(2)) === amount, { error: 'менше ніж копійка' })
    .describe('сума в одиницях валюти: 6000000, не «6 млн»'),
  qualifier: z
    .enum(['exact', 'moreThan', 'about'])
    .default('exact')
    .describe('exact, moreThan (понад) або about (близько)'),
  currency: z.enum(['UAH', 'USD', 'EUR']).describe('UAH, USD або EUR'),
  what: text(140)
    .refine((what) => !/^(?:(?:понад|близько) )?\d[\d\s,]*(?:тис|млн|млрд|грн|дол)/.test(what), {
      error: 'сума з amount стоїть і тут, тож сайт покаже її двічі',
    })
    .refine((what) => !/(?<!\p{L})(?:грн|гривень|дол|доларів)\.?$/u.test(what), {
      error: 'валюта стоїть уже після суми',
    })
    // «6 млн грн міської ради» reads well, but lists of purposes say «Парк: міської ради».
    .refine((what) => !/^(?:\p{Ll}+(?:ої|ого|их)|гранту|позики|субвенції|коштів|інвестицій) /u.test(what), {
      error: 'починається родовим відмінком, тож без суми перед собою не читається',
    })
    .describe('на що або від кого, щоб читалося й без суми: «на реконструкцію парку»'),
  year: z.int().min(1991).max(2050).nullable().describe('рік або null, якщо не вказано'),
  status: z
    .enum(['stated', 'planned'])
    .default('stated')
    .describe('stated — витрачено чи виділено, planned — заплановано'),
  note: note,
  pages: pages.optional().describe('сторінки, якщо вони точніші за сторінки розділу'),
  source: reference('source')
    .optional()
    .describe('джерело, якщо воно не те, що в усього запису: назва файлу в content/sources'),
});
export type Cost = z.infer<typeof cost>;

/** Funding sources; shown as written. */
export const fundingSources = [
  'місцевий бюджет',
  'обласний бюджет',
  'субвенція',
  'ДФРР',
  'державна програма',
  'місцева позика',
  'грант',
  'інвестор',
  'інший донор',
] as const;

/** `null`: the source does not say; shown as «У збірці не вказано». */
export const funding = z
  .array(z.enum(fundingSources))
  .min(1)
  .nullable()
  .describe(`джерела коштів: ${fundingSources.join(', ')}; null, якщо не вказано`);

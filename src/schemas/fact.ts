import { z } from 'zod';
import { pages, slug, text } from './text.ts';

/** How near the figure is to the thing: the source's own qualifier. */
export const qualifiers = ['exact', 'moreThan', 'about', 'almost', 'upTo', 'atLeast'] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * How far a figure may be believed: `measured` somebody counted and the source says so; `stated` the source
 * simply says it; `ongoing` begun and not finished in January 2019; `planned` not yet there in January 2019; `praise` a judgement, and no number.
 */
export const factStatuses = ['measured', 'stated', 'ongoing', 'planned', 'praise'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** One figure or countable claim of a practice or project. `<Fact id="…"/>` in the prose prints its number. */
export const fact = z
  .strictObject({
    id: slug.describe('адреса факту на сторінці: латинські літери, цифри, дефіси'),
    value: z.number().nullable().describe('число без пробілів або null, якщо числа немає'),
    valueTo: z.number().optional().describe('верхня межа, якщо це діапазон (20–25)'),
    qualifier: z
      .enum(qualifiers)
      .default('exact')
      .describe('exact, moreThan (понад), about (близько), almost (майже), upTo (до), atLeast (щонайменше)'),
    unit: text(12).nullable().describe('одиниця виміру: %, км, га, м², т; null для лічби, яку називає text'),
    text: text(140).describe('що це за число: «нових низькопідлогових тролейбусів»'),
    period: text(40).nullable().describe('за який час: «2018», «щодня»; null, якщо не сказано'),
    status: z.enum(factStatuses).describe('measured, stated, ongoing, planned або praise'),
    pages: pages.optional().describe('сторінки, якщо вони точніші за сторінки розділу'),
  })
  .refine((f) => f.status !== 'praise' || f.value === null, {
    path: ['value'],
    error: 'похвала (status: praise) не має числа: value має бути null',
  })
  .refine((f) => f.valueTo === undefined || (f.value !== null && f.valueTo > f.value), {
    path: ['valueTo'],
    error: 'верхня межа має бути більша за value',
  });
export type Fact = z.infer<typeof fact>;

import { z } from 'zod';
import { note, pages, slug, text } from './text.ts';

/** How near the figure is to the thing: the source's own qualifier. */
export const qualifiers = ['exact', 'moreThan', 'about', 'almost', 'upTo', 'atLeast'] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * How far a figure may be believed: `measured` somebody counted and the source says so; `stated` the source
 * simply says it; `ongoing` begun and not finished in January 2019; `planned` not yet there in January 2019; `praise` a judgement, and no number.
 */
export const factStatuses = ['measured', 'stated', 'ongoing', 'planned', 'praise'] as const;
export type FactStatus = (typeof factStatuses)[number];

const fields = z.strictObject({
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
  note: note,
  of: slug.optional().describe('id числа, частиною якого є це: виконано 14,8 км із запланованих 102'),
  pages: pages.optional().describe('сторінки, якщо вони точніші за сторінки розділу'),
  source: slug.optional().describe('джерело, якщо воно не те, що в усього запису: назва файлу в content/sources'),
});

const refined = <S extends typeof fields>(schema: S) =>
  schema
    .refine((f) => f.status !== 'praise' || f.value === null, {
      path: ['value'],
      error: 'похвала (status: praise) не має числа: value має бути null',
    })
    .refine((f) => f.valueTo === undefined || (f.value !== null && f.valueTo > f.value), {
      path: ['valueTo'],
      error: 'верхня межа має бути більша за value',
    });

/** One figure or countable claim of a project or visit. `<Fact id="…"/>` in the prose prints its number. */
export const fact = refined(fields);
export type Fact = z.infer<typeof fact>;

/** Sections of a practice under which its own figures may stand. */
export const factSections = ['background', 'practice', 'results'] as const;

/** A figure of a practice as a whole, with the section it belongs to. A plan is no result. */
export const practiceFact = refined(
  fields.extend({
    section: z
      .enum(factSections)
      .default('results')
      .describe('розділ, до якого належить число: background, practice або results'),
  }),
).refine((f) => f.status !== 'planned' || f.section !== 'results', {
  path: ['section'],
  error: 'план не стоїть під «Результатами»: section має бути background або practice',
});
export type PracticeFact = z.infer<typeof practiceFact>;

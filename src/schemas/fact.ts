import { z } from 'zod';
import { bodyParts, type BodyKind } from './parts.ts';
import { note, pages, reference, rules, slug, text } from './text.ts';

/** The source's qualifier of a number. */
const qualifiers = ['exact', 'moreThan', 'about', 'almost', 'upTo', 'atLeast'] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * Certainty of a figure. `measured`: somebody counted, and the source says who; `stated`: the source only states it; `ongoing`: begun,
 * not finished; `planned`: not begun; `praise`: a judgement without a number.
 */
export const factStatuses = ['measured', 'stated', 'ongoing', 'planned', 'praise'] as const;
export type FactStatus = (typeof factStatuses)[number];

const MAX_VALUE = 1e12;
/** More than there are people or things to count one by one. */
const MAX_COUNT = 1e10;
/** Units in which a part may exceed the whole: only growth. */
const GROWTH = /зрос|збільш|більш|приріст|перевикон|перевищ|удвіч|подорож|понад план/i;

const fields = z.strictObject({
  id: slug.describe('адреса факту на сторінці: латинські літери, цифри, дефіси'),
  value: z.number().nonnegative().max(MAX_VALUE).nullable().describe('число без пробілів або null, якщо числа немає'),
  valueTo: z.number().positive().max(MAX_VALUE).optional().describe('верхня межа, якщо це діапазон (20–25)'),
  qualifier: z
    .enum(qualifiers)
    .default('exact')
    .describe('exact, moreThan (понад), about (близько), almost (майже), upTo (до), atLeast (щонайменше)'),
  unit: text(12)
    .refine(
      (unit) => !/[a-z]|[а-яіїєґ][23]$|^\d|^%.|^кв(?!т)|^куб|відсот|(?<!тис|дол)\.$/i.test(unit.replace('°C', '')),
      {
        error: 'одиниця латинкою, словом, з крапкою або зі степенем звичайною цифрою',
      },
    )
    .refine((unit) => !/^(?!раз|млрд|трлн|ккал|кбіт|осіб\/)[а-яіїєґ]{4}/.test(unit), {
      error: 'слово замість одиниці: йому місце в text',
    })
    .nullable()
    .describe('одиниця виміру: %, км, га, м², т; null для лічби, яку називає text'),
  text: text(140).describe('що це за число: «нових низькопідлогових тролейбусів»'),
  period: text(40)
    .refine((period) => !/\d-\d|\d\.\d/.test(period), { error: 'час цифрами через дефіс чи крапку' })
    .refine((period) => /[\p{L}\d]/u.test(period), { error: 'тут немає часу' })
    .refine((period) => !/[a-z]/.test(period), { error: 'час латинкою' })
    .refine(
      (period) => (period.match(/^\d+$|(?<!\d)\d{4}(?!\d)/g) ?? []).every((year) => /^(?:1\d|20)\d\d$/.test(year)),
      {
        error: 'такого року не може бути; рік — чотири цифри, як-от 2018',
      },
    )
    .refine((period) => !((/\d{4}(?=–)/.exec(period)?.[0] ?? '') > (/(?<=–)\d{4}/.exec(period)?.[0] ?? '9')), {
      error: 'роки від пізнішого до ранішого',
    })
    .nullable()
    .describe('за який час: «2018», «серпень 2018», «щодня»; null, якщо не вказано'),
  status: z.enum(factStatuses).describe('measured, stated, ongoing, planned або praise'),
  note: note,
  of: slug.optional().describe('id числа, частиною якого є це: виконано 14,8 км із запланованих 102'),
  pages: pages.optional().describe('сторінки, якщо вони точніші за сторінки розділу'),
  source: reference('source')
    .optional()
    .describe('джерело, якщо воно не те, що в усього запису: назва файлу в content/sources'),
});

const SCALES: Record<string, number> = { тис: 1e3, млн: 1e6, млрд: 1e9 };
/** The number with which a text begins, in digits: «понад 2,5 тис. лавок». */
function numberAtStart(text: string): number {
  const [, whole = '', part = '0', scale = ''] =
    /^(?:(?:понад|близько|майже|до|щонайменше) )?(\d+(?:\s\d{3})*)(?:,(\d+))?(?: (тис|млн|млрд)\.?)?(?=\s)/i.exec(
      text,
    ) ?? [];
  return whole === ''
    ? NaN
    : Math.round(Number(`${whole.replace(/\s/g, '')}.${part}`) * (SCALES[scale.toLowerCase()] ?? 1) * 100) / 100;
}

const figureRules = rules<z.infer<typeof fields>>((f, at) => {
  const isExact = (f.qualifier ?? 'exact') === 'exact';
  const numbers = [f.value, f.valueTo].filter((n) => typeof n === 'number');
  if (f.status === 'praise' && typeof f.value === 'number')
    at('value', 'похвала (status: praise) не має числа', 'null');
  if (f.status === 'measured' && f.value === null)
    at('status', 'пораховано (measured), а числа немає', 'stated або число у value');
  if (f.value === null && typeof f.unit === 'string') at('unit', 'одиниця без числа', 'null');
  if (f.unit === null && !numbers.every(Number.isInteger))
    at('value', 'дробове число без одиниці: лічать цілими', 'ціле число або одиниця в unit');
  if (f.unit === null && numbers.some((n) => n > MAX_COUNT && n <= MAX_VALUE))
    at('value', 'стільки не налічити', 'число, як у джерелі, або одиниця в unit');
  if (typeof f.value === 'number' && /^(?:понад|близько|щонайменше|приблизно)\s/i.test(String(f.text)))
    at('text', 'уточнення стоїть перед числом, а не після', 'text без нього, а воно — у qualifier');
  if ((f.status === 'stated' || f.status === 'measured') && /(?<!(?:ніж|як) )планувал/.test(String(f.text)))
    at('status', 'text каже про намір', 'planned');
  if (f.value === null && !isExact) at('qualifier', 'уточнення без числа', 'запис без qualifier');
  if (f.valueTo !== undefined && (f.value === null || f.valueTo <= f.value))
    at('valueTo', 'верхня межа не більша за нижню', 'число, більше за value');
  if (f.valueTo !== undefined && !isExact)
    at('qualifier', 'уточнення при діапазоні: «понад 20–25» не буває', 'запис без qualifier');
  if (f.unit === '%' && Math.max(f.value ?? 0, f.valueTo ?? 0) > 100 && !GROWTH.test(f.text))
    at('value', 'понад 100 % буває лише зростання', 'не більше 100 або слово про зростання в text');
  if (f.value !== undefined && numberAtStart(String(f.text)) === f.value)
    at('text', 'число з value стоїть і в text, тож сайт покаже його двічі', 'text без числа');
});

/**
 * One figure or countable claim of a project or visit. `<Fact id="…"/>` in the prose prints its number. One without a number («тисячі
 * подій») is a separate line among the figures and may not be used in the prose.
 */
export const fact = fields.check(figureRules);
export type Fact = z.infer<typeof fact>;

/** Sections of a practice that may have figures. */
export const factSections: readonly BodyKind[] = bodyParts.map(({ kind }) => kind);

/** A figure of a whole practice, with its section. A plan is not a result. */
export const practiceFact = fields
  .extend({
    section: z
      .enum(factSections)
      .default('results')
      .describe('розділ, до якого належить число: background, practice або results'),
  })
  .check(
    figureRules,
    rules((f, at) => {
      if (f.status === 'planned' && f.section === 'results')
        at('section', 'план не стоїть під «Результатами»', 'background або practice');
    }),
  );
export type PracticeFact = z.infer<typeof practiceFact>;

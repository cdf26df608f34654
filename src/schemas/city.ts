import { z } from 'zod';
import { datedNote, rules, text } from './text.ts';

const oblasts = [
  'Автономна Республіка Крим',
  ...[
    'Вінницька, Волинська, Дніпропетровська, Донецька, Житомирська, Закарпатська, Запорізька, Івано-Франківська',
    'Київська, Кіровоградська, Луганська, Львівська, Миколаївська, Одеська, Полтавська, Рівненська, Сумська',
    'Тернопільська, Харківська, Херсонська, Хмельницька, Черкаська, Чернівецька, Чернігівська',
  ].flatMap((names) => names.split(', ').map((name) => `${name} область`)),
];

/** A name in Ukrainian; `pattern` is how it begins. */
const name = (max: number, pattern = /^\p{Lu}/u) =>
  text(max)
    .refine((s) => !/[a-z]/i.test(s), { error: 'назва латинськими літерами' })
    .refine((s) => pattern.test(s), { error: 'назва з малої літери' });

/** Whether a name may be declined so: its first letter stays. What is no Ukrainian name is reported elsewhere. */
const isFormOf = (form: unknown, name: unknown): boolean =>
  !/^[А-ЯҐЄІЇ]/.test(String(name)) || !/^[А-ЯҐЄІЇ]/.test(String(form)) || String(form)[0] === String(name)[0];

/** `content/cities/<slug>.yml`: a city of the collection. The file name is the official transliteration of `name`. */
export const city = z
  .strictObject({
    name: name(40).describe('назва міста'),
    genitive: name(40).describe('родовий відмінок: «Харкова»'),
    locative: name(50, /^\p{Ll}+ (?:\p{Ll}+ )?\p{Lu}/u)
      .refine((s) => /^(?:у|в|на) /.test(s), { error: 'бракує прийменника' })
      .describe('місцевий із прийменником: «у Харкові»'),
    oblast: text(60)
      .refine((name) => oblasts.includes(name), { error: 'такої області немає' })
      .nullable()
      .describe('область: «Київська область»; null для міста зі спеціальним статусом'),
    latitude: z.number().min(44).max(53).describe('широта центру міста, градуси'),
    longitude: z.number().min(22).max(41).describe('довгота центру міста, градуси'),
    synonyms: z.array(text(60)).describe('як іще пишуть назву'),
    tone: z.enum(['plain', 'sober']).default('plain').describe('sober — стримане оформлення без жовтого'),
    notes: z.array(datedNote).describe('датовані примітки; [] якщо немає'),
  })
  .check(
    rules(({ name, genitive, locative }, at) => {
      // «Запоріжжя» is its own genitive.
      if (genitive === name && !String(name).endsWith('я'))
        at('genitive', 'назва не відмінена', 'назва в родовому відмінку');
      if (!isFormOf(genitive, name)) at('genitive', 'форма іншої назви', 'форма назви з name');
      if (!isFormOf(/ (\p{Lu}.*)/u.exec(String(locative))?.[1] ?? name, name))
        at('locative', 'форма іншої назви', 'форма назви з name');
      if (String(locative).endsWith(` ${name}`)) at('locative', 'назва не відмінена');
      // «Бучі», «Умані» are both cases; a form in «-а», «-я» is the genitive alone.
      if (/[ая](?: \d+)?$/.test(String(genitive)) && String(locative).endsWith(` ${genitive}`))
        at('locative', 'це родовий відмінок');
    }),
  );
export type CityEntry = z.infer<typeof city>;

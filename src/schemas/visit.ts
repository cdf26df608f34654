import { z } from 'zod';
import { fact } from './fact.ts';
import { sourcePlace } from './source.ts';
import { day, personName, reference, rules, text } from './text.ts';

const MAX_DAYS = 14;
/** More than Ukraine has. */
const MAX_CITIES = 500;

/** `content/visits/<slug>.yml`: a study visit of 2018. */
export const visit = z
  .strictObject({
    city: reference('city').describe('місто: назва файлу в content/cities без .yml'),
    start: day.describe('перший день'),
    end: day.describe('останній день'),
    title: text(90).describe('чого вчилися, коротко'),
    subject: text(300).describe('що вивчали, реченням без крапки'),
    participants: text(300).describe('хто приїхав: посади'),
    cities: z.int().positive().max(MAX_CITIES).describe('зі скількох міст приїхали учасники'),
    facts: z.array(fact).describe('інші числа візиту; [] якщо немає'),
    summary: z.array(text(700)).describe('розповідь про візит, абзацами; [] якщо її немає'),
    quote: z
      .strictObject({
        text: text(400)
          .refine((s) => !/^(?:«[^«»]*»|««.*»»)$/.test(s), { error: 'лапки сайт ставить сам' })
          .describe('слова, переказані або наведені'),
        person: personName.describe('чиї це слова'),
        post: text(160).describe('посада на той час'),
      })
      .nullable()
      .describe('звернення до гостей або null'),
    programme: z
      .array(
        z.strictObject({
          date: day.describe('день'),
          items: z
            .array(
              z.strictObject({
                text: text(500).describe('що відбувалося'),
                people: z
                  .array(
                    z.strictObject({
                      name: personName.describe('ім’я та прізвище'),
                      post: text(200).describe('посада на той час'),
                    }),
                  )
                  .default([])
                  .describe('хто виступав'),
              }),
            )
            .min(1)
            .describe('пункти програми'),
        }),
      )
      .min(1)
      .nullable()
      .describe('програма по днях або null'),
    sources: z.array(sourcePlace).min(1).describe('звідки відомості'),
  })
  .check(
    rules(({ start, end }, at) => {
      const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
      if (days < 0) at('end', 'останній день раніше за перший', 'день, не раніший за start');
      if (days > MAX_DAYS) at('end', `візит довший за ${MAX_DAYS} днів`, 'останній день візиту');
    }),
  );

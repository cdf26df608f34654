import { z } from 'zod';
import { cost, funding } from './cost.ts';
import { fact } from './fact.ts';
import { link, optional, reference, slug, text } from './text.ts';

/**
 * `done`: finished; `running`: launched and still working, such as a school or service; `ongoing`: begun, not finished; `planned`: not
 * begun by the date of the source.
 */
export const projectStatuses = ['done', 'running', 'ongoing', 'planned'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** A project inside a practice; its prose is the `<Project id="…">` section of the practice's body. */
export const project = z.strictObject({
  id: z
    .string()
    .regex(/^mu\d{4}-\d{2,4}\.\d+$/, { error: 'потрібен код на зразок mu2019-04.2' })
    .describe('постійний код проєкту: код практики, крапка, номер'),
  slug: slug.describe('адреса проєкту: транслітерація shortTitle'),
  title: text(100).describe('назва проєкту'),
  titleSource: optional(text(160), 'назва підрозділу, як надруковано у джерелі; null, якщо назву дала редакція сайту'),
  shortTitle: text(32).describe('коротка назва для лінії із зупинками'),
  oneLine: text(140).describe('одне речення: що зроблено'),
  topics: z.array(reference('topic')).min(1).max(4).describe('теми проєкту, перша — головна'),
  status: z.enum(projectStatuses).describe('done — виконано, running — запущено, ongoing — у роботі, planned — план'),
  headline: optional(slug, 'id числа або суми проєкту, що розповідає про нього найбільше; null, якщо такого немає'),
  facts: z.array(fact).describe('числа проєкту; [] якщо чисел немає'),
  costs: z.array(cost).min(1).nullable().describe('суми або null, якщо не вказано'),
  funding,
  links: z.array(link).describe('адреси з друкованого видання; [] якщо немає'),
});
export type ProjectEntry = z.infer<typeof project>;

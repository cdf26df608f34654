import { z } from 'zod';
import { figureAddress, optional, text } from './text.ts';

const euObjectives = [
  'smarter',
  'greener',
  'more connected',
  'more social',
  'closer to citizens',
  'governance',
] as const;

/** Whether every code of a list fits, and is there once; after a comma stands a space, as it is no decimal comma. */
const isCodes = (code: RegExp) => (list: string) =>
  !/,\S/.test(list) &&
  list.split(/[\s,()]+/).every((part, i, parts) => part === '' || (code.test(part) && parts.indexOf(part) === i));

/** Frontmatter of `content/topics/<slug>.mdx`; the body is the topic's introduction. */
export const topic = z.strictObject({
  title: text(50).describe('назва теми'),
  code: z
    .string()
    .regex(/^[А-ЯҐЄІЇ]{2}$/, { error: 'потрібні дві великі українські літери' })
    .describe('код теми з двох літер'),
  order: z.int().positive().describe('порядок у списку'),
  oneLine: text(140).describe('одне речення: про що тема'),
  headline: optional(
    figureAddress,
    'число, яке розповідає про тему найбільше: практика#id числа; null — перше з проєктів, у яких ця тема перша',
  ),
  figures: z
    .array(figureAddress)
    .default([])
    .describe('числа, які картки проєктів цієї теми показують замість головних: практика#id числа'),
  synonyms: z.array(text(60)).describe('інші слова, якими шукають тему'),
  cofog: text(20)
    .refine(isCodes(/^(?:0[1-9]|10)(?:\.[1-9]){1,2}$|^cross$/), { error: 'такого коду COFOG немає' })
    .describe('код видатків COFOG, від 01.1 до 10.9: «05.1, 06.2»'),
  sdg: text(20)
    .refine(isCodes(/^(?:[1-9]|1[0-7])(?:\.(?:[1-9]\d?|[a-d]))?$/), { error: 'такої цілі немає' })
    .describe('Цілі сталого розвитку, від 1 до 17: «11.6, 12.5»'),
  eu: z.enum(euObjectives).describe(`ціль політики згуртованості ЄС: ${euObjectives.join(', ')}`),
});

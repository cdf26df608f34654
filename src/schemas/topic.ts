import { z } from 'zod';
import { figureAddress, text } from './text.ts';

/** Frontmatter of `content/topics/<slug>.mdx`; the body is the topic's introduction. */
export const topic = z.strictObject({
  title: text(50).describe('назва теми'),
  code: z
    .string()
    .regex(/^[А-ЯҐЄІЇ]{2}$/, { error: 'потрібні дві великі українські літери' })
    .describe('код теми з двох літер'),
  order: z.int().positive().describe('порядок у списку'),
  oneLine: text(140).describe('одне речення: про що тема'),
  headline: figureAddress
    .nullable()
    .default(null)
    .describe('число, яке розповідає про тему найбільше: практика#id числа; null — перше з проєктів'),
  synonyms: z.array(text(60)).describe('інші слова, якими шукають тему'),
  cofog: text(20).describe('код видатків COFOG'),
  sdg: text(20).describe('Цілі сталого розвитку'),
  eu: text(30).describe('ціль політики згуртованості ЄС'),
});
export type TopicEntry = z.infer<typeof topic>;

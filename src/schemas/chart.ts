import { z } from 'zod';
import { reference, slug, text } from './text.ts';

/** `content/charts.yml`: figures drawn side by side, since they count the same thing, at different times or as a plan. */
const chart = z.strictObject({
  slug: slug.describe('код малюнка'),
  title: text(80).describe('що порівняно, з одиницею виміру'),
  practice: reference('practice').describe('практика, чиї це числа: назва файлу без .mdx'),
  figures: z.array(slug).min(2).max(8).describe('id двох або більше чисел чи сум практики, по порядку'),
});
export const charts = z.array(chart);

import { z } from 'zod';
import { itemAddress, slug, text } from './text.ts';

/** `content/comparisons.yml`: comparisons that the collection itself offers, each a page that needs no script. */
const comparison = z.strictObject({
  slug: slug.describe('адреса порівняння: /compare/<slug>/'),
  title: text(70).describe('назва порівняння'),
  lead: text(300).describe('одне-два речення: що тут порівняно й на що зважати'),
  items: z.array(itemAddress).min(2).max(4).describe('від двох до чотирьох практик або практика#проєкт'),
});
export const comparisons = z.array(comparison);

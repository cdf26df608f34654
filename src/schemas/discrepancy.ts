import { z } from 'zod';
import { reference, slug, text } from './text.ts';

/** `content/discrepancies.yml`: places where the source contradicts itself or leaves something open. */
export const discrepancy = z.strictObject({
  id: slug.describe('код розбіжності'),
  practice: reference('practice').nullable().describe('практика або null, якщо це про збірку загалом'),
  title: text(90).describe('про що розбіжність'),
  text: text(500).describe('що саме не збігається'),
  figures: z.array(slug).default([]).describe('id чисел і сум практики, яких це стосується'),
});
export const discrepancies = z.array(discrepancy);
export type DiscrepancyEntry = z.infer<typeof discrepancy>;

import { z } from 'zod';
import { figureAddress, optional, reference, text } from './text.ts';

/** `content/home.yml`: what the editors chose for the home page. */
export const home = z.strictObject({
  figures: z.array(figureAddress).max(3).default([]).describe('до трьох чисел або сум: практика#id числа'),
  searches: z.array(text(40)).max(4).default([]).describe('приклади запитів під полем пошуку'),
  centres: optional(reference('comparison'), 'готове порівняння для керівника ЦНАП: його адреса або null'),
});

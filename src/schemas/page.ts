import { z } from 'zod';
import { optional, text } from './text.ts';

/** The texts of the site's own pages: one file of this name in `content/pages` each. */
export const pageNames = [
  'about',
  'method',
  'accessibility',
  'data',
  'data-spreadsheet',
  'data-reading',
  'print',
  'print-sheet',
] as const;
export type PageName = (typeof pageNames)[number];

/** Frontmatter of `content/pages/<name>.mdx`; the body is the text below the heading. */
export const page = z.strictObject({
  title: text(60).describe('заголовок сторінки або її розділу'),
  description: optional(text(250), 'опис сторінки для пошукових систем або null'),
});

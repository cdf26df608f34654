import { uk } from '../i18n/uk.ts';
import { countInWords } from '../lib/ukrainian.ts';
import type { Catalogue } from './model.ts';

/** A text with the catalogue's counts in place of `{practices}` and `{projects}`. */
export const withCounts = (text: string, { practices, projects }: Catalogue): string =>
  text
    .replace('{practices}', countInWords(practices.length, uk.countPractices))
    .replace('{projects}', countInWords(projects.length, uk.countProjects));

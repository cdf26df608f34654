import { uk } from '../i18n/uk.ts';
import { countInWords } from '../lib/ukrainian.ts';
import type { Catalogue } from './model.ts';

/** A text with the catalogue's counts in place of `{cities}`, `{practices}` and `{projects}`. */
export const withCounts = (
  text: string,
  { cities, practices, projects }: Pick<Catalogue, 'cities' | 'practices' | 'projects'>,
): string =>
  text
    .replace('{cities}', countInWords(cities.length, uk.countCities))
    .replace('{practices}', countInWords(practices.length, uk.countPractices))
    .replace('{projects}', countInWords(projects.length, uk.countProjects));

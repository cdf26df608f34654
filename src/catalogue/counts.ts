import { uk } from '../i18n/uk.ts';
import { countInWords } from '../lib/ukrainian.ts';
import type { Catalogue } from './model.ts';

/** Fills `{cities}`, `{practices}` and `{projects}` with the catalogue's counts. */
export const withCounts = (
  text: string,
  { cities, practices, projects }: Pick<Catalogue, 'cities' | 'practices' | 'projects'>,
): string =>
  text
    .replace('{cities}', countInWords(cities.length, uk.countCities))
    .replace('{practices}', countInWords(practices.length, uk.countPractices))
    .replace('{projects}', countInWords(projects.length, uk.countProjects));

import { uk } from '../i18n/uk.ts';
import { countInWords } from '../lib/ukrainian.ts';
import type { Catalogue } from './model.ts';
import { collectionsOf, monthsOf } from './sources.ts';

/** Fills `{cities}`, `{practices}` and `{projects}` with the catalogue's counts, and `{asOf}` with the date of its collections. */
export const withCounts = (
  text: string,
  { cities, practices, projects, sources }: Pick<Catalogue, 'cities' | 'practices' | 'projects' | 'sources'>,
): string =>
  text
    .replace('{cities}', countInWords(cities.length, uk.countCities))
    .replace('{practices}', countInWords(practices.length, uk.countPractices))
    .replace('{projects}', countInWords(projects.length, uk.countProjects))
    .replace('{asOf}', `${monthsOf(collectionsOf({ sources }))} року`);

import { uk } from '../i18n/uk.ts';
import { countInWords } from '../lib/ukrainian.ts';
import type { Catalogue } from './model.ts';
import { collectionsOf, monthsOf } from './sources.ts';

/** A text of the interface with the catalogue's own numbers and date in place of `{cities}`, `{practices}`, `{projects}`, `{asOf}`. */
export const withCounts = (
  text: string,
  { cities, practices, projects, sources }: Pick<Catalogue, 'cities' | 'practices' | 'projects' | 'sources'>,
): string =>
  text
    .replace('{cities}', countInWords(cities.length, uk.countCities))
    .replace('{practices}', countInWords(practices.length, uk.countPractices))
    .replace('{projects}', countInWords(projects.length, uk.countProjects))
    .replace('{asOf}', `${monthsOf(collectionsOf({ sources }))} року`);

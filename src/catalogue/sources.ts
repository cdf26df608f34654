import { uk } from '../i18n/uk.ts';
import { formatDate } from '../lib/ukrainian.ts';
import type { Catalogue, City, Source } from './model.ts';

/** The sources of a city's practices, each once. */
export const sourcesOf = (city: City): Source[] => [...new Set(city.practices.map(({ source }) => source.of))];

/** A source with its subtitle: «Маршрути успіхів. Кращі практики місцевого самоврядування». */
export const sourceTitle = ({ title, subtitle }: Pick<Source, 'title' | 'subtitle'>): string =>
  [title, subtitle].filter(Boolean).join('. ');

/** The printed collections among the sources. */
export const collectionsOf = ({ sources }: Pick<Catalogue, 'sources'>): Source[] =>
  sources.filter(({ kind }) => kind === 'collection');

/** The year a source was published. */
export const yearOf = ({ date }: Pick<Source, 'date'>): string => date.slice(0, 4);

/** The months as of which the facts of some sources hold: «січень 2019». */
export const monthsOf = (sources: readonly Source[]): string =>
  [...new Set(sources.map(({ asOf }) => formatDate(asOf)))].join(' і ');

/** The date as of which the facts of some sources hold: «Станом на січень 2019 року». */
export const asOfText = (sources: readonly Source[]): string => uk.asOf(monthsOf(sources));

/** Below the title on a cover: what this is, and as of when. */
export const coverNote = (collection: Source): string => `${uk.bookCoverNote}. ${asOfText([collection])}`;

/** The period of the sources, as ISO 8601: «2019-01», or «2019-01/2021-06» for several editions. */
export const periodOf = (sources: readonly Source[]): string => {
  const dates = sources.map(({ asOf }) => asOf).sort();
  return [...new Set([dates[0], dates.at(-1)])].join('/');
};

/** The source line in the head of printed sheets: «за збіркою АМУ, 2019», «станом на січень 2019». */
export const printNote = (sources: readonly Source[]): string[] =>
  uk.printNote([...new Set(sources.map(yearOf))].join(', '), monthsOf(sources));

/** On what terms the facts of some sources may be used, in our words. */
export const termsOf = (sources: readonly Source[]): string =>
  [...new Set(sources.flatMap(({ terms }) => terms ?? [])), uk.footerTerms].join(' ');

/** Where the facts of some sources come from, and on what terms: one paragraph per source, and one of the terms. */
export const attributionOf = (sources: readonly Source[]): string[] => [
  ...sources.map(({ attribution, disclaimer }) => [attribution, disclaimer].filter(Boolean).join(' ')),
  termsOf(sources),
];

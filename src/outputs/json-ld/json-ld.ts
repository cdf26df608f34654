import type { Practice, Visit } from '../../catalogue/model.ts';
import { sourceTitle } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { formatPages } from '../../lib/ukrainian.ts';
import { permalink, site } from '../../site.ts';
import type { DataFile } from '../data/files.ts';
import { pictureUrl } from '../pdf/pictures.ts';

/** A schema.org object, for JSON-LD. All addresses are absolute. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

/** Breadcrumbs from the home page to this one. */
export const breadcrumbList = (steps: readonly { title: string; url: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ title, url }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: title,
    item: permalink(url),
  })),
});

export const webPage = (name: string, description: string, path: string): Thing => ({
  '@type': 'WebPage',
  name,
  description,
  url: permalink(path),
  inLanguage: 'uk',
});

export const webSite = (description: string): Thing => ({
  ...webPage(uk.siteName, description, '/'),
  '@type': 'WebSite',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${permalink('/search/?q=')}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** A practice, as an article based on its chapter of the collection. */
export const article = ({ id, title, oneLine, url, source: { of: source, pages } }: Practice): Thing => ({
  '@type': 'Article',
  identifier: id,
  headline: title,
  description: oneLine,
  url: permalink(url),
  image: permalink(pictureUrl(url)),
  temporalCoverage: source.asOf,
  inLanguage: 'uk',
  author: organization(uk.editors),
  isBasedOn: {
    '@type': 'Chapter',
    pagination: formatPages(pages),
    isPartOf: {
      '@type': 'Book',
      name: sourceTitle(source),
      publisher: organization(source.publisher),
      datePublished: source.date,
    },
  },
});

export const event = ({ title, subject, url, start, end, city }: Visit, organizer: string): Thing => ({
  '@type': 'Event',
  name: title,
  description: subject,
  url: permalink(url),
  startDate: start,
  endDate: end,
  inLanguage: 'uk',
  location: {
    '@type': 'Place',
    name: city.name,
    address: { '@type': 'PostalAddress', addressLocality: city.name, addressCountry: 'UA' },
  },
  organizer: organization(organizer),
});

/** The open data. `period` is ISO 8601: «2019-01». */
export const dataset = (title: string, description: string, period: string, files: readonly DataFile[]): Thing => ({
  '@type': 'Dataset',
  name: `${uk.siteName}: ${title.toLocaleLowerCase('uk')}`,
  description,
  url: permalink('/data/'),
  license: permalink('/data/#umovy'),
  version: site.version,
  temporalCoverage: period,
  inLanguage: 'uk',
  isAccessibleForFree: true,
  creator: organization(uk.editors),
  spatialCoverage: { '@type': 'Country', name: 'Україна' },
  distribution: files.map((file) => ({
    '@type': 'DataDownload',
    contentUrl: permalink(`/data/${file.name}`),
    encodingFormat: file.mediaType,
  })),
});

/** The text of a `script` element; `<` is escaped, so that «</script>» cannot end it. */
export const jsonLdText = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

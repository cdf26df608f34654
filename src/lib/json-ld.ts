/**
 * Descriptions of pages in the words of schema.org, for search engines. Pure: each takes what it describes with absolute addresses.
 */

/** A thing of schema.org. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** A step of the way to a page. */
export interface Step {
  name: string;
  url: string;
}

/** The way from the home page to this one, this one last. */
export const breadcrumbList = (steps: readonly Step[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: url })),
});

/** The site, with the address of its search; `searchUrl` ends where the words begin. */
export const webSite = (site: { name: string; description: string; url: string; searchUrl: string }): Thing => ({
  '@type': 'WebSite',
  name: site.name,
  description: site.description,
  url: site.url,
  inLanguage: 'uk',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.searchUrl}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** Any page that is nothing more particular. */
export const webPage = (page: { name: string; description: string; url: string }): Thing => ({
  '@type': 'WebPage',
  name: page.name,
  description: page.description,
  url: page.url,
  inLanguage: 'uk',
});

/** A practice, as an article based on its chapter of the collection. */
export const article = (a: {
  id: string;
  headline: string;
  description: string;
  url: string;
  image: string;
  temporalCoverage: string;
  author: string;
  book: { name: string; publisher: string; datePublished: string };
  pagination: string;
}): Thing => ({
  '@type': 'Article',
  identifier: a.id,
  headline: a.headline,
  description: a.description,
  url: a.url,
  image: a.image,
  inLanguage: 'uk',
  author: { '@type': 'Organization', name: a.author },
  temporalCoverage: a.temporalCoverage,
  isBasedOn: {
    '@type': 'Chapter',
    pagination: a.pagination,
    isPartOf: {
      '@type': 'Book',
      name: a.book.name,
      publisher: { '@type': 'Organization', name: a.book.publisher },
      datePublished: a.book.datePublished,
    },
  },
});

/** A study visit. */
export const event = (e: {
  name: string;
  description: string;
  url: string;
  startDate: string;
  endDate: string;
  city: string;
  organizer: string;
}): Thing => ({
  '@type': 'Event',
  name: e.name,
  description: e.description,
  url: e.url,
  startDate: e.startDate,
  endDate: e.endDate,
  inLanguage: 'uk',
  location: {
    '@type': 'Place',
    name: e.city,
    address: { '@type': 'PostalAddress', addressLocality: e.city, addressCountry: 'UA' },
  },
  organizer: { '@type': 'Organization', name: e.organizer },
});

/** The open data. */
export const dataset = (d: {
  name: string;
  description: string;
  url: string;
  license: string;
  creator: string;
  version: string;
  temporalCoverage: string;
  files: readonly { url: string; mediaType: string }[];
}): Thing => ({
  '@type': 'Dataset',
  name: d.name,
  description: d.description,
  url: d.url,
  license: d.license,
  version: d.version,
  inLanguage: 'uk',
  isAccessibleForFree: true,
  creator: { '@type': 'Organization', name: d.creator },
  temporalCoverage: d.temporalCoverage,
  spatialCoverage: { '@type': 'Country', name: 'Україна' },
  distribution: d.files.map((file) => ({
    '@type': 'DataDownload',
    contentUrl: file.url,
    encodingFormat: file.mediaType,
  })),
});

/** Things as the text of a `script` element: no «</script>» inside can end it. */
export const jsonLdText = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

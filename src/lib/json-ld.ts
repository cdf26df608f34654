/** A schema.org object, for JSON-LD. All addresses are absolute. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** A breadcrumb. */
interface Step {
  name: string;
  url: string;
}

/** Breadcrumbs from the home page to this one. */
export const breadcrumbList = (steps: readonly Step[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: url })),
});

const organization = (name: string): Thing => ({ '@type': 'Organization', name });

/** Properties of every page. */
interface Described {
  name: string;
  description: string;
  url: string;
}

/** The site with its search; the query is appended to `searchUrl`. */
export const webSite = ({ searchUrl, ...site }: Described & { searchUrl: string }): Thing => ({
  '@type': 'WebSite',
  ...site,
  inLanguage: 'uk',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** Any other page. */
export const webPage = (page: Described): Thing => ({ '@type': 'WebPage', ...page, inLanguage: 'uk' });

/** A practice, as an article based on its chapter of the collection. */
export const article = ({
  id,
  author,
  book,
  pagination,
  ...page
}: {
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
  identifier: id,
  ...page,
  inLanguage: 'uk',
  author: organization(author),
  isBasedOn: {
    '@type': 'Chapter',
    pagination,
    isPartOf: { '@type': 'Book', ...book, publisher: organization(book.publisher) },
  },
});

/** A study visit. */
export const event = ({
  city,
  organizer,
  ...page
}: Described & { startDate: string; endDate: string; city: string; organizer: string }): Thing => ({
  '@type': 'Event',
  ...page,
  inLanguage: 'uk',
  location: {
    '@type': 'Place',
    name: city,
    address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: 'UA' },
  },
  organizer: organization(organizer),
});

/** The open data. */
export const dataset = ({
  creator,
  files,
  ...page
}: Described & {
  license: string;
  creator: string;
  version: string;
  temporalCoverage: string;
  files: readonly { url: string; mediaType: string }[];
}): Thing => ({
  '@type': 'Dataset',
  ...page,
  inLanguage: 'uk',
  isAccessibleForFree: true,
  creator: organization(creator),
  spatialCoverage: { '@type': 'Country', name: 'Україна' },
  distribution: files.map((file) => ({
    '@type': 'DataDownload',
    contentUrl: file.url,
    encodingFormat: file.mediaType,
  })),
});

/** The text of a `script` element; `<` is escaped, so that «</script>» cannot end it. */
export const jsonLdText = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

import { readFileSync } from 'node:fs';
import { cachedFile, type CachedFile } from '../../lib/cache.ts';
import { sharedOncePer } from '../../lib/once-per.ts';
import type { SiteFile } from '../../lib/site-file.ts';
import { typst } from './typst.ts';
import type { Catalogue, City } from '../../catalogue/model.ts';
import { coverNote, sourceTitle, termsOf } from '../../catalogue/sources.ts';
import type { DocumentSource, Pdf } from './compile.ts';
import { formatNumber, plural } from '../../lib/ukrainian.ts';
import { uk } from '../../i18n/uk.ts';
import { bookDocument } from './book.ts';
import { bookletDocument } from './booklet.ts';
import { chapterDocument } from './chapter.ts';
import { picturesOf, pictureUrl } from './pictures.ts';
import { posterDocument, posterUrl } from './poster.ts';
import { makeEpub } from '../epub/epub.ts';

/** A cached PDF with the number of its pages and the page numbers of its places. */
export type CachedPdf = CachedFile<Omit<Pdf, 'bytes'>>;

const TYPESETTING = ['compile.ts', 'objects.ts', 'row-headers.ts'].map((file) => `src/outputs/pdf/${file}`);
const keep = (document: DocumentSource, template = 'template.typ'): Promise<CachedPdf> =>
  cachedFile('pdf', { inputs: document, sources: [`src/outputs/pdf/${template}`, ...TYPESETTING] }, async () => {
    const { bytes, ...about } = await typst('pdf', document);
    return { bytes, about };
  });

const chapterPdfs = {
  economy: sharedOncePer('economy PDF', (city: City) => keep(chapterDocument(city, 'economy'))),
  reading: sharedOncePer('reading PDF', (city: City) => keep(chapterDocument(city, 'reading'))),
};
/** The PDF of a city's chapter: in two columns to save paper, or in one to read. */
export const chapterPdf = (city: City, edition: 'economy' | 'reading' = 'economy'): Promise<CachedPdf> =>
  chapterPdfs[edition](city);

/** Whether the catalogue is small enough for a book; otherwise it would have thousands of pages. */
export const hasBook = ({ practices }: Catalogue): boolean => practices.length <= 60;

/** The PDF of the whole collection, on A5 pages. */
export const bookPdf = sharedOncePer('book PDF', (catalogue: Catalogue) => keep(bookDocument(catalogue)));

/** The book as a booklet: two pages on each side of an A4 sheet, to be folded. `pages` counts the sides. */
export const bookletPdf = sharedOncePer('booklet PDF', async (catalogue: Catalogue): Promise<CachedPdf> => {
  const { collection } = catalogue;
  const about = { name: sourceTitle(collection), rights: termsOf([collection]) };
  return keep(bookletDocument(await bookPdf(catalogue), about), 'booklet.ts');
});

/** Every PDF of the site. */
export function pdfFiles(catalogue: Catalogue): SiteFile<Promise<CachedPdf>>[] {
  const book = [
    { url: bookUrl('pdf'), make: () => bookPdf(catalogue) },
    { url: BOOKLET_URL, make: () => bookletPdf(catalogue) },
  ];
  return [
    ...catalogue.cities.flatMap((city) => [
      { url: chapterPdfUrl(city), make: () => chapterPdf(city) },
      { url: chapterPdfUrl(city, 'reading'), make: () => chapterPdf(city, 'reading') },
    ]),
    { url: posterUrl, make: () => keep(posterDocument(catalogue), 'poster.typ') },
    ...(hasBook(catalogue) ? book : []),
  ].map((file) => ({ ...file, mediaType: 'application/pdf' }));
}

/** The e-book of the whole collection, with the page numbers of the book. Remembered, since the print page shows its size. */
export const bookEpub = sharedOncePer('EPUB', async (catalogue: Catalogue): Promise<Uint8Array> => {
  const book = await bookPdf(catalogue);
  const { title, subtitle } = catalogue.collection;
  const stops = catalogue.visits.map(({ city }) => city.name);
  const inputs = { title, subtitle: subtitle ?? '', note: coverNote(catalogue.collection), stops };
  const cover = await drawing('cover', 'cover.typ', inputs, () => typst('cover', inputs));
  return makeEpub(catalogue, bookUrl('epub'), readFileSync(cover.path), book.about.places);
});

/** The picture of every page that has its own. */
export const pictureFiles = (catalogue: Catalogue): SiteFile<Promise<CachedFile<null>>>[] =>
  [...picturesOf(catalogue)].map(([page, picture]) => ({
    url: pictureUrl(page),
    mediaType: 'image/png',
    make: () => drawing('og', 'picture.typ', picture, () => typst('picture', picture)),
  }));

/** A picture that `draw` makes, cached between builds. @param kind folder of the cache */
function drawing(kind: string, template: string, inputs: unknown, draw: () => Promise<Uint8Array>) {
  const sources = [template, 'picture.ts', 'compile.ts'].map((file) => `src/outputs/pdf/${file}`);
  return cachedFile(kind, { inputs, sources }, async () => ({ bytes: await draw(), about: null }));
}

/** The address of the book's PDF and, with another ending, of the e-book. */
export const bookUrl = (extension: 'pdf' | 'epub'): string => `/print/marshruty-uspikhiv.${extension}`;

/** The address of the booklet. */
export const BOOKLET_URL = '/print/booklet/marshruty-uspikhiv.pdf';

/** The address of a chapter's PDF. */
export const chapterPdfUrl = (city: City, edition: 'economy' | 'reading' = 'economy'): string =>
  edition === 'economy' ? `/print/${city.slug}.pdf` : `/print/reading/${city.slug}.pdf`;

/** The number of sheets of a document printed on both sides: «2 аркуші з двох боків». */
export const sheetsText = (pages: number): string => {
  const sheets = Math.ceil(pages / 2);
  return `${sheets}\u00A0${plural(sheets, uk.countSheets)} ${uk.bothSides}`;
};

/** Type, pages and size of a file for readers: «PDF, 10 сторінок, 96 кБ». A kilobyte is 1000 bytes (IEC 80000-13). */
export const fileDetails = (kind: string, bytes: number, pages?: number): string => {
  const length = pages === undefined ? [] : [`${pages}\u00A0${plural(pages, uk.countPages)}`];
  return [kind, ...length, `${formatNumber(Math.ceil(bytes / 1000))}\u00A0кБ`].join(', ');
};

import type { Catalogue, City } from '../data/model.ts';
import { formatNumber, plural } from '../lib/ukrainian.ts';
import { uk } from '../i18n/uk.ts';
import { bookDocument } from './book.ts';
import { chapterDocument } from './chapter.ts';
import { compilePdf, type Pdf } from './compile.ts';
import { makeEpub } from './epub/epub.ts';

/** Files for paper are made when a page or an endpoint first asks for one, and once in a build. */
const made = new WeakMap<City | Catalogue, Promise<Pdf>>();
const once = (key: City | Catalogue, make: () => Promise<Pdf>): Promise<Pdf> => {
  const pdf = made.get(key) ?? make();
  made.set(key, pdf);
  return pdf;
};

/** The PDF of a city's chapter. */
export const chapterPdf = (city: City): Promise<Pdf> => once(city, () => compilePdf(city.slug, chapterDocument(city)));

/** Whether the whole is still a book: far beyond the collection's nine practices it would be one of thousands of pages. */
export const hasBook = ({ practices }: Catalogue): boolean => practices.length <= 60;

/** The PDF of the whole collection. */
export const bookPdf = (catalogue: Catalogue): Promise<Pdf> =>
  once(catalogue, () => compilePdf(BOOK, bookDocument(catalogue)));

/** The e-book of the whole collection. */
export const bookEpub = (catalogue: Catalogue): Uint8Array => makeEpub(catalogue, bookUrl('epub'));

/** The book's name in addresses. */
export const BOOK = 'marshruty-uspikhiv';
/** The address of the book's PDF and, with another ending, of the e-book. */
export const bookUrl = (extension: 'pdf' | 'epub'): string => `/print/${BOOK}.${extension}`;

/** The address of a chapter's PDF. */
export const chapterPdfUrl = (city: City): string => `/print/${city.slug}.pdf`;

/** Size of a file as a reader is told: «PDF, 10 сторінок, 96 кБ». A kilobyte is 1000 bytes (IEC 80000-13). */
export const fileDetails = (kind: string, bytes: number, pages?: number): string =>
  [
    kind,
    pages === undefined ? '' : `${pages} ${plural(pages, uk.countPages)}`,
    `${formatNumber(Math.ceil(bytes / 1000))}\u00A0кБ`,
  ]
    .filter(Boolean)
    .join(', ');

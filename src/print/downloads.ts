import type { City } from '../data/model.ts';
import { formatNumber, plural } from '../lib/ukrainian.ts';
import { uk } from '../i18n/uk.ts';
import { chapterDocument } from './chapter.ts';
import { compilePdf, type Pdf } from './compile.ts';

/** Files for paper are made when a page or an endpoint first asks for one, and once in a build. */
const chapters = new WeakMap<City, Promise<Pdf>>();

/** The PDF of a city's chapter. */
export function chapterPdf(city: City): Promise<Pdf> {
  const made = chapters.get(city) ?? compilePdf(city.slug, chapterDocument(city));
  chapters.set(city, made);
  return made;
}

/** The address of a chapter's PDF. */
export const chapterPdfUrl = (city: City): string => `/print/${city.slug}.pdf`;

/** Size of a file as a reader is told: «PDF, 10 сторінок, 96 кБ». A kilobyte is 1000 bytes (IEC 80000-13). */
export const fileDetails = (kind: string, bytes: number, pages?: number): string =>
  [
    kind,
    pages === undefined ? '' : `${pages} ${plural(pages, uk.countPages)}`,
    `${formatNumber(Math.ceil(bytes / 1000))} кБ`,
  ]
    .filter(Boolean)
    .join(', ');

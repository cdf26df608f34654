import type { Practice, Project, Source } from './model.ts';
import { formatPages, innerQuotes } from '../lib/ukrainian.ts';
import { sourceTitle, yearOf } from './sources.ts';

/** What is cited: a chapter of the collection as printed or a project in it, and our page, with an address if the site has one. */
export interface Cited {
  id: string;
  title: string;
  pages: { from: number; to: number | null };
  url: string | null;
  source: Pick<Source, 'title' | 'subtitle' | 'publisher' | 'place' | 'date'>;
}

/** Pages without «с.»: `25–28`, `29 і далі`. */
const pageRange = ({ pages }: Cited): string => formatPages(pages).replace(/^с\.\s/, '');

/** The first and last page for a machine; only the first if there is no other or it is unknown. */
const pagesJoined = ({ pages: { from, to } }: Cited, dash: string): string =>
  to === null || to === from ? `${from}` : `${from}${dash}${to}`;

/** ДСТУ 8302:2015, clauses 6 and 7.5: part of a publication with an electronic address. The reader fills in the access date. */
export const citeDstu = (c: Cited): string =>
  `${c.title} // ${sourceTitle(c.source)} / ${c.source.publisher}. ${[c.source.place, yearOf(c.source)].filter(Boolean).join(', ')}. С. ${pageRange(c)}.${c.url === null ? '' : ` URL: ${c.url} (дата звернення: __.__.____).`}`;

/** APA, 7th edition, 10.3: a chapter of a book whose group author is also the publisher. */
export const citeApa = (c: Cited): string =>
  `${c.source.publisher}. (${yearOf(c.source)}). ${c.title}. У кн.: ${sourceTitle(c.source)} (${formatPages(c.pages)}).${c.url === null ? '' : ` ${c.url}`}`;

/** Citation Style Language JSON, schema 1.0, for citation managers. */
export const citeCslJson = (c: Cited) => ({
  id: c.id,
  type: 'chapter',
  title: c.title,
  'container-title': sourceTitle(c.source),
  author: [{ literal: c.source.publisher }],
  publisher: c.source.publisher,
  'publisher-place': c.source.place ?? undefined,
  issued: { 'date-parts': [c.source.date.split('-').map(Number)] },
  page: pagesJoined(c, '-'),
  URL: c.url ?? undefined,
  language: 'uk',
});

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BIB_SIGNS: Record<string, string> = {
  '\\': 'textbackslash{}',
  '~': 'textasciitilde{}',
  '^': 'textasciicircum{}',
};
const bibEscape = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (sign) => `\\${BIB_SIGNS[sign] ?? sign}`);

/** A BibTeX entry. Its Cyrillic needs a UTF-8 reader (biber, Zotero). */
export function citeBibtex(c: Cited): string {
  const [, month] = c.source.date.split('-');
  const fields: [string, string | undefined][] = [
    ['author', `{${bibEscape(c.source.publisher)}}`],
    ['title', bibEscape(c.title)],
    ['booktitle', bibEscape(sourceTitle(c.source))],
    ['publisher', bibEscape(c.source.publisher)],
    ['address', c.source.place === null ? undefined : bibEscape(c.source.place)],
    ['year', yearOf(c.source)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['pages', pagesJoined(c, '--')],
    ['url', c.url ?? undefined],
    ['langid', 'ukrainian'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@incollection{${c.id},\n${lines.join(',\n')}\n}`;
}

/** A practice is cited as its chapter, under the printed title. `addressOf` makes an address absolute. */
export const citedPractice = (practice: Practice, addressOf: (path: string) => string | null): Cited => {
  const { of, pages } = practice.source;
  // Only the fields that a citation needs, since they are sent to the browser.
  const { title, subtitle, publisher, place, date } = of;
  const source = { title, subtitle, publisher, place, date };
  return { id: practice.id, title: practice.titleSource, pages, url: addressOf(practice.url), source };
};

/** A project is cited by its printed title within its chapter; without one, as the chapter with the site's own words in brackets. */
export const citedProject = (project: Project, addressOf: (path: string) => string | null): Cited => {
  const { id, titleSource, practice, url } = project;
  const chapter = practice.titleSource;
  const title = titleSource ? `${titleSource} (розділ «${innerQuotes(chapter)}»)` : `${chapter} [${project.title}]`;
  return { ...citedPractice(practice, addressOf), id, title, url: addressOf(url) };
};

import type { Catalogue, City, Practice, Source, Topic, Visit } from '../../catalogue/model.ts';
import { figuresOf, figureText, headlineOf } from '../../catalogue/figures.ts';
import { legendOf } from '../../catalogue/legend.ts';
import { visitRows, visitSources } from '../../catalogue/rows.ts';
import { asOfText, attributionOf, sourcesOf } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, type Part } from '../../document/outline.ts';
import { imprintBlocks, partBlocks, storyBlocks } from '../../document/parts.ts';
import { capitalize, formatDaysInCell } from '../../lib/ukrainian.ts';
import { blocksToHtml } from '../../document/html.ts';
import { escapeHtml, textToHtml } from '../../lib/html.ts';
import type { ProjectStatus } from '../../schemas/project.ts';
import { addressOf, permalink, site } from '../../site.ts';
import { spotName } from '../../document/spots.ts';
import { groupTerms, placesOf, placeTitle, termAnchors } from '../../document/subject-index.ts';

/** A page of the e-book: its file, its title, what stands in `<body>`, and its places that the table of contents names. */
export interface EpubPage {
  file: string;
  title: string;
  body: string;
  parts: EpubPart[];
}
/** A place that the table of contents names, with those below it. */
export interface EpubPart {
  title: string;
  anchor: string;
  parts?: EpubPart[];
}

/** The address in the e-book of a place on the site, or its whole address if it is not there; null if the site has none. */
type LinkTo = (href: string) => string | null;
/** The page mark of a place of the printed book, or of a piece of text in it by its name, if it is the first on its page. */
type PageMark = (place: string) => string;

const each = <T>(items: readonly T[], show: (item: T) => string): string => items.map(show).join('\n');
const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>${each(items, (item) => `<li>${item}</li>`)}</ul>` : '';
const anchor = (to: string | null, text: string): string =>
  to === null ? textToHtml(text) : `<a href="${escapeHtml(to)}">${textToHtml(text)}</a>`;

/** Every page of the e-book in reading order, without its cover and contents. @param bookPages the printed book's, by place */
export function epubPages(catalogue: Catalogue, bookPages: Readonly<Record<string, number>>): EpubPage[] {
  const { collection, discrepancies, cities, topics } = catalogue;
  const linkTo = linksWithin(catalogue);
  const mark = pageMarks(bookPages);
  const page = (file: string, title: string, makeBody: () => string, parts: EpubPage['parts'] = [], place = file) => ({
    file: `${file}.xhtml`,
    title,
    body: `${mark(place)}<h1>${textToHtml(title)}</h1>\n${makeBody()}`,
    parts,
  });
  const general = discrepancies.filter((d) => d.practice === null);
  return [
    page('imprint', uk.aboutImprint, () =>
      [
        blocksToHtml(imprintBlocks(collection)),
        blocksToHtml(catalogue.pages.about.prose, { link: linkTo }),
        each(attributionOf([collection]), paragraph),
        site.hasAddress ? address('/') : paragraph(uk.noAddress),
        asOf([collection]),
        `<h2>${uk.bookSigns}</h2>`,
        legend(catalogue.practices),
        `<h2>${uk.discrepancies}</h2>`,
        blocksToHtml([{ type: 'discrepancies', remarks: general }], {
          before: (title) => mark(spotName('discrepancies', title)),
        }),
      ].join('\n'),
    ),
    page('foreword', uk.aboutForeword, () =>
      blocksToHtml(collection.prose, { link: linkTo, before: (content) => mark(spotName('foreword', content)) }),
    ),
    page('timetable', uk.timetable, () => timetableToHtml(catalogue.visits)),
    ...cities.map((city) =>
      page(
        city.slug,
        city.name,
        () => chapterToHtml(city, linkTo, mark),
        city.practices.map((practice) => ({
          title: practice.title,
          anchor: practice.slug,
          parts: practice.projects.map(({ title, slug }) => ({ title, anchor: slug })),
        })),
        city.url,
      ),
    ),
    page(
      'topics',
      uk.topics,
      () => each(topics, (topic) => topicToHtml(topic, linkTo, mark)),
      topics.map((t) => ({ title: t.title, anchor: t.slug })),
    ),
    page('index', uk.indexTitle, () => indexToHtml(catalogue, linkTo, mark)),
  ];
}

/** The beginning of a page of the printed book. */
export const pageBreak = (page: number): string =>
  `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${page}" aria-label="${page}"></span>`;

/** Marks the beginnings of the printed book's pages, as far as a place begins there, each once. */
function pageMarks(bookPages: Readonly<Record<string, number>>): PageMark {
  const marked = new Set<number>();
  return (place) => {
    const page = bookPages[place];
    if (page === undefined || marked.has(page)) return '';
    marked.add(page);
    return pageBreak(page);
  };
}

/** The places of the e-book by their addresses on the site. */
function linksWithin({ cities, topics }: Catalogue): LinkTo {
  const places = new Map<string, string>();
  for (const city of cities) {
    const file = `${city.slug}.xhtml`;
    places.set(city.url, file);
    for (const visit of city.visits) places.set(visit.url, `${file}#vizyt`);
    for (const practice of city.practices) {
      places.set(practice.url, `${file}#${practice.slug}`);
      for (const { url, slug } of practice.projects) places.set(url, `${file}#${slug}`);
      for (const { id } of [practice, ...practice.projects].flatMap(figuresOf))
        places.set(`${practice.url}#${id}`, `${file}#${id}`);
    }
  }
  for (const topic of topics) places.set(topic.url, `topics.xhtml#${topic.slug}`);
  return (href) => places.get(href) ?? addressOf(href);
}

const paragraph = (text: string): string => `<p>${textToHtml(text)}</p>`;
const address = (url: string): string =>
  `<p class="text-small">${uk.permalink}: ${anchor(permalink(url), permalink(url))}</p>`;
const asOf = (sources: readonly Source[]): string =>
  `<aside class="box"><p><b>${asOfText(sources)}</b></p>${paragraph(uk.asOfText)}</aside>`;

/** The signs of status, drawn inside a ring: fonts of e-readers lack some of these characters. */
const SIGNS: Record<ProjectStatus, string> = {
  done: '<circle cx="5" cy="5" r="4"/>',
  running: '<circle cx="5" cy="5" r="2"/>',
  ongoing: '<path d="M5 1a4 4 0 0 0 0 8z"/>',
  planned: '',
};
/** A sign, followed by its word. */
const sign = (status: ProjectStatus): string =>
  `<span class="nb"><svg xmlns="http://www.w3.org/2000/svg" class="sign" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="4" class="ring"/>${SIGNS[status]}</svg>&#160;${uk.status[status]}</span>`;
function legend(practices: readonly Practice[]): string {
  const { statuses, lines } = legendOf(practices);
  return `<div class="text-small"><p>${statuses.map(sign).join('&#160;· ')}</p>${each(lines, paragraph)}</div>`;
}

function chapterToHtml(city: City, linkTo: LinkTo, mark: PageMark): string {
  return [
    `<p class="text-small">${textToHtml(capitalize(city.oblast ?? uk.capital))}</p>`,
    asOf(sourcesOf(city)),
    each(city.notes, (note) => `<p class="note">${textToHtml(note.text)}</p>`),
    `<h2 id="vizyt">${uk.visitOf}</h2>`,
    each(city.visits, (visit) =>
      [
        blocksToHtml([{ type: 'rows', rows: visitRows(visit) }, ...storyBlocks(visit)], {
          link: linkTo,
          before: (content) => mark(spotName(visit.url, content)),
        }),
        `<p class="text-small">${textToHtml(`${uk.source}: ${visitSources(visit)}`)}</p>`,
      ].join('\n'),
    ),
    legend(city.practices),
    each(city.practices, (practice) => practiceToHtml(practice, linkTo, mark)),
    ...(site.hasAddress ? [address(city.url)] : []),
  ].join('\n');
}

function practiceToHtml(practice: Practice, linkTo: LinkTo, mark: PageMark): string {
  const printed = practiceOutline(practice);
  const headline = headlineOf(practice);
  const results = [headline && capitalize(figureText(headline)), practice.result].filter((line) => line !== null);
  const rows = [
    { title: uk.problem, items: practice.problem === null ? null : [practice.problem] },
    { title: uk.ticketResult, items: results },
  ];
  return [
    `<section id="${practice.slug}">${mark(practice.url)}<h2>${textToHtml(practice.title)}</h2>`,
    topicsToHtml(practice.topics, linkTo),
    `<p class="lead">${textToHtml(practice.summary)}</p>`,
    blocksToHtml([{ type: 'rows', rows }]),
    ...practiceOutline(practice, true).map(
      (part, i) => mark(`${practice.url}#${printed[i]?.anchor ?? ''}`) + partToHtml(part, practice, linkTo, mark),
    ),
    '</section>',
  ].join('\n');
}

function partToHtml(part: Part, practice: Practice, linkTo: LinkTo, mark: PageMark): string {
  const { project, anchor: id, title } = part;
  const { url } = project ?? practice;
  const body = blocksToHtml(partBlocks(part, practice), {
    figures: practice.figureWords,
    level: project ? 5 : 4,
    link: linkTo,
    before: (content, scope = url) => mark(spotName(scope, content)),
    beforeFigure: (figure) => mark(`${practice.url}#${figure}`),
  });
  if (!project) return `<h3 id="${id}">${textToHtml(title)}</h3>\n${body}`;
  return [
    `<section id="${id}"><h4>${textToHtml(title)}</h4>`,
    `<p class="status"><b>${sign(project.status)}</b></p>`,
    topicsToHtml(project.topics, linkTo),
    body,
    '</section>',
  ].join('\n');
}

const topicsToHtml = (topics: readonly Topic[], linkTo: LinkTo): string =>
  `<p class="text-small">${topics.map((t) => anchor(linkTo(t.url), t.title)).join('&#160;· ')}</p>`;

function timetableToHtml(visits: readonly Visit[]): string {
  const heads = [uk.date, uk.city, uk.studied, uk.guests].map((head) => `<th scope="col">${textToHtml(head)}</th>`);
  const row = (v: Visit) =>
    `<tr><td>${textToHtml(formatDaysInCell(v.start, v.end))}</td><th scope="row"><a href="${v.city.slug}.xhtml">${textToHtml(v.city.name)}</a></th><td>${textToHtml(v.title)}</td><td>${v.cities}</td></tr>`;
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${each(visits, row)}</tbody></table>`;
}

const topicToHtml = (topic: Topic, linkTo: LinkTo, mark: PageMark): string => {
  const spot = (content: unknown) => mark(spotName(topic.url, content));
  return [
    `<section id="${topic.slug}">${mark(topic.url)}<h2>${textToHtml(topic.title)}</h2>`,
    blocksToHtml(topic.prose, { link: linkTo, before: spot }),
    list(topic.projects.map((p) => `${spot(p.url)}${anchor(linkTo(p.url), placeTitle(p))}&#160;— ${sign(p.status)}`)),
    '</section>',
  ].join('\n');
};

function indexToHtml({ indexTerms }: Catalogue, linkTo: LinkTo, mark: PageMark): string {
  const anchors = termAnchors(indexTerms);
  const places = ({ see, seeAlso = [], ...term }: (typeof indexTerms)[number]) => [
    ...placesOf(term).map((place) => anchor(linkTo(place.url), placeTitle(place))),
    ...[...(see ? [see] : []), ...seeAlso].map(
      (other) => `${see ? uk.indexSee : uk.indexSeeAlso} ${anchor(`#${anchors.get(other) ?? ''}`, other)}`,
    ),
  ];
  const row = (term: (typeof indexTerms)[number]) => {
    const name = `${mark(spotName('index', term.term))}${textToHtml(term.term)}`;
    const cells = places(term).map((place) => `<dd>${place}</dd>`);
    return `<dt id="${anchors.get(term.term) ?? ''}">${name}</dt>${cells.join('')}`;
  };
  return each(
    groupTerms(indexTerms),
    ({ letter, terms }) => `<h2>${letter}</h2><dl class="index">${each(terms, row)}</dl>`,
  );
}

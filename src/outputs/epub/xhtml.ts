import type { Catalogue, City, Practice, Project, Source, Topic, Visit } from '../../catalogue/model.ts';
import { absenceText } from '../../catalogue/absences.ts';
import { questionsFor } from '../../catalogue/questions.ts';
import { figuresOf, figureText, provenanceText, sectionFigures, type Figure } from '../../catalogue/figures.ts';
import { detailRows, imprintRows, sourceText, visitRows, visitSources, type DetailRow } from '../../catalogue/rows.ts';
import { ticketOf } from '../../catalogue/ticket.ts';
import { asOfText, attributionOf, sourcesOf, yearOf } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, type Part } from '../../document/outline.ts';
import { mailboxesOf, personText } from '../../lib/contact.ts';
import { capitalize, formatDate, formatDays } from '../../lib/ukrainian.ts';
import { proseToHtml } from '../../document/html.ts';
import { escapeHtml, textToHtml } from '../../lib/html.ts';
import type { Block } from '../../entries/tree.ts';
import { projectStatuses, type ProjectStatus } from '../../schemas/project.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { DiscrepancyEntry } from '../../schemas/discrepancy.ts';
import type { Link } from '../../schemas/text.ts';
import { permalink, site } from '../../site.ts';
import { spotName } from '../../document/spots.ts';
import { groupTerms, placeTitle, termAnchors } from '../../document/subject-index.ts';

/** A page of the e-book: its file, its title, and the body between `<body>` and `</body>`. */
export interface EpubPage {
  file: string;
  title: string;
  body: string;
  /** Places of the page that the table of contents names. */
  parts: EpubPart[];
}
/** A place that the table of contents names, with those below it. */
export interface EpubPart {
  title: string;
  anchor: string;
  parts?: EpubPart[];
}

/**
 * Turns an address of the site into one of the e-book, or into a whole address where the e-book has no such place; null if the site has
 * no address.
 */
type LinkTo = (href: string) => string | null;
/**
 * The page mark of a place of the printed book, or of a piece of text in it, if it is the first on its page.
 */
interface PageMark {
  (place: string): string;
  spot: (scope: string, content: unknown) => string;
}

const each = <T>(items: readonly T[], show: (item: T) => string): string => items.map(show).join('\n');
const list = (items: readonly string[]): string => `<ul>${each(items, (item) => `<li>${item}</li>`)}</ul>`;
const anchor = (to: string | null, text: string): string =>
  to === null ? textToHtml(text) : `<a href="${escapeHtml(to)}">${textToHtml(text)}</a>`;

/**
 * Every page of the e-book in reading order, without its cover and contents.
 * @param bookPages the pages of the printed book by place
 */
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
        rowsToHtml(imprintRows(collection)),
        collection.contact ? contactToHtml(collection.contact) : '',
        proseToHtml(catalogue.pages.about.prose, { link: linkTo }),
        each(attributionOf([collection]), paragraph),
        asOf([collection]),
        `<h2>${uk.bookSigns}</h2>`,
        legend(),
        `<h2>${uk.discrepancies}</h2>`,
        list(general.map((d) => remarkToHtml(d, mark))),
      ].join('\n'),
    ),
    page('foreword', uk.aboutForeword, () =>
      proseToHtml(collection.prose, { link: linkTo, before: (content) => mark.spot('foreword', content) }),
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
  const mark = (place: string): string => {
    const page = bookPages[place];
    if (page === undefined || marked.has(page)) return '';
    marked.add(page);
    return pageBreak(page);
  };
  return Object.assign(mark, { spot: (scope: string, content: unknown) => mark(spotName(scope, content)) });
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
      for (const item of [practice, ...practice.projects]) {
        if ('practice' in item) places.set(item.url, `${file}#${item.slug}`);
        for (const { id } of [...(item.costs ?? []), ...item.facts])
          places.set(`${practice.url}#${id}`, `${file}#${id}`);
      }
    }
  }
  for (const topic of topics) places.set(topic.url, `topics.xhtml#${topic.slug}`);
  return (href) => places.get(href) ?? (site.hasAddress ? permalink(href) : null);
}

const paragraph = (text: string): string => `<p>${textToHtml(text)}</p>`;
const asOf = (sources: readonly Source[]): string =>
  `<aside class="box"><p><b>${asOfText(sources)}</b></p>${paragraph(uk.asOfText)}</aside>`;

/** The signs of status, each followed by its word. */
const SIGNS: Record<ProjectStatus, string> = { done: '●', running: '◉', ongoing: '◐', planned: '○' };
const sign = (status: ProjectStatus): string =>
  `<span class="nb"><span aria-hidden="true">${SIGNS[status]}</span>&#160;${uk.status[status]}</span>`;
const legend = (): string =>
  `<div class="small"><p>${projectStatuses.map(sign).join(' · ')}</p>${each(uk.printLegend, paragraph)}</div>`;

const rowsToHtml = (rows: readonly DetailRow[], before: (content: unknown) => string = () => ''): string =>
  `<dl>${each(rows, ({ title, items, id }) => {
    const [only, ...rest] = items ?? [];
    const body =
      only === undefined
        ? `<i>${uk.notStated}</i>`
        : rest.length === 0
          ? before(only) + textToHtml(only)
          : list([only, ...rest].map((item) => before(item) + textToHtml(item)));
    return `<dt>${textToHtml(title)}</dt><dd${id ? ` id="${id}"` : ''}>${body}</dd>`;
  })}</dl>`;

function chapterToHtml(city: City, linkTo: LinkTo, mark: PageMark): string {
  return [
    `<p class="small">${textToHtml(capitalize(city.oblast ?? uk.capital))}</p>`,
    asOf(sourcesOf(city)),
    each(city.notes, (note) => `<p class="note">${textToHtml(note.text)}</p>`),
    `<h2 id="vizyt">${uk.visitOf}</h2>`,
    each(city.visits, (visit) => visitToHtml(visit, mark)),
    legend(),
    each(city.practices, (practice) => practiceToHtml(practice, linkTo, mark)),
    site.hasAddress
      ? `<p class="small">${uk.permalink}: ${anchor(permalink(city.url), permalink(city.url))}</p>`
      : `<p class="small">${uk.noAddress}</p>`,
  ].join('\n');
}

function visitToHtml(visit: Visit, mark: PageMark): string {
  return [
    rowsToHtml(visitRows(visit)),
    each(visit.summary, (text) => `<p>${mark.spot(visit.url, text)}${textToHtml(text)}</p>`),
    visit.quote
      ? `<blockquote>${paragraph(visit.quote.text)}<p class="small">${textToHtml(personText(visit.quote))}</p></blockquote>`
      : '',
    each(visit.programme ?? [], (day) => {
      const items = day.items.map(
        (item) =>
          `<li>${mark.spot(visit.url, item.text)}${textToHtml(item.text)}${item.people.length ? list(item.people.map((p) => `<b>${textToHtml(p.name)}</b> — ${textToHtml(p.post)}`)) : ''}</li>`,
      );
      return `<h3>${textToHtml(`${uk.programme}, ${formatDate(day.date)}`)}</h3><ol>${items.join('')}</ol>`;
    }),
    `<p class="small">${textToHtml(`${uk.source}: ${visitSources(visit)}`)}</p>`,
  ].join('\n');
}

/** What came of a practice: the headline figure and the result; null if the source does not say. */
function resultLines(practice: Practice): string[] | null {
  const { headline, result } = ticketOf(practice);
  const lines = [headline && capitalize(figureText(headline)), result].filter((line) => line !== null);
  return lines.length > 0 ? lines : null;
}

function practiceToHtml(practice: Practice, linkTo: LinkTo, mark: PageMark): string {
  const printed = practiceOutline(practice);
  return [
    `<section id="${practice.slug}">${mark(practice.url)}<h2>${textToHtml(practice.title)}</h2>`,
    topicsToHtml(practice.topics, linkTo),
    `<p class="lead">${textToHtml(practice.summary)}</p>`,
    rowsToHtml([
      { title: uk.problem, items: practice.problem === null ? null : [practice.problem] },
      { title: uk.resultTitle, items: resultLines(practice) },
    ]),
    ...practiceOutline(practice, true).map(
      (part, i) => mark(`${practice.url}#${printed[i]?.anchor ?? ''}`) + partToHtml(part, practice, linkTo, mark),
    ),
    '</section>',
  ].join('\n');
}

const remarkToHtml = ({ title, text }: DiscrepancyEntry, mark: PageMark): string =>
  `${mark.spot('discrepancies', title)}<b>${textToHtml(title)}.</b> ${textToHtml(text)}`;

/** One part of a practice. */
function partToHtml(part: Part, practice: Practice, linkTo: LinkTo, mark: PageMark): string {
  const heading = `<h3 id="${part.anchor}">${textToHtml(part.title)}</h3>`;
  const spot = (content: unknown) => mark.spot(practice.url, content);
  const prose = (blocks: readonly Block[]) =>
    proseToHtml(blocks, { figures: practice.figureWords, level: 4, link: linkTo, before: spot });
  const markOf = (figure: Figure) => mark(`${practice.url}#${figure.id}`);
  switch (part.kind) {
    case 'project':
      return projectToHtml(part.project, linkTo, mark);
    case 'details':
      return heading + rowsToHtml(detailRows(practice), spot);
    case 'ask': {
      const absences = absenceText(practice);
      return [
        heading,
        absences && paragraph(absences),
        list(questionsFor(practice).map((question) => spot(question) + textToHtml(question))),
        `<p class="small">${textToHtml(uk.askedByEditors)}</p>`,
      ].join('\n');
    }
    case 'contacts':
      return [
        heading,
        `<p class="small">${textToHtml(uk.contactsNote)}</p>`,
        each(practice.contacts, (contact) => contactToHtml(contact, spot)),
      ].join('\n');
    case 'source':
      return [
        heading,
        paragraph(sourceText(practice)),
        practice.laterNotes
          ? `<h4>${uk.notes}</h4>${list(practice.laterNotes.map((n) => `${textToHtml(`${formatDate(n.date)}: ${n.text}`)} ${anchor(n.sourceUrl, n.sourceUrl)}`))}`
          : '',
        practice.discrepancies.length > 0
          ? `<h4>${uk.discrepancies}</h4>${list(practice.discrepancies.map((d) => remarkToHtml(d, mark)))}`
          : '',
      ].join('\n');
    default:
      return [
        heading,
        figuresToHtml(sectionFigures(practice, part.kind), markOf),
        prose(practice.prose[part.kind]),
        part.kind === 'results' ? linksToHtml(practice.links, practice.source.of, spot) : '',
      ].join('\n');
  }
}

function projectToHtml(project: Project, linkTo: LinkTo, mark: PageMark): string {
  const spot = (content: unknown) => mark.spot(project.url, content);
  return [
    `<section id="${project.slug}"><h4>${textToHtml(project.title)}</h4>`,
    `<p class="status"><b>${sign(project.status)}</b></p>`,
    topicsToHtml(project.topics, linkTo),
    figuresToHtml(figuresOf(project), (figure) => mark(`${project.practice.url}#${figure.id}`)),
    proseToHtml(project.prose, { figures: project.practice.figureWords, level: 5, link: linkTo, before: spot }),
    linksToHtml(project.links, project.practice.source.of, spot),
    '</section>',
  ].join('\n');
}

const topicsToHtml = (topics: readonly Topic[], linkTo: LinkTo): string =>
  `<p class="small">${topics.map((t) => anchor(linkTo(t.url), t.title)).join(' · ')}</p>`;

function figuresToHtml(figures: readonly Figure[], markOf: (figure: Figure) => string): string {
  if (figures.length === 0) return '';
  const figure = (f: Figure) =>
    `<li id="${f.id}"${f.status === 'planned' ? ' class="planned"' : ''}>${markOf(f)}${f.number ? `<p class="figure">${f.qualifier ? `<small>${f.qualifier}</small> ` : ''}<b>${textToHtml(f.number)}</b></p>` : ''}${paragraph(f.text)}${f.note ? paragraph(f.note) : ''}<p class="small">${textToHtml(provenanceText(f))}</p></li>`;
  return `<ul class="figures">${each(figures, figure)}</ul>`;
}

const linksToHtml = (links: readonly Link[], source: Source, spot: (content: unknown) => string): string =>
  links.length === 0
    ? ''
    : `<p><b>${uk.links(yearOf(source))}</b></p>${list(links.map((l) => `${spot(l.url)}${textToHtml(l.label)}: ${anchor(l.url, l.url)}`))}`;

function contactToHtml(contact: Contact, spot: (content: unknown) => string = () => ''): string {
  const rows: [string, string[]][] = [
    [uk.organisation, [spot(contact.organisation) + textToHtml(contact.organisation)]],
    [uk.person, contact.person ? [textToHtml(personText(contact))] : []],
    [uk.address, contact.address ? [textToHtml(contact.address)] : []],
    [uk.phone, contact.phones.map(textToHtml)],
    [uk.email, mailboxesOf(contact).map(({ address, url }) => anchor(url, address))],
    [uk.web, contact.links.map((link) => anchor(link, link))],
  ];
  return `<dl>${rows.map(([title, values]) => (values.length ? `<dt>${textToHtml(title)}</dt>${each(values, (v) => `<dd>${v}</dd>`)}` : '')).join('')}</dl>`;
}

function timetableToHtml(visits: readonly Visit[]): string {
  const heads = [uk.date, uk.city, uk.studied, uk.guests].map((head) => `<th scope="col">${textToHtml(head)}</th>`);
  const row = (v: Visit) =>
    `<tr><td>${textToHtml(formatDays(v.start, v.end))}</td><th scope="row"><a href="${v.city.slug}.xhtml">${textToHtml(v.city.name)}</a></th><td>${textToHtml(v.title)}</td><td>${v.cities}</td></tr>`;
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${each(visits, row)}</tbody></table>`;
}

const topicToHtml = (topic: Topic, linkTo: LinkTo, mark: PageMark): string =>
  [
    `<section id="${topic.slug}">${mark(topic.url)}<h2>${textToHtml(topic.title)}</h2>`,
    proseToHtml(topic.prose, { link: linkTo, before: (content) => mark.spot(topic.url, content) }),
    topic.projects.length > 0
      ? list(
          topic.projects.map(
            (p) => `${mark.spot(topic.url, p.url)}${anchor(linkTo(p.url), placeTitle(p))} — ${sign(p.status)}`,
          ),
        )
      : '',
    '</section>',
  ].join('\n');

function indexToHtml({ indexTerms }: Catalogue, linkTo: LinkTo, mark: PageMark): string {
  const anchors = termAnchors(indexTerms);
  const places = (term: (typeof indexTerms)[number]) => [
    ...term.at.map((place) => `<dd>${anchor(linkTo(place.url), placeTitle(place))}</dd>`),
    ...[...(term.see ? [term.see] : []), ...(term.seeAlso ?? [])].map(
      (other) =>
        `<dd>${term.see ? uk.indexSee : uk.indexSeeAlso} ${anchor(`#${anchors.get(other) ?? ''}`, other)}</dd>`,
    ),
  ];
  return each(
    groupTerms(indexTerms),
    ({ letter, terms }) =>
      `<h2>${letter}</h2><dl class="index">${each(terms, (t) => `<dt id="${anchors.get(t.term) ?? ''}">${mark.spot('index', t.term)}${textToHtml(t.term)}</dt>${places(t).join('')}`)}</dl>`,
  );
}

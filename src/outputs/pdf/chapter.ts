import type { City, Practice, Project, Source, Visit } from '../../catalogue/model.ts';
import { figuresOf, type Figure } from '../../catalogue/figures.ts';
import { topicsOf } from '../../catalogue/related.ts';
import { legendOf } from '../../catalogue/legend.ts';
import { sourceText, visitRows, visitSources } from '../../catalogue/rows.ts';
import { asOfText, attributionOf, printNote, sourcesOf, termsOf } from '../../catalogue/sources.ts';
import { afterSums, beforeSums, noSumText, sumText, ticketOf } from '../../catalogue/ticket.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, type Part } from '../../document/outline.ts';
import { hasStory, partBlocks, storyBlocks } from '../../document/parts.ts';
import { bindEnd, capitalize, endSentence, joinSentences, typesetTitle } from '../../lib/ukrainian.ts';
import {
  bindRemark,
  blocksToTypst,
  call,
  line,
  pair,
  textToTypst,
  typstString,
  type Markup,
  type Marks,
  type PrintTarget,
  type TypstOptions,
} from '../../document/typst.ts';
import { addressOf, permalink, site } from '../../site.ts';
import type { DocumentSource } from './compile.ts';
import { qrSvg } from './qr.ts';

/** How a document is set: two columns to save paper, one to read, or the pages of the book. `template.typ` has their measures. */
export type Edition = 'economy' | 'reading' | 'book';

/** What a printed document knows of itself: its own places, named by their addresses on the site, and its subject index. */
export interface Paper {
  edition: Edition;
  labels: ReadonlySet<string>;
  /** Finds the places of index terms in a line of the practice or project with this address; nothing in a document without an index. */
  marks: (url: string) => Marks;
  /** Records the page of a piece of text; empty in documents other than the book. */
  spot: (scope: string, content: unknown) => Markup;
}

/** The places of chapters: cities, visits, practices with their sections, projects and figures. */
export const labelsOf = (cities: readonly City[]): Set<string> =>
  new Set(
    cities.flatMap((city) => [
      city.url,
      ...city.visits.map((visit) => visit.url),
      ...city.practices.flatMap((practice) => [
        practice.url,
        ...practiceOutline(practice).map(({ anchor }) => `${practice.url}#${anchor}`),
        ...practice.projects.map((p) => p.url),
        ...[practice, ...practice.projects].flatMap(figuresOf).map(({ id }) => `${practice.url}#${id}`),
      ]),
    ]),
  );

/** The target of a link in a document with these places; null if it would lead to a site without an address. */
export const targetIn =
  (labels: ReadonlySet<string>) =>
  (href: string): PrintTarget | null => {
    if (labels.has(href)) return { label: href };
    const address = addressOf(href);
    return address === null ? null : { address };
  };

/** How the texts of a place are printed. @param spots the place whose texts are recorded @param level of subheadings */
const optionsOf = (paper: Paper, url: string, level = 4, spots = url): TypstOptions => ({
  level,
  target: targetIn(paper.labels),
  marks: paper.marks(url),
  before: (content, scope = spots) => paper.spot(scope, content),
  place: (id) => `${url.replace(/#.*/, '')}#${id}`,
});
/** A title as a content block: no line of it ends with a preposition, and the last is not one short word. */
export const titleLine = (title: string): Markup => line(bindEnd(typesetTitle(title)));
/** The running head of the pages from here on; `opens` if a page begins here. */
export const runningHead = (left: string, right: string, opens = true): Markup =>
  call('head', typstString(left), typstString(right), `opens: ${opens}`);

/**
 * A city's chapter from its title to its last note. The city and its first practice go over the whole width of the sheet; the
 * colophon is in two columns at the foot of the first sheet, where it needs no room of its own, otherwise at the end.
 */
export function chapterToTypst(city: City, paper: Paper, colophon: Markup): Markup {
  const [first, ...others] = city.practices;
  const url = first?.url ?? city.url;
  const marks = paper.marks(url);
  const also = others.map(({ title, url }) => `${textToTypst(`«${title}»,`, marks)}~с.~#page-of(${typstString(url)});`);
  const opening = [
    runningHead(city.name, first?.shortTitle ?? ''),
    call(
      'spanning',
      block(
        `#[#heading(level: 1)[${textToTypst(city.name)}]#label(${typstString(city.url)})]\n`,
        ...city.visits.map((visit) => visitRowsToTypst(visit, paper.edition, marks)),
        ...city.notes.map((note) => call('note', line(note.text, marks))),
        first ? practiceHead(first, paper) : '',
        paper.edition === 'book' ? '' : legendToTypst(city.practices, sourcesOf(city)),
        also.length > 0 ? call('remark', `[${textToTypst(`${uk.alsoInChapter}: `)}${also.join('; ')}.]`) : '',
      ),
    ),
    colophon && paper.edition === 'economy' ? call('at-foot', block(colophon)) : '',
    first ? practiceBody(first, paper) : '',
  ];
  // In one column a further practice begins where the first ends.
  const isBook = paper.edition === 'book';
  const further = others.map((practice) => [
    runningHead(city.name, practice.shortTitle, !isBook),
    call('spanning', block(practiceHead(practice, paper))),
    practiceBody(practice, paper),
  ]);
  const ending = city.visits
    .filter(hasStory)
    .flatMap((visit) => [
      runningHead(city.name, uk.visitOf, false),
      call('section', typstString(visit.url), line(uk.visitOf), 'listed: true'),
      blocksToTypst(storyBlocks(visit), optionsOf(paper, url, 4, visit.url)),
    ]);
  const foot = paper.edition === 'reading' ? colophon : '';
  const divisions = isBook ? [[...opening, ...further.flat()]] : [opening, ...further];
  divisions.at(-1)?.push(...ending);
  return divisions.map((parts, i) => division(`${city.url}${i}`, parts, divisions[i + 1] ? '' : foot)).join('');
}

/** What begins on a page of its own. */
export const division = (name: string, parts: readonly Markup[], foot: Markup = ''): Markup =>
  call('division', typstString(name), `foot: ${block(foot)}`, block(...parts));

/** Markup as a content block. */
export const block = (...parts: readonly Markup[]): Markup => `[\n${parts.join('')}]`;

/** The legend: signs of status, how figures are marked, and the dates as of which the facts hold. */
export function legendToTypst(practices: readonly Practice[], sources: readonly Source[]): Markup {
  const { statuses, lines } = legendOf(practices);
  return call(
    'legend',
    pair(...statuses.map((status) => pair(typstString(status), line(uk.status[status])))),
    ...lines.map((text) => line(text)),
    `[#strong-sans[${textToTypst(`${asOfText(sources)}.`)}] ${textToTypst(uk.asOfText)}]`,
  );
}

/** What is known of every visit, in a few lines. */
const visitRowsToTypst = (visit: Visit, edition: Edition, marks: Marks): Markup => {
  const place = hasStory(visit) ? '' : `#[#metadata(none)#label(${typstString(visit.url)})]`;
  const rows = visitRows(visit).map(
    ({ title, items }) =>
      `#strong-sans${line(`${title}.`.replaceAll(' ', '\u00A0'), marks)} ${textToTypst(endSentence((items ?? []).join('; ')), marks)}`,
  );
  const region = `${capitalize(visit.city.oblast ?? uk.capital)}. `;
  // The imprint of the book names the source of all of it.
  const sources = edition === 'book' ? '' : textToTypst(` ${uk.source}: ${visitSources(visit)}.`, marks);
  return `#tail[${place}${textToTypst(region)}${rows.join(' ')}${sources}]\n`;
};

function practiceHead(practice: Practice, paper: Paper): Markup {
  const marks = paper.marks(practice.url);
  return [
    `#[#heading(level: 2)${titleLine(practice.title)}#label(${typstString(practice.url)})]\n`,
    `#lead[${titleMarks(practice.title, marks)}${textToTypst(practice.summary, marks)}]\n`,
    ticketToTypst(practice, paper, marks),
  ].join('');
}

const practiceBody = (practice: Practice, paper: Paper): Markup =>
  practiceOutline(practice)
    .map((part) => partToTypst(part, practice, paper))
    .join('');

/** The head of a practice: the result, the money, the problem, the documents, whom to call, its projects with their pages. */
function ticketToTypst(practice: Practice, { edition }: Paper, marks: Marks): Markup {
  const ticket = ticketOf(practice);
  const { problem, result, headline, sums, largeSum, funding, legal, call: phone } = ticket;
  const before = beforeSums(ticket);
  // In one line with others a colon is not followed by a full stop.
  const isLead = edition === 'book' && before?.endsWith(':');
  const after = afterSums(ticket);
  const { notStated } = practice.source.of;
  const text = (words: string) => line(words, marks);
  const figure = (f: Figure, ...remarks: readonly string[]) => {
    const [word = '', ...more] = [f.word.replaceAll(' ', '\u00A0'), f.note ?? '', ...remarks].filter(Boolean);
    const remark = joinSentences([word, ...more.map((said) => bindRemark(capitalize(said)))]);
    return `ticket-figure(${[f.status, f.qualifier, f.number].map(typstString).join(', ')}, ${line(f.text, marks)}, ${line(remark, marks)})`;
  };
  const cell = (name: string, ...lines: readonly (Markup | false | null)[]) =>
    pair(line(name), ...lines.filter((words) => typeof words === 'string'));
  const cells = [
    headline
      ? cell(uk.ticketResult, figure(headline), result !== null && text(result))
      : cell(uk.ticketResult, text(result ?? notStated)),
    sums.length > 0
      ? cell(
          uk.money,
          before && !isLead && text(before),
          ...sums.map((sum, i) =>
            sum === largeSum ? figure(sum) : text(isLead && i === 0 ? `${before} ${sumText(sum)}` : sumText(sum)),
          ),
          after && text(after),
          funding && text(funding),
        )
      : cell(uk.money, text(noSumText(practice.source.of)), funding && text(funding)),
    cell(uk.problem, text(problem ?? notStated)),
    cell(uk.legal, text(legal ?? notStated)),
  ];
  const projects = practice.projects.map(({ status, url, shortTitle }) =>
    pair(typstString(status), line(uk.status[status]), typstString(url), line(shortTitle, marks)),
  );
  return call(
    'ticket',
    pair(...cells),
    ...(phone ? [`call: ${pair(line(uk.ticketCall), text(`${phone.phone}, ${phone.organisation}`))}`] : []),
    `small-page: ${edition === 'book'}`,
    `projects: ${pair(...projects)}`,
  );
}

function partToTypst(part: Part, practice: Practice, paper: Paper): Markup {
  const { kind, project, title, anchor } = part;
  const { url } = project ?? practice;
  const place = typstString(`${practice.url}#${anchor}`);
  const isBook = paper.edition === 'book';
  const blocks = partBlocks(part, practice, isBook);
  const options = { ...optionsOf(paper, url, project ? 5 : 4), figures: practice.figureWords };
  if (project) return projectHead(project, options.marks) + blocksToTypst(blocks, options);
  if (kind === 'source' && isBook)
    return (
      call('source-row', place, line(`${title}.`), line(sourceText(practice), options.marks)) +
      blocksToTypst(blocks.slice(1), options)
    );
  return call('section', place, line(title)) + blocksToTypst(blocks, options);
}

const projectHead = ({ status, url, title, topics }: Project, marks: Marks): Markup =>
  call('project-heading', typstString(status), typstString(url), titleLine(title)) +
  `#status-line${line(uk.status[status])}[${textToTypst(topics.map((topic) => ` · ${topic.title}`).join(''), marks)}${titleMarks(title, marks)}]\n`;

/** A heading is repeated in the outline, so the marks of its words are in the line below it. */
const titleMarks = (title: string, marks: Marks): Markup =>
  (marks?.(title) ?? []).map(({ term }) => `#mark(${term});`).join('');

/** The address of the page, also as a QR code, with the given paragraphs. A site without an address says so. */
export function colophonToTypst(url: string, paragraphs: readonly string[]): Markup {
  const address = permalink(url);
  const body = paragraphs.map((text) => `#par[${textToTypst(text)}]\n`).join('');
  if (!site.hasAddress) return `#colophon("", "")[${body}#par[${textToTypst(uk.noAddress)}]]\n`;
  const link = `#par[${textToTypst(uk.permalink)}: #web(${typstString(address)}, ${typstString(address)})]`;
  return `#colophon(${typstString(qrSvg(address))}, ${typstString(`${uk.printQr}: ${address}`)})[${body}${link}]\n`;
}

/** A chapter as a document of its own. */
export function chapterDocument(city: City, edition: Edition): DocumentSource {
  const paper: Paper = { edition, labels: labelsOf([city]), marks: () => undefined, spot: () => '' };
  const sources = sourcesOf(city);
  const about = {
    name: `${city.slug}, ${edition}`,
    title: `${city.name}: ${city.practices.map((p) => p.title).join('; ')}`,
    description: city.practices.map((p) => p.oneLine).join(' '),
    keywords: [city.name, ...new Set(city.practices.flatMap(topicsOf).map(({ title }) => title))],
  };
  const body = chapterToTypst(city, paper, colophonToTypst(city.url, attributionOf(sources)));
  return documentToTypst({ ...about, edition, sources }, body);
}

interface About extends Pick<DocumentSource, 'name'> {
  title: string;
  description: string;
  keywords: readonly string[];
  edition: Edition;
  sources: readonly Source[];
}

/** A whole document: the furniture of `template.typ` around a body. */
export const documentToTypst = (
  { name, title, description, keywords, edition, sources }: About,
  body: Markup,
): DocumentSource => ({
  name,
  source: `#import "/src/outputs/pdf/template.typ": *\n#show: house.with(title: ${typstString(title)}, author: ${typstString(uk.printAuthor)}, description: ${typstString(description)}, keywords: ${pair(...keywords.map(typstString))}, note: ${pair(...printNote(sources).map((part) => line(part)))}, edition: ${typstString(edition)})\n${body}`,
  rights: termsOf(sources),
});

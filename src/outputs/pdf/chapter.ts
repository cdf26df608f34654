import type { City, Practice, Project, Source, Visit } from '../../catalogue/model.ts';
import { absenceText } from '../../catalogue/absences.ts';
import { questionsFor } from '../../catalogue/questions.ts';
import { figuresOf, provenanceText, sectionFigures, type Figure } from '../../catalogue/figures.ts';
import { detailRows, sourceText, visitRows, visitSources, type DetailRow } from '../../catalogue/rows.ts';
import { asOfText, attributionOf, printNote, sourcesOf, termsOf, yearOf } from '../../catalogue/sources.ts';
import { fundingText, noSumText, sumText, ticketOf, unpricedResultText, unpricedText } from '../../catalogue/ticket.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, type Part } from '../../document/outline.ts';
import { mailboxesOf, personText } from '../../lib/contact.ts';
import { bindEnd, capitalize, formatDate, plural, typesetTitle } from '../../lib/ukrainian.ts';
import type { Block } from '../../entries/tree.ts';
import { proseToTypst, textToTypst, typstString, type PrintTarget, type TypstOptions } from '../../document/typst.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { DiscrepancyEntry } from '../../schemas/discrepancy.ts';
import { projectStatuses } from '../../schemas/project.ts';
import type { Link } from '../../schemas/text.ts';
import { permalink, site } from '../../site.ts';
import type { DocumentSource } from './compile.ts';
import { qrSvg } from './qr.ts';

/** How a document is set: two columns to save paper, one to read, or the pages of the book. `template.typ` has their measures. */
export type Edition = 'economy' | 'reading' | 'book';

/** What a printed document knows of itself: its own places, named by their addresses on the site, and its subject index. */
export interface Paper {
  edition: Edition;
  labels: ReadonlySet<string>;
  /** Finds the places of index terms in a line of the practice or project with this address; nothing in a document without an index. */
  marks: (url: string) => TypstOptions['marks'];
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
        ...[practice, ...practice.projects].flatMap((item) =>
          [...(item.costs ?? []), ...item.facts].map(({ id }) => `${practice.url}#${id}`),
        ),
      ]),
    ]),
  );

/** The target of a link in a document with these places; null if it would lead to a site without an address. */
export const targetIn =
  (labels: ReadonlySet<string>) =>
  (href: string): PrintTarget | null =>
    labels.has(href) ? { label: href } : site.hasAddress ? { address: permalink(href) } : null;

/** Typst source. */
export type Markup = string;
/** Sets the texts of one place, with what the document records of them. */
interface Pen {
  marks?: TypstOptions['marks'];
  spot: (content: unknown) => Markup;
  /** A line of text with its index marks. */
  text: (text: string) => Markup;
  /** The same, and the page of it is recorded. */
  spotted: (text: string) => Markup;
}
/** @param spots the place whose texts are recorded */
function penOf(paper: Paper, url: string, spots = url): Pen {
  const marks = paper.marks(url);
  const spot = (content: unknown) => paper.spot(spots, content);
  const text = (words: string) => textToTypst(words, marks);
  return { marks, spot, text, spotted: (words) => spot(words) + text(words) };
}
const PLAIN: Pen = { spot: () => '', text: (words) => textToTypst(words), spotted: (words) => textToTypst(words) };
/** A line of text as a content block of Typst. */
export const line = (text: string, pen = PLAIN): Markup => `[${pen.text(text)}]`;
/** A title as a content block: no line of it ends with a preposition, and the last is not one short word. */
export const titleLine = (title: string): Markup => line(bindEnd(typesetTitle(title)));
/** A call of a function of `template.typ`, in markup. */
export const call = (name: string, ...args: readonly string[]): Markup => `#${name}(${args.join(', ')})\n`;
/** An array of Typst. */
export const pair = (...parts: readonly string[]) => `(${parts.join(', ')},)`;
/** The running head of the pages from here on; `opens` if a page begins here. */
export const runningHead = (left: string, right: string, opens = true): Markup =>
  call('head', typstString(left), typstString(right), `opens: ${opens}`);

/**
 * A city's chapter from its title to its last note. The city and its first practice go over the whole width of the sheet.
 * @param colophon about the document; at the foot of the first sheet, so that it needs no sheet of its own
 */
export function chapterToTypst(city: City, paper: Paper, colophon: Markup): Markup {
  const [first, ...others] = city.practices;
  const pen = penOf(paper, first?.url ?? city.url);
  const also = others.map((practice) => `«${practice.title}»`).join(', ');
  const opening = [
    runningHead(city.name, first?.shortTitle ?? ''),
    call(
      'spanning',
      block(
        `#[#heading(level: 1)[${textToTypst(city.name)}]#label(${typstString(city.url)})]\n`,
        ...city.visits.map((visit) => visitRowsToTypst(visit, paper.edition, pen)),
        first ? practiceHead(first, paper) : '',
        paper.edition === 'book' ? '' : legendToTypst(sourcesOf(city)),
        also ? `#remark[${pen.text(`${uk.alsoInChapter}: ${also}.`)}]\n` : '',
      ),
    ),
    colophon && call('at-foot', block(colophon)),
    ...city.notes.map((note) => `#note[${pen.text(note.text)}]\n`),
    first ? practiceBody(first, paper) : '',
  ];
  const further = others.map((practice) => [
    runningHead(city.name, practice.shortTitle),
    call('spanning', block(practiceHead(practice, paper))),
    practiceBody(practice, paper),
  ]);
  const ending = [
    ...city.visits
      .filter(hasStory)
      .flatMap((visit) => [
        runningHead(city.name, uk.visitOf, false),
        visitToTypst(visit, penOf(paper, first?.url ?? city.url, visit.url)),
      ]),
    colophon && call('foot-at-end'),
  ];
  return [opening, ...further]
    .map((parts, i, all) => division(`${city.url}${i}`, ...parts, ...(i === all.length - 1 ? ending : [])))
    .join('');
}

/** What begins on a page of its own. */
export const division = (name: string, ...parts: readonly Markup[]): Markup =>
  call('division', typstString(name), block(...parts));

/** Markup as a content block. */
export const block = (...parts: readonly Markup[]): Markup => `[\n${parts.join('')}]`;

/** The legend: signs of status, how figures are marked, and the dates as of which the facts hold. */
export const legendToTypst = (sources: readonly Source[]): Markup =>
  call(
    'legend',
    pair(...projectStatuses.map((status) => pair(typstString(status), line(uk.status[status])))),
    ...uk.printLegend.map((text) => line(text)),
    `[#strong-sans[${textToTypst(`${asOfText(sources)}.`)}] ${textToTypst(uk.asOfText)}]`,
  );

/** What is known of every visit, in a few lines. */
const visitRowsToTypst = (visit: Visit, edition: Edition, pen: Pen): Markup => {
  const place = hasStory(visit) ? '' : `#[#metadata(none)#label(${typstString(visit.url)})]`;
  const rows = visitRows(visit).map(
    ({ title, items }) =>
      `#strong-sans[${pen.text(`${title}:`.replaceAll(' ', '\u00A0'))}] ${pen.text((items ?? []).join('; ').replace(/\.$/, ''))}`,
  );
  const region = `${capitalize(visit.city.oblast ?? uk.capital)}. `;
  // The imprint of the book names the source of all of it.
  const sources = edition === 'book' ? '' : pen.text(` ${uk.source}: ${visitSources(visit)}.`);
  return `#tail[${place}${textToTypst(region)}${rows.join('. ')}.${sources}]\n`;
};

/** Whether a visit has more than its rows. */
const hasStory = ({ summary, programme, quote }: Visit): boolean =>
  summary.length > 0 || programme !== null || quote !== null;

/** The story and programme of a visit, with the terms of what was visited. */
function visitToTypst(visit: Visit, pen: Pen): Markup {
  return [
    call('section', typstString(visit.url), line(uk.visitOf)),
    ...visit.summary.map((text) => `#par[${pen.spotted(text)}]\n`),
    visit.quote
      ? `#quote(block: true)[#par[${pen.text(visit.quote.text)}]#par(small[${pen.text(personText(visit.quote))}])]\n`
      : '',
    ...(visit.programme ?? []).flatMap((day) => [
      `#heading(level: 4, outlined: false)[${textToTypst(`${uk.programme}, ${formatDate(day.date)}`)}]\n`,
      call(
        'enum',
        ...day.items.map(
          (item) =>
            `[${pen.spotted(item.text)}${item.people.length ? call('list', ...item.people.map((p) => `[#strong[${pen.text(p.name)}] — ${pen.text(p.post)}]`)) : ''}]`,
        ),
      ),
    ]),
  ].join('');
}

function practiceHead(practice: Practice, paper: Paper): Markup {
  const pen = penOf(paper, practice.url);
  return [
    `#[#heading(level: 2)${titleLine(practice.title)}#label(${typstString(practice.url)})]\n`,
    `#lead[${titleMarks(practice.title, pen)}${pen.text(practice.summary)}]\n`,
    ticketToTypst(practice, paper, pen),
  ].join('');
}

const practiceBody = (practice: Practice, paper: Paper): Markup =>
  practiceOutline(practice)
    .map((part) => partToTypst(part, practice, paper))
    .join('');

/** The head of a practice: what came of it, the money, the problem, the decision, whom to call, its projects with their pages. */
function ticketToTypst(practice: Practice, { edition }: Paper, pen: Pen): Markup {
  const ticket = ticketOf(practice);
  const {
    problem,
    result,
    headline,
    sums,
    largeSum,
    sumsOfOthers,
    unpriced,
    funding,
    decision,
    furtherDecisions,
    call: phone,
  } = ticket;
  const unpricedResult = unpricedResultText(ticket);
  const { notStated } = practice.source.of;
  const text = (words: string) => line(words, pen);
  const furtherText =
    furtherDecisions > 0
      ? `; ${uk.further}\u00A0${furtherDecisions}\u00A0${plural(furtherDecisions, uk.countActs)}`
      : '';
  const figure = (f: Figure, ...remarks: readonly string[]) => {
    const [word = '', ...more] = [
      f.word.replaceAll(' ', '\u00A0'),
      f.note?.replace(/\.$/, '') ?? '',
      ...remarks,
    ].filter(Boolean);
    const remark = [word, ...more.map(capitalize)].join('. ');
    return `ticket-figure(${[f.status, f.qualifier, f.number].map(typstString).join(', ')}, ${line(f.text, pen)}, ${line(remark, pen)})`;
  };
  const cell = (name: string, ...lines: readonly (Markup | false | null)[]) =>
    pair(line(name), ...lines.filter((words) => typeof words === 'string'));
  const cells = [
    headline
      ? cell(uk.resultTitle, figure(headline), result !== null && text(result))
      : cell(uk.resultTitle, text(result ?? notStated)),
    sums.length > 0
      ? cell(
          uk.money,
          unpricedResult && text(unpricedResult),
          ...sums.map((sum, i) =>
            sum === largeSum
              ? figure(sum)
              : text(sumsOfOthers && i === 0 ? `${uk.otherProjects}: ${sumText(sum)}` : sumText(sum)),
          ),
          unpriced > 0 && text(unpricedText(unpriced)),
        )
      : cell(uk.money, text(noSumText(practice.source.of)), funding.length > 0 && text(fundingText(ticket))),
    cell(uk.problem, text(problem ?? notStated)),
    cell(uk.ticketDecision, text(decision === null ? notStated : `${decision}${furtherText}`)),
  ];
  return call(
    'ticket',
    pair(...cells),
    ...(phone ? [`call: ${pair(line(uk.ticketCall), line(`${phone.phone}, ${phone.organisation}`, pen))}`] : []),
    `small-page: ${edition === 'book'}`,
    `projects: ${pair(
      ...practice.projects.map(({ status, url, shortTitle }) =>
        pair(typstString(status), line(uk.status[status]), typstString(url), line(shortTitle, pen)),
      ),
    )}`,
  );
}

/** One part of a practice. */
function partToTypst(part: Part, practice: Practice, paper: Paper): Markup {
  const pen = penOf(paper, practice.url);
  const heading = call('section', typstString(`${practice.url}#${part.anchor}`), line(part.title));
  const prose = (blocks: readonly Block[]) =>
    proseToTypst(blocks, {
      figures: practice.figureWords,
      level: 4,
      target: targetIn(paper.labels),
      marks: pen.marks,
      before: pen.spot,
      kept: part.kind === 'results' && practice.links.length > 0,
    });
  switch (part.kind) {
    case 'project':
      return projectToTypst(part.project, paper);
    case 'details':
      return (
        heading +
        detailRows(practice)
          .map((row) => rowToTypst(row, pen))
          .join('')
      );
    case 'ask':
      return [
        heading,
        `#remark[${textToTypst([absenceText(practice), uk.askedByEditors].filter(Boolean).join(' '))}]\n`,
        call('enum', ...questionsFor(practice).map((question) => `[${pen.spotted(question)}]`)),
      ].join('');
    case 'contacts':
      return [
        heading,
        `#remark[${textToTypst(uk.contactsNote)}]\n`,
        ...practice.contacts.map((contact, i) => contactToTypst(contact, pen, i === practice.contacts.length - 1)),
      ].join('');
    case 'source': {
      // The title of the source stays on one line.
      const source = pen.text(sourceText(practice).replace(/^«[^»]*»/, (title) => title.replaceAll(' ', '\u00A0')));
      if (paper.edition === 'book')
        return (
          call('source-row', typstString(`${practice.url}#${part.anchor}`), line(`${part.title}.`), `[${source}]`) +
          notesToTypst(practice, pen)
        );
      return [heading, `#par[${source}]\n`, notesToTypst(practice, pen), discrepanciesToTypst(practice)].join('');
    }
    default:
      return [
        heading,
        figuresToTypst(sectionFigures(practice, part.kind), practice, pen),
        prose(practice.prose[part.kind]),
        part.kind === 'results' ? linksToTypst(practice.links, practice.source.of, pen) : '',
      ].join('');
  }
}

function projectToTypst(project: Project, paper: Paper): Markup {
  const pen = penOf(paper, project.url);
  const topics = project.topics.map(({ title }) => ` · ${title}`).join('');
  return [
    call('project-heading', typstString(project.status), typstString(project.url), titleLine(project.title)),
    `#status-line[${textToTypst(uk.status[project.status])}][${pen.text(topics)}${titleMarks(project.title, pen)}]\n`,
    figuresToTypst(figuresOf(project), project.practice, pen),
    proseToTypst(project.prose, {
      figures: project.practice.figureWords,
      level: 5,
      target: targetIn(paper.labels),
      marks: pen.marks,
      before: pen.spot,
      kept: project.links.length > 0,
    }),
    linksToTypst(project.links, project.practice.source.of, pen),
  ].join('');
}

/** A heading is repeated in the outline, so the marks of its words are in the line below it. */
const titleMarks = (title: string, { marks }: Pen): Markup =>
  (marks?.(title) ?? []).map(({ term }) => `#mark(${term});`).join('');

/** A row of what is known: in one line, or as a list under its word; what the collection does not say is written out. */
export function rowToTypst({ title, items }: DetailRow, pen = PLAIN): Markup {
  const [only, ...rest] = items ?? [];
  if (rest.length === 0)
    return call(
      'row',
      line(`${title}.`),
      only === undefined ? `emph[${textToTypst(uk.notStated)}]` : `[${pen.spot(only)}${pen.text(capitalize(only))}]`,
    );
  return call('run-in', line(`${title}.`)) + call('list', ...(items ?? []).map((item) => `[${pen.spotted(item)}]`));
}

/** The provenance that most figures share, stated once for all of them. */
function commonWord(figures: readonly Figure[]): string {
  const groups = [...Map.groupBy(figures, provenanceText)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0] ?? '';
}

/** Figures as a small table; their common provenance is stated once below. */
function figuresToTypst(figures: readonly Figure[], practice: Practice, pen: Pen): Markup {
  if (figures.length === 0) return '';
  const common = commonWord(figures);
  const lines = figures.map((f) => {
    const strings = [f.status, `${practice.url}#${f.id}`, f.qualifier, f.number].map(typstString).join(', ');
    const remark = [provenanceText(f) === common ? '' : f.word, f.note].filter(Boolean).join('. ');
    return `figure-line(${strings}, ${line(f.text, pen)}, ${remark ? line(remark, pen) : 'none'})`;
  });
  return call('figures', line(common), ...lines);
}

function linksToTypst(links: readonly Link[], source: Source, pen: Pen): Markup {
  if (links.length === 0) return '';
  return [
    `#run-in[${textToTypst(`${uk.links(yearOf(source))}.`)}]\n`,
    call(
      'list',
      ...links.map(
        ({ url, label }) => `[${pen.spot(url)}${pen.text(label)}: #web(${typstString(url)}, ${typstString(url)})]`,
      ),
    ),
  ].join('');
}

/** A contact block. @param last whether it is the last of its practice: the others stay with the next */
export function contactToTypst(contact: Contact, pen = PLAIN, last = true): Markup {
  const web = (to: string, words: string) => `#web(${typstString(to)}, ${typstString(words)})`;
  const reach = [
    ...contact.phones.map((phone) => textToTypst(phone)),
    ...mailboxesOf(contact).map(({ address, url }) => (url ? `${web(url, address)};` : textToTypst(address))),
  ];
  const lines: Markup[] = [
    `${pen.spot(contact.organisation)}#strong[${pen.text(contact.organisation)}]`,
    ...[personText(contact), contact.address].flatMap((text) => (text ? [pen.text(text)] : [])),
    ...(contact.phones.length + contact.emails.length > 0 ? [reach.join('#", ";')] : []),
    ...contact.links.map((link) => web(link, link)),
  ];
  return call('contact', ...lines.map((words) => `[${words}]`), `last: ${last}`);
}

function notesToTypst({ laterNotes }: Practice, pen: Pen): Markup {
  if (!laterNotes) return '';
  return [
    `#heading(level: 4, outlined: false)[${textToTypst(uk.notes)}]\n`,
    call(
      'list',
      ...laterNotes.map(
        (n) => `[#outer-link(${typstString(n.sourceUrl)})[${pen.text(`${formatDate(n.date)}: ${n.text}`)}]]`,
      ),
    ),
  ].join('');
}

function discrepanciesToTypst({ discrepancies }: Practice): Markup {
  if (discrepancies.length === 0) return '';
  return [
    `#heading(level: 4, outlined: false)[${textToTypst(uk.discrepancies)}]\n`,
    remarksToTypst(discrepancies, () => ''),
  ].join('');
}

/** Places where the source contradicts itself. */
export const remarksToTypst = (remarks: readonly DiscrepancyEntry[], spot: (content: unknown) => Markup): Markup =>
  call('list', ...remarks.map((d) => `[${spot(d.title)}#strong[${textToTypst(d.title)}.] ${textToTypst(d.text)}]`));

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
  const titles = city.practices.map((p) => p.title).join('; ');
  const paper: Paper = { edition, labels: labelsOf([city]), marks: () => undefined, spot: () => '' };
  const topics = city.practices.flatMap((p) => [...p.topics, ...p.projects.flatMap((project) => project.topics)]);
  const source = documentToTypst(
    {
      title: `${city.name}: ${titles}`,
      description: city.practices.map((p) => p.oneLine).join(' '),
      keywords: [city.name, ...new Set(topics.map(({ title }) => title))],
      edition,
      sources: sourcesOf(city),
    },
    chapterToTypst(city, paper, colophonToTypst(city.url, attributionOf(sourcesOf(city)))),
  );
  return { name: `${city.slug}, ${edition}`, source, rights: termsOf(sourcesOf(city)) };
}

/** A document's metadata. */
interface About {
  title: string;
  description: string;
  keywords: readonly string[];
  edition: Edition;
  sources: readonly Source[];
}

/** A whole document: the furniture of `template.typ` around a body. */
export const documentToTypst = ({ title, description, keywords, edition, sources }: About, body: Markup): Markup =>
  `#import "/src/outputs/pdf/template.typ": *\n#show: house.with(title: ${typstString(title)}, author: ${typstString(uk.printAuthor)}, description: ${typstString(description)}, keywords: ${pair(...keywords.map(typstString))}, note: [${textToTypst(printNote(sources))}], edition: ${typstString(edition)})\n${body}`;

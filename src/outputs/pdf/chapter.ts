import type { City, Practice, Project, Source, Visit } from '../../catalogue/model.ts';
import { absenceText } from '../../catalogue/absences.ts';
import { questionsFor } from '../../catalogue/questions.ts';
import { figuresOf, provenanceText, sectionFigures, type Figure } from '../../catalogue/figures.ts';
import { detailRows, sourceText, visitRows, visitSources, type DetailRow } from '../../catalogue/rows.ts';
import { asOfText, attributionOf, printNote, sourcesOf, termsOf, yearOf } from '../../catalogue/sources.ts';
import { noSumText, sumText, ticketOf, unpricedResultText, unpricedText } from '../../catalogue/ticket.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, type Part } from '../../document/outline.ts';
import { mailboxesOf, personText } from '../../lib/contact.ts';
import { bindEnd, capitalize, formatDate, typesetTitle } from '../../lib/ukrainian.ts';
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

/** Where a link of the prose leads within a document that has these places; null where it leads to a site without an address. */
export const targetIn =
  (labels: ReadonlySet<string>) =>
  (href: string): PrintTarget | null =>
    labels.has(href) ? { label: href } : site.hasAddress ? { address: permalink(href) } : null;

/** Typst source. */
export type Markup = string;
/** A line of text as a content block of Typst. */
export const line = (text: string, marks?: TypstOptions['marks']): Markup => `[${textToTypst(text, marks)}]`;
/** A title as a content block: no line of it ends with a preposition, and the last is not one short word. */
export const titleLine = (title: string): Markup => line(bindEnd(typesetTitle(title)));
/** A call of a function of `template.typ`, in markup. */
export const call = (name: string, ...args: readonly string[]): Markup => `#${name}(${args.join(', ')})\n`;
/** An array of Typst. */
export const pair = (...parts: readonly string[]) => `(${parts.join(', ')},)`;
/** What stands over the pages from here on; `opens` if a page begins here. */
export const runningHead = (left: string, right: string, opens = true): Markup =>
  call('head', typstString(left), typstString(right), `opens: ${opens}`);

/**
 * A city's chapter from its title to its last note. The city and its first practice go over the whole width of the sheet.
 * @param colophon what is said of the document; at the foot of the first sheet, so that it takes none of its own
 */
export function chapterToTypst(city: City, paper: Paper, colophon: Markup): Markup {
  const [first, ...others] = city.practices;
  const marks = paper.marks(first?.url ?? city.url);
  const also = others.map((practice) => `«${practice.title}»`).join(', ');
  return [
    runningHead(city.name, first?.shortTitle ?? ''),
    call(
      'spanning',
      block(
        `#[#heading(level: 1)[${textToTypst(city.name)}]#label(${typstString(city.url)})]\n`,
        ...city.visits.map((visit) => visitRowsToTypst(visit, paper.edition, marks)),
        first ? practiceHead(first, paper) : '',
        paper.edition === 'book' ? '' : legendToTypst(sourcesOf(city)),
        also ? `#remark[${textToTypst(`${uk.alsoInChapter}: ${also}.`, marks)}]\n` : '',
      ),
    ),
    paper.edition === 'book' ? '' : call('at-foot', block(colophon)),
    ...city.notes.map((note) => `#note[${textToTypst(note.text, marks)}]\n`),
    first ? practiceBody(first, paper) : '',
    ...others.flatMap((practice) => [
      '#pagebreak(weak: true)\n',
      runningHead(city.name, practice.shortTitle),
      call('spanning', block(practiceHead(practice, paper))),
      practiceBody(practice, paper),
    ]),
    ...city.visits
      .filter(hasStory)
      .flatMap((visit) => [runningHead(city.name, uk.visitOf, false), visitToTypst(visit, marks, paper.spot)]),
    paper.edition === 'book' ? colophon : '',
  ].join('');
}

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
const visitRowsToTypst = (visit: Visit, edition: Edition, marks: TypstOptions['marks']): Markup => {
  const place = hasStory(visit) ? '' : `#[#metadata(none)#label(${typstString(visit.url)})]`;
  const rows = visitRows(visit).map(
    ({ title, items }) =>
      `#strong-sans[${textToTypst(`${title}:`.replaceAll(' ', '\u00A0'), marks)}] ${textToTypst((items ?? []).join('; ').replace(/\.$/, ''), marks)}`,
  );
  const region = `${capitalize(visit.city.oblast ?? uk.capital)}. `;
  // The imprint of the book says what all of it is from.
  const sources = edition === 'book' ? '' : textToTypst(` ${uk.source}: ${visitSources(visit)}.`, marks);
  return `#tail[${place}${textToTypst(region)}${rows.join('. ')}.${sources}]\n`;
};

/** Whether a source tells more of a visit than its rows. */
const hasStory = ({ summary, programme, quote }: Visit): boolean =>
  summary.length > 0 || programme !== null || quote !== null;

/** The story and programme of a visit, with the terms of what was visited. */
function visitToTypst(visit: Visit, marks: TypstOptions['marks'], spot: Paper['spot']): Markup {
  return [
    call('section', typstString(visit.url), line(uk.visitOf)),
    ...visit.summary.map((text) => `#par[${spot(visit.url, text)}${textToTypst(text, marks)}]\n`),
    visit.quote
      ? `#quote(block: true)[#par[${textToTypst(visit.quote.text, marks)}]#par(small[${textToTypst(personText(visit.quote), marks)}])]\n`
      : '',
    ...(visit.programme ?? []).flatMap((day) => [
      `#heading(level: 4, outlined: false)[${textToTypst(`${uk.programme}, ${formatDate(day.date)}`)}]\n`,
      call(
        'enum',
        ...day.items.map(
          (item) =>
            `[${spot(visit.url, item.text)}${textToTypst(item.text, marks)}${item.people.length ? call('list', ...item.people.map((p) => `[#strong[${textToTypst(p.name, marks)}] — ${textToTypst(p.post, marks)}]`)) : ''}]`,
        ),
      ),
    ]),
  ].join('');
}

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

/** The head of a practice: what came of it, the money, the problem, the decision, whom to call, its projects with their pages. */
function ticketToTypst(practice: Practice, { edition }: Paper, marks: TypstOptions['marks']): Markup {
  const {
    problem,
    result,
    headline,
    sums,
    largeSum,
    unpricedResult,
    sumsOfOthers,
    unpriced,
    funding,
    decision,
    furtherDecisions,
    call: phone,
  } = ticketOf(practice);
  const { notStated } = practice.source.of;
  const text = (words: string) => `[#par[${textToTypst(words, marks)}]]`;
  const joined = (...parts: readonly (string | false | null)[]) => parts.filter(Boolean).join(' + ');
  const more = (count: number, word: string) => (count > 0 ? `${word}:\u00A0${count}` : '');
  const figure = (f: Figure, ...remarks: readonly string[]) => {
    const [word = '', ...more] = [
      f.word.replaceAll(' ', '\u00A0'),
      f.note?.replace(/\.$/, '') ?? '',
      ...remarks,
    ].filter(Boolean);
    const remark = [word, ...more.map(capitalize)].join('. ');
    return `ticket-figure(${[f.status, f.qualifier, f.number].map(typstString).join(', ')}, ${line(f.text, marks)}, ${line(remark, marks)})`;
  };
  const cells = [
    [uk.resultTitle, headline ? joined(figure(headline), result !== null && text(result)) : text(result ?? notStated)],
    [
      uk.money,
      sums.length > 0
        ? joined(
            unpricedResult && text(unpricedResultText(unpricedResult)),
            sumsOfOthers && text(`${uk.otherProjects}:`),
            ...sums.map((sum) => (sum === largeSum ? figure(sum) : text(sumText(sum)))),
            unpriced > 0 && text(unpricedText(unpriced)),
          )
        : joined(
            text(noSumText(practice.source.of)),
            funding.length > 0 && text(`${uk.funding}: ${funding.join(', ')}`),
          ),
    ],
    [uk.problem, text(problem ?? notStated)],
    [
      uk.ticketDecision,
      text(
        decision === null ? notStated : [decision, more(furtherDecisions, uk.furtherActs)].filter(Boolean).join('; '),
      ),
    ],
  ] as const;
  return call(
    'ticket',
    ...cells.map(([name, words]) => pair(line(name), words)),
    ...(phone ? [`call: ${pair(line(uk.ticketCall), line(`${phone.phone}, ${phone.organisation}`, marks))}`] : []),
    `small-page: ${edition === 'book'}`,
    `projects: ${pair(
      ...practice.projects.map(({ status, url, shortTitle }) =>
        pair(typstString(status), line(uk.status[status]), typstString(url), line(shortTitle, marks)),
      ),
    )}`,
  );
}

/** One part of a practice. */
function partToTypst(part: Part, practice: Practice, paper: Paper): Markup {
  const marks = paper.marks(practice.url);
  const heading = call('section', typstString(`${practice.url}#${part.anchor}`), line(part.title));
  const spot = (content: unknown) => paper.spot(practice.url, content);
  const prose = (blocks: readonly Block[]) =>
    proseToTypst(blocks, {
      figures: practice.figureWords,
      level: 4,
      target: targetIn(paper.labels),
      marks,
      before: spot,
      kept: part.kind === 'results' && practice.links.length > 0,
    });
  switch (part.kind) {
    case 'project':
      return projectToTypst(part.project, paper);
    case 'details':
      return (
        heading +
        detailRows(practice)
          .map((row) => rowToTypst(row, marks, spot))
          .join('')
      );
    case 'ask':
      return [
        heading,
        `#remark[${textToTypst([absenceText(practice), uk.askedByEditors].filter(Boolean).join(' '))}]\n`,
        call('enum', ...questionsFor(practice).map((question) => `[${spot(question)}${textToTypst(question, marks)}]`)),
      ].join('');
    case 'contacts':
      return [
        heading,
        `#remark[${textToTypst(uk.contactsNote)}]\n`,
        ...practice.contacts.map((contact, i) =>
          contactToTypst(contact, { marks, spot, last: i === practice.contacts.length - 1 }),
        ),
      ].join('');
    case 'source': {
      // The title of the source stays on one line.
      const source = textToTypst(
        sourceText(practice).replace(/^«[^»]*»/, (title) => title.replaceAll(' ', '\u00A0')),
        marks,
      );
      if (paper.edition === 'book')
        return (
          call('source-row', typstString(`${practice.url}#${part.anchor}`), line(`${part.title}.`), `[${source}]`) +
          notesToTypst(practice, marks)
        );
      return [heading, `#par[${source}]\n`, notesToTypst(practice, marks), discrepanciesToTypst(practice)].join('');
    }
    default:
      return [
        heading,
        figuresToTypst(sectionFigures(practice, part.kind), practice, marks),
        prose(practice.prose[part.kind]),
        part.kind === 'results' ? linksToTypst(practice.links, practice.source.of, marks, spot) : '',
      ].join('');
  }
}

function projectToTypst(project: Project, paper: Paper): Markup {
  const marks = paper.marks(project.url);
  const spot = (content: unknown) => paper.spot(project.url, content);
  const topics = project.topics.map(({ title }) => ` · ${title}`).join('');
  return [
    call('project-heading', typstString(project.status), typstString(project.url), titleLine(project.title)),
    `#status-line[${textToTypst(uk.status[project.status])}][${textToTypst(topics, marks)}${titleMarks(project.title, marks)}]\n`,
    figuresToTypst(figuresOf(project), project.practice, marks),
    proseToTypst(project.prose, {
      figures: project.practice.figureWords,
      level: 5,
      target: targetIn(paper.labels),
      marks,
      before: spot,
      kept: project.links.length > 0,
    }),
    linksToTypst(project.links, project.practice.source.of, marks, spot),
  ].join('');
}

/** A heading is repeated in the outline, so the marks of its words stand in the line below it. */
const titleMarks = (title: string, marks: TypstOptions['marks']): Markup =>
  (marks?.(title) ?? []).map(({ term }) => `#mark(${term});`).join('');

/** A row of what is known: in one line, or as a list under its word; what the collection does not say is written out. */
export function rowToTypst(
  { title, items }: DetailRow,
  marks?: TypstOptions['marks'],
  spot: (content: unknown) => Markup = () => '',
): Markup {
  const [only, ...rest] = items ?? [];
  if (rest.length === 0)
    return call(
      'row',
      line(`${title}.`),
      only === undefined ? `emph[${textToTypst(uk.notStated)}]` : `[${spot(only)}${textToTypst(only, marks)}]`,
    );
  return (
    call('run-in', line(`${title}.`)) +
    call('list', ...(items ?? []).map((item) => `[${spot(item)}${textToTypst(item, marks)}]`))
  );
}

/** What most figures say of their source: it is said once for all of them. */
function commonWord(figures: readonly Figure[]): string {
  const groups = [...Map.groupBy(figures, provenanceText)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0] ?? '';
}

/** Figures as a small table; what most of them say of their source stands once below. */
function figuresToTypst(figures: readonly Figure[], practice: Practice, marks: TypstOptions['marks']): Markup {
  if (figures.length === 0) return '';
  const common = commonWord(figures);
  const lines = figures.map((f) => {
    const strings = [f.status, `${practice.url}#${f.id}`, f.qualifier, f.number].map(typstString).join(', ');
    const remark = [provenanceText(f) === common ? '' : f.word, f.note].filter(Boolean).join('. ');
    return `figure-line(${strings}, ${line(f.text, marks)}, ${remark ? line(remark, marks) : 'none'})`;
  });
  return call('figures', line(common), ...lines);
}

function linksToTypst(
  links: readonly Link[],
  source: Source,
  marks: TypstOptions['marks'],
  spot: (content: unknown) => Markup,
): Markup {
  if (links.length === 0) return '';
  return [
    `#run-in[${textToTypst(`${uk.links(yearOf(source))}.`)}]\n`,
    call(
      'list',
      ...links.map(
        ({ url, label }) =>
          `[${spot(url)}${textToTypst(label, marks)}: #web(${typstString(url)}, ${typstString(url)})]`,
      ),
    ),
  ].join('');
}

interface ContactOptions {
  marks?: TypstOptions['marks'];
  spot?: (content: unknown) => Markup;
  /** Whether it is the last of its practice: the others stay with the next. */
  last?: boolean;
}

/** A contact block. */
export function contactToTypst(contact: Contact, { marks, spot = () => '', last = true }: ContactOptions = {}): Markup {
  const web = (to: string, words: string) => `#web(${typstString(to)}, ${typstString(words)})`;
  const reach = [
    ...contact.phones.map((phone) => textToTypst(phone)),
    ...mailboxesOf(contact).map(({ address, url }) => (url ? `${web(url, address)};` : textToTypst(address))),
  ];
  const lines: Markup[] = [
    `${spot(contact.organisation)}#strong[${textToTypst(contact.organisation, marks)}]`,
    ...[personText(contact), contact.address].flatMap((text) => (text ? [textToTypst(text, marks)] : [])),
    ...(contact.phones.length + contact.emails.length > 0 ? [reach.join('#", ";')] : []),
    ...contact.links.map((link) => web(link, link)),
  ];
  return call('contact', ...lines.map((words) => `[${words}]`), `last: ${last}`);
}

function notesToTypst({ laterNotes }: Practice, marks: TypstOptions['marks']): Markup {
  if (!laterNotes) return '';
  return [
    `#heading(level: 4, outlined: false)[${textToTypst(uk.notes)}]\n`,
    call(
      'list',
      ...laterNotes.map(
        (n) => `[#outer-link(${typstString(n.sourceUrl)})[${textToTypst(`${formatDate(n.date)}: ${n.text}`, marks)}]]`,
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

/** The way back to the site: the address of the page, also as a QR code, and what is said beside it. A site without an address says so. */
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

/** What a document says of itself. */
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

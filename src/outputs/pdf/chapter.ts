import type { City, Practice, Project, Topic, Visit } from '../../catalogue/model.ts';
import { questionsFor } from '../../catalogue/questions.ts';
import { costFigure, factFigure, figuresOf, headlineOf, type Figure } from '../../catalogue/figures.ts';
import { absencesOf, detailRows, sourceText, visitRows, visitSources, type FactRow } from '../../catalogue/rows.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline, practiceStops, type Part } from '../../document/outline.ts';
import { formatDate } from '../../lib/ukrainian.ts';
import type { Block } from '../../entries/tree.ts';
import { proseToTypst, textToTypst, typstString, type PrintTarget, type TypstOptions } from '../../document/typst.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { DiscrepancyEntry } from '../../schemas/discrepancy.ts';
import type { Link } from '../../schemas/text.ts';
import { permalink } from '../../site.ts';
import { qrSvg } from './qr.ts';

/** What a printed document knows of itself: its own places, named by their addresses on the site, and its subject index. */
export interface Paper {
  labels: ReadonlySet<string>;
  /** Finds the places of index terms in a line of the practice or project with this address; nothing in a document without an index. */
  marks: (url: string) => TypstOptions['marks'];
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

/** Where a link of the prose leads within a document that has these places. */
export const targetIn =
  (labels: ReadonlySet<string>) =>
  (href: string): PrintTarget =>
    labels.has(href) ? { label: href } : { address: permalink(href) };

/** Typst source. */
export type Markup = string;
/** A line of text as a content block of Typst. */
export const line = (text: string, marks?: TypstOptions['marks']): Markup => `[${textToTypst(text, marks)}]`;
/** A call of a function of `template.typ`, in markup. */
export const call = (name: string, ...args: readonly string[]): Markup => `#${name}(${args.join(', ')})\n`;
/** An array of Typst. */
export const pair = (...parts: readonly string[]) => `(${parts.join(', ')},)`;

/** A city's chapter from its title to its last note. */
export function chapterToTypst(city: City, paper: Paper): Markup {
  const titles = city.practices.map((p) => p.title);
  return [
    call(
      'head',
      typstString(city.name),
      typstString(city.practices.length > 1 ? '' : (city.practices[0]?.shortTitle ?? '')),
    ),
    `#[#heading(level: 1)[${textToTypst(city.name)}]#label(${typstString(city.url)})]\n`,
    `#remark[${textToTypst(city.oblast ?? uk.capital)}]\n`,
    ...titles.map((title) => `#block(spacing: 6pt, strong-sans(text(size: 16pt)[${textToTypst(title)}]))\n`),
    ...city.visits.flatMap((visit) => [
      `#v(6pt)\n#[#metadata(none)#label(${typstString(visit.url)})]\n`,
      call('plain-rows', ...visitRows(visit).map((row) => rowToTypst(row))),
      `#remark[${textToTypst(`${uk.source}: ${visitSources(visit)}`)}]\n`,
    ]),
    stopsToTypst(city),
    `#boxed[${textToTypst(uk.asOfTitle)}][${textToTypst(uk.asOfText)}]\n`,
    ...city.notes.map((note) => `#note[${textToTypst(note.text)}]\n`),
    ...city.visits.map(visitToTypst),
    ...city.practices.map((practice) => practiceToTypst(practice, paper)),
  ].join('');
}

/** The line with stops: every practice, project and section with its sign, word and page. */
function stopsToTypst(city: City): Markup {
  const stop = (url: string, title: string, status: keyof typeof uk.status | '' = '', outer = false) =>
    pair(typstString(status), status ? line(uk.status[status]) : '[]', typstString(url), line(title), String(outer));
  const several = city.practices.length > 1;
  const rows = city.practices.flatMap((practice) => [
    ...(several ? [stop(practice.url, practice.title, '', true)] : []),
    ...practiceStops(practice).map(({ title, anchor, status }) =>
      stop(`${practice.url}#${anchor}`, title, status ?? ''),
    ),
  ]);
  return call('stops', line(uk.printStops), ...rows);
}

/** The story and programme of a visit, where a source tells them. */
function visitToTypst(visit: Visit): Markup {
  if (visit.summary.length === 0 && !visit.programme) return '';
  return [
    `#heading(level: 2)[${textToTypst(uk.visitOf)}]\n`,
    ...visit.summary.map((text) => `#par[${textToTypst(text)}]\n`),
    visit.quote
      ? `#quote(block: true)[#par[${textToTypst(visit.quote.text)}]#small[${textToTypst(`${visit.quote.person}, ${visit.quote.post}`)}]]\n`
      : '',
    ...(visit.programme ?? []).flatMap((day) => [
      `#heading(level: 3, outlined: false)[${textToTypst(`${uk.programme}, ${formatDate(day.date)}`)}]\n`,
      call(
        'enum',
        ...day.items.map(
          (item) =>
            `[${textToTypst(item.text)}${item.people.length ? call('list', ...item.people.map((p) => `[#strong[${textToTypst(p.name)}] — ${textToTypst(p.post)}]`)) : ''}]`,
        ),
      ),
    ]),
  ].join('');
}

function practiceToTypst(practice: Practice, paper: Paper): Markup {
  const several = practice.city.practices.length > 1;
  const marks = paper.marks(practice.url);
  return [
    several ? call('head', typstString(practice.city.name), typstString(practice.shortTitle)) : '',
    `#[#heading(level: 2)[${textToTypst(practice.title)}]#label(${typstString(practice.url)})]\n`,
    topicsToTypst(practice.topics),
    `#lead[${textToTypst(practice.summary, marks)}]\n`,
    ticketToTypst(practice, marks),
    ...practiceOutline(practice).map((part) => partToTypst(part, practice, paper)),
  ].join('');
}

/** The head of a practice: the figure that tells it, the problem. */
function ticketToTypst(practice: Practice, marks: TypstOptions['marks']): Markup {
  const headline = headlineOf(practice);
  const rows: FactRow[] = [
    { title: uk.problem, items: practice.problem === null ? null : [practice.problem] },
    {
      title: uk.resultTitle,
      items: practice.result !== null ? [practice.result] : headline ? [`${headline.number} ${headline.text}`] : null,
    },
  ];
  return call('plain-rows', ...rows.map((row) => rowToTypst(row, marks)));
}

/** One part of a practice. */
function partToTypst(part: Part, practice: Practice, paper: Paper): Markup {
  const marks = paper.marks(practice.url);
  const heading = call('section', '3', typstString(`${practice.url}#${part.anchor}`), line(part.title));
  const prose = (blocks: readonly Block[]) =>
    proseToTypst(blocks, { figures: practice.figureWords, level: 4, target: targetIn(paper.labels), marks });
  const figures = (section: string) =>
    figuresToTypst(practice.facts.filter((fact) => fact.section === section).map(factFigure), practice, marks);
  switch (part.kind) {
    case 'background':
      return heading + figures('background') + prose(practice.prose.background);
    case 'practice':
      return heading + figures('practice') + prose(practice.prose.practice);
    case 'project':
      return projectToTypst(part.project, paper);
    case 'results':
      return [
        heading,
        figuresToTypst((practice.costs ?? []).map(costFigure), practice, marks),
        figures('results'),
        prose(practice.prose.results),
        linksToTypst(practice.links, marks),
      ].join('');
    case 'details':
      return heading + call('plain-rows', ...detailRows(practice).map((row) => rowToTypst(row, marks)));
    case 'ask': {
      const absences = absencesOf(practice);
      return [
        heading,
        absences.length > 0 ? `#remark[${textToTypst(`${uk.sourceSilent}: ${absences.join(', ')}.`)}]\n` : '',
        call('list', ...questionsFor(practice).map((question) => line(question))),
        `#remark[${textToTypst(uk.askIntro)}]\n`,
      ].join('');
    }
    case 'contacts':
      return [heading, `#remark[${textToTypst(uk.contactsNote)}]\n`, ...practice.contacts.map(contactToTypst)].join('');
    case 'source':
      return [
        heading,
        `#aside[#par[${textToTypst(sourceText(practice))}]]\n`,
        notesToTypst(practice),
        discrepanciesToTypst(practice),
      ].join('');
  }
}

function projectToTypst(project: Project, paper: Paper): Markup {
  const marks = paper.marks(project.url);
  return [
    call('project-heading', '4', typstString(project.status), typstString(project.url), line(project.title)),
    `#status-line[${textToTypst(uk.status[project.status])}][${topicItems(project.topics)}${titleMarks(project.title, marks)}]\n`,
    figuresToTypst(figuresOf(project), project.practice, marks),
    proseToTypst(project.prose, {
      figures: project.practice.figureWords,
      level: 5,
      target: targetIn(paper.labels),
      marks,
    }),
    linksToTypst(project.links, marks),
  ].join('');
}

/** A heading is repeated in the outline, so the marks of its words stand in the line below it. */
const titleMarks = (title: string, marks: TypstOptions['marks']): Markup =>
  (marks?.(title) ?? []).map(({ term }) => `#mark(${term});`).join('');

/** Codes of topics with their words. */
const topicItems = (topics: readonly Topic[]): Markup =>
  `#topics(${topics.map((t) => pair(line(t.code), line(t.title))).join(', ')});`;
const topicsToTypst = (topics: readonly Topic[]): Markup =>
  `#block(below: 12pt, sticky: true)[${topicItems(topics)}]\n`;

/** A row of a table of facts; what the collection does not say is written out. */
export function rowToTypst({ title, items }: FactRow, marks?: TypstOptions['marks']): Markup {
  const [only, ...rest] = items ?? [];
  const body =
    only === undefined
      ? `emph[${textToTypst(uk.notStated)}]`
      : rest.length === 0
        ? line(only, marks)
        : `list(${[only, ...rest].map((item) => line(item, marks)).join(', ')})`;
  return pair(line(title), body);
}

function figuresToTypst(figures: readonly Figure[], practice: Practice, marks: TypstOptions['marks']): Markup {
  const cells = figures.map((f) => {
    const strings = [f.status, `${practice.url}#${f.id}`, f.qualifier, f.number].map(typstString).join(', ');
    const word = [f.word, f.pages, f.note].filter(Boolean).join(', ');
    return `figure-cell(${strings}, ${line(f.text, marks)}, ${line(word)})`;
  });
  return cells.length > 0 ? call('figures', ...cells) : '';
}

function linksToTypst(links: readonly Link[], marks: TypstOptions['marks']): Markup {
  if (links.length === 0) return '';
  return [
    `#run-in[${textToTypst(uk.links)}]\n`,
    call('list', ...links.map((link) => `[#outer-link(${typstString(link.url)})[${textToTypst(link.label, marks)}]]`)),
  ].join('');
}

/** A contact block. */
export function contactToTypst(contact: Contact): Markup {
  const person = contact.person && (contact.post ? `${contact.person}, ${contact.post}` : contact.person);
  const web = (to: string, words: string) => `#web(${typstString(to)}, ${typstString(words)})`;
  const rows: [string, Markup[]][] = [
    [uk.organisation, [textToTypst(contact.organisation)]],
    [uk.person, person ? [textToTypst(person)] : []],
    [uk.address, contact.address ? [textToTypst(contact.address)] : []],
    [uk.phone, contact.phones.map((phone) => textToTypst(phone))],
    [
      uk.email,
      contact.emails.map(({ address, private: own }) =>
        own ? textToTypst(address) : web(`mailto:${address}`, address),
      ),
    ],
    [uk.web, contact.links.map((link) => web(link, link))],
  ];
  return call(
    'plain-rows',
    ...rows.flatMap(([title, lines]) =>
      lines.length > 0 ? [pair(line(title), `[${lines.join('#linebreak()')}]`)] : [],
    ),
  );
}

function notesToTypst({ notesAfter2019 }: Practice): Markup {
  if (!notesAfter2019) return '';
  return [
    `#heading(level: 4, outlined: false)[${textToTypst(uk.notes)}]\n`,
    call(
      'list',
      ...notesAfter2019.map(
        (n) => `[#outer-link(${typstString(n.sourceUrl)})[${textToTypst(`${formatDate(n.date)}: ${n.text}`)}]]`,
      ),
    ),
  ].join('');
}

function discrepanciesToTypst({ discrepancies }: Practice): Markup {
  if (discrepancies.length === 0) return '';
  return [
    `#heading(level: 4, outlined: false)[${textToTypst(uk.discrepancies)}]\n`,
    call('aside', remarksToTypst(discrepancies)),
  ].join('');
}

/** Places where the source contradicts itself, as a list in code. */
export const remarksToTypst = (remarks: readonly DiscrepancyEntry[]): Markup =>
  `list(${remarks.map((d) => `[#strong[${textToTypst(d.title)}.] ${textToTypst(d.text)}]`).join(', ')})`;

/** The way back to the site: the address of the page, also as a QR code, and what is said beside it. */
export function colophonToTypst(url: string, paragraphs: readonly string[]): Markup {
  const address = permalink(url);
  const body = paragraphs.map((text) => `#par[${textToTypst(text)}]\n`).join('');
  const link = `#par[${textToTypst(uk.permalink)}: #web(${typstString(address)}, ${typstString(address)})]`;
  return `#colophon(${typstString(qrSvg(address))}, ${typstString(`${uk.printQr}: ${address}`)})[${body}${link}]\n`;
}

/** Where the facts come from and on what terms: what every printed document says of itself. */
export const attribution: readonly string[] = [uk.attributionSource + uk.attributionProject, uk.attributionTerms];

/** A chapter as a document of its own. */
export function chapterDocument(city: City): Markup {
  const title = `${city.name}: ${city.practices.map((p) => p.title).join('; ')}`;
  const paper: Paper = { labels: labelsOf([city]), marks: () => undefined };
  return documentToTypst(title, chapterToTypst(city, paper) + colophonToTypst(city.url, attribution));
}

/** A whole document: the furniture of `template.typ` around a body. */
export const documentToTypst = (title: string, body: Markup): Markup =>
  `#import "/src/outputs/pdf/template.typ": *\n#show: house.with(title: ${typstString(title)}, author: ${typstString(uk.printAuthor)}, note: [${textToTypst(uk.printNote)}])\n${body}`;

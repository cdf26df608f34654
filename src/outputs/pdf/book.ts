import type { Catalogue, City, Topic, Visit } from '../../catalogue/model.ts';
import { figuresOf } from '../../catalogue/figures.ts';
import { attributionOf, coverNote, sourceTitle, yearOf } from '../../catalogue/sources.ts';
import type { DocumentSource } from './compile.ts';
import { imprintBlocks } from '../../document/parts.ts';
import { namesOf } from '../../document/name-index.ts';
import { groupTerms, IndexMarker, placeTitle, type Marked } from '../../document/subject-index.ts';
import { spotName } from '../../document/spots.ts';
import { proseToText } from '../../document/text.ts';
import {
  blocksToTypst,
  call,
  line,
  pair,
  staysWith,
  textToTypst,
  typstString,
  type Markup,
} from '../../document/typst.ts';
import { uk } from '../../i18n/uk.ts';
import { joinParts } from '../../lib/figures.ts';
import { formatDate, formatDays, formatDaysInCell, formatYears } from '../../lib/ukrainian.ts';
import type { DiscrepancyEntry } from '../../schemas/discrepancy.ts';
import { permalink, site } from '../../site.ts';
import {
  block,
  chapterToTypst,
  colophonToTypst,
  division,
  documentToTypst,
  labelsOf,
  legendToTypst,
  runningHead,
  targetIn,
  titleLine,
  type Paper,
} from './chapter.ts';

/** The whole collection as one book. @throws Error that lists the index terms which the text of their places does not show */
export function bookDocument(catalogue: Catalogue): DocumentSource {
  const { cities, topics, collection, indexTerms, discrepancies } = catalogue;
  const general = discrepancies.filter((d) => d.practice === null);
  const { persons, institutions } = namesOf(catalogue);
  const marked: readonly Marked[] = [...new Set<Marked>([...indexTerms, ...persons, ...institutions])];
  const marker = new IndexMarker(marked);
  const labels = labelsOf(cities).union(new Set(topics.map((t) => t.url)));
  const paper: Paper = { edition: 'book', labels, marks: (url) => marker.marks(url), spot };
  const heading = (target: string, title: string, outlined: boolean) =>
    call('part-heading', typstString(target), line(title), `outlined: ${outlined}`) + runningHead(title, '');
  const part = (target: string, title: string, ...body: readonly Markup[]) =>
    division(target, [heading(target, title, true), ...body]);
  const unlisted = (target: string, title: string, body: Markup) =>
    division(target, [heading(target, title, false), body]);
  const prose = (scope: string) => ({ target: targetIn(labels), before: (content: unknown) => spot(scope, content) });

  const body = [
    call(
      'cover',
      line(collection.title),
      line(collection.subtitle ?? ''),
      line(coverNote(collection)),
      line([editionText(), ...(site.hasAddress ? [permalink('/')] : [])].join('. ')),
      ...catalogue.visits.map((v) => pair(line(v.city.name), line(formatDays(v.start, v.end, true)), line(v.title))),
    ),
    unlisted('imprint', uk.aboutImprint, imprintToTypst(catalogue)),
    unlisted('contents', uk.bookContents, call('contents')),
    part('foreword', uk.aboutForeword, blocksToTypst(collection.prose, prose('foreword'))),
    part(
      'timetable',
      `${uk.timetable} ${formatYears(catalogue.visits.map(({ start }) => start))}`,
      timetableToTypst(catalogue.visits),
      `#heading(level: 2, outlined: false)[${textToTypst(uk.bookSigns)}]\n`,
      legendToTypst(catalogue.practices, [collection]),
    ),
    ...cities.map((city) => chapterToTypst(city, paper, '')),
    part(
      'topics',
      uk.topics,
      ...topics.map((topic) => topicToTypst(topic, blocksToTypst(topic.prose, { ...prose(topic.url), kept: true }))),
    ),
    part('figure-list', uk.bookFigures, ...cities.map(cityFiguresToTypst)),
    part(
      'discrepancies',
      uk.discrepancies,
      // Beside its whole title there is no room for the source.
      runningHead(uk.tables.discrepancies, ''),
      `#par[${textToTypst(uk.aboutDiscrepanciesLead)}]\n`,
      remarksOf(uk.bookGeneral, general),
      ...catalogue.practices.map((p) => remarksOf(`${p.city.name}: ${p.shortTitle}`, p.discrepancies)),
    ),
    part(
      'index',
      uk.indexTitle,
      call('remark', line(uk.indexRule)),
      call(
        'index-columns',
        `places => ${block(
          indexToTypst(catalogue),
          runningHead(uk.bookNames, '', false),
          call('part-heading', typstString('names'), line(uk.bookNames), 'opens: false'),
          `#run-in[${textToTypst(uk.bookPersons)}]\n`,
          namesToTypst(persons, marked),
          `#run-in[${textToTypst(uk.bookInstitutions)}]\n`,
          namesToTypst(institutions, marked),
        )}`,
      ),
    ),
    call('places', ...[...BOOK_PARTS, ...labels].map(typstString)),
  ].join('');

  const missing = marker.missing().map(({ term, url }) => `\n  «${term}»: ${url}`);
  if (missing.length > 0) throw new Error(`Предметний покажчик: терміна не видно в тексті${missing.join('')}`);
  const about = { name: collection.title, title: sourceTitle(collection), description: coverNote(collection) };
  const keywords = [...cities.map(({ name }) => name), ...topics.map(({ title }) => title)];
  return documentToTypst({ ...about, keywords, edition: 'book', sources: [collection] }, body);
}

/** The parts of the book that are no chapters and that the e-book has too. */
const BOOK_PARTS = ['imprint', 'contents', 'foreword', 'timetable', 'topics', 'index'];

/** Notes on which page a piece of text begins, for the e-book. */
const spot = (scope: string, content: unknown): Markup => `#spot(${typstString(spotName(scope, content))});`;

/** «Видання 0.1.0 від 28 листопада 2026 року». */
const editionText = (): string => uk.bookEdition(site.version, formatDate(site.released));

function imprintToTypst({ collection, pages }: Catalogue): Markup {
  const address = site.hasAddress ? ` URL: ${permalink('/')}` : '';
  const published = [collection.place, yearOf(collection)].filter(Boolean).join(', ');
  const cited = uk.bookCiteText(sourceTitle(collection), published);
  return [
    blocksToTypst(imprintBlocks(collection), { target: targetIn(new Set()) }),
    call('run-in', line(`${uk.bookThisEdition}.`)),
    `#par[${textToTypst(`${editionText()}. ${proseToText(pages.about.prose).replaceAll('\n', ' ')} ${uk.bookFonts}`)}]\n`,
    call('row', line(`${uk.bookCite}.`), line(`${cited} ${editionText()}.${address}`)),
    colophonToTypst('/', attributionOf([collection])),
  ].join('');
}

/** Where the source contradicts itself in one practice, or as a whole. */
const remarksOf = (title: string, remarks: readonly DiscrepancyEntry[]): Markup =>
  remarks.length === 0
    ? ''
    : call('run-in', line(title)) +
      blocksToTypst([{ type: 'discrepancies', remarks }], {
        target: () => null,
        before: (of, at = '') => spot(at, of),
      });

/** The figures of a city in one table, with how sure each is and its page in the book. */
function cityFiguresToTypst(city: City): Markup {
  const rows = city.practices.flatMap((practice) =>
    [practice, ...practice.projects]
      .flatMap(figuresOf)
      .filter(({ number }) => number !== '')
      .map((figure) => ({ figure, place: `${practice.url}#${figure.id}` })),
  );
  if (rows.length === 0) return '';
  const heads = [uk.figureValue, uk.figureWhat, uk.figureStatus, uk.page].map((head) => line(head));
  const cells = rows.map(({ figure, place }) =>
    pair(typstString(place), `row-head${line(joinParts(figure))}`, line(figure.text), line(figure.word)),
  );
  return call('figure-table', line(city.name), pair(...heads), ...cells);
}

/** What stands between a term and its pages: after a year a comma would make it one of them. */
const stopAfter = (term: string): Markup => typstString(/\d$/.test(term) ? ':' : ',');

/** @param marked what the marks number */
function namesToTypst(names: readonly Marked[], marked: readonly Marked[]): Markup {
  const rows = names.map((name) => pair(line(name.term), stopAfter(name.term), String(marked.indexOf(name))));
  return call('name-index', 'places', ...rows);
}

function timetableToTypst(visits: readonly Visit[]): Markup {
  const isOneYear = new Set(visits.map(({ start }) => start.slice(0, 4))).size === 1;
  // The year of all visits is in the heading.
  const daysOf = isOneYear ? formatDays : formatDaysInCell;
  const heads = [uk.date, uk.city, uk.studied, uk.guests, uk.page].map((head) => line(head));
  const cells = visits.flatMap(({ start, end, city, title, cities }) => [
    line(daysOf(start, end)),
    `row-head${line(city.name)}`,
    line(title),
    line(String(cities)),
    `page-of(${typstString(city.url)})`,
  ]);
  return call('timetable', `table.header(${heads.join(', ')})`, ...cells);
}

function topicToTypst(topic: Topic, prose: Markup): Markup {
  const titles = topic.projects.map(placeTitle);
  const lengths = titles.map((title) => title.length + STATUS_AND_PAGE);
  const projects = topic.projects.map(({ status, url }, i) => {
    const words = `[${spot(topic.url, url)}${textToTypst(titles[i] ?? '')}]`;
    const project = `#topic-project(${typstString(status)}, ${typstString(url)}, ${line(uk.status[status])})${words}`;
    return `[#item${staysWith(i, lengths)}[${project}]]`;
  });
  return [
    `#[#heading(level: 2)${titleLine(topic.title)}#label(${typstString(topic.url)})]\n`,
    call('topic-line', line(topic.oneLine)),
    prose,
    call('topic-projects', ...projects),
  ].join('');
}
/** The letters of «— виконано, с. 12». */
const STATUS_AND_PAGE = 20;

function indexToTypst({ indexTerms }: Catalogue): Markup {
  const lines = (terms: readonly string[] = []) => (terms.length > 0 ? line(terms.join('; ')) : 'none');
  const row = (term: (typeof indexTerms)[number]) =>
    pair(
      line(term.term),
      stopAfter(term.term),
      String(indexTerms.indexOf(term)),
      lines(term.see ? [term.see] : []),
      lines(term.seeAlso),
      `[${spot('index', term.term)}]`,
    );
  const groups = groupTerms(indexTerms).map(({ letter, terms }) => pair(line(letter), pair(...terms.map(row))));
  return call('subject-index', 'places', line(uk.indexSee), line(uk.indexSeeAlso), ...groups);
}

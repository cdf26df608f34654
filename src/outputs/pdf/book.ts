import type { Catalogue, Topic, Visit } from '../../catalogue/model.ts';
import { imprintRows, sourceTitle } from '../../catalogue/rows.ts';
import { uk } from '../../i18n/uk.ts';
import { formatDays } from '../../lib/ukrainian.ts';
import { proseToTypst, textToTypst, typstString } from '../../document/typst.ts';
import {
  attribution,
  call,
  chapterToTypst,
  colophonToTypst,
  contactToTypst,
  documentToTypst,
  labelsOf,
  line,
  pair,
  remarksToTypst,
  rowToTypst,
  targetIn,
  type Markup,
  type Paper,
} from './chapter.ts';
import { groupTerms, IndexMarker } from '../../document/subject-index.ts';

/**
 * The whole collection as one document.
 * @throws Error that lists the terms of the subject index which the text of their places does not show
 */
export function bookDocument(catalogue: Catalogue): Markup {
  const { cities, topics, collection, indexTerms } = catalogue;
  const marker = new IndexMarker(indexTerms);
  const labels = labelsOf(cities).union(new Set(topics.map((t) => t.url)));
  const paper: Paper = { labels, marks: (url) => marker.marks(url) };
  const part = (target: string, title: string, outlined = true) =>
    call('part-heading', typstString(target), line(title), `outlined: ${outlined}`) +
    call('head', typstString(title), '""');
  const prose = { target: targetIn(labels) };

  const body = [
    call(
      'cover',
      line(collection.title),
      line(collection.subtitle ?? ''),
      line(uk.bookCoverNote),
      ...catalogue.visits.map((v) => pair(line(v.city.name), line(formatDays(v.start, v.end)), line(v.title))),
    ),
    part('imprint', uk.aboutImprint, false),
    imprintToTypst(catalogue),
    part('contents', uk.bookContents, false),
    call('contents'),
    part('foreword', uk.aboutForeword),
    proseToTypst(collection.prose, prose),
    part('timetable', uk.timetable),
    timetableToTypst(catalogue.visits),
    ...cities.flatMap((city) => [
      '#pagebreak(weak: true)\n',
      chapterToTypst(city, paper),
      colophonToTypst(city.url, []),
    ]),
    part('topics', uk.topics),
    ...topics.map((topic) => topicToTypst(topic, proseToTypst(topic.prose, prose))),
    part('index', uk.indexTitle),
    indexToTypst(catalogue),
  ].join('');

  const missing = marker.missing();
  if (missing.length > 0)
    throw new Error(
      `Предметний покажчик: терміна не видно в тексті\n${missing.map(({ term, url }) => `  «${term}»: ${url}`).join('\n')}`,
    );
  return documentToTypst(sourceTitle(collection), body);
}

function imprintToTypst({ collection, discrepancies }: Catalogue): Markup {
  const general = discrepancies.filter((d) => d.practice === null);
  return [
    call('plain-rows', ...imprintRows(collection).map((row) => rowToTypst(row))),
    collection.contact ? contactToTypst(collection.contact) : '',
    ...uk.aboutIntro.map((text) => `#par[${textToTypst(text)}]\n`),
    colophonToTypst('/', attribution),
    `#boxed[${textToTypst(uk.asOfTitle)}][${textToTypst(uk.asOfText)}]\n`,
    `#heading(level: 2, outlined: false)[${textToTypst(uk.aboutDiscrepancies)}]\n`,
    call('aside', remarksToTypst(general)),
  ].join('');
}

function timetableToTypst(visits: readonly Visit[]): Markup {
  const heads = [uk.date, uk.city, uk.studied, uk.guests, uk.projectCount, uk.page];
  return call(
    'timetable',
    `table.header(${heads.map((head) => line(head)).join(', ')})`,
    ...visits.flatMap((visit) => [
      line(formatDays(visit.start, visit.end)),
      `strong-sans[${textToTypst(visit.city.name)}]`,
      line(visit.title),
      line(String(visit.cities)),
      line(String(visit.practices.reduce((sum, p) => sum + p.projects.length, 0))),
      `page-of(${typstString(visit.city.url)})`,
    ]),
  );
}

function topicToTypst(topic: Topic, prose: Markup): Markup {
  return [
    `#[#heading(level: 2)[${textToTypst(topic.title)}]#label(${typstString(topic.url)})]\n`,
    call('topic-line', line(topic.code), line(topic.oneLine)),
    prose,
    call(
      'topic-projects',
      ...topic.projects.map((project) =>
        pair(
          typstString(project.status),
          line(uk.status[project.status]),
          typstString(project.url),
          line(`${project.practice.city.name}: ${project.title}`),
        ),
      ),
    ),
  ].join('');
}

function indexToTypst({ indexTerms }: Catalogue): Markup {
  const lines = (terms: readonly string[] | undefined) => (terms?.length ? line(terms.join('; ')) : 'none');
  return call(
    'subject-index',
    line(uk.indexSee),
    line(uk.indexSeeAlso),
    ...groupTerms(indexTerms).map(({ letter, terms }) =>
      pair(
        line(letter),
        pair(
          ...terms.map((term) =>
            pair(
              line(term.term),
              String(indexTerms.indexOf(term)),
              lines(term.see ? [term.see] : []),
              lines(term.seeAlso),
            ),
          ),
        ),
      ),
    ),
  );
}

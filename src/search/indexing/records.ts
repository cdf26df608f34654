import type { Catalogue, City, Comparison, Practice, Project, Source, Topic, Visit } from '../../catalogue/model.ts';
import { costsOf } from '../../catalogue/costs.ts';
import { detailRows, imprintRows, visitRows } from '../../catalogue/rows.ts';
import { noSumText } from '../../catalogue/ticket.ts';
import { practiceOutline } from '../../document/outline.ts';
import { proseToText } from '../../document/text.ts';
import { uk } from '../../i18n/uk.ts';
import { costParts, factParts, joinParts, textAndPeriod } from '../../lib/figures.ts';
import { formatDate, formatDays, formatPages } from '../../lib/ukrainian.ts';
import { shortAddress } from '../../lib/urls.ts';
import type { Contact } from '../../schemas/contact.ts';
import { bodyParts, type BodyKind, type PartKind } from '../../schemas/parts.ts';
import { isNote, type Facets, type Figure, type FigureAsks, type PageKind, type SectionKind } from '../types.ts';

/** A section of a page, for the index. */
export interface SectionRecord {
  /** Its anchor on the page; empty for the page itself. */
  anchor: string;
  title: string;
  kind: SectionKind;
  lead: string;
  body: string;
  /** Searched but not shown: topics, names of the city, words of the printed collection that the text does not use. */
  hidden: string[];
  /** The readers' needs that it meets, in their words: less certain, not shown. */
  needs: string[];
  figures: Figure[];
  /** Its own facet values. */
  facets?: Partial<Facets>;
}
/** A page, for the index. */
export interface PageRecord {
  url: string;
  kind: PageKind;
  title: string;
  /** The city's names; the first is shown with the title. */
  city: string[];
  /** Facet values of the whole page. */
  facets: Facets;
  sections: SectionRecord[];
}

const namesOf = ({ name, genitive, locative, synonyms }: City) => [name, genitive, locative, ...synonyms];

const lines = (...parts: (string | null | undefined)[]) => parts.filter((p) => p).join('\n');

/** Every page search can find: practices and visits first, then topics, comparisons and the collection itself. */
export function recordsOf(catalogue: Catalogue): PageRecord[] {
  const { practices, visits, topics, comparisons, collection, sourceWords, needs } = catalogue;
  const hiddenOf: HiddenOf = (url, ...hidden) => ({
    hidden: [...hidden, ...(sourceWords.get(url) ?? [])],
    needs: needs.get(url) ?? [],
  });
  return [
    ...practices.map((p) => practiceRecord(p, hiddenOf)),
    ...visits.map((v) => visitRecord(v, hiddenOf)),
    ...topics.map(topicRecord),
    ...comparisons.map(comparisonRecord),
    collectionRecord(collection, practices.length, hiddenOf),
  ];
}
/** The words besides the text that find the page or section at an address. */
type HiddenOf = (url: string, ...own: string[]) => Pick<SectionRecord, 'hidden' | 'needs'>;

/** What a section may lack. */
const EMPTY = { lead: '', hidden: [], needs: [], figures: [] };

type FactOrCost = Project['facts'][number] | NonNullable<Project['costs']>[number];

/** Facts and costs as answers to questions; praise has no value and answers none. */
function figuresOf(facts: Project['facts'], costs: Project['costs'] = null): Figure[] {
  const shared = ({ pages, source, status, note }: FactOrCost, period: string | null) => {
    const page = pages === null ? source.stated : `${source.stated}, ${formatPages(pages)}`;
    // For stated figures the source says it, below.
    const caveats = [status === 'stated' ? null : uk.factStatus[status], period, note, page];
    const stated = [...new Set(caveats.filter((caveat) => caveat !== null))];
    return { caveats: stated, ...(status === 'planned' ? { isAhead: true } : {}) };
  };
  return [
    ...facts.map((fact): Figure => {
      const { text, period } = textAndPeriod(fact);
      return { value: joinParts(factParts(fact)), text, asks: 'amount', ...shared(fact, period) };
    }),
    ...(costs ?? []).map((cost): Figure => {
      const year = cost.year?.toString() ?? null;
      return { value: joinParts(costParts(cost)), text: cost.what, asks: 'costs', ...shared(cost, year) };
    }),
  ];
}
/** A figure as a sentence: status and period in brackets, then a note. */
function figureText({ value, text, caveats }: Figure): string {
  const { short = [], notes = [] } = Object.groupBy(caveats.slice(0, -1), (caveat) =>
    isNote(caveat) ? 'notes' : 'short',
  );
  return [`${value} ${text}${short.length > 0 ? ` (${short.join(', ')})` : ''}`.trim(), ...notes].join('. ');
}

function practiceRecord(practice: Practice, hiddenOf: HiddenOf): PageRecord {
  const { url, title, city, prose, figureWords, facts, costs, source } = practice;
  const { stated } = source.of;
  const outline = practiceOutline(practice);
  const topic = practice.topics.map((t) => t.title);
  const part = <Kind extends PartKind & SectionKind>(kind: Kind) => {
    const { anchor = '', title = '' } = outline.find((one) => one.kind === kind) ?? {};
    return { ...EMPTY, kind, anchor, title, ...hiddenOf(`${url}#${anchor}`) };
  };
  const chapter = (kind: BodyKind): SectionRecord => {
    const isResults = kind === 'results';
    const own = facts.filter((fact) => fact.section === kind);
    const figures = figuresOf(own, isResults ? costs : null);
    const links = isResults ? practice.links.map(linkText) : [];
    return {
      ...part(kind),
      body: lines(...figures.map(figureText), proseToText(prose[kind], figureWords), ...links),
      figures: isResults && costsOf(practice).length === 0 ? [...figures, noSum(source)] : figures,
    };
  };
  const head: SectionRecord = {
    kind: 'head',
    anchor: '',
    title,
    lead: lines(practice.oneLine, practice.summary),
    body: lines(
      practice.problem,
      // What money was for is in the sections; here it would be near words of other rows.
      ...detailRows(practice).flatMap(({ title, items }) => (title === uk.funding ? [] : (items ?? []))),
      practice.titleSource,
      city.oblast,
    ),
    ...hiddenOf(url, ...namesOf(city), ...topic),
    figures: practice.keyDates.map(({ date, text }) => plainFigure('dates', formatDate(date), text, stated)),
  };
  const contacts: SectionRecord = {
    ...part('contacts'),
    body: lines(...practice.contacts.map(contactText)),
    figures: practice.contacts.flatMap(({ person, post, organisation }) =>
      person === null ? [] : plainFigure('people', person, post ?? organisation, stated),
    ),
  };
  const chapters = bodyParts.flatMap(({ kind }) => [
    chapter(kind),
    ...(kind === 'practice' ? practice.projects.map((p) => projectSection(p, hiddenOf)) : []),
  ]);
  const facets = { city: [city.name], topic, status: [] };
  return { url, kind: 'practice', title, city: namesOf(city), facets, sections: [head, ...chapters, contacts] };
}

/** A date with what was done then, or a person with the post. */
const plainFigure = (asks: FigureAsks, value: string, text: string, stated: string): Figure => ({
  value,
  text,
  asks,
  caveats: [stated],
});

/** That the source states no sum, instead of one. */
const noSum = ({ of, pages }: Practice['source']): Figure =>
  plainFigure('costs', '', noSumText(of), `${of.stated}, ${formatPages(pages)}`);

const contactText = ({ organisation, person, post, address, phones, emails, links }: Contact) =>
  [
    organisation,
    person && (post ? `${person}, ${post}` : person),
    address,
    phones,
    emails.map((e) => e.address),
    links.map(shortAddress),
  ]
    .flat()
    .filter(Boolean)
    .join(' · ');

const linkText = ({ label, url }: { label: string; url: string }) => `${label}: ${shortAddress(url)}`;

function projectSection(project: Project, hiddenOf: HiddenOf): SectionRecord {
  const topic = project.topics.map((t) => t.title);
  const figures = figuresOf(project.facts, project.costs);
  return {
    kind: 'project',
    anchor: project.slug,
    title: project.title,
    lead: `${project.shortTitle}. ${project.oneLine}`,
    body: lines(
      ...figures.map(figureText),
      project.funding ? `${uk.funding}: ${project.funding.join(', ')}` : null,
      proseToText(project.prose, project.practice.figureWords),
      ...project.links.map(linkText),
    ),
    ...hiddenOf(project.url, ...topic),
    figures: project.costs === null ? [...figures, noSum(project.practice.source)] : figures,
    facets: { topic, status: [uk.status[project.status]] },
  };
}

function visitRecord(visit: Visit, hiddenOf: HiddenOf): PageRecord {
  const { city } = visit;
  const title = uk.visitTo(city.genitive);
  const people = (visit.programme ?? []).flatMap((day) => day.items.flatMap((item) => item.people));
  const stated = visit.sources[0]?.of.stated ?? '';
  return pageOf(
    'visit',
    visit.url,
    title,
    // The subject is in the body, not in the lead: the practice's own page is the better answer.
    lines(
      `${visit.title}.`,
      ...visitRows(visit).flatMap(({ items }) => items ?? []),
      ...visit.summary,
      visit.quote && `${visit.quote.text} — ${visit.quote.person}, ${visit.quote.post}`,
      ...(visit.programme ?? []).flatMap((d) => [
        formatDate(d.date),
        ...d.items.flatMap((i) => [i.text, ...i.people.map((p) => `${p.name}, ${p.post}`)]),
      ]),
    ),
    {
      city: namesOf(city),
      ...hiddenOf(visit.url, ...namesOf(city)),
      figures: [
        ...figuresOf(visit.facts),
        plainFigure('dates', formatDays(visit.start, visit.end, true), `${title}. ${visit.title}`, stated),
        ...people.map(({ name, post }) => plainFigure('people', name, post, stated)),
      ],
    },
  );
}

/** A page of one section. */
const pageOf = (
  kind: Exclude<PageKind, 'practice'>,
  url: string,
  title: string,
  body: string,
  { topic = [], city = [], ...more }: Partial<SectionRecord> & { topic?: string[]; city?: string[] },
): PageRecord => ({
  url,
  kind,
  title,
  city,
  facets: { city: city.slice(0, 1), topic, status: [] },
  sections: [{ ...EMPTY, kind, anchor: '', title, body, ...more }],
});

const topicRecord = ({ url, title, prose, oneLine }: Topic) =>
  pageOf('topic', url, title, proseToText(prose), { lead: oneLine, topic: [title] });

const comparisonRecord = ({ url, title, lead }: Comparison) =>
  pageOf('comparison', url, title, lead, { hidden: [uk.kinds.comparison] });

function collectionRecord(source: Source, practices: number, hiddenOf: HiddenOf): PageRecord {
  const { title, subtitle, publisher, date, foreword, contact } = source;
  return pageOf(
    'collection',
    '/about/',
    `${uk.kinds.collection} «${title}»`,
    lines(
      `${uk.practices}: ${practices}.`,
      ...imprintRows(source).flatMap(({ items }) => items ?? []),
      source.terms,
      source.disclaimer,
      ...source.slogans,
      contact && contactText(contact),
      proseToText(source.prose),
    ),
    {
      lead: subtitle ?? '',
      ...hiddenOf('/about/', 'збірка', 'видавець', 'видання', 'передмова', 'умови використання', 'автор'),
      figures: [
        plainFigure('dates', formatDate(date), `видано збірку «${title}»`, publisher),
        ...(foreword
          ? [plainFigure('people', foreword.person, `${foreword.post}, автор передмови`, source.stated)]
          : []),
      ],
    },
  );
}

/** Phrases to suggest while the reader types: cities, topics and terms of the subject index, then titles. */
export function suggestionsOf({ cities, topics, indexTerms, comparisons, practices, projects }: Catalogue): string[] {
  const terms = indexTerms.filter(({ at }) => at.length > 0).map(({ term }) => term);
  const titles = [...practices, ...projects, ...comparisons].map(({ title }) => title);
  return [...new Set([...cities.map(({ name }) => name), ...topics.map(({ title }) => title), ...terms, ...titles])];
}

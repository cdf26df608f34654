import { uk } from '../i18n/uk.ts';
import { personText } from '../lib/contact.ts';
import { factParts, joinParts } from '../lib/figures.ts';
import { legalActText } from '../lib/legal.ts';
import {
  capitalize,
  endSentence,
  formatDate,
  formatDays,
  formatPages,
  innerQuotes,
  joinSentences,
  plural,
} from '../lib/ukrainian.ts';
import { fundingText } from './costs.ts';
import type { Practice, Source, Visit } from './model.ts';
import { sourceTitle } from './sources.ts';

/** A row of a table of facts; `items` is null if the source does not say. */
export interface DetailRow {
  title: string;
  items: readonly string[] | null;
  /** Anchor of the row, if it is a figure. */
  id?: string;
}

const oneItem = (text: string | null) => (text === null ? null : [text]);

/** The details of a practice that the source gives, besides its text and figures, for page, PDF and EPUB. */
export const detailRows = (practice: Practice): DetailRow[] => {
  const dates = practice.keyDates.map((d) => `${capitalize(formatDate(d.date))}. ${endSentence(d.text)}`);
  const rows: DetailRow[] = [
    { title: uk.keyDates, items: dates },
    { title: uk.funding, items: oneItem(fundingText(practice)) },
    { title: uk.legal, items: practice.legal?.map(legalActText) ?? null },
    { title: uk.partners, items: practice.partners?.map((p) => `${endSentence(p.name)} ${p.role}`) ?? null },
    { title: uk.staff, items: oneItem(practice.staff) },
    { title: uk.plans, items: practice.plans },
    { title: uk.preconditions, items: oneItem(practice.preconditions) },
    { title: uk.accessibility, items: practice.accessibilityMeasures },
  ];
  return rows.filter(({ items }) => items !== null && items.length > 0);
};

/** A source's imprint, row by row. */
export const imprintRows = (source: Source): DetailRow[] =>
  [
    { title: uk.imprintTitle, items: [sourceTitle(source)] },
    { title: uk.imprintPublisher, items: [source.publisher] },
    { title: uk.imprintPlace, items: [[source.place, formatDate(source.date)].filter(Boolean).join(', ')] },
    { title: uk.imprintProject, items: source.project === null ? null : [source.project] },
    { title: uk.imprintForeword, items: source.foreword && [personText(source.foreword)] },
  ].filter(({ items }) => items !== null);

/** The known facts of a study visit; its date is first. */
export const visitRows = (visit: Visit): DetailRow[] => [
  { title: uk.date, items: [daysOf(visit)] },
  { title: uk.studied, items: [visit.subject] },
  {
    title: uk.participants,
    items: [`${visit.participants}; усього з ${visit.cities} ${plural(visit.cities, uk.countFromCities)}`],
  },
  ...visit.facts.map((fact) => ({
    id: fact.id,
    title: capitalize(fact.status === 'stated' ? fact.source.stated : uk.factStatus[fact.status]),
    items: [
      sentencesOf([
        [joinParts(factParts(fact)), fact.text].filter(Boolean).join(' '),
        fact.period === daysOf(visit).replaceAll('\u00A0', ' ') ? null : fact.period,
        fact.note,
      ]),
    ],
  })),
];

/** Several sentences end with a full stop, a single one does not. */
const sentencesOf = (parts: readonly (string | null)[]): string => {
  const line = joinSentences(parts);
  return parts.filter(Boolean).length > 1 ? endSentence(line) : line;
};

/** The same in one paragraph. */
export const visitText = (visit: Visit): string =>
  visitRows(visit)
    .map(({ title, items }) => `${title}: ${endSentence((items ?? []).join('; '))}`)
    .join(' ');

const daysOf = ({ start, end }: Visit): string => formatDays(start, end, true);

/** A collection has a name, in quotation marks; the title of a news item says what it is. */
const namedSource = (source: Source): string =>
  source.kind === 'collection' ? `«${innerQuotes(sourceTitle(source))}»` : sourceTitle(source);

/** The sources of a visit, in one line. */
export const visitSources = (visit: Visit): string =>
  visit.sources
    .map(({ of, pages }) => [namedSource(of), formatDate(of.date), pages && formatPages(pages)])
    .map((parts) => parts.filter(Boolean).join(', '))
    .join('; ');

/** The place of a practice in the collection, as a reference. The short title of the collection stays on one line. */
export const sourceText = (practice: Practice): string =>
  `«${practice.source.of.title.replaceAll(' ', '\u00A0')}», розділ «${practice.source.chapter}», ${formatPages(practice.source.pages)}. У збірці: «${practice.titleSource}».`;

/** Printed project titles that differ from the site's, with the site's short titles. */
export const printedTitles = ({ projects }: Practice): string[] =>
  projects.flatMap(({ shortTitle, title, titleSource }) =>
    titleSource === null || [title, shortTitle].includes(titleSource)
      ? []
      : [`${shortTitle} — «${innerQuotes(titleSource)}»`],
  );

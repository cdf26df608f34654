import { costsOf, fundingOf } from '../../catalogue/facets.ts';
import type { Catalogue, Practice, Project, ResolvedFact, Visit } from '../../catalogue/model.ts';
import { uk } from '../../i18n/uk.ts';
import { practiceOutline } from '../../document/outline.ts';
import type { PartKind } from '../../schemas/parts.ts';
import { costParts, factParts, joinParts } from '../../lib/figures.ts';
import { legalActText } from '../../lib/legal.ts';
import { formatDate, formatDays } from '../../lib/ukrainian.ts';
import type { PageFacets } from '../query/facets.ts';
import { proseToText } from '../../document/text.ts';
import type { Cost } from '../../schemas/cost.ts';

/** What a section is about, for questions that ask for it: «скільки коштувало», «телефон». */
export type SectionKind = 'head' | 'background' | 'practice' | 'project' | 'results' | 'contacts' | 'visit';

/** A part of a page that can answer a query. */
export interface SectionRecord {
  /** Its anchor on the page; empty for the page itself. */
  anchor: string;
  title: string;
  kind: SectionKind;
  /** Titles of its topics, searched with the title but not shown. */
  topics: string[];
  lead: string;
  body: string;
  /** Words of the printed collection for this section that its text may not use. */
  sourceWords: string[];
  /** It names sums, sources of money or dates. */
  has: ('costs' | 'funding' | 'dates')[];
}
/** A page that search can find. */
export interface PageRecord {
  url: string;
  title: string;
  /** What stands beside the title: the city. */
  city: string;
  /** Values of the facets. */
  facets: PageFacets;
  sections: SectionRecord[];
}

const factText = (f: Pick<ResolvedFact, 'value' | 'valueTo' | 'qualifier' | 'unit' | 'text' | 'period'>) =>
  `${joinParts(factParts(f))} ${f.text}${f.period ? ` (${f.period})` : ''}`.trim();
const costText = (c: Pick<Cost, 'amount' | 'qualifier' | 'currency' | 'what' | 'year'>) =>
  `${joinParts(costParts(c))} ${c.what}${c.year === null ? '' : ` (${c.year})`}`;
const lines = (...parts: (string | null | undefined)[]) => parts.filter((p) => p).join('\n');

/** Every page search can find, with its sections: practices, then visits. Topics, lists and chapters repeat them and are left out. */
export function recordsOf({
  practices,
  visits,
  sourceWords,
}: Pick<Catalogue, 'practices' | 'visits' | 'sourceWords'>): PageRecord[] {
  const words = (url: string, anchor = '') => sourceWords.get(anchor ? `${url}#${anchor}` : url) ?? [];
  return [...practices.map((p) => practiceRecord(p, words)), ...visits.map((v) => visitRecord(v, words))];
}

type Words = (url: string, anchor?: string) => string[];

function practiceRecord(practice: Practice, words: Words): PageRecord {
  const outline = practiceOutline(practice);
  const part = (kind: PartKind) => outline.find((one) => one.kind === kind) ?? { anchor: '', title: '' };
  const { city, url, prose, figureWords } = practice;
  const section = (
    kind: SectionKind,
    anchor: string,
    title: string,
    body: string,
    more: Partial<SectionRecord> = {},
  ): SectionRecord => ({
    kind,
    anchor,
    title,
    body,
    topics: [],
    lead: '',
    sourceWords: words(url, anchor),
    has: [],
    ...more,
  });
  const costs = costsOf(practice);
  const funding = fundingOf(practice);
  return {
    url,
    title: practice.title,
    city: city.name,
    facets: {
      city: [city.name],
      topic: [...new Set([...practice.topics, ...practice.projects.flatMap((p) => p.topics)])].map((t) => t.title),
      status: [...new Set(practice.projects.map((p) => uk.status[p.status]))],
    },
    sections: [
      section(
        'head',
        '',
        practice.title,
        lines(
          practice.problem,
          ...practice.keyDates.map((d) => `${formatDate(d.date)} — ${d.text}`),
          ...(practice.legal ?? []).map(legalActText),
          ...(practice.partners ?? []).map((p) => `${p.name} — ${p.role}`),
          practice.staff,
          ...(practice.plans ?? []),
          practice.preconditions,
          ...(practice.accessibilityMeasures ?? []),
          practice.titleSource,
          city.oblast,
        ),
        {
          lead: lines(practice.oneLine, practice.summary),
          topics: [city.name, ...city.synonyms, ...practice.topics.map((t) => t.title)],
          has: [
            ...(costs.length > 0 ? ['costs' as const] : []),
            ...(funding.length > 0 ? ['funding' as const] : []),
            'dates' as const,
          ],
        },
      ),
      section(
        'background',
        part('background').anchor,
        part('background').title,
        proseToText(prose.background, figureWords),
      ),
      section('practice', part('practice').anchor, part('practice').title, proseToText(prose.practice, figureWords)),
      ...practice.projects.map((p) => projectSection(p, words)),
      section(
        'results',
        part('results').anchor,
        part('results').title,
        lines(
          ...practice.facts.map(factText),
          ...(practice.costs ?? []).map(costText),
          proseToText(prose.results, figureWords),
          ...practice.links.map((l) => `${l.label}: ${l.url}`),
        ),
        { has: practice.costs ? ['costs'] : [] },
      ),
      section(
        'contacts',
        part('contacts').anchor,
        part('contacts').title,
        lines(
          ...practice.contacts.map((c) =>
            [
              c.organisation,
              c.person && (c.post ? `${c.person}, ${c.post}` : c.person),
              c.address,
              ...c.phones,
              ...c.emails.map((e) => e.address),
              ...c.links,
            ]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
      ),
    ],
  };
}

function projectSection(project: Project, words: Words): SectionRecord {
  const { practice } = project;
  return {
    kind: 'project',
    anchor: project.slug,
    title: project.title,
    topics: project.topics.map((t) => t.title),
    lead: `${project.shortTitle}. ${project.oneLine}`,
    body: lines(
      ...(project.costs ?? []).map(costText),
      ...project.facts.map(factText),
      project.funding ? `${uk.funding}: ${project.funding.join(', ')}` : null,
      proseToText(project.prose, practice.figureWords),
      ...project.links.map((l) => `${l.label}: ${l.url}`),
    ),
    sourceWords: words(practice.url, project.slug),
    has: [...(project.costs ? ['costs' as const] : []), ...(project.funding ? ['funding' as const] : [])],
  };
}

function visitRecord(visit: Visit, words: Words): PageRecord {
  const { city } = visit;
  return {
    url: visit.url,
    title: `Візит до ${city.genitive}`,
    city: city.name,
    facets: { city: [city.name], topic: [], status: [] },
    sections: [
      {
        kind: 'visit',
        anchor: '',
        title: `Візит до ${city.genitive}`,
        topics: [city.name, ...city.synonyms],
        // The subject is the practice's, whose page tells of it: here it counts as text.
        lead: '',
        body: lines(
          `${formatDays(visit.start, visit.end, true)}. ${visit.title}.`,
          visit.subject,
          ...visit.summary,
          visit.quote && `${visit.quote.text} — ${visit.quote.person}, ${visit.quote.post}`,
          ...(visit.programme ?? []).flatMap((d) => [
            formatDate(d.date),
            ...d.items.flatMap((i) => [i.text, ...i.people.map((p) => `${p.name}, ${p.post}`)]),
          ]),
          ...visit.facts.map(factText),
          visit.participants,
        ),
        sourceWords: words(visit.url),
        has: ['dates'],
      },
    ],
  };
}

import type { BodyEntry, Entries } from '../entries/entry.ts';
import { getEntries } from '../entries/reading.ts';
import { joinParts } from '../lib/figures.ts';
import { sharedOncePer } from '../lib/once-per.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import { cityUrl, comparisonUrl, practiceUrl, projectUrl, topicUrl, visitUrl } from '../lib/urls.ts';
import { figuresOf } from './figures.ts';
import { topicsOf } from './related.ts';
import { bodyParts } from '../schemas/parts.ts';
import type { PageName } from '../schemas/page.ts';
import type { PracticeEntry } from '../schemas/practice.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { LinkChecks } from '../schemas/link-check.ts';
import type { Pages } from '../schemas/text.ts';
import type {
  Catalogue,
  ChosenFigure,
  City,
  PageText,
  Practice,
  Project,
  Provenance,
  Source,
  Topic,
  Visit,
} from './model.ts';

const catalogueOf = sharedOncePer('catalogue', resolve);

/** The checked content as a graph, resolved once after every edit. @throws ContentError with every fault of the content */
export const getCatalogue = (): Catalogue => catalogueOf(getEntries());

/** Resolves entries into one graph. They have been checked, so every reference has a target. */
export function resolve(entries: Entries): Catalogue {
  const linkChecks = entries.linkChecks.data;
  const sources = bySlug(sorted(entries.sources, 'date'), ({ slug, data, body }): Source => {
    return { ...data, slug, prose: body.lead, linkChecks };
  });
  const byOrder = entries.topics.toSorted((a, b) => a.data.order - b.data.order);
  const topics = bySlug(byOrder, ({ slug, data, body }): Topic => {
    const none = { headline: null, figures: [], projects: [], practices: [] };
    return { ...data, slug, url: topicUrl(slug), prose: body.lead, ...none };
  });
  const cities = bySlug(entries.cities, ({ slug, data }): City => {
    return { ...data, slug, url: cityUrl(slug), practices: [], visits: [] };
  });
  const visits = bySlug(sorted(entries.visits, 'start'), ({ slug, data }): Visit => {
    const city = found(cities, data.city);
    const places = data.sources.map(({ of, pages }) => ({ of: found(sources, of), pages }));
    const facts = data.facts.map((f) => withProvenance(f, sources, placeOf(places, f.source)));
    const visit: Visit = { ...data, slug, url: visitUrl(slug), city, practices: [], facts, sources: places };
    city.visits.push(visit);
    return visit;
  });
  const discrepancies = Map.groupBy(entries.discrepancies.data, (d) => d.practice);
  const known = { cities, visits, topics, sources, linkChecks, discrepancies };
  const practices = bySlug(sorted(entries.practices, 'id'), (entry) => resolvePractice(entry, known));
  const itemOf = (address: string): Practice | Project => {
    const [name = '', project] = address.split('#');
    const practice = found(practices, name);
    return practice.projects.find((p) => p.slug === project) ?? practice;
  };
  const chosenFigure = (address: string): ChosenFigure => {
    const [slug = '', id = ''] = address.split('#');
    return { practice: found(practices, slug), id };
  };
  for (const { slug, data } of entries.topics) {
    const topic = found(topics, slug);
    if (data.headline) topic.headline = chosenFigure(data.headline);
    topic.figures = data.figures.map(chosenFigure);
  }
  for (const { slug, data } of entries.practices)
    found(practices, slug).related = data.related.map(({ to, reason }) => ({ item: itemOf(to), reason }));

  const all = [...practices.values()];
  // A practice before its projects.
  const places = new Map(all.flatMap((p): (Practice | Project)[] => [p, ...p.projects]).map((item, i) => [item, i]));
  const comparisons = entries.comparisons.data.map((c) => ({
    ...c,
    url: comparisonUrl(c.slug),
    items: c.items.map(itemOf),
  }));
  const { figures, searches, centres } = entries.home.data;
  return {
    practices: all,
    projects: all.flatMap((p) => p.projects),
    visits: [...visits.values()],
    cities: [...new Set([...visits.values()].map((v) => v.city))],
    topics: [...topics.values()],
    discrepancies: entries.discrepancies.data,
    indexTerms: entries.indexTerms.data.map((term) => ({
      ...term,
      at: (term.at ?? []).map(itemOf).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
    })),
    comparisons,
    home: {
      figures: figures.map(chosenFigure),
      searches,
      centres: comparisons.find(({ slug }) => slug === centres) ?? null,
    },
    charts: entries.charts.data.map((chart) => ({ ...chart, practice: found(practices, chart.practice) })),
    sources: [...sources.values()],
    collection: collectionOf([...sources.values()]),
    pages: Object.fromEntries(
      entries.pages.map(({ slug, data, body }) => [slug, { ...data, prose: body.lead }]),
    ) as Record<PageName, PageText>,
    searchWords: {
      synonyms: entries.synonyms.data,
      abbreviations: entries.abbreviations.data,
      readersWords: entries.readersWords.data,
      russian: entries.russian.data,
      thesaurus: entries.thesaurus.data,
    },
    sourceWords: new Map(Object.entries(entries.sourceWords.data)),
    needs: new Map(Object.entries(entries.needs.data)),
  };
}

/** Entries by a field, those with the same by slug. */
const sorted = <Name extends string, E extends { slug: string; data: Record<Name, string> }>(
  entries: readonly E[],
  field: Name,
): E[] =>
  entries.toSorted((a, b) => compareUkrainian(a.data[field], b.data[field]) || compareUkrainian(a.slug, b.slug));

/** What is made of each entry, by slug. */
const bySlug = <E extends { slug: string }, T>(entries: readonly E[], make: (entry: E) => T): Map<string, T> =>
  new Map(entries.map((entry) => [entry.slug, make(entry)]));

function resolvePractice(
  { slug, data, body }: BodyEntry<PracticeEntry>,
  known: {
    cities: Map<string, City>;
    visits: Map<string, Visit>;
    topics: Map<string, Topic>;
    sources: Map<string, Source>;
    linkChecks: LinkChecks;
    discrepancies: Map<string | null, DiscrepancyEntry[]>;
  },
): Practice {
  const source = { ...data.source, of: found(known.sources, data.source.of) };
  const from = { source: source.of, pages: source.pages };
  const figures = <T extends Sourced>(list: readonly T[]) => list.map((f) => withProvenance(f, known.sources, from));
  const section = (title: string) => body.sections.find((s) => s.title === title)?.blocks ?? [];
  const practice: Practice = {
    ...data,
    slug,
    url: practiceUrl(slug),
    city: found(known.cities, data.city),
    visit: found(known.visits, data.visit),
    topics: data.topics.map((t) => found(known.topics, t)),
    facts: figures(data.facts),
    costs: data.costs && figures(data.costs),
    source,
    projects: [],
    related: [],
    discrepancies: known.discrepancies.get(slug) ?? [],
    figureWords: new Map(),
    linkChecks: known.linkChecks,
    prose: Object.fromEntries(bodyParts.map(({ kind, title }) => [kind, section(title)])) as Practice['prose'],
  };
  practice.projects = data.projects.map((project): Project => ({
    ...project,
    url: projectUrl(slug, project.slug),
    practice,
    topics: project.topics.map((t) => found(known.topics, t)),
    facts: figures(project.facts),
    costs: project.costs && figures(project.costs),
    prose: body.projects.find((s) => s.title === project.slug)?.blocks ?? [],
  }));
  practice.figureWords = new Map(
    [practice, ...practice.projects].flatMap(figuresOf).map((figure) => [figure.id, joinParts(figure)]),
  );

  practice.city.practices.push(practice);
  practice.visit.practices.push(practice);
  for (const topic of topicsOf(practice)) topic.practices.push(practice);
  for (const project of practice.projects) for (const topic of project.topics) topic.projects.push(project);
  return practice;
}

/** A figure that may name its own source and pages. */
type Sourced = { source?: string | undefined; pages?: Pages | undefined };

/** A figure with its source and pages: its own, or else those of its entry. */
const withProvenance = <T extends Sourced>(
  figure: T,
  sources: ReadonlyMap<string, Source>,
  entry: Provenance,
): Omit<T, keyof Provenance> & Provenance => {
  const source = figure.source === undefined ? entry.source : found(sources, figure.source);
  return { ...figure, source, pages: figure.pages ?? (source === entry.source ? entry.pages : null) };
};

/** The visit's place in the given source, or in its first source. */
function placeOf(places: readonly { of: Source; pages: Pages | null }[], slug: string | undefined): Provenance {
  const place = places.find(({ of }) => of.slug === slug) ?? places[0];
  if (!place) throw new Error('a visit without a source passed the checks');
  return { source: place.of, pages: place.pages };
}

function collectionOf(sources: readonly Source[]): Source {
  const collection = sources.find(({ kind }) => kind === 'collection');
  if (!collection) throw new Error('content without a collection passed the checks');
  return collection;
}

function found<T>(map: ReadonlyMap<string, T>, slug: string): T {
  const value = map.get(slug);
  if (value === undefined) throw new Error(`a reference to «${slug}», which does not exist, passed the checks`);
  return value;
}

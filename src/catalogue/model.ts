import type { FigureWords } from '../lib/figures.ts';
import type { Entries } from '../entries/entry.ts';
import type { Block } from '../entries/tree.ts';
import type { BodyKind } from '../schemas/parts.ts';
import type { Cost } from '../schemas/cost.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { Fact, PracticeFact } from '../schemas/fact.ts';
import type { LinkChecks } from '../schemas/link-check.ts';
import type { PageName } from '../schemas/page.ts';
import type { PracticeEntry } from '../schemas/practice.ts';
import type { ProjectEntry } from '../schemas/project.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import type { Pages } from '../schemas/text.ts';

/** The fields of an entry of a kind, or of each in the file of a kind. */
type Fields<K extends keyof Entries> = Entries[K] extends (infer E extends { data: unknown })[]
  ? E['data']
  : Entries[K] extends { data: (infer Item)[] }
    ? Item
    : never;

/** Where a figure comes from: its source, and the pages if it has any. */
export interface Provenance {
  source: Source;
  pages: Pages | null;
}
export type ResolvedFact = Omit<Fact, 'pages' | 'source'> & Provenance;
type ResolvedPracticeFact = Omit<PracticeFact, 'pages' | 'source'> & Provenance;
export type ResolvedCost = Omit<Cost, 'pages' | 'source'> & Provenance;

export interface Project extends Omit<ProjectEntry, 'topics' | 'facts' | 'costs'> {
  url: string;
  practice: Practice;
  topics: Topic[];
  facts: ResolvedFact[];
  costs: ResolvedCost[] | null;
  /** The project's section of the practice's body. */
  prose: Block[];
}

/** A practice with everything it refers to. */
export interface Practice extends Omit<
  PracticeEntry,
  'city' | 'visit' | 'topics' | 'facts' | 'costs' | 'projects' | 'related' | 'source'
> {
  slug: string;
  url: string;
  city: City;
  visit: Visit;
  topics: Topic[];
  facts: ResolvedPracticeFact[];
  costs: ResolvedCost[] | null;
  /** The chapter about it. */
  source: { of: Source; chapter: string; pages: Pages };
  projects: Project[];
  related: Related[];
  discrepancies: DiscrepancyEntry[];
  figureWords: FigureWords;
  linkChecks: LinkChecks;
  prose: Record<BodyKind, Block[]>;
}

/** Another practice or project, and why to look at it. */
export interface Related {
  item: Practice | Project;
  reason: string;
}

/** Two to four practices or projects side by side, with a page of its own. */
export interface Comparison extends Omit<Fields<'comparisons'>, 'items'> {
  url: string;
  items: (Practice | Project)[];
}

/** Figures of a practice that may be drawn side by side. */
interface ComparableFigures extends Omit<Fields<'charts'>, 'practice'> {
  practice: Practice;
}

/** A city with its practices and visits. */
export interface City extends Fields<'cities'> {
  slug: string;
  url: string;
  practices: Practice[];
  /** From the first to the latest; at least one. */
  visits: Visit[];
}

export interface Visit extends Omit<Fields<'visits'>, 'city' | 'facts' | 'sources'> {
  slug: string;
  url: string;
  city: City;
  practices: Practice[];
  facts: ResolvedFact[];
  sources: { of: Source; pages: Pages | null }[];
}

/** A figure that the editors chose: a fact or cost of a practice by its id. */
export interface ChosenFigure {
  practice: Practice;
  id: string;
}

/** A topic with its projects and practices. */
export interface Topic extends Omit<Fields<'topics'>, 'headline' | 'figures'> {
  headline: ChosenFigure | null;
  /** Shown with projects on its page in place of their headline figures. */
  figures: ChosenFigure[];
  slug: string;
  url: string;
  prose: Block[];
  projects: Project[];
  /** Practices that name the topic themselves or through a project. */
  practices: Practice[];
}

/** What the editors chose for the home page. */
interface Home {
  figures: ChosenFigure[];
  /** Examples of what to search for. */
  searches: string[];
  centres: Comparison | null;
}

/** A term of the subject index with its practices and projects; `see` is set if it only refers to another term. */
export interface IndexTerm extends Omit<Fields<'indexTerms'>, 'at'> {
  at: (Practice | Project)[];
}

/** Where facts come from: a printed collection, a news item. */
export interface Source extends Fields<'sources'> {
  slug: string;
  /** The foreword in our words; empty if there is none. */
  prose: Block[];
  linkChecks: LinkChecks;
}

/** A text of one of the site's own pages. */
export interface PageText extends Fields<'pages'> {
  prose: Block[];
}

/** All content with references resolved. Practices are sorted by id, cities and visits by visit date, topics by order. */
export interface Catalogue {
  practices: Practice[];
  projects: Project[];
  cities: City[];
  visits: Visit[];
  topics: Topic[];
  discrepancies: DiscrepancyEntry[];
  indexTerms: IndexTerm[];
  comparisons: Comparison[];
  home: Home;
  charts: ComparableFigures[];
  /** By date of publication, the first edition first. */
  sources: Source[];
  /** The first collection, after which the site is named. */
  collection: Source;
  pages: Record<PageName, PageText>;
  searchWords: SearchWords;
  /** Words of the printed collection, by the address of our page or section. */
  sourceWords: ReadonlyMap<string, string[]>;
  /** What our pages and sections are good for, in readers' words, by address. */
  needs: ReadonlyMap<string, string[]>;
}

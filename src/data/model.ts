import type { Block } from '../prose/parse.ts';
import type { CityEntry } from '../schemas/city.ts';
import type { Cost, FundingSource } from '../schemas/cost.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { Fact } from '../schemas/fact.ts';
import type { LinkCheck } from '../schemas/link-check.ts';
import type { PracticeEntry } from '../schemas/practice.ts';
import type { ProjectEntry } from '../schemas/project.ts';
import type { PublicationEntry } from '../schemas/publication.ts';
import type { Pages } from '../schemas/text.ts';
import type { TopicEntry } from '../schemas/topic.ts';
import type { VisitEntry } from '../schemas/visit.ts';

/** A fact with its place: the pages of the collection, always there. */
export type ResolvedFact = Omit<Fact, 'pages'> & { pages: Pages };

/** The words that stand in the prose for `<Fact>` and `<Cost>`, by the figure's id: «понад 3 млн грн». */
export type FigureWords = ReadonlyMap<string, string>;

/** What printed addresses did when they were last asked, by address; an address that was never asked is not there. */
export type LinkChecks = ReadonlyMap<string, LinkCheck>;

export interface Project extends Omit<ProjectEntry, 'topics' | 'facts'> {
  url: string;
  practice: Practice;
  topics: Topic[];
  facts: ResolvedFact[];
  /** The project's section of the practice's body. */
  prose: Block[];
}

export interface Practice extends Omit<PracticeEntry, 'city' | 'visit' | 'topics' | 'facts' | 'projects' | 'related'> {
  slug: string;
  url: string;
  city: City;
  visit: Visit;
  topics: Topic[];
  facts: ResolvedFact[];
  projects: Project[];
  related: Related[];
  discrepancies: DiscrepancyEntry[];
  figureWords: FigureWords;
  linkChecks: LinkChecks;
  prose: { background: Block[]; practice: Block[]; results: Block[] };
}

/** Another practice or project, and why to look at it. */
export interface Related {
  title: string;
  city: City;
  url: string;
  reason: string;
}

export interface City extends CityEntry {
  slug: string;
  url: string;
  practices: Practice[];
  visit: Visit;
}

export interface Visit extends Omit<VisitEntry, 'city' | 'facts'> {
  slug: string;
  url: string;
  city: City;
  practices: Practice[];
  facts: ResolvedFact[];
}

export interface Topic extends TopicEntry {
  slug: string;
  url: string;
  prose: Block[];
  projects: Project[];
  /** Practices that name the topic themselves or through a project. */
  practices: Practice[];
}

export interface Publication extends PublicationEntry {
  prose: Block[];
  linkChecks: LinkChecks;
}

/** The whole of the content, every reference resolved. Lists are sorted: practices by id, cities and visits by date of the visit, topics by order. */
export interface Catalogue {
  practices: Practice[];
  projects: Project[];
  cities: City[];
  visits: Visit[];
  topics: Topic[];
  discrepancies: DiscrepancyEntry[];
  publication: Publication;
}

/** Every sum of a practice with the project it belongs to, or null for the practice as a whole. */
export interface PlacedCost {
  cost: Cost;
  project: Project | null;
}

export type { Cost, Fact, FundingSource };

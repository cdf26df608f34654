import type { Body } from './tree.ts';
import type { Draft } from './draft.ts';
import type { CityEntry } from '../schemas/city.ts';
import type { ChartEntry } from '../schemas/chart.ts';
import type { ComparisonEntry } from '../schemas/comparison.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { HomeEntry } from '../schemas/home.ts';
import type { IndexTermEntry } from '../schemas/index-term.ts';
import type { LinkChecks } from '../schemas/link-check.ts';
import type { PageEntry } from '../schemas/page.ts';
import type { PracticeEntry } from '../schemas/practice.ts';
import type { SourceEntry } from '../schemas/source.ts';
import type { Needs } from '../schemas/needs.ts';
import type { SourceWords } from '../schemas/source-words.ts';
import type { Abbreviations, ReadersWords, Synonyms } from '../schemas/search-words.ts';
import type { TopicEntry } from '../schemas/topic.ts';
import type { VisitEntry } from '../schemas/visit.ts';

/** An entry as written: `slug` is the file's name without its extension. */
export interface Entry<T> {
  slug: string;
  file: string;
  data: T;
}
/** An entry with a body of MDX. */
export interface BodyEntry<T> extends Entry<T> {
  body: Body;
}

/** Kinds with one file per entry: YAML, or MDX with a body. */
interface FileKinds {
  cities: CityEntry;
  visits: VisitEntry;
}
interface BodyKinds {
  practices: PracticeEntry;
  topics: TopicEntry;
  sources: SourceEntry;
  pages: PageEntry;
}
/** Kinds with one file per entry; each is a collection. */
export type FileKind = keyof FileKinds | keyof BodyKinds;
/** Kinds with one file for all entries. */
interface SingleKinds {
  discrepancies: DiscrepancyEntry[];
  indexTerms: IndexTermEntry[];
  comparisons: ComparisonEntry[];
  charts: ChartEntry[];
  synonyms: Synonyms;
  abbreviations: Abbreviations;
  readersWords: ReadersWords;
  russian: ReadersWords;
  thesaurus: ReadersWords;
  sourceWords: SourceWords;
  needs: Needs;
  home: HomeEntry;
}

/** Everything in `content/`, valid by its schema, with references not yet resolved. */
export type Entries = { [K in keyof FileKinds]: Entry<FileKinds[K]>[] } & {
  [K in keyof BodyKinds]: BodyEntry<BodyKinds[K]>[];
} & { [K in keyof SingleKinds]: Entry<SingleKinds[K]> } & {
  /** Written by `npm run links`; empty until then. */
  linkChecks: LinkChecks;
};

/** An entry as far as it could be read. */
export interface DraftEntry<T> extends Entry<Draft<T>> {
  /** The complete entry, if it fits its schema. */
  whole: T | undefined;
}
export interface DraftBodyEntry<T> extends DraftEntry<T> {
  body: Body;
  /** Whether all headings and projects of the body were read. */
  isBodyWhole: boolean;
}

/** Everything found in `content/`, faulty entries included, so that one fault does not hide another. */
export type Drafts = { [K in keyof FileKinds]: DraftEntry<FileKinds[K]>[] } & {
  [K in keyof BodyKinds]: DraftBodyEntry<BodyKinds[K]>[];
} & { [K in keyof SingleKinds]: DraftEntry<SingleKinds[K]> } & {
  linkChecks: DraftEntry<LinkChecks>;
  /** Folders that could not be listed, so their entries are unknown. */
  unlisted: ReadonlySet<string>;
};

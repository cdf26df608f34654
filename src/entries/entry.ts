import type { Body } from './tree.ts';
import type { CityEntry } from '../schemas/city.ts';
import type { ComparisonEntry } from '../schemas/comparison.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { IndexTermEntry } from '../schemas/index-term.ts';
import type { LinkChecks } from '../schemas/link-check.ts';
import type { PracticeEntry } from '../schemas/practice.ts';
import type { SourceEntry } from '../schemas/source.ts';
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

/** All that stands in `content/`, each entry by its schema; nothing is resolved yet. */
export interface Entries {
  practices: BodyEntry<PracticeEntry>[];
  cities: Entry<CityEntry>[];
  visits: Entry<VisitEntry>[];
  topics: BodyEntry<TopicEntry>[];
  sources: BodyEntry<SourceEntry>[];
  discrepancies: Entry<DiscrepancyEntry[]>;
  indexTerms: Entry<IndexTermEntry[]>;
  comparisons: Entry<ComparisonEntry[]>;
  synonyms: Entry<Synonyms>;
  abbreviations: Entry<Abbreviations>;
  readersWords: Entry<ReadersWords>;
  russian: Entry<ReadersWords>;
  sourceWords: Entry<SourceWords>;
  /** Written by `npm run links`; empty until then. */
  linkChecks: LinkChecks;
}

/** The entries that are one file each. */
type Single =
  | 'discrepancies'
  | 'indexTerms'
  | 'comparisons'
  | 'synonyms'
  | 'abbreviations'
  | 'readersWords'
  | 'russian'
  | 'sourceWords';

/** What the reader found so far; a single file that failed is missing, with its fault noted. */
export type PartialEntries = Omit<Entries, Single> & { [K in Single]: Entries[K] | undefined };

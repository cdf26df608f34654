import type { BodyKind } from '../schemas/parts.ts';
import type { LexiconBase } from './language/lexicon.ts';

/** The kind of a section: questions may ask for it («телефон»), results name it. */
export type SectionKind = 'head' | BodyKind | 'project' | 'contacts' | 'visit' | 'topic' | 'comparison' | 'collection';

/** The kind of a page; every result names it. */
export type PageKind = 'practice' | 'visit' | 'topic' | 'comparison' | 'collection';

/** The facets, by their names in the address. */
export const FACETS = ['city', 'topic', 'status'] as const;
export type FacetName = (typeof FACETS)[number];
/** The values of one page or section, by facet. */
export type Facets = Record<FacetName, string[]>;

/** A figure that can answer a question: a fact or a cost with its caveats. */
export interface Figure {
  /** The number as shown: `понад 3 млн грн`. */
  value: string;
  text: string;
  /** Status, period, note and page in the source: never left out. */
  caveats: string[];
  asks: FigureAsks;
  /** Whether it was only planned: then it never answers what was done. */
  isAhead?: boolean;
}
/** A figure with the keys of its words, and of those that say what is counted: «нових тролейбусів». */
export type KeyedFigure = Figure & { keys: string; counted: string };
/** Whether a caveat is a note, a sentence of its own: it may name other years and things than the figure is of. */
export const isNote = (caveat: string): boolean => /^[А-ЯҐЄІЇ]/.test(caveat);
/** The question that a figure answers: «скільки коштує», «скільки», «коли», «хто». */
export type FigureAsks = 'costs' | 'amount' | 'dates' | 'people';

/** A section of a page, for ranking. */
export interface DocSection {
  anchor: string;
  title: string;
  kind: SectionKind;
  /** Its own facet values, if they differ from its page's. */
  facets?: Partial<Facets>;
  /** Number of keys in each field, in index order: title, lead, body, hidden, needs. */
  lengths: number[];
}
/** The positions of hidden words and of editors' needs among these fields. */
export const HIDDEN = 3;
export const NEEDS = 4;

/** A page, for ranking. Its sections follow one another in the index. */
export interface Doc {
  url: string;
  kind: PageKind;
  title: string;
  city: string;
  facets: Facets;
  sections: DocSection[];
}

/**
 * `search-data/texts/<id>.json`: the text of a page, section by section, for excerpts. `counts` gives, for title, lead and body, how
 * many keys each token of `cut` has in the index: one digit (base 36) per token. `names` are the keys of the titles of section and page,
 * and of the city, for figures.
 */
export type DocTexts = {
  lead: string;
  body: string;
  counts: string[];
  figures?: KeyedFigure[];
  names?: { title: string; page: string; city: string };
}[];

/** `search-data/manifest.json`: what `indexFile` needs to name the files of one build of the index. */
export interface Manifest {
  pages: number;
  base: LexiconBase;
  /** A hash of the files that `indexFile` names, so that those of two builds are never mixed. */
  version: string;
  /** Number of files of docs; `partOf` gives that for Pagefind's id. */
  docs: number;
  /** The lower bound of each lexicon shard. */
  words: string[];
  /** Number of files of the filter of real words; `partOf` gives that for a word. */
  known: number;
}
/** The name of a file: docs, a lexicon shard, phrases to suggest while the reader types, a filter of real words. */
export const indexFile = (name: 'docs' | 'words' | 'suggest' | 'known', number: number, version: string): string =>
  `${name}-${number}.${version}.${name === 'known' ? 'bin' : 'json'}`;

import type { BodyKind } from '../schemas/parts.ts';
import type { LexiconBase } from './language/lexicon.ts';

/** What a section is, for questions that ask for it («телефон») and for the label of a result. */
export type SectionKind = 'head' | BodyKind | 'project' | 'contacts' | 'visit' | 'topic' | 'comparison' | 'collection';

/** What a page is; every result says it. */
export type PageKind = 'practice' | 'visit' | 'topic' | 'comparison' | 'collection';

/** The facets, as they are named in the address. */
export const FACETS = ['city', 'topic', 'status'] as const;
export type FacetName = (typeof FACETS)[number];
/** The values of one page or section, by facet. */
export type Facets = Record<FacetName, string[]>;

/** A figure that can answer a question: a fact or a cost with its caveats. */
export interface Figure {
  /** The number as it is shown: `понад 3 млн грн`. */
  value: string;
  text: string;
  /** Status, period, note and page in the source: what must not be left out. */
  caveats: string[];
  asks: FigureAsks;
}
/** What question a figure answers: «скільки коштує», «скільки», «коли». */
export type FigureAsks = 'costs' | 'amount' | 'dates' | 'people';

/** A section of a page as it is ranked. */
export interface DocSection {
  anchor: string;
  title: string;
  kind: SectionKind;
  /** What its figures answer; `funding` where sources of money are named. */
  has: string[];
  /** Values of the facets it has itself, where they are not its page's. */
  facets?: Partial<Facets>;
  /** Keys of its fields in the index, in their order: title, lead, body, hidden, needs. */
  lengths: number[];
}
/** Which of these fields the editors' needs are. */
export const NEEDS = 4;

/** A page as it is ranked. Its sections follow one another in the index. */
export interface Doc {
  url: string;
  kind: PageKind;
  title: string;
  city: string;
  facets: Facets;
  sections: DocSection[];
}

/**
 * `search-data/texts/<id>.json`: a page as it is quoted, section by section. `counts` gives, for title, lead and body, how many keys
 * each token of `cut` has in the index: one digit (base 36) per token.
 */
export type DocTexts = { lead: string; body: string; counts: string[]; figures?: Figure[] }[];

/** Part of a sorted list: the first letters it begins with, and its file. */
export type Part = [from: string, file: string];

/** `search-data/manifest.json`: what belongs to one build of the index. File names hold a hash of the content. */
export interface Manifest {
  pages: number;
  base: LexiconBase;
  /** Files with the docs of some pages each; `partOf` gives the file by Pagefind's id. */
  docs: string[];
  /** Parts of the lexicon: words of the texts. */
  words: Part[];
  /** Parts of the lexicon: words that no text has and that lead to words of the texts. */
  asked: Part[];
  /** Files with titles and frequent phrases to suggest while one types. */
  suggest: string;
  /** Files of the filter of real words; `partOf` gives the file by the word. */
  known: string[];
}

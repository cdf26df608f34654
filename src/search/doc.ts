import type { PageFacets } from './facets.ts';
import type { LexiconBase } from './lexicon.ts';
import type { SectionKind } from './records.ts';

/** A section of a page as it is ranked. */
export interface DocSection {
  anchor: string;
  title: string;
  kind: SectionKind;
  has: string[];
  /** Keys of its fields in the index, in their order: title, lead, body, hidden. */
  lengths: number[];
}
/** A page as it is ranked. Its sections stand one after another in the index. */
export interface Doc {
  url: string;
  title: string;
  city: string;
  facets: PageFacets;
  sections: DocSection[];
}

/** Pages of a collection whose docs are one file: to rank an answer most of them are needed anyway. */
const FEW = 24;

/** The name of the file in `search-data/docs/`, without its ending, that holds a page's doc by Pagefind's id. */
export const docFileOf = (id: string, pages: number): string => (pages <= FEW ? 'all' : id);
/**
 * `search-data/texts/<id>.json`: a page as it is quoted, section by section. `counts` says for title, lead and body how many keys
 * each place of `cut` has in the index, a digit (base 36) a place.
 */
export type DocTexts = { lead: string; body: string; counts: string[] }[];

/** A part of something sorted: what its words do not come before, and its file. */
export type Part = [from: string, file: string];

/** `search-data/manifest.json`: what belongs to one build of the index. File names hold a hash of the content. */
export interface Manifest {
  pages: number;
  base: LexiconBase;
  /** Parts of the lexicon, by the first letters of words. */
  words: Part[];
  /** Parts of the words that are no slips, and of how they sound. */
  known: Part[];
}

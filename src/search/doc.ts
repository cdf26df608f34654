import type { PageFacets } from './query/facets.ts';
import type { LexiconBase } from './language/lexicon.ts';
import type { SectionKind } from './indexing/records.ts';

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
  /** Files with the docs of some pages each, by Pagefind's id: `partOf` tells which. */
  docs: string[];
  /** Parts of the lexicon, by the first letters of words: the words of the texts. */
  words: Part[];
  /** The same for words that no text has and that lead to others. */
  asked: Part[];
  /** Parts of the words that are no slips, and of how they sound. */
  known: Part[];
}

/** In which of so many files the doc of a page stands. @param id of the page in Pagefind */
export function partOf(id: string, parts: number): number {
  let number = 0;
  for (const character of id) number = (Math.imul(number, 31) + character.charCodeAt(0)) >>> 0;
  return number % parts;
}

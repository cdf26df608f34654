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
/** `search-data/docs/<id>.json`: a page as it is ranked. Its sections stand one after another in the index. */
export interface Doc {
  url: string;
  title: string;
  city: string;
  sections: DocSection[];
}
/**
 * `search-data/texts/<id>.json`: a page as it is quoted, section by section. `counts` says for title, lead and body how many keys
 * each place of `cut` has in the index, a digit (base 36) a place.
 */
export type DocTexts = { lead: string; body: string; counts: string[] }[];

/** `search-data/manifest.json`: what belongs to one build of the index. File names hold a hash of the content. */
export interface Manifest {
  pages: number;
  base: string;
  facets: string;
  /** Parts of the lexicon, each from certain first letters on, sorted; with the words that are no slips, and how those sound. */
  shards: { from: string; words: string; known: string; sounds: string }[];
}
/** The facets of every page, by Pagefind's id: numbers of the city, the topics, the statuses. */
export interface FacetFile {
  values: Record<'city' | 'topic' | 'status', string[]>;
  pages: Record<string, [city: number, topics: number[], statuses: number[]]>;
}

/** A text of a section as it was indexed: `counts` says, a digit (base 36) a place of `cut`, how many keys the place has. */
export type DocField = { text: string; counts: string } | { n: number };

/** A section in the file search quotes from. Fields stand in the order of the index: title, lead, body, then a count of hidden keys. */
export interface DocSection {
  anchor: string;
  title: string;
  kind: string;
  has: string[];
  fields: DocField[];
}
/** `search-data/docs/<id>.json`: a page as search quotes it. */
export interface Doc {
  url: string;
  title: string;
  city: string;
  sections: DocSection[];
}
/** `search-data/manifest.json`: what belongs to one build of the index. File names hold a hash of the content. */
export interface Manifest {
  pages: number;
  base: string;
  facets: string;
  /** Parts of the lexicon with the words that are no slips, each from certain first letters on, sorted. */
  shards: { from: string; words: string; known: string }[];
}
/** The facets of every page, by Pagefind's id: numbers of the city, the topics, the statuses. */
export interface FacetFile {
  values: Record<'city' | 'topic' | 'status', string[]>;
  pages: Record<string, [city: number, topics: number[], statuses: number[]]>;
}

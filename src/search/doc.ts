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
/** `search-data/manifest.json`: what belongs to one build of the index. */
export interface Manifest {
  lexicon: string;
  /** File of the words that are no slips. */
  words: string;
  pages: number;
  /** By Pagefind's id: city, topics, statuses. */
  facets: Record<string, [city: string, topics: string[], statuses: string[]]>;
}

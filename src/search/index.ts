/** What the build uses of search. The search page starts `ui/page.ts` by itself: none of this belongs in a browser. */
export { buildIndex, lexiconOf } from './indexing/build-index.ts';
export { readDictionary } from './indexing/hunspell.ts';
export { keptDictionary } from './indexing/kept-dictionary.ts';
export { recordsOf, suggestionsOf, type PageRecord } from './indexing/records.ts';

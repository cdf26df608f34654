/** For the build only. The search page starts `ui/page.ts`. */
export { buildIndex, lexiconOf } from './indexing/build-index.ts';
export { readDictionary } from './indexing/hunspell.ts';
export { cachedDictionary, type CachedDictionary } from './indexing/cached-dictionary.ts';
export { recordsOf, suggestionsOf, type PageRecord } from './indexing/records.ts';

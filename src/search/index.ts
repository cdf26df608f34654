/** For the build only. The search page starts `ui/page.ts`. */
export { buildIndex, lexiconOf } from './indexing/build-index.ts';
export { readDictionary, type Dictionary, type WordForms } from './indexing/hunspell.ts';
export { recordsOf, suggestionsOf, type PageRecord } from './indexing/records.ts';

import { readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary, WordForms } from './hunspell.ts';

/** A dictionary whose lookups can be saved for the next build. */
export interface KeptDictionary extends Dictionary {
  /** Saves new lookups. Old ones stay: the check of the content and the build look up different words. */
  keep: () => void;
}

/**
 * A dictionary with the lookups of earlier builds: it is read only for other words, since reading it takes longer than indexing a small
 * collection. After a change of `hunspell.ts` delete the cache.
 * @param file of the cache
 */
export function keptDictionary(file: string, version: string, read: () => Dictionary): KeptDictionary {
  const known = new Map(readJson<[form: string, words: WordForms[]][]>(file));
  const knownBefore = known.size;
  let loaded: Dictionary | undefined;
  const load = () => (loaded ??= read());
  return {
    version,
    wordsWith(form) {
      const words = known.get(form) ?? load().wordsWith(form);
      known.set(form, words);
      return words;
    },
    eachForm: (take, mayBegin) => load().eachForm(take, mayBegin),
    keep() {
      if (known.size > knownBefore) writeJson(file, [...known]);
    },
  };
}

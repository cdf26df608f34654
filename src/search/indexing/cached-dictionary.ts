import { readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary, WordForms } from './hunspell.ts';

/** A dictionary whose lookups can be saved for the next build. */
export interface CachedDictionary extends Dictionary {
  /** Saves new lookups. Old ones stay: the check of the content and the build look up different words. */
  keep: () => void;
}

/**
 * A dictionary with the lookups of earlier builds: it is read only for other words, since reading it takes longer than indexing a small
 * collection.
 * @param file of the cache
 * @param key of what the lookups depend on
 */
export function cachedDictionary(file: string, key: string, read: () => Dictionary): CachedDictionary {
  const cached = readJson<{ key: string; lookups: [form: string, words: WordForms[]][] }>(file);
  const known = new Map(cached?.key === key ? cached.lookups : []);
  const knownBefore = known.size;
  let loaded: Dictionary | undefined;
  const load = () => (loaded ??= read());
  return {
    wordsWith(form) {
      const words = known.get(form) ?? load().wordsWith(form);
      known.set(form, words);
      return words;
    },
    eachForm: (take, mayBegin) => load().eachForm(take, mayBegin),
    keep() {
      if (known.size > knownBefore) writeJson(file, { key, lookups: [...known] });
    },
  };
}

import { readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary, WordForms } from './hunspell.ts';

/** The cache file: forms by word, and words by form. */
interface Kept {
  forms: Record<string, string>;
  words: Record<string, string>;
}

/**
 * A dictionary with a cache of earlier lookups. It is read only for new words: reading it takes longer than indexing a small collection.
 * @param folder the cache folder
 * @param foreign reads the dictionaries of other languages
 * @returns the dictionary, and a function that saves the lookups of this build for the next
 */
export function keptDictionary(
  folder: string,
  version: string,
  read: () => Dictionary,
  foreign: () => Dictionary[] = () => [],
): { dictionary: Dictionary; keep: () => void } {
  const file = `${folder}/dictionary-${version}.json`;
  const kept: Kept = readJson<Kept>(file) ?? { forms: {}, words: {} };
  let loaded: Dictionary | undefined;
  const load = () => (loaded ??= read());
  const asked = new Map<string, WordForms[]>();
  return {
    dictionary: {
      version,
      eachForm: (take, mayBegin) => [load(), ...foreign()].forEach((one) => one.eachForm(take, mayBegin)),
      wordsWith(form) {
        const known = kept.words[form];
        const words =
          known === undefined
            ? load().wordsWith(form)
            : split(known).map((word): WordForms => [word.replace(HOMOGRAPH, ''), split(kept.forms[word])]);
        asked.set(form, words);
        return words;
      },
    },
    keep() {
      const next: Kept = { forms: {}, words: {} };
      for (const [form, words] of asked) {
        const names = words.map(([word, forms]) => {
          const text = forms.join(' ');
          let name = word;
          // Two words may be spelled alike but have different forms.
          for (let n = 2; (next.forms[name] ??= text) !== text; n++) name = `${word}#${n}`;
          return name;
        });
        next.words[form] = names.join(' ');
      }
      writeJson(file, next);
    },
  };
}

const HOMOGRAPH = /#\d+$/;
const split = (text = ''): string[] => (text === '' ? [] : text.split(' '));

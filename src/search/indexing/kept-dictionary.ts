import { readJson, writeJson } from '../../lib/cache.ts';
import type { Dictionary, WordForms } from './hunspell.ts';

/** The dictionaries as far as an index needs them; `eachForm` gives the words of other languages too. */
export type Words = Pick<Dictionary, 'version' | 'eachForm' | 'wordsWith'>;

/** What a dictionary answered, as a file: forms of words by word, and words by form. */
interface Kept {
  forms: Record<string, string>;
  words: Record<string, string>;
}

/**
 * A dictionary that is read only when it is asked what no earlier build has asked: reading it takes longer than indexing a small
 * collection.
 * @param folder where the answers are kept
 * @param foreign reads the dictionaries of other languages
 * @returns the dictionary, and a function that keeps the answers of this build for the next one
 */
export function keptDictionary(
  folder: string,
  version: string,
  read: () => Dictionary,
  foreign: () => Dictionary[] = () => [],
): { dictionary: Words; keep: () => void } {
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
          // Two words may be written alike and have other forms.
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

import type { Dictionary } from './hunspell.ts';

/** Endings a word outside the dictionary may have: names and abbreviations decline, the rest does no harm. */
const GUESSED =
  ',а,у,ом,ові,і,и,ів,ам,ами,ах,ою,ою,е,о,я,ю,ем,еві,ям,ями,ях,ею,ь,ій,ий,ого,ому,им,ої,их,ими,ою,й,єм,єві,ї,їв,єю,ів,ова,овій,ову,ін,їм'.split(
    ',',
  );
const GUESSED_ENDING =
  /(?:ами|ями|ові|еві|єві|ого|ому|ими|ої|ій|ий|им|их|ам|ям|ах|ях|ом|ем|єм|ів|їв|ою|ею|єю|а|у|и|і|ї|е|о|я|ю|ь|й)$/;

/** Words with their forms. A word goes by its dictionary form; one outside the dictionary by `?` and what it likely begins with. */
export class Vocabulary {
  readonly #dictionary: Pick<Dictionary, 'wordsWith'>;
  readonly #forms = new Map<string, Set<string>>();
  readonly #words = new Map<string, string[]>();

  constructor(dictionary: Pick<Dictionary, 'wordsWith'>) {
    this.#dictionary = dictionary;
  }

  /** Learns the words that have a form, with all their forms, and gives them. @param form folded */
  learn(form: string): string[] {
    const known = this.#words.get(form);
    if (known) return known;
    const words = new Set<string>();
    for (const [word, forms] of /^[а-яєії]/.test(form) ? this.#dictionary.wordsWith(form) : []) {
      for (const f of forms) this.#put(word, f);
      words.add(word);
    }
    if (words.size === 0) {
      const stem = guessStem(form);
      const word = `?${stem}`;
      // Of two letters there are only abbreviations.
      if (/[а-яєії]/.test(stem) && stem.length > 2) for (const ending of GUESSED) this.#put(word, stem + ending);
      else this.#put(word, stem);
      this.#put(word, form);
      words.add(word);
    }
    this.#words.set(form, [...words]);
    return [...words];
  }

  /** Learns a word of another language with its forms, the dictionary form first, and gives it. */
  learnForms(forms: readonly string[]): string {
    const word = `?${forms[0] ?? ''}`;
    for (const form of forms) this.#put(word, form);
    return word;
  }

  /** The words that are known to have a form. */
  wordsOf = (form: string): readonly string[] => this.#words.get(form) ?? [];
  /** The forms of a word. */
  formsOf = (word: string): ReadonlySet<string> => this.#forms.get(word) ?? new Set();

  #put(word: string, form: string): void {
    const forms = this.#forms.get(word);
    if (forms) forms.add(form);
    else this.#forms.set(word, new Set([form]));
  }
}

/** The dictionary form of a word. */
export const mainForm = (word: string): string => word.replace('?', '');

function guessStem(form: string): string {
  // Of a name that is partly Latin too: «ID-картка».
  if (!/[а-яєії]{4,}$/.test(form) || form.length < 5) return form;
  const stem = form.replace(GUESSED_ENDING, '');
  return stem.length >= 4 ? stem : form;
}

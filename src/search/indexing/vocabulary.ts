import type { WordForms, Words } from './hunspell.ts';

/** Possible endings of a word outside the dictionary: names and abbreviations are declined; the rest does no harm. */
const GUESSED =
  ',а,у,ом,ові,і,и,ів,ам,ами,ах,ою,ою,е,о,я,ю,ем,еві,ям,ями,ях,ею,ь,ій,ий,ого,ому,им,ої,их,ими,ою,й,єм,єві,ї,їв,єю,ів,ова,овій,ову,ін,їм'.split(
    ',',
  );
const GUESSED_ENDING =
  /(?:ами|ями|ові|еві|єві|ого|ому|ими|ої|ій|ий|им|их|ам|ям|ах|ях|ом|ем|єм|ів|їв|ою|ею|єю|а|у|и|і|ї|е|о|я|ю|ь|й)$/;

/** Words with their forms. A word's name is its dictionary form; outside the dictionary, `?` and the guessed stem. */
export class Vocabulary {
  readonly #dictionary: Words;
  readonly #forms = new Map<string, Set<string>>();
  readonly #words = new Map<string, string[]>();

  constructor(dictionary: Words) {
    this.#dictionary = dictionary;
  }

  /** Adds the words that have a folded form, with all their forms. */
  learn = (form: string): string[] => {
    const known = this.#words.get(form);
    if (known) return known;
    const listed = /^[а-яєії]/.test(form) ? this.#dictionary.wordsWith(form) : [];
    const found: WordForms[] = listed.length > 0 ? listed : [[`?${guessStem(form)}`, guessForms(form)]];
    for (const [word, forms] of found) this.#put(word, forms);
    const words = [...new Set(found.map(([word]) => word))];
    this.#words.set(form, words);
    return words;
  };

  /** Adds a Russian word with its forms. */
  learnRussian(word: string): string {
    const all = this.#dictionary.russian?.wordsWith(word) ?? [];
    const own = all.filter(([main]) => main === word);
    const forms = (own.length > 0 ? own : all).flatMap(([, list]) => list);
    this.#put(`?${word}`, forms.length > 0 ? [word, ...forms] : guessForms(word));
    return `?${word}`;
  }

  /** The known words with a form. */
  wordsOf = (form: string): readonly string[] => this.#words.get(form) ?? [];
  /** The forms of a word. */
  formsOf = (word: string): ReadonlySet<string> => this.#forms.get(word) ?? new Set();

  #put(word: string, forms: readonly string[]): void {
    this.#forms.set(word, new Set([...this.formsOf(word), ...forms]));
  }
}

/** The dictionary form of a word. */
export const mainForm = (word: string): string => word.replace('?', '');

/** A form outside the dictionary with its guessed other forms. Words of two letters are abbreviations, which are not declined. */
function guessForms(form: string): string[] {
  const stem = guessStem(form);
  return [...(/[а-яєії]/.test(stem) && stem.length > 2 ? GUESSED.map((ending) => stem + ending) : [stem]), form];
}

function guessStem(form: string): string {
  // Also for names that are partly Latin: «ID-картка».
  if (!/[а-яєії]{4,}$/.test(form) || form.length < 5) return form;
  const stem = form.replace(GUESSED_ENDING, '');
  return stem.length >= 4 ? stem : form;
}

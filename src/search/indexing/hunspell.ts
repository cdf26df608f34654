import { push } from '../language/lexicon.ts';
import { fold } from '../language/words.ts';

/** Looks words up. All forms are folded. */
export interface Words {
  /** The words that have the form, each with all its forms, the dictionary form first. */
  wordsWith: (form: string) => WordForms[];
  /** The same for Russian words. */
  russian?: Words;
}
/** A Hunspell dictionary with suffixes only, as `dictionary-uk` is. */
export interface Dictionary extends Words {
  /**
   * Calls `take` with every form of every word that `mayBegin` accepts. All forms of a word begin with the given number of its letters. A
   * form of several words comes several times.
   */
  eachForm: (take: (form: string) => void, mayBegin: (word: string, letters: number) => boolean) => void;
}
/** A word with its forms. */
export type WordForms = [word: string, forms: string[]];
/** A headword of the dictionary and the flags of its paradigm. */
interface Lemma {
  word: string;
  flags: string;
}
interface Rule {
  strip: string;
  add: string;
  condition: RegExp;
  /** The condition for the last letters only. */
  tails: RegExp;
}

/** Rules are preselected by this many last letters; measured: 4 leaves few rules and few different tails. */
const TAIL = 4;
const tailOf = (condition: string): string => (condition.match(/\[[^\]]*\]|./g) ?? []).slice(-TAIL).join('');

/**
 * Reads a dictionary. No prefixes and no compounds: the Ukrainian one has none.
 * @param aff text of the `.aff` file
 * @param dic text of the `.dic` file
 */
export function readDictionary(aff: string, dic: string): Dictionary {
  const rules = new Map<string, Rule[]>();
  for (const line of aff.split('\n')) {
    const [type, flag = '', strip = '', add, condition = '.'] = line.trim().split(/\s+/);
    if (type !== 'SFX' || add === undefined || (/^\d+$/.test(add) && strip === 'Y')) continue;
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : (add.split('/')[0] ?? ''),
      condition: new RegExp(`${condition}$`),
      tails: new RegExp(`${tailOf(condition.includes('(') ? strip.replace(/^0$/, '') : condition)}$`),
    };
    push(rules, flag, rule);
  }
  // What may be stripped where a folded ending is added, to find the lemma of a form.
  const strips = new Map<string, string[]>();
  for (const { add, strip } of [...rules.values()].flat()) push(strips, fold(add), fold(strip));

  const words = new Map<string, Lemma[]>();
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = (/^\S+/.exec(line)?.[0] ?? '').split('/');
    if (word !== '') push(words, fold(word), { word, flags });
  }

  const apply = (word: string, rule: Rule): string | undefined =>
    word.endsWith(rule.strip) && rule.condition.test(word)
      ? word.slice(0, word.length - rule.strip.length) + rule.add
      : undefined;

  // Rules that the last letters allow: few are left to test on the whole word.
  const allowed = new Map<string, { rules: Rule[]; longest: number }>();
  const rulesFor = ({ word, flags }: Lemma): { rules: Rule[]; longest: number } => {
    const tail = word.slice(-TAIL);
    const key = `${flags}/${tail}`;
    let found = allowed.get(key);
    if (!found) {
      const list = [...flags].flatMap((flag) => (rules.get(flag) ?? []).filter(({ tails }) => tails.test(tail)));
      found = { rules: list, longest: Math.max(0, ...list.map(({ strip }) => strip.length)) };
      allowed.set(key, found);
    }
    return found;
  };

  const formsOf = ({ word, flags }: Lemma): string[] => {
    const forms = rulesFor({ word, flags }).rules.flatMap((rule) => apply(word, rule) ?? []);
    return [...new Set([word, ...forms].map(fold))];
  };
  /** Lemmas that have the form. */
  const lemmasOf = (form: string): Set<Lemma> => {
    const found = new Set(words.get(form));
    for (let at = 0; at <= form.length; at++)
      for (const strip of new Set(strips.get(form.slice(at))))
        for (const lemma of words.get(form.slice(0, at) + strip) ?? [])
          if (!found.has(lemma) && formsOf(lemma).includes(form)) found.add(lemma);
    return found;
  };

  return {
    eachForm(take, mayBegin) {
      for (const [folded, lemmas] of words) {
        for (const lemma of lemmas) {
          const { rules: list, longest: stripped } = rulesFor(lemma);
          if (!mayBegin(folded, folded.length - stripped)) continue;
          take(folded);
          for (const rule of list) {
            const made = apply(lemma.word, rule);
            if (made !== undefined) take(fold(made));
          }
        }
      }
    },
    wordsWith: (form) => Array.from(lemmasOf(form), (lemma) => [fold(lemma.word), formsOf(lemma)]),
  };
}

/** A Hunspell dictionary with suffixes only, as `dictionary-uk` is: lemmas of a form, forms of a lemma. */
export interface Dictionary {
  /** Lemmas whose paradigm has the form, each with its flags. Forms are compared folded. */
  lemmasOf: (form: string) => Lemma[];
  /** Tells one edition of the dictionary from another. */
  version: string;
  /** Every headword, folded. */
  headwords: () => Iterable<string>;
  /** Every folded form of a lemma, itself first. */
  formsOf: (lemma: Lemma) => string[];
  /** The words whose paradigm has a folded form, each with all its forms, folded. */
  wordsWith: (form: string) => WordForms[];
}
/** A word, folded, with its forms. */
export type WordForms = [word: string, forms: string[]];
/** A headword of the dictionary and the flags of its paradigm. */
export interface Lemma {
  word: string;
  flags: string;
}
interface Rule {
  strip: string;
  add: string;
  condition: RegExp;
}

const dropApostrophe = (word: string) =>
  word
    .toLowerCase()
    .replace(/['’ʼ]|\u0301/g, '')
    .replaceAll('ґ', 'г');

/**
 * Reads a dictionary. No prefixes and no compounds: the Ukrainian one has none.
 * @param aff text of the `.aff` file
 * @param dic text of the `.dic` file
 * @param version of the dictionary
 */
export function readDictionary(aff: string, dic: string, version = ''): Dictionary {
  const rules = new Map<string, Rule[]>();
  for (const line of aff.split('\n')) {
    const [type, flag = '', strip = '', add, condition = '.'] = line.trim().split(/\s+/);
    if (type !== 'SFX' || add === undefined || (/^\d+$/.test(add) && strip === 'Y')) continue;
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : (add.split('/')[0] ?? ''),
      condition: new RegExp(`${condition}$`),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  // Rules by what they add and what they strip, folded, to undo them from a form.
  const undo = new Map<string, Map<string, { flag: string; rule: Rule }[]>>();
  for (const [flag, list] of rules) {
    for (const rule of list) {
      const [add, strip] = [dropApostrophe(rule.add), dropApostrophe(rule.strip)];
      const byStrip = undo.get(add) ?? new Map<string, { flag: string; rule: Rule }[]>();
      undo.set(add, byStrip);
      const same = byStrip.get(strip);
      if (same) same.push({ flag, rule });
      else byStrip.set(strip, [{ flag, rule }]);
    }
  }
  const longest = Math.max(...[...undo.keys()].map((k) => k.length));

  const words = new Map<string, Lemma[]>();
  for (const line of dic.split('\n').slice(1)) {
    const [entry = ''] = line.trim().split(/\s/);
    if (entry === '') continue;
    const slash = entry.indexOf('/');
    const lemma =
      slash < 0 ? { word: entry, flags: '' } : { word: entry.slice(0, slash), flags: entry.slice(slash + 1) };
    const key = dropApostrophe(lemma.word);
    const list = words.get(key);
    if (list) list.push(lemma);
    else words.set(key, [lemma]);
  }

  const apply = (word: string, rule: Rule): string | undefined =>
    word.endsWith(rule.strip) && rule.condition.test(word)
      ? word.slice(0, word.length - rule.strip.length) + rule.add
      : undefined;

  const dictionary: Dictionary = {
    version,
    headwords: () => words.keys(),
    wordsWith: (form) =>
      dictionary.lemmasOf(form).map((lemma) => [dropApostrophe(lemma.word), dictionary.formsOf(lemma)]),
    lemmasOf(form) {
      const found = new Set<Lemma>(words.get(form) ?? []);
      for (let length = 0; length <= Math.min(longest, form.length - 1); length++) {
        for (const [strip, same] of undo.get(form.slice(form.length - length)) ?? []) {
          for (const lemma of words.get(form.slice(0, form.length - length) + strip) ?? []) {
            if (found.has(lemma)) continue;
            const isMade = ({ flag, rule }: { flag: string; rule: Rule }) => {
              if (!lemma.flags.includes(flag)) return false;
              const made = apply(lemma.word, rule) ?? apply(lemma.word.toLowerCase(), rule);
              return made !== undefined && dropApostrophe(made) === form;
            };
            if (same.some(isMade)) found.add(lemma);
          }
        }
      }
      return [...found];
    },
    formsOf({ word, flags }) {
      const forms = [...flags].flatMap((flag) => (rules.get(flag) ?? []).flatMap((rule) => apply(word, rule) ?? []));
      return [...new Set([word, ...forms].map(dropApostrophe))];
    },
  };
  return dictionary;
}

import { formOf, type Entry, type Lexicon } from '../language/lexicon.ts';
import { root } from '../language/root.ts';
import { isForeign, skeleton } from '../language/scripts.ts';
import { SHORTEST_BEGINNING, SHORTEST_SLIP } from '../language/word-filter.ts';

/** An interpretation of a form that is not in the lexicon. */
export interface Guess {
  entries: Entry[];
  /**
   * `slip`: a likely typo, corrected with a notice; `spelling`: another alphabet or language, same sound; `beginning` of a word;
   * `related`: same root; `near`: only suggested.
   */
  by: 'slip' | 'spelling' | 'beginning' | 'related' | 'near';
  /** The form it was taken for. */
  form: string;
}

/** Common letters of related words. By trial: «паркан» is not from «парк», «утеплити» is from «утеплення». */
const SHORTEST_ROOT = 5;
/** Maximum cost of a typo that is suggested although the word exists. */
const LIKELY = 0.6;

/** Guesses what a form outside the lexicon means. @param isWord whether it exists in Ukrainian or Russian: then it is never corrected */
export function guess(lexicon: Lexicon, form: string, isWord: boolean): Guess | null {
  if (isForeign(form)) return guessForeign(lexicon, form);
  const beginning = isWord ? [] : beginningOf(lexicon, form);
  if (beginning.length > 0) return { entries: beginning, by: 'beginning', form };
  const slip = slipOf(lexicon, form);
  if (slip && !isWord) return { ...slip, by: 'slip' };
  const start = form.slice(0, SHORTEST_ROOT);
  const derived = lexicon.related(form).filter((e) => leadsOn(e) && formOf(e).startsWith(start));
  if (derived.length > 0 && root(form).length >= SHORTEST_ROOT) return { entries: derived, by: 'related', form };
  // A typo may happen to be a word: «Віниця».
  return slip && slip.cost <= LIKELY ? { ...slip, by: 'near' } : null;
}

/** Words of the texts that begin with the form. */
export const beginningOf = (lexicon: Lexicon, form: string): Entry[] =>
  form.length < SHORTEST_BEGINNING ? [] : lexicon.beginning(form).filter((e) => e.indexed);

/** Latin or Russian: by sound. */
function guessForeign(lexicon: Lexicon, form: string): Guess | null {
  const sound = skeleton(form);
  const alike = lexicon.entries.flatMap((entry) => {
    // Only the stem's last letter may sound otherwise before an ending.
    if (!leadsOn(entry) || !sound.startsWith(skeleton(entry.stem).slice(0, -1))) return [];
    const same = entry.endings.map((ending) => entry.stem + ending).find((other) => skeleton(other) === sound);
    return same === undefined ? [] : [{ entry, same }];
  });
  return alike[0] ? { entries: alike.map(({ entry }) => entry), by: 'spelling', form: alike[0].same } : null;
}

/** Whether a word leads to places of the texts. */
const leadsOn = (e: Entry): boolean => e.indexed || e.aliases.length > 0 || e.synonyms.length > 0;

/** The words of the texts whose form is the likeliest correction. */
function slipOf(lexicon: Lexicon, form: string): { entries: Entry[]; form: string; cost: number } | null {
  if (form.length < SHORTEST_SLIP) return null;
  const slips = lexicon.entries.flatMap((entry) =>
    // Only words of the texts, for which the filter of real words is made; few typos are in the first letter.
    entry.indexed && entry.stem.startsWith(form.slice(0, 1))
      ? entry.endings.flatMap((ending) => {
          const meant = entry.stem + ending;
          const cost = slipCost(form, meant);
          return cost === null ? [] : [{ entry, meant, cost }];
        })
      : [],
  );
  const cost = Math.min(...slips.map((slip) => slip.cost));
  const best = slips.filter((slip) => slip.cost === cost);
  return best[0] ? { entries: [...new Set(best.map(({ entry }) => entry))], form: best[0].meant, cost } : null;
}

const CONFUSED = ['иіїйе', 'оау', 'еєиі', 'гґх', 'сцз', 'шщ', 'дт', 'бп', 'зж', 'яаю', 'ьй'];

/**
 * How unlikely a typo is, 0 to 1; null if the words differ by more than one letter inserted, deleted or replaced, or two swapped. From
 * the likeliest: a letter doubled or not, two swapped, a soft sign; letters that sound alike; others.
 */
export function slipCost(typed: string, meant: string): number | null {
  if (Math.abs(typed.length - meant.length) > 1) return null;
  let i = 0;
  while (i < typed.length && typed[i] === meant[i]) i++;
  const [a = '', b = ''] = [typed[i], meant[i]];
  if (typed.length === meant.length) {
    if (typed[i + 1] === b && meant[i + 1] === a && typed.slice(i + 2) === meant.slice(i + 2)) return 0.5;
    if (typed.slice(i + 1) !== meant.slice(i + 1)) return null;
    return CONFUSED.some((set) => set.includes(a) && set.includes(b)) ? 0.6 : 0.8;
  }
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (shorter.slice(i) !== longer.slice(i + 1)) return null;
  return longer[i] === longer[i - 1] || longer[i] === 'ь' ? 0.5 : 0.8;
}

import type { Entry, Lexicon } from '../language/lexicon.ts';
import { headOf, push } from '../language/lexicon.ts';
import { root } from '../language/root.ts';
import { isForeign, skeleton } from '../language/scripts.ts';
import { SHORTEST_BEGINNING, SHORTEST_SLIP } from '../language/word-filter.ts';
import { isOneSlip, slipCost } from './correct.ts';

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

/** Guesses what forms outside the lexicon mean. */
export class Guesser {
  readonly #lexicon: Lexicon;
  readonly #bySound = new Map<string, Entry[]>();
  #done = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param isWord whether the form exists in Ukrainian or Russian, so that it is never corrected */
  guess(form: string, isWord: boolean): Guess | null {
    return isForeign(form) ? this.#guessForeign(form) : this.#guessUkrainian(form, isWord);
  }

  #guessUkrainian(form: string, isWord: boolean): Guess | null {
    const start = form.slice(0, SHORTEST_ROOT);
    const isLong = root(form).length >= SHORTEST_ROOT;
    const derived = isLong ? this.#lexicon.related(form).filter((e) => leadsOn(e) && headOf(e).startsWith(start)) : [];
    if (!isWord) {
      const beginning = this.beginning(form);
      if (beginning.length > 0) return { entries: beginning, by: 'beginning', form };
      const slip = this.#slip(form);
      if (slip) return { ...slip, by: 'slip' };
    }
    if (derived.length > 0) return { entries: derived, by: 'related', form };
    // A typo may happen to be a word: «Віниця».
    const near = isWord ? this.#slip(form) : null;
    return near && near.cost <= LIKELY ? { ...near, by: 'near' } : null;
  }

  /** Words of the texts that begin with the form. */
  beginning = (form: string): Entry[] =>
    form.length < SHORTEST_BEGINNING ? [] : this.#lexicon.beginning(form).filter((e) => e.indexed);

  /** The words of the texts whose form is the likeliest correction. */
  #slip(form: string): (Pick<Guess, 'entries' | 'form'> & { cost: number }) | null {
    if (form.length < SHORTEST_SLIP) return null;
    let best: { entries: Entry[]; form: string; cost: number } | null = null;
    for (const [meant, entry] of this.#lexicon.forms) {
      // Only words of the texts, for which the filter of real words is made.
      if (!entry.indexed || !isOneSlip(form, meant)) continue;
      const cost = slipCost(form, meant);
      if (!best || cost < best.cost) best = { entries: [entry], form: meant, cost };
      else if (cost === best.cost && !best.entries.includes(entry)) best.entries.push(entry);
    }
    return best;
  }

  /** Latin or Russian: by sound, then as the beginning of a word. */
  #guessForeign(form: string): Guess | null {
    this.#learn();
    const sound = skeleton(form);
    const alike = (this.#bySound.get(sound) ?? []).filter(leadsOn);
    if (alike.length > 0) return { entries: alike, by: 'spelling', form: formOf(alike, sound) };
    const beginning = form.length < SHORTEST_BEGINNING ? [] : this.#lexicon.beginning(form).filter(leadsOn);
    return beginning.length > 0 ? { entries: beginning, by: 'beginning', form } : null;
  }

  /** Adds the words loaded since the last call. */
  #learn(): void {
    const { forms } = this.#lexicon;
    for (const [form, entry] of forms.slice(this.#done)) {
      const sound = skeleton(form);
      if (!this.#bySound.get(sound)?.includes(entry)) push(this.#bySound, sound, entry);
    }
    this.#done = forms.length;
  }
}

/** The form of the first word that has this sound. */
function formOf([first]: readonly Entry[], sound: string): string {
  if (!first) return '';
  const ending = first.endings.find((e) => skeleton(first.stem + e) === sound);
  return ending === undefined ? headOf(first) : first.stem + ending;
}

/** Whether a word leads to places of the texts. */
const leadsOn = (e: Entry): boolean => e.indexed || e.aliases.length > 0 || e.weak.length > 0 || e.synonyms.length > 0;

import type { Entry, Lexicon } from '../language/lexicon.ts';
import { headOf, push } from '../language/lexicon.ts';
import { isVerbForm, root } from '../language/root.ts';
import { isForeign, skeleton } from '../language/scripts.ts';
import { SHORTEST_BEGINNING, SHORTEST_SLIP } from '../language/word-filter.ts';
import { Neighbours, slipCost } from './correct.ts';

/** What a form outside the lexicon may be. */
export interface Guess {
  entries: Entry[];
  /**
   * `slip`: a likely slip, corrected and named; `spelling`: another alphabet or language, same sound; `beginning` of a word;
   * `related`: derived from the same root; `near`: too far to be corrected, worth asking.
   */
  by: 'slip' | 'spelling' | 'beginning' | 'related' | 'near';
  /** The form it was taken for, if it was taken for one. */
  form: string;
}

/** Letters that related words share; from which two slips are likely. By trial: «паркан» is not from «парк», «утеплити» is from «утеплення». */
const SHORTEST_ROOT = 5;
const LONG = 10;
/** The dearest slip that is corrected; and that is asked back for a word. */
const DEAREST = 1;
const LIKELY = 0.6;

/** Guesses at forms that the lexicon does not have. */
export class Guesser {
  readonly #lexicon: Lexicon;
  readonly #forms = new Neighbours();
  readonly #bySound = new Map<string, Entry[]>();
  readonly #sounds: string[] = [];
  readonly #nearSounds = new Neighbours();
  #done = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param isWord whether the language, or a foreign one, has the form: then it is never corrected */
  guess(form: string, isWord: boolean): Guess | null {
    this.#learn();
    return isForeign(form) ? this.#guessForeign(form) : this.#guessUkrainian(form, isWord);
  }

  #guessUkrainian(form: string, isWord: boolean): Guess | null {
    const start = form.slice(0, SHORTEST_ROOT);
    const isLong = root(form).length >= (isVerbForm(form) ? SHORTEST_ROOT - 1 : SHORTEST_ROOT);
    const derived = isLong ? this.#lexicon.related(form).filter((e) => leadsOn(e) && headOf(e).startsWith(start)) : [];
    if (!isWord) {
      const beginning = this.beginning(form);
      const heads = beginning.filter((e) => headOf(e).startsWith(form));
      if (beginning.length > 0) return { entries: heads.length > 0 ? heads : beginning, by: 'beginning', form };
      const slip = this.#slip(form, 1, DEAREST);
      if (slip) return { ...slip, by: 'slip' };
    }
    if (derived.length > 0) return { entries: derived, by: 'related', form };
    // A word that is found nowhere may still be a slip that happens to be a word: «Віниця».
    const near = isWord ? this.#slip(form, 1, LIKELY) : form.length < LONG ? null : this.#slip(form, 2, Infinity);
    return near && { ...near, by: 'near' };
  }

  /** Words of the texts that a form begins. */
  beginning = (form: string): Entry[] =>
    form.length < SHORTEST_BEGINNING ? [] : this.#lexicon.beginning(form).filter((e) => e.indexed);

  #slip(form: string, edits: number, dearest: number): Pick<Guess, 'entries' | 'form'> | null {
    if (form.length < SHORTEST_SLIP) return null;
    const { forms, owners } = this.#lexicon.forms;
    const { distance, indexes } = this.#forms.nearest(form, edits);
    const candidates = indexes.flatMap((i) => {
      const [entry, meant = ''] = [owners[i], forms[i]];
      // Only a word of the texts: the filter of real words is made for them.
      return entry?.indexed ? { entry, meant, cost: distance === 1 ? slipCost(form, meant) : distance } : [];
    });
    const least = Math.min(...candidates.map((c) => c.cost));
    if (candidates.length === 0 || least > dearest) return null;
    const best = candidates.filter((c) => c.cost <= least + 0.01);
    return { entries: [...new Set(best.map((c) => c.entry))], form: best[0]?.meant ?? form };
  }

  /** Latin or Russian: by sound, then as the beginning of a word; a slip is only asked back, for it may be a word. */
  #guessForeign(form: string): Guess | null {
    const sound = skeleton(form);
    const alike = (this.#bySound.get(sound) ?? []).filter(leadsOn);
    if (alike.length > 0) return { entries: alike, by: 'spelling', form: formOf(alike, sound) };
    const beginning = form.length < SHORTEST_BEGINNING ? [] : this.#lexicon.beginning(form).filter(leadsOn);
    if (beginning.length > 0) return { entries: beginning, by: 'beginning', form };
    if (sound.length < SHORTEST_SLIP) return null;
    const { indexes } = this.#nearSounds.nearest(sound, sound.length >= LONG ? 2 : 1);
    const near = indexes.map((i) => this.#sounds[i] ?? '');
    const owners = near.flatMap((s) => this.#bySound.get(s) ?? []).filter(leadsOn);
    if (owners.length === 0) return null;
    return { entries: owners, by: 'near', form: formOf(owners, near[0] ?? '') };
  }

  /** Takes in what was loaded of the lexicon since. */
  #learn(): void {
    const { forms, owners } = this.#lexicon.forms;
    for (; this.#done < forms.length; this.#done++) {
      const [form, owner] = [forms[this.#done], owners[this.#done]];
      if (form === undefined || !owner) continue;
      this.#forms.add(form);
      const sound = skeleton(form);
      if (!this.#bySound.has(sound)) {
        this.#sounds.push(sound);
        this.#nearSounds.add(sound);
      }
      if (!this.#bySound.get(sound)?.includes(owner)) push(this.#bySound, sound, owner);
    }
  }
}

/** The form of the first word that sounds so. */
function formOf([first]: readonly Entry[], sound: string): string {
  if (!first) return '';
  const ending = first.endings.find((e) => skeleton(first.stem + e) === sound);
  return ending === undefined ? headOf(first) : first.stem + ending;
}

/** Whether a word leads to places of the texts. */
const leadsOn = (e: Entry): boolean => e.indexed || e.aliases.length > 0 || e.weak.length > 0 || e.synonyms.length > 0;

import { Neighbours } from './correct.ts';
import { groupKey, numberKey } from './keys.ts';
import { familyKeyOf, groupKeysOf, keyOf, type Entry, type Lexicon } from './lexicon.ts';
import { matchPhrase } from './phrases.ts';
import { asLatinLayout, asUkrainianLayout, skeleton } from './scripts.ts';
import { cut, type Token } from './words.ts';

/** A key to look up and how well it stands for the reader's word: 1 for the word itself. */
export interface Match {
  key: string;
  quality: number;
}
/** A word of the query with everything it may be found by. */
export interface Term {
  /** As the reader typed it, folded. */
  form: string;
  matches: Match[];
  /** The word of the collection it was corrected to. */
  corrected: string | null;
}
/** A query as the engine looks it up. */
export interface ParsedQuery {
  terms: Term[];
  /** What the question asks for, by its words: `costs`, `funding`, `dates`, `contacts`. */
  intents: string[];
  /** The query as it was understood where that is not what was typed. */
  understood: string | null;
}

export const QUALITY = {
  exact: 1,
  layout: 0.98,
  skeleton: 0.9,
  correction: 0.8,
  prefix: 0.75,
  group: 0.7,
  family: 0.55,
  root: 0.5,
};

/** Reads queries by a lexicon. */
export class QueryReader {
  readonly #lexicon: Lexicon;
  #near: { forms: Neighbours; skeletons: Map<string, Entry[]>; soundsAt: Neighbours; sounds: string[] } | undefined;
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param query as typed */
  read(query: string): ParsedQuery {
    const layout = this.#inLayout(query);
    const tokens = cut(layout ?? query);
    const terms = this.#terms(tokens);
    const intents = [...this.#lexicon.intents].flatMap(([name, words]) =>
      tokens.some((t) => t.forms.some((f) => words.includes(f))) ? [name] : [],
    );
    const corrected = terms.some((t) => t.corrected !== null);
    return {
      terms,
      intents,
      understood: layout !== null || corrected ? terms.map((t) => t.corrected ?? t.form).join(' ') : null,
    };
  }

  /** The query by the other keyboard layout, if it makes words of the collection only so. */
  #inLayout(query: string): string | null {
    const known = (text: string) => {
      const words = cut(text).filter((t) => t.parts === 0 && !(t.forms[0] ?? '#').startsWith('#'));
      return words.length === 0 ? 0 : words.filter((t) => t.forms.some((f) => this.#known(f))).length / words.length;
    };
    const cyrillic = /[а-яґєії]/i.test(query);
    const latin = /[a-z]/i.test(query);
    if (cyrillic === latin) return null;
    const other = cyrillic ? asLatinLayout(query) : asUkrainianLayout(query);
    return known(query) < 0.5 && known(other) > known(query) ? other : null;
  }

  #known = (form: string): boolean => this.#lexicon.stopwords.has(form) || this.#lexicon.lookup(form).length > 0;

  #terms(tokens: readonly Token[]): Term[] {
    const terms: Term[] = [];
    const keysAt: string[][] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (token.parts > 0) {
        const joined = this.#lexicon.lookup(token.forms[0] ?? '');
        if (joined.length === 0) continue;
        i += token.parts;
        // Together, or at least its last part.
        const last = this.#lexicon.lookup(tokens[i]?.forms[0] ?? '');
        terms.push({
          form: token.forms[0] ?? '',
          matches: [...this.#matches(joined, 1), ...last.map((e) => ({ key: keyOf(e), quality: QUALITY.root }))],
          corrected: null,
        });
        keysAt.push(joined.map(keyOf));
        continue;
      }
      const [form = ''] = token.forms;
      if (this.#lexicon.stopwords.has(form)) continue;
      const term = this.#term(token);
      if (term) {
        terms.push(term);
        keysAt.push(term.matches.filter((m) => m.quality >= QUALITY.correction).map((m) => m.key));
      }
    }
    for (const phrase of this.#lexicon.phrases) {
      for (const start of matchPhrase(phrase.places, keysAt)) {
        for (let i = start; i < start + phrase.places.length; i++)
          terms[i]?.matches.push({ key: groupKey(phrase.group), quality: QUALITY.group });
      }
    }
    return terms.map((t) => ({ ...t, matches: best(t.matches) }));
  }

  #term(token: Token): Term | null {
    const [form = ''] = token.forms;
    if (token.forms.every((f) => f.startsWith('#'))) {
      return { form: form.slice(1), matches: [{ key: numberKey(form), quality: 1 }], corrected: null };
    }
    if (form.length === 1 && token.forms.length === 1) return null;
    const numbers = token.forms
      .filter((f) => f.startsWith('#'))
      .map((f) => ({ key: numberKey(f), quality: QUALITY.family }));
    const known = this.#lexicon.lookup(form);
    if (known.length > 0) return { form, matches: [...this.#matches(known, 1), ...numbers], corrected: null };
    if (numbers.length > 0) return { form, matches: numbers, corrected: null };
    return this.#guess(form) ?? { form, matches: [], corrected: null };
  }

  /** What a form outside the lexicon may mean: another spelling, the beginning of a word, a slip, a word of the same root. */
  #guess(form: string): Term | null {
    const { forms, skeletons, soundsAt, sounds } = this.#neighbours();
    const sound = skeleton(form);
    const foreign = /[a-zыэъё]/.test(form);
    const alike = skeletons.get(sound) ?? [];
    if (alike.length > 0) return this.#found(form, alike, QUALITY.skeleton);
    const beginning = form.length >= 3 ? this.#lexicon.beginning(form) : [];
    if (beginning.length > 0) return this.#found(form, beginning, QUALITY.prefix);
    if (form.length >= 4 && !foreign) {
      const near = forms.nearest(form, 1);
      const owners = near.indexes.flatMap((i) => this.#lexicon.forms.owners[i] ?? []);
      if (owners.length > 0) return this.#found(form, owners, QUALITY.correction);
    }
    const derived = this.#lexicon.related(form);
    if (derived.length > 0 && form.length >= 5) return this.#found(form, derived, QUALITY.root);
    if (sound.length >= 4) {
      const limit = sound.length >= 7 ? 2 : 1;
      const near = soundsAt.nearest(sound, limit);
      const owners = near.indexes.flatMap((i) => skeletons.get(sounds[i] ?? '') ?? []);
      if (owners.length > 0) return this.#found(form, owners, near.distance === 1 ? QUALITY.correction : QUALITY.root);
    }
    return null;
  }

  #found(form: string, entries: readonly Entry[], quality: number): Term {
    const indexed = entries.filter((e) => e.indexed || e.groups.length > 0);
    const [first] = indexed;
    const word = first ? first.stem + (this.#lexicon.paradigms[first.paradigm]?.[0] ?? '') : null;
    return { form, matches: this.#matches(indexed, quality), corrected: word };
  }

  #matches(entries: readonly Entry[], quality: number): Match[] {
    return entries.flatMap((e) => [
      ...(e.indexed ? [{ key: keyOf(e), quality }] : []),
      { key: familyKeyOf(e), quality: quality * QUALITY.family },
      ...groupKeysOf(e).map((key) => ({ key, quality: quality * QUALITY.group })),
    ]);
  }

  #neighbours() {
    if (!this.#near) {
      const { forms, owners } = this.#lexicon.forms;
      const skeletons = new Map<string, Entry[]>();
      forms.forEach((form, i) => {
        const sound = skeleton(form);
        const owner = owners[i];
        if (!owner) return;
        const list = skeletons.get(sound);
        if (!list) skeletons.set(sound, [owner]);
        else if (!list.includes(owner)) list.push(owner);
      });
      const sounds = [...skeletons.keys()];
      this.#near = { forms: new Neighbours(forms), skeletons, sounds, soundsAt: new Neighbours(sounds) };
    }
    return this.#near;
  }
}

/** Each key once, with its best quality. */
function best(matches: readonly Match[]): Match[] {
  const byKey = new Map<string, number>();
  for (const { key, quality } of matches) byKey.set(key, Math.max(quality, byKey.get(key) ?? 0));
  return [...byKey].map(([key, quality]) => ({ key, quality })).sort((a, b) => b.quality - a.quality);
}

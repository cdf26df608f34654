import { Neighbours, slipCost } from './correct.ts';
import { numberKey } from '../language/keys.ts';
import { soundOf } from '../language/known.ts';
import { familyKeyOf, groupKeysOf, headOf, keyOf, startOf, type Entry, type Lexicon } from '../language/lexicon.ts';
import { matchPhrase } from '../language/phrases.ts';
import { root } from '../language/root.ts';
import { asLatinLayout, asUkrainianLayout, skeleton } from '../language/scripts.ts';
import { cut, type Token } from '../language/words.ts';

/** A key to look up and how well it stands for the reader's word: 1 for the word itself. */
export interface Match {
  key: string;
  quality: number;
}
/** A word of the query with everything it may be found by. */
export interface Term {
  /** As the reader typed it, folded. */
  form: string;
  /** How many words it is, if a phrase. */
  words?: number;
  matches: Match[];
  /** How many pages of a great collection have it, as `frequencyOf` says. */
  frequency?: number;
  /** It says nothing beside other words. */
  vague?: boolean;
  /** The word of the collection it was taken for. */
  corrected: string | null;
  /** A word of the collection that is near, but too far to be taken for it. */
  near?: string | null;
}
/** A query as the engine looks it up. */
export interface ParsedQuery {
  terms: Term[];
  /** What the question asks for, by its words: `costs`, `funding`, `dates`, `contacts`. */
  intents: string[];
  /** The query as it was understood where that is not what was typed. */
  understood: string | null;
  /** The query with near words in place of those it has no answer to, to be asked back. */
  suggestion: string | null;
  /** Words and sounds taken for slips, which they are not if the language has them. */
  doubts: string[];
}

const QUALITY = {
  exact: 1,
  layout: 0.98,
  skeleton: 0.9,
  correction: 0.8,
  prefix: 0.75,
  phrase: 0.8,
  group: 0.7,
  family: 0.55,
  root: 0.42,
};

/** Share of a query's letters that must make known words for the other keyboard layout to be meant. */
const ENOUGH_KNOWN = 0.7;
/** Letters of a word from which it may be taken for a slip. */
const SHORTEST_CORRECTED = 4;
/** Letters of a root by which words are held to be related: «паркан» is not from «парк». */
const SHORTEST_ROOT = 5;
/** Letters of a word from which it may be a beginning. */
const SHORTEST_BEGINNING = 3;
/** How much less likely a word is meant that no text has. */
const ASKED_COST = 0.15;
/** Letters of a word in which two slips are likely. */
const LONG = 10;

/** Reads queries by a lexicon. */
export class QueryReader {
  readonly #lexicon: Lexicon;
  readonly #near = {
    forms: new Neighbours(),
    skeletons: new Map<string, Entry[]>(),
    sounds: [] as string[],
    soundsAt: new Neighbours(),
    done: 0,
  };
  #words: ReadonlySet<string> = new Set();
  #doubts: string[] = [];
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * @param query as typed
   * @param words those of its doubts that are words of the language
   */
  read(query: string, words: ReadonlySet<string> = new Set()): ParsedQuery {
    this.#words = words;
    this.#doubts = [];
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
      suggestion: terms.some((t) => t.near) ? terms.map((t) => t.near ?? t.corrected ?? t.form).join(' ') : null,
      doubts: this.#doubts,
    };
  }

  /** First letters of the words of a query: the parts of the lexicon by which it is read first. */
  starts = (query: string): Set<string> =>
    new Set(
      cut(query)
        .flatMap((token) => token.forms)
        .filter((form) => !form.startsWith('#') && !this.#lexicon.stopwords.has(form))
        .map(startOf),
    );

  /** First letters of the words that are unknown as they are typed, and in the other layout. */
  unknownStarts = (query: string): Set<string> =>
    new Set(
      [query, this.#otherLayout(query) ?? '']
        .flatMap(cut)
        .filter((token) => !this.#isKnown(token))
        .flatMap(({ forms: [form = ''] }) => startOf(form)),
    );

  /** First letters of what the words that are still unknown may mean by another spelling, with a slip, or in the other layout. */
  otherStarts(query: string): Set<string> {
    const other = this.#otherLayout(query);
    const starts = other === null ? new Set<string>() : this.starts(other);
    for (const token of cut(query)) {
      const [form = ''] = token.forms;
      if (this.#isKnown(token)) continue;
      const [a = '', b = ''] = isForeign(form) ? skeleton(form) : form;
      if (isForeign(form)) for (const x of SPELLINGS[a] ?? a) for (const y of SPELLINGS[b] ?? b) starts.add(x + y);
      else starts.add(a + b);
    }
    return starts;
  }

  #isKnown = (token: Token): boolean =>
    token.parts > 0 || token.forms.some((form) => form.startsWith('#') || this.#known(form));

  /** The query by the other keyboard layout, if it makes words of the collection only so. */
  #inLayout(query: string): string | null {
    const other = this.#otherLayout(query);
    return other !== null && this.#knownShare(other) >= ENOUGH_KNOWN ? other : null;
  }

  /** The query by the other keyboard layout, if it is in one alphabet and makes too few words as it stands. */
  #otherLayout(query: string): string | null {
    const cyrillic = /[а-яґєії]/i.test(query);
    const latin = /[a-z]/i.test(query);
    if (cyrillic === latin || this.#knownShare(query) >= 0.5) return null;
    return cyrillic ? asLatinLayout(query) : asUkrainianLayout(query);
  }

  /** Share of known words, by letters, so that a stray letter that happens to be known does not decide. */
  #knownShare(text: string): number {
    const words = cut(text).filter((t) => t.parts === 0 && !(t.forms[0] ?? '#').startsWith('#'));
    const letters = (list: Token[]) => list.reduce((n, t) => n + t.end - t.start, 0);
    return letters(words.filter((t) => t.forms.some((f) => f.length > 1 && this.#known(f)))) / (letters(words) || 1);
  }

  #known = (form: string): boolean => this.#lexicon.stopwords.has(form) || this.#lexicon.lookup(form).length > 0;

  #terms(tokens: readonly Token[]): Term[] {
    const terms: Term[] = [];
    const keysAt: string[][] = [];
    const put = (term: Term, entries: readonly Entry[]) => {
      terms.push(term);
      keysAt.push([
        ...entries.map(keyOf),
        ...term.matches.filter((m) => m.quality >= QUALITY.correction).map((m) => m.key),
      ]);
    };
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) continue;
      const [form = ''] = token.forms;
      const [next = ''] = (tokens[i + 1]?.parts === 0 && tokens[i + 1]?.forms) || [];
      // Written together or with a hyphen in the collection, apart by the reader.
      const together = token.parts > 0 ? [] : this.#lexicon.lookup(form + next);
      if (next && together.length > 0 && !this.#known(next)) {
        put({ form: form + next, matches: this.#matches(together, 1), corrected: null }, together);
        i++;
      } else if (token.parts > 0) {
        const joined = this.#lexicon.lookup(form);
        if (joined.length === 0) continue;
        i += token.parts;
        // Together, or at least its last part.
        const last = this.#lexicon.lookup(tokens[i]?.forms[0] ?? '').filter((e) => e.indexed);
        put(
          {
            form,
            matches: [...this.#matches(joined, 1), ...last.map((e) => ({ key: keyOf(e), quality: QUALITY.root }))],
            corrected: null,
          },
          joined,
        );
      } else if (!this.#lexicon.stopwords.has(form)) {
        const term = this.#term(token);
        if (term) put(term, this.#lexicon.lookup(form));
      }
    }
    const joined = this.#joinPhrases(terms, keysAt).map((t) => ({ ...t, matches: best(t.matches) }));
    const telling = joined.filter((t) => !t.vague);
    return telling.length > 0 ? telling : joined;
  }

  /** Words that make a phrase of the synonyms become one term, the longest phrase first. */
  #joinPhrases(terms: readonly Term[], keysAt: readonly (readonly string[])[]): Term[] {
    const found = this.#lexicon.phrases
      .flatMap((phrase) =>
        matchPhrase(phrase.places, keysAt).map((start) => ({
          start,
          length: phrase.places.length,
          keys: phrase.keys,
        })),
      )
      .sort((a, b) => b.length - a.length || a.start - b.start);
    const taken = new Map<number, { start: number; length: number; keys: string[][] }>();
    for (const { start, length, keys } of found) {
      const at = taken.get(start);
      if (at && at.start === start && at.length === length) at.keys.push(keys);
      else if (Array.from({ length }, (_, i) => start + i).every((i) => !taken.has(i))) {
        const phrase = { start, length, keys: [keys] };
        for (let i = start; i < start + length; i++) taken.set(i, phrase);
      }
    }
    return terms.flatMap((term, i) => {
      const phrase = taken.get(i);
      if (!phrase) return term;
      if (phrase.start !== i) return [];
      const words = terms.slice(i, i + phrase.length);
      return {
        form: words.map((w) => w.form).join(' '),
        words: phrase.length,
        // As it is written first, then what it means.
        matches: phrase.keys.flatMap(([first = '', ...others]) => [
          { key: first, quality: others.length > 0 ? QUALITY.exact : QUALITY.phrase },
          ...others.map((key) => ({ key, quality: QUALITY.phrase })),
        ]),
        corrected: words.some((w) => w.corrected) ? words.map((w) => w.corrected ?? w.form).join(' ') : null,
      };
    });
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
    if (known.length > 0) {
      return {
        form,
        // A word that no text has may be the beginning of one that a text has.
        matches: [
          ...this.#matches(known, 1),
          ...numbers,
          ...(known.some((e) => e.indexed) ? [] : this.#matches(this.#beginning(form), QUALITY.prefix)),
        ],
        corrected: null,
        frequency: frequencyOfAny(known),
        vague: known.every((e) => e.vague),
      };
    }
    if (numbers.length > 0) return { form, matches: numbers, corrected: null };
    return this.#guess(form) ?? { form, matches: [], corrected: null };
  }

  /** What a form outside the lexicon may mean: another spelling, the beginning of a word, a slip, a word of the same root. */
  #guess(form: string): Term | null {
    return isForeign(form) ? this.#guessForeign(form) : this.#guessUkrainian(form);
  }

  #guessUkrainian(form: string): Term | null {
    const { forms, skeletons } = this.#neighbours();
    const beginning = this.#beginning(form);
    if (beginning.length > 0) {
      const isHead = (e: Entry) => headOf(e).startsWith(form);
      const heads = beginning.filter(isHead);
      // «Метро» begins «метром», but is a word itself.
      if (heads.length === 0 && this.#isWord(form)) return this.#asked(form, beginning);
      const term = this.#found(form, heads.length > 0 ? heads : beginning, QUALITY.prefix);
      const others = this.#matches(
        beginning.filter((e) => !isHead(e)),
        QUALITY.root,
      );
      return { ...term, matches: [...term.matches, ...others] };
    }
    const candidates: { entry: Entry; cost: number }[] = [];
    if (form.length >= SHORTEST_CORRECTED) {
      const near = forms.nearest(form, form.length >= LONG ? 2 : 1);
      for (const i of near.indexes) {
        const entry = this.#lexicon.forms.owners[i];
        if (!entry) continue;
        const cost = near.distance === 1 ? slipCost(form, this.#lexicon.forms.forms[i] ?? '') : near.distance;
        candidates.push({ entry, cost: cost + (entry.indexed ? 0 : ASKED_COST) });
      }
      for (const entry of skeletons.get(skeleton(form)) ?? []) candidates.push({ entry, cost: 0.95 });
    }
    const derived = root(form).length >= SHORTEST_ROOT ? this.#lexicon.related(form).filter(isFound) : [];
    if (candidates.length > 0) {
      const least = Math.min(...candidates.map((c) => c.cost));
      const entries = candidates.filter((c) => c.cost <= least + 0.01).map((c) => c.entry);
      if (least <= 1 && !this.#isWord(form)) return this.#found(form, entries, QUALITY.correction);
      if (derived.length === 0) return this.#asked(form, entries);
    }
    return derived.length > 0 ? this.#found(form, derived, QUALITY.root) : null;
  }

  /** Whether the language has a word, or a sound, that would else be taken for a slip. */
  #isWord(form: string): boolean {
    this.#doubts.push(form);
    return this.#words.has(form);
  }

  /** Words of the texts that a form of some letters begins. */
  #beginning = (form: string): Entry[] =>
    form.length < SHORTEST_BEGINNING ? [] : this.#lexicon.beginning(form).filter((e) => e.indexed);

  /** Found, but only to be asked back. */
  #asked(form: string, entries: readonly Entry[]): Term {
    return { form, matches: [], corrected: null, near: this.#found(form, entries, 1).corrected };
  }

  /** Latin or Russian: by sound, then as the beginning of a word, then with a slip or two. */
  #guessForeign(form: string): Term | null {
    const { skeletons, soundsAt, sounds } = this.#neighbours();
    const sound = skeleton(form);
    const alike = skeletons.get(sound) ?? [];
    if (alike.length > 0) return this.#found(form, alike, QUALITY.skeleton);
    const beginning = form.length >= 3 ? this.#lexicon.beginning(form) : [];
    if (beginning.length > 0) return this.#found(form, beginning, QUALITY.prefix);
    if (sound.length < SHORTEST_CORRECTED) return null;
    const near = soundsAt.nearest(sound, sound.length >= 7 ? 2 : 1);
    const owners = near.indexes.flatMap((i) => skeletons.get(sounds[i] ?? '') ?? []);
    if (owners.length === 0) return null;
    if (this.#isWord(soundOf(form))) return this.#asked(form, owners);
    return this.#found(form, owners, near.distance === 1 ? QUALITY.correction : QUALITY.root);
  }

  #found(form: string, entries: readonly Entry[], quality: number): Term {
    const found = entries.filter(isFound);
    const [first] = found;
    return {
      form,
      matches: this.#matches(found, quality),
      corrected: first ? headOf(first) : null,
      frequency: frequencyOfAny(found),
    };
  }

  #matches(entries: readonly Entry[], quality: number): Match[] {
    return entries.flatMap((e) => [
      ...(e.indexed ? [{ key: keyOf(e), quality }] : []),
      { key: familyKeyOf(e), quality: quality * QUALITY.family },
      ...[...e.aliases, ...groupKeysOf(e)].map((key) => ({ key, quality: quality * QUALITY.group })),
    ]);
  }

  /** What words are corrected by, made as far as the lexicon is loaded. */
  #neighbours() {
    const near = this.#near;
    const { forms, owners } = this.#lexicon.forms;
    for (; near.done < forms.length; near.done++) {
      const [form, owner] = [forms[near.done], owners[near.done]];
      if (form === undefined || !owner) continue;
      near.forms.add(form);
      const sound = skeleton(form);
      const alike = near.skeletons.get(sound);
      if (!alike) {
        near.skeletons.set(sound, [owner]);
        near.sounds.push(sound);
        near.soundsAt.add(sound);
      } else if (!alike.includes(owner)) alike.push(owner);
    }
    return near;
  }
}

/** Whether a word leads to places of the texts. */
const isFound = (e: Entry): boolean => e.indexed || e.aliases.length > 0 || e.groups.length > 0;

/** How frequent it is that any of the words stands on a page. */
const frequencyOfAny = (entries: readonly Entry[]): number => Math.max(0, ...entries.map((e) => e.frequency));

/** Whether a text has letters that Ukrainian has not: it is then compared by sound. */
const isForeign = (text: string): boolean => /[a-zыэъё]/i.test(text);

/** Letters that `skeleton` makes one. */
const SPELLINGS: Record<string, string> = { і: 'іийї', е: 'еє', а: 'ая', у: 'ую' };

/** Each key once, with its best quality. */
function best(matches: readonly Match[]): Match[] {
  const byKey = new Map<string, number>();
  for (const { key, quality } of matches) byKey.set(key, Math.max(quality, byKey.get(key) ?? 0));
  return [...byKey].map(([key, quality]) => ({ key, quality })).sort((a, b) => b.quality - a.quality);
}

import { familyKey, numberKey, phraseEnd } from '../language/keys.ts';
import { keyOf, START, startOf, type Entry, type Lexicon, type Phrase } from '../language/lexicon.ts';
import { isVerbForm } from '../language/root.ts';
import { asLatinLayout, asUkrainianLayout, isForeign, skeleton } from '../language/scripts.ts';
import { cut, type Token } from '../language/words.ts';
import { beginningOf, guess, type Guess } from './guess.ts';

/** A key to look up, and how well it represents the reader's word: 1 for the word itself. */
export interface Match {
  key: string;
  quality: number;
}
/** A word of the query with all keys that may find it. */
export interface Term {
  /** As typed, folded. */
  form: string;
  /** Its place in the query. */
  start: number;
  end: number;
  /** Number of words, if it is a phrase. */
  words: number;
  matches: Match[];
  /** See `frequencyOf`. */
  frequency: number;
  /** Ignored if there are other words. */
  vague: boolean;
  /** Its approximate part of speech. */
  part: 'noun' | 'verb' | 'adjective';
  /** Whether the texts have it, or what it was taken for. */
  stated: boolean;
  /** Number of the quotation it is part of. */
  quoted?: number;
  /** Its interpretation, if it is not in the lexicon. */
  guess: Guess | null;
}
/** A query, interpreted. */
export interface ParsedQuery {
  terms: Term[];
  /** How many words it has, including those that are not searched for. */
  length: number;
  /** What the question asks for: `costs`, `amount`, `funding`, `dates`, `people`, `contacts`. */
  intents: string[];
  /** Whether it asks what was planned; false if it asks what was done; null if neither. */
  asksAhead: boolean | null;
  /** The query as understood, if it differs from what was typed. */
  understood: string | null;
  /** The query with the corrected words as typed, in quotation marks, to search for exactly them; null if nothing was corrected. */
  literal: string | null;
  /** The query with similar words instead of unknown ones, to suggest to the reader. */
  suggestion: string | null;
  /** Words, as typed, that no text has; `near` if others of like meaning were searched for. */
  absent: { word: string; near: boolean }[];
}

/**
 * How well a key represents the reader's word. Fitted on the judged queries and half A of the frozen ones: the order
 * matters, the exact values hardly. From `alias` on, a single word is not enough for an answer.
 */
export const QUALITY = {
  exact: 1,
  spelling: 0.9,
  slip: 0.8,
  beginning: 0.75,
  phrase: 0.8,
  synonym: 0.7,
  family: 0.61,
  alias: 0.59,
  related: 0.4,
};
/** Length of a number's code from which it is a telephone with an area code. */
const LOCAL = 9;
/** Share of letters in known words that makes the other keyboard layout the intended one. */
const ENOUGH_KNOWN = 0.7;

/** Words in quotation marks: exactly these, in this order. A quotation mark inside a word is an apostrophe. */
const QUOTED = /(?<![\p{L}\d])(?:"([^"]+)"|«([^»]+)»|“([^”]+)”|„([^“”]+)[“”])(?![\p{L}\d])/gu;

/** Verbs that tell what was done, and what was planned or wished. */
const DONE = /(?:[ауия]в|вся|[аиіуяїшзсгкб]л[аои](?:с[яь])?|[аяеє]но|[иу]то)(?!\p{L})/iu;
const PLAN =
  /план(?:ує|ува|овано)|передбач|(?<!\p{L})(?:ма(?:в|л[аои]) .*[аеиіуюя]ти(?:с[яь])?(?!\p{L})|хоті[вл]|збира(?:в|л[аои])с)/iu;

/** Interprets queries with a lexicon. */
export class QueryReader {
  readonly lexicon: Lexicon;
  #words: ReadonlySet<string> = new Set();
  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param query as typed
   * @param words the `doubts` about it that are words
   */
  read(query: string, words: ReadonlySet<string> = new Set()): ParsedQuery {
    this.#words = words;
    const layout = this.#inLayout(query);
    const text = layout ?? joinDigits(query);
    const tokens = cut(text).flatMap((token) => this.#apart(token));
    const terms = this.#terms(tokens, text);
    const intents = [...this.lexicon.intents].flatMap(([name, list]) =>
      tokens.some((t) => t.forms.some((f) => list.includes(f))) ? name : [],
    );
    const taken = terms.filter(({ guess }) => guess?.by === 'slip' || guess?.by === 'spelling');
    const slips = taken.filter(({ guess }) => guess?.by === 'slip');
    const near = terms.filter(({ guess }) => guess?.by === 'near');
    return {
      terms,
      length: tokens.length,
      intents,
      asksAhead: PLAN.test(text) || (DONE.test(text) ? false : null),
      understood: layout !== null || taken.length > 0 ? replace(text, taken, (t) => t.guess?.form ?? t.form) : null,
      literal:
        layout !== null
          ? `"${query}"`
          : slips.length > 0
            ? replace(text, slips, (t) => `"${text.slice(t.start, t.end)}"`)
            : null,
      suggestion: near.length > 0 ? replace(text, [...taken, ...near], (t) => t.guess?.form ?? t.form) : null,
      absent: terms.flatMap(({ part, stated, quoted, start, end, matches }) =>
        part === 'verb' || stated || quoted !== undefined
          ? []
          : { word: text.slice(start, end), near: matches.length > 0 },
      ),
    };
  }

  /** Ukrainian forms of a query that are outside the lexicon. To guess their meaning, `read` must know whether they are words. */
  doubts = (query: string): string[] =>
    cut(this.#inLayout(query) ?? query).flatMap((token) =>
      this.#isKnown(token) ? [] : token.forms.filter((form) => !isForeign(form)),
    );

  /** First letters of the words of a query, for the shards to load first. */
  starts = (query: string): Set<string> =>
    new Set(
      cut(query)
        .flatMap((token) => token.forms)
        .filter((form) => !form.startsWith('#') && !this.lexicon.stopwords.has(form))
        .map(startOf),
    );

  /** First letters of what the still unknown words may mean: another spelling, a typo, the other layout. */
  otherStarts(query: string): Set<string> {
    const other = this.#otherLayout(query);
    const starts = other === null ? new Set<string>() : this.starts(other);
    for (const token of cut(query)) {
      const [form = ''] = token.forms;
      if (this.#isKnown(token)) continue;
      for (const part of this.#partsOf(form)) starts.add(startOf(part));
      const [a = '', b = ''] = isForeign(form) ? skeleton(form) : form;
      if (isForeign(form)) for (const x of SPELLINGS[a] ?? a) for (const y of SPELLINGS[b] ?? b) starts.add(x + y);
      else starts.add(a + b);
    }
    return starts;
  }

  /** Whether a text contains the words of a quotation in order, in any of their forms. */
  hasInOrder(text: string, words: readonly string[]): boolean {
    const tokens = cut(text).filter(({ parts }) => parts === 0);
    const same = (form: string, word: string) =>
      form === word || this.lexicon.lookup(form).some((e) => this.lexicon.lookup(word).includes(e));
    return tokens.some((_, at) => words.every((word, i) => tokens[at + i]?.forms.some((form) => same(form, word))));
  }

  /** The parts of a compound: «соцкарта» is «соціальна карта». A shorter second part would load many shards. */
  #partsOf(form: string): string[] {
    const [short = '', long = ''] = this.lexicon.prefixes.find(([prefix]) => form.startsWith(prefix)) ?? [];
    return long === '' || form.length < short.length + START ? [] : [long, form.slice(short.length)];
  }

  /** A compound that no text has, as its parts. */
  #apart(token: Token): Token[] {
    const parts = this.#isKnown(token) ? [] : this.#partsOf(token.forms[0] ?? '');
    const areKnown = parts.length > 0 && parts.every((part) => this.lexicon.lookup(part).length > 0);
    return areKnown ? parts.map((part) => ({ ...token, forms: [part] })) : [token];
  }

  #isKnown = (token: Token): boolean =>
    token.parts > 0 || token.forms.some((form) => form.startsWith('#') || this.#known(form));

  /** The query in the other keyboard layout, if only that gives known words. */
  #inLayout(query: string): string | null {
    const other = this.#otherLayout(query);
    return other !== null && this.#knownShare(other) >= ENOUGH_KNOWN ? other : null;
  }

  /** The query in the other keyboard layout, if it is in one alphabet, has no quotation, and has too few known words as typed. */
  #otherLayout(query: string): string | null {
    const cyrillic = /[а-яґєії]/i.test(query);
    const latin = /[a-z]/i.test(query);
    if (cyrillic === latin || query.search(QUOTED) >= 0 || this.#knownShare(query) >= 0.5) return null;
    return cyrillic ? asLatinLayout(query) : asUkrainianLayout(query);
  }

  /** Share of known words, by letters, so that a stray known letter does not decide. */
  #knownShare(text: string): number {
    const words = cut(text).filter((t) => t.parts === 0 && !(t.forms[0] ?? '#').startsWith('#'));
    const letters = (list: Token[]) => list.reduce((n, t) => n + t.end - t.start, 0);
    return letters(words.filter((t) => t.forms.some((f) => f.length > 1 && this.#known(f)))) / (letters(words) || 1);
  }

  #known = (form: string): boolean => this.lexicon.stopwords.has(form) || this.lexicon.lookup(form).length > 0;

  #terms(tokens: readonly Token[], text: string): Term[] {
    const quotes = [...text.matchAll(QUOTED)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
    const terms: Term[] = [];
    const keysAt: string[][] = [];
    const put = (term: Term, entries: readonly Entry[]) => {
      terms.push(term);
      // A quoted word is not part of a phrase with another meaning.
      keysAt.push(
        term.quoted === undefined
          ? [...entries.map(keyOf), ...term.matches.filter((m) => m.quality >= QUALITY.slip).map((m) => m.key)]
          : [],
      );
    };
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) continue;
      const [form = ''] = token.forms;
      const entries = this.lexicon.lookup(form);
      const quoted = quotes.findIndex(({ from, to }) => token.start >= from && token.end <= to);
      if (quoted >= 0) {
        if (token.parts === 0) put({ ...this.#exact(token), quoted }, []);
        continue;
      }
      if (token.parts > 0) {
        if (entries.length === 0) continue;
        i += token.parts;
        put({ ...termAt(token, form), stated: true, matches: matchesOf(entries, 1) }, entries);
      } else if (!this.lexicon.stopwords.has(form)) {
        const term = this.#term(token, entries);
        if (term) put(term, entries);
      }
    }
    const joined = this.#joinPhrases(terms, keysAt).map((t) => ({ ...t, matches: best(t.matches) }));
    const telling = joined.filter((t) => !t.vague);
    return telling.length > 0 ? telling : joined;
  }

  /** Joins words that form a listed phrase into one term; of several that begin at a word, the longest. */
  #joinPhrases(terms: readonly Term[], keysAt: readonly (readonly string[])[]): Term[] {
    const joined: Term[] = [];
    for (let i = 0; i < terms.length;) {
      const ends = this.lexicon.phrases.map(({ places }) => phraseEnd(places, keysAt, i));
      const end = Math.max(i, ...ends);
      const words = terms.slice(i, end + 1);
      const phrases = this.lexicon.phrases.filter((_, n) => ends[n] === end);
      joined.push(...(phrases.length > 0 ? [joinedTerm(words, phrases)] : words));
      i = end + 1;
    }
    return joined;
  }

  /** A quoted word: found only by itself, in any of its forms. */
  #exact(token: Token): Term {
    const [form = ''] = token.forms;
    const entries = this.lexicon.lookup(form).filter((e) => e.indexed);
    const key = form.startsWith('#') ? [numberKey(form)] : entries.map(keyOf);
    return { ...termAt(token, form), matches: key.map((k) => ({ key: k, quality: 1 })) };
  }

  #term(token: Token, known: readonly Entry[]): Term | null {
    const [form = ''] = token.forms;
    if (token.forms.every((f) => f.startsWith('#'))) {
      // The texts may have only the local part of a telephone number.
      const local = form.length > LOCAL ? [7, 6, 5].map((n) => `#${form.slice(-n)}`) : [];
      const matches = [form, ...local].map((c, i) => ({ key: numberKey(c), quality: i === 0 ? 1 : QUALITY.spelling }));
      return { ...termAt(token, form.slice(1)), stated: true, matches };
    }
    if (form.length === 1 && token.forms.length === 1) return null;
    if (known.length > 0) {
      const isIndexed = known.some((e) => e.indexed);
      // A word that no text has may be the beginning of another.
      const longer = isIndexed ? [] : beginningOf(this.lexicon, form);
      return {
        ...termAt(token, form),
        stated: isIndexed || longer.length > 0,
        matches: [...matchesOf(known, 1), ...matchesOf(longer, QUALITY.beginning)],
        frequency: frequencyOfAny(known),
        vague: known.every((e) => e.vague),
        part: partOfSpeech(known),
      };
    }
    const guessed = guess(this.lexicon, form, this.#words.has(form));
    if (!guessed) return termAt(token, form);
    const { by, entries } = guessed;
    return {
      ...termAt(token, form),
      guess: guessed,
      stated: by !== 'near' && by !== 'related',
      matches: by === 'near' ? [] : matchesOf(entries, QUALITY[by]),
      frequency: frequencyOfAny(entries),
      part: by === 'related' ? termAt(token, form).part : partOfSpeech(entries),
    };
  }
}

/** The words of a query that are listed phrases, as one term. */
function joinedTerm(words: readonly Term[], phrases: readonly Phrase[]): Term {
  const [first, last] = [words[0] as Term, words.at(-1) as Term];
  // A guess replaces only its own word.
  const { guess, start, end } = words.find((word) => word.guess) ?? { ...first, end: last.end };
  return {
    ...first,
    form: words.map(({ form }) => form).join(' '),
    guess,
    start,
    end,
    words: words.length,
    frequency: 0,
    vague: false,
    part: 'noun',
    stated: words.every((word) => word.stated) || phrases.some(({ own }) => own !== null),
    matches: phrases.flatMap(({ own, means }) => [
      ...(own === null ? [] : [{ key: own, quality: QUALITY.exact }]),
      ...means.map((key) => ({ key, quality: QUALITY.phrase })),
    ]),
  };
}

/** The approximate part of speech, by the forms: any row of a verb has a form that only verbs have. */
function partOfSpeech(entries: readonly Entry[]): Term['part'] {
  const has =
    (form: RegExp) =>
    ({ stem, endings }: Entry) =>
      endings.some((ending) => form.test(stem + ending));
  if (entries.every(has(VERB_FORM))) return 'verb';
  // A word outside the dictionary has the endings of nouns too.
  return entries.every(has(/[ое]го$/)) && !entries.some(has(/[ая]м$/)) ? 'adjective' : 'noun';
}
const VERB_FORM = /(?:[ую]ть|[^мт][ая]ть)(?:ся)?$/;
const ADJECTIVE_FORM = /(?:ими|ого|ому|ої|их|ій|ий)$/;

const termAt = ({ start, end }: Token, form: string): Term => ({
  form,
  start,
  end,
  words: 1,
  matches: [],
  frequency: 0,
  vague: false,
  part: isVerbForm(form) ? 'verb' : ADJECTIVE_FORM.test(form) ? 'adjective' : 'noun',
  stated: false,
  guess: null,
});

const matchesOf = (entries: readonly Entry[], quality: number): Match[] =>
  entries.flatMap((e) => [
    ...(e.indexed
      ? [
          { key: keyOf(e), quality },
          { key: familyKey(e.family), quality: quality * QUALITY.family },
        ]
      : []),
    ...e.synonyms.map((key) => ({ key, quality: quality * QUALITY.synonym })),
    // A word that only needs have has its own key among its aliases.
    ...e.aliases.map((key) => ({ key, quality: quality * (key === keyOf(e) ? QUALITY.exact : QUALITY.alias) })),
  ]);

/** The query with some of its words replaced. */
const replace = (text: string, terms: readonly Term[], put: (term: Term) => string): string =>
  terms
    .toSorted((a, b) => b.start - a.start)
    .reduce((made, term) => made.slice(0, term.start) + put(term) + made.slice(term.end), text)
    .trim();

/** Joins a telephone or number grouped in any way: «72 81 448». Dates and ranges of years are left alone. */
function joinDigits(query: string): string {
  const digits = query.replace(/\D/g, '');
  const isOne = digits.length >= 6 && /^[\d\s()+-]+$/.test(query) && !/(?:^|\D)(?:19|20)\d\d(?:\D|$)/.test(query);
  return isOne ? digits.replace(/^38(?=0\d{9}$)/, '') : query;
}

/** The frequency of the most frequent of the words. */
const frequencyOfAny = (entries: readonly Entry[]): number => Math.max(0, ...entries.map((e) => e.frequency));

/** Letters that `skeleton` merges. */
const SPELLINGS: Record<string, string> = { і: 'іийї', е: 'еє', а: 'ая', у: 'ую' };

/** Each key once, with its best quality, the best first. */
function best(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => b.quality - a.quality);
  return sorted.filter(({ key }, i) => sorted.findIndex((match) => match.key === key) === i);
}

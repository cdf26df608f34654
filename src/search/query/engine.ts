import { partOf, WordFilter } from '../language/word-filter.ts';
import { COMMON, Lexicon, type LexiconShard } from '../language/lexicon.ts';
import { indexFile, type Doc, type DocTexts, type Manifest } from '../types.ts';
import { answeringFigures, type FigureAnswer } from './figure.ts';
import { QueryReader, type ParsedQuery, type Term } from './read.ts';
import { qualities, rankPage, rarity, type Places, type RankedPage, type Weight } from './rank.ts';

/** The part of Pagefind's module that we use. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: Hits }>;
}
/** Pages with a key, and its places there. */
type Hits = { id: string; words: number[] }[];

/** How to read files of the built site; tests and the benchmark have their own. */
export interface Access {
  json: (path: string) => Promise<unknown>;
  bytes: (path: string) => Promise<Uint8Array>;
  pagefind: () => Promise<Pagefind>;
}

/** An answer to a query. */
export interface Answer {
  query: ParsedQuery;
  /** Answers, best first. */
  pages: RankedPage[];
  /** Pages close in meaning, less certain; only if there are few answers. */
  close: RankedPage[];
  /** Pages with some of the words. */
  partial: RankedPage[];
  /** The figures that answer the question. */
  figures: FigureAnswer[];
}

/** How many pages of a large collection are ranked in detail: more would load too many docs. */
const CANDIDATES = 12;
/**
 * Share of the query, by rarity, that a page must cover to be an answer. A query of one word, or of verbs alone, needs more; so does a
 * page with only two words of a long query. Fitted on half A and the judged queries: lower values answer queries without an answer,
 * higher ones lose questions.
 */
const ENOUGH = 0.4;
const ENOUGH_OF_FEW = 0.6;
/** Share by the loose measure that makes a page close. Fitted on half A. */
const CLOSE = 0.41;
/**
 * A first page stands out if its score is at least this many times the next one's, and it has at least this many of the query's words,
 * or one fewer if the query is a long sentence that asks nothing. Fitted on needs left out of the index.
 */
const STANDS_OUT = 1.4;
const MANY = 3;
/** Number of words that makes a sentence long. */
const SENTENCE = 7;
/**
 * Weight of a word that no page has: as if one section in twenty had it; more in the loose measure if it is a noun, since nouns name
 * what is wanted. Factors for verbs and adjectives. Fitted on half A and the judged queries, by a grid.
 */
const MISSING = 3.6;
const MISSING_NOUN = 6;
const VERB = 0.35;
const ADJECTIVE = 0.4;
/** From this many letters on, words of the same root are almost certainly related. */
const SURE = 8;
/** Number of words that makes a question long. */
const LONG = 4;
/** With fewer answers than this, close or partial ones are shown too. */
const FEW = 3;
const MOST_BESIDE = 3;

/** The search of the built site. */
export class Engine {
  readonly #access: Access;
  readonly #pagefind: Pagefind;
  readonly #reader: QueryReader;
  readonly #manifest: Manifest;
  readonly #json = cached((file) => this.#access.json(`search-data/${file}`));
  readonly #hitsOf = cached(async (key) => (await this.#pagefind.search(key)).results);
  /** Adds a shard to the lexicon. */
  readonly #learnFrom = cached(async (file) => this.#reader.lexicon.add((await this.#json(file)) as LexiconShard));
  readonly #filter = cached(async (file) => new WordFilter(await this.#access.bytes(`search-data/${file}`)));

  private constructor(access: Access, pagefind: Pagefind, manifest: Manifest) {
    this.#access = access;
    this.#pagefind = pagefind;
    this.#manifest = manifest;
    this.#reader = new QueryReader(new Lexicon(manifest.base));
  }

  /** Loads the index. @throws if a file cannot be read */
  static async load(access: Access): Promise<Engine> {
    const started = access.pagefind();
    // Awaited below; until then, its failure must not count as unhandled.
    started.catch(() => undefined);
    const manifest = (await access.json('search-data/manifest.json')) as Manifest;
    return new Engine(access, await started, manifest);
  }

  /** The texts of a page, for excerpts. */
  texts = (id: string): Promise<DocTexts> => this.#json(`texts/${id}.json`) as Promise<DocTexts>;

  /** Phrases that find something, to suggest while the reader types. */
  suggestions = (): Promise<string[]> => this.#json(this.#file('suggest')) as Promise<string[]>;

  /** Answers a query. @throws if a file of the index cannot be read */
  async answer(text: string): Promise<Answer> {
    const query = await this.#read(text);
    const answer = await this.#find(query);
    const finds = async (other: string) => (await this.#find(await this.#read(other))).pages.length > 0;
    // A suggestion must have results.
    if (query.suggestion !== null && (answer.pages.length > 0 || !(await finds(query.suggestion))))
      query.suggestion = null;
    return { ...answer, figures: await answeringFigures(query, answer.pages, this.#reader.lexicon.asking, this.texts) };
  }

  async #find(query: ParsedQuery): Promise<Omit<Answer, 'figures'>> {
    const terms = telling(query.terms);
    const answer = await this.#rank(query, terms);
    // The answer may need what was left out to load less.
    return answer.pages.length > 0 || terms.length === query.terms.length ? answer : this.#rank(query, query.terms);
  }

  /** Ranks pages by terms of a query. */
  async #rank(query: ParsedQuery, terms: readonly Term[]): Promise<Omit<Answer, 'figures'>> {
    const perTerm = await Promise.all(terms.map((term) => this.#placesOf(term)));
    const rarityOf = await this.#rarity();
    const weights = perTerm.map((places, t) => weightOf(terms[t] as Term, places.size === 0 ? null : rarityOf(places)));
    const ids = [...new Set(perTerm.flatMap((places) => [...places.keys()]))];
    const rough = (id: string) =>
      perTerm.reduce((sum, places, t) => {
        const page = places.get(id);
        const weight = weights[t]?.strict ?? 0;
        return page ? sum + weight * Math.max(...page.values()) : sum;
      }, 0);
    const candidates = ids
      .map((id) => ({ id, score: rough(id) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, this.#manifest.docs > 1 ? CANDIDATES : Infinity);
    const all = await Promise.all(
      candidates.map(async ({ id }) => {
        const places = perTerm.map((pages) => pages.get(id) ?? new Map<number, number>());
        return (await this.#isQuoted(id, terms)) ? rankPage(id, await this.#doc(id), places, weights) : [];
      }),
    );
    // Pages that only link to practices come after them.
    const ranked = all
      .flat()
      .sort((a, b) => Number(mayAnswerInPart(b)) - Number(mayAnswerInPart(a)) || b.score - a.score);
    const words = (list: readonly Term[]) =>
      list.reduce((sum, { part, words: n }) => sum + (part === 'verb' ? 0 : n), 0);
    const nouns = (list: readonly Term[]) => list.filter(({ part }) => part === 'noun').length;
    const verbs = terms.filter(({ part }) => part === 'verb').length;
    // Quoted words may be function words, which are not indexed; `#isQuoted` looks for them. A short root may be another word's: «погода», «погоджувати».
    const lacks = terms.some(({ form, part, quoted, guess }, t) => {
      const isUnsure = guess?.by === 'related' && form.length < SURE;
      return part === 'noun' && quoted === undefined && (perTerm[t]?.size === 0 || isUnsure);
    });
    const foundOn = (page: RankedPage) => terms.filter((_, t) => page.terms.includes(t));
    // Pages that only link must have every noun.
    const answers = (page: RankedPage) =>
      !lacks &&
      page.coverage >= enough(words(foundOn(page)), words(terms)) &&
      (mayAnswerInPart(page) || nouns(foundOn(page)) === nouns(terms));
    const answering = ranked.filter(answers);
    // If every one is found by single words of needs, none is certain.
    const isSure = (page: RankedPage) =>
      words(terms.filter((_, t) => page.sure.includes(t))) >= Math.min(words(terms), 2);
    const pages = answering.some(isSure) ? answering : [];
    const rest = pages.length < FEW ? ranked.filter((page) => !pages.includes(page) && page.coverage > 0) : [];
    // One of two words says nothing.
    const isClose = (page: RankedPage) =>
      page.loose >= CLOSE &&
      (verbs > 0 || words(terms) > 2 || page.terms.length === terms.length) &&
      nouns(foundOn(page)) * 2 >= nouns(terms);
    const many = verbs > 0 && query.intents.length === 0 && query.length >= SENTENCE ? MANY - 1 : MANY;
    const standsOut = (page: RankedPage) =>
      page === ranked[0] && page.terms.length >= many && page.score >= STANDS_OUT * (ranked[1]?.score ?? 0);
    const alike = rest.filter((page) => answering.includes(page) || isClose(page));
    const close = alike.length > 0 ? alike.slice(0, MOST_BESIDE) : rest.slice(0, 1).filter(standsOut);
    const partial = close.length > 0 ? [] : rest.slice(0, MOST_BESIDE);
    return { query, pages, close, partial };
  }

  /** Where a term occurs, by page. */
  async #placesOf({ matches }: Term): Promise<Map<string, Map<number, number>>> {
    const places = new Map<string, Map<number, number>>();
    const hits = await Promise.all(
      matches.map(async ({ key, quality }) => ({ quality, pages: await this.#hitsOf(key) })),
    );
    // Merged in the order of the keys: pages that are equally good stay in this order.
    for (const { quality, pages } of hits)
      for (const { id, words } of pages) {
        const page = places.get(id) ?? new Map<number, number>();
        for (const at of words) page.set(at, Math.max(quality, page.get(at) ?? 0));
        places.set(id, page);
      }
    return places;
  }

  /**
   * How rare a term is by its places: in a small collection by sections, since its few pages tell too little and its docs are loaded
   * anyway; in a large one by pages.
   */
  async #rarity(): Promise<(places: ReadonlyMap<string, Places>) => number> {
    const { docs, pages } = this.#manifest;
    if (docs > 1) return (places) => rarity(places.size, pages);
    const all = (await this.#json(this.#file('docs'))) as Record<string, Doc>;
    const total = Object.values(all).flatMap(({ sections }) => sections).length;
    const inSections = ([id, page]: [string, Places]) => (all[id] ? qualities(all[id], page) : []);
    return (places) =>
      rarity(
        [...places].flatMap(inSections).reduce((sum, quality) => sum + quality, 0),
        total,
      );
  }

  /** Whether a page contains every quotation of a query. */
  async #isQuoted(id: string, terms: readonly Term[]): Promise<boolean> {
    const quotes = Map.groupBy(terms, (term) => term.quoted);
    quotes.delete(undefined);
    if (quotes.size === 0) return true;
    const [{ title, sections }, texts] = await Promise.all([this.#doc(id), this.texts(id)]);
    const fields = [title, ...sections.map((s) => s.title), ...texts.flatMap(({ lead, body }) => [lead, body])];
    const forms = [...quotes.values()].map((quote) => quote.map(({ form }) => form));
    return forms.every((words) => fields.some((field) => this.#reader.hasInOrder(field, words)));
  }

  /** Reads a query with the lexicon shards that it needs; more if it has unknown words. */
  async #read(text: string): Promise<ParsedQuery> {
    await this.#learn(this.#reader.starts(text));
    await this.#learn(this.#reader.otherStarts(text));
    const doubts = this.#reader.doubts(text);
    const known = await Promise.all(doubts.map((word) => this.#isWord(word)));
    return this.#reader.read(text, new Set(doubts.filter((_, i) => known[i])));
  }

  /** Loads the lexicon shards for these first letters. */
  async #learn(starts: ReadonlySet<string>): Promise<void> {
    const needed = new Set([...starts].flatMap((start) => partsFor(this.#manifest.words, start)));
    await Promise.all([...needed].map((part) => this.#learnFrom(this.#file('words', part))));
  }

  /** Whether the word exists in Ukrainian or Russian, so that it is not a typo. */
  async #isWord(word: string): Promise<boolean> {
    const { known } = this.#manifest;
    // Without the filter (it may be missing offline) nothing is corrected.
    const filter = await this.#filter(this.#file('known', partOf(word, known))).catch(() => null);
    return filter?.has(word) ?? true;
  }

  #file = (name: Parameters<typeof indexFile>[0], number = 0): string =>
    indexFile(name, number, this.#manifest.version);

  async #doc(id: string): Promise<Doc> {
    const { docs } = this.#manifest;
    const file = this.#file('docs', partOf(id, docs));
    const doc = ((await this.#json(file)) as Record<string, Doc>)[id];
    if (!doc) throw new Error(`${file}: no page ${id}`);
    return doc;
  }
}

/** Whether a page with some of the query's nouns may answer: it says something itself, unlike one that only links. */
const mayAnswerInPart = ({ doc: { kind }, terms }: RankedPage): boolean =>
  kind === 'practice' || kind === 'visit' || (kind === 'collection' && terms.length > 1);

/** The weight of a term by its rarity; null if no page has it. Nouns say what is wanted; «купити», «скаржаться», «великий» say little of it. */
function weightOf({ part }: Term, rare: number | null): Weight {
  const strict = rare ?? MISSING;
  if (part === 'verb') return { strict: VERB * strict, loose: VERB * strict };
  const loose = rare ?? MISSING_NOUN;
  return { strict, loose: part === 'adjective' ? ADJECTIVE * loose : loose };
}

/** The share of a query that makes a page an answer, by how many of its words beside verbs it contains. One of several is no answer. */
function enough(found: number, asked: number): number {
  if (found < Math.min(asked, 2)) return Infinity;
  return asked <= 1 || (asked >= LONG && found === 2) ? ENOUGH_OF_FEW : ENOUGH;
}

/** The terms to look up: in a large collection the rare ones; common ones only if there are no others. */
function telling(terms: readonly Term[]): readonly Term[] {
  const rare = terms.filter((term) => term.frequency < COMMON);
  return rare.length > 0 ? rare : terms;
}

/** Numbers of the shards that may contain words with this beginning; the beginning itself as a word would be in the first. */
function partsFor(bounds: readonly string[], beginning: string): number[] {
  const first = bounds.findLastIndex((from) => from <= beginning);
  return bounds.flatMap((from, i) => (i === first || (i > first && from.startsWith(beginning)) ? i : []));
}

/** Asks once for each key, or again if that failed. */
function cached<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = ask(key);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
}

import { partOf, type Doc, type DocTexts, type Manifest, type Part } from '../doc.ts';
import { COMMON, Lexicon, type LexiconShard } from '../language/lexicon.ts';
import { isGroupKey } from '../language/keys.ts';
import { KnownWords } from '../language/known.ts';
import { QueryReader, type Match, type ParsedQuery, type Term } from './query.ts';
import { rankPage, rarity, type RankedPage } from './rank.ts';

/** What Pagefind's module gives, as far as it is used. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Where a file of the built site is found and how it is read; tests and the benchmark bring their own. */
export interface Access {
  json: (path: string) => Promise<unknown>;
  bytes: (path: string) => Promise<Uint8Array>;
  pagefind: () => Promise<Pagefind>;
}

/** An answer to a query. */
export interface Answer {
  query: ParsedQuery;
  /** Pages the site vouches for, best first. */
  pages: RankedPage[];
  /** Pages that have only a small part of what was asked. */
  partial: RankedPage[];
}

/** Pages whose text is fetched to rank them: more cannot be shown at once. */
const CANDIDATES = 12;
/** Pages on which a word stands that needs no synonyms. */
const PLENTY = 24;
/** Frequent words of a query beyond which more only cost. */
const MOST_TERMS = 3;
/** Share of the query, by rarity, a page must cover to count as an answer. */
const ENOUGH = 0.45;
/** The same where it has all of several words, if only by others; for a long question of which it has three words or two. */
const ENOUGH_OF_ALL = 0.35;
const ENOUGH_OF_THREE = 0.28;
const ENOUGH_OF_TWO = 0.6;
/** The most that a word counts which no page has: its rarity in a collection of some twenty pages, however great this one is. */
const MISSING_WEIGHT = 3.6;
/** Words of a long question. */
const LONG = 4;

/** The search of the built site. */
export class Engine {
  readonly #access: Access;
  readonly #pagefind: Pagefind;
  readonly #reader: QueryReader;
  readonly #manifest: Manifest;
  readonly #lexicon: Lexicon;
  readonly #hits = new Map<string, Promise<Map<string, number[]>>>();
  readonly #files = new Map<string, Promise<unknown>>();

  private constructor(access: Access, pagefind: Pagefind, manifest: Manifest) {
    this.#access = access;
    this.#pagefind = pagefind;
    this.#manifest = manifest;
    this.#lexicon = new Lexicon(manifest.base);
    this.#reader = new QueryReader(this.#lexicon);
  }

  /** Loads the index. @throws if a file of it cannot be read */
  static async load(access: Access): Promise<Engine> {
    const started = access.pagefind();
    // Awaited below; a failure of the other file must not leave it unheard.
    started.catch(() => undefined);
    const manifest = (await access.json('search-data/manifest.json')) as Manifest;
    return new Engine(access, await started, manifest);
  }

  /** The texts of a page, to quote from. */
  texts(id: string): Promise<DocTexts> {
    return remember(this.#files, `texts ${id}`, () =>
      this.#access.json(`search-data/texts/${id}.json`),
    ) as Promise<DocTexts>;
  }

  /** Answers a query. @throws if a file of the index cannot be read */
  async answer(text: string): Promise<Answer> {
    const query = await this.#read(text);
    const terms = telling(query.terms);
    if (terms.length === 0) return { query, pages: [], partial: [] };
    const { answer, isWhole } = await this.#rank(query, terms, PLENTY);
    if (answer.pages.length > 0 || (isWhole && terms.length === query.terms.length)) return answer;
    // What was left out to load less may be what answers.
    return (await this.#rank(query, query.terms, Infinity)).answer;
  }

  /**
   * Ranks pages by terms of a query.
   * @param plenty pages on which a term stands that is then looked up no further
   * @returns the answer, and whether every term was looked up by all it may be found by
   */
  async #rank(
    query: ParsedQuery,
    terms: readonly Term[],
    plenty: number,
  ): Promise<{ answer: Answer; isWhole: boolean }> {
    let isWhole = true;
    const perTerm = await Promise.all(
      terms.map(async ({ matches }) => {
        const places = new Map<string, Map<number, number>>();
        const look = async (list: readonly Match[]) => {
          const hits = await Promise.all(list.map(async (m) => ({ ...m, pages: await this.#find(m.key) })));
          for (const { quality, pages } of hits) {
            for (const [id, words] of pages) {
              const page = places.get(id) ?? new Map<number, number>();
              for (const at of words) page.set(at, Math.max(quality, page.get(at) ?? 0));
              places.set(id, page);
            }
          }
        };
        // Synonyms and parts of words stand elsewhere in the index: worth loading only where the word itself says little.
        const least = Math.max(...matches.map((m) => m.quality)) / 2;
        const isNear = (m: Match) => !isGroupKey(m.key) && m.quality > least;
        await look(matches.filter(isNear));
        if (places.size < plenty) await look(matches.filter((m) => !isNear(m)));
        else isWhole &&= matches.every(isNear);
        return places;
      }),
    );
    const total = this.#manifest.pages;
    const weights = perTerm.map((places) =>
      places.size === 0 ? Math.min(rarity(0, total), MISSING_WEIGHT) : rarity(places.size, total),
    );
    const ids = [...new Set(perTerm.flatMap((places) => [...places.keys()]))];
    const rough = (id: string) =>
      perTerm.reduce((sum, places, t) => {
        const page = places.get(id);
        return page ? sum + (weights[t] ?? 0) * Math.max(...page.values()) * (1 + 0.2 * Math.log(page.size)) : sum;
      }, 0);
    const candidates = ids
      .map((id) => ({ id, score: rough(id) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, CANDIDATES);
    const ranked = await Promise.all(
      candidates.map(async ({ id }) =>
        rankPage(
          id,
          await this.#doc(id),
          perTerm.map((places) => places.get(id) ?? new Map<number, number>()),
          weights,
          query.intents,
        ),
      ),
    );
    ranked.sort((a, b) => b.score - a.score);
    const words = (list: readonly Term[]) => list.reduce((sum, term) => sum + (term.words ?? 1), 0);
    const answers = (page: RankedPage) =>
      page.coverage >= enough(words(terms.filter((_, t) => page.terms.includes(t))), words(terms));
    const partial = ranked.filter((page) => !answers(page) && page.coverage > 0);
    return { answer: { query, pages: ranked.filter(answers), partial }, isWhole };
  }

  /** Reads a query by the parts of the lexicon it needs: more where it has unknown words. */
  async #read(text: string): Promise<ParsedQuery> {
    const { words, asked } = this.#manifest;
    await this.#learn(words, this.#reader.starts(text));
    await this.#learn(asked, this.#reader.unknownStarts(text));
    await this.#learn(words, this.#reader.otherStarts(text));
    const query = this.#reader.read(text);
    if (query.doubts.length === 0) return query;
    const known = await Promise.all(query.doubts.map((word) => this.#isWord(word)));
    return this.#reader.read(text, new Set(query.doubts.filter((_, i) => known[i])));
  }

  /** Loads the parts of the lexicon in which words with these first letters stand. */
  async #learn(parts: readonly Part[], starts: ReadonlySet<string>): Promise<void> {
    const needed = new Set([...starts].flatMap((start) => partsOf(parts, start)));
    await Promise.all(
      [...needed].map((file) =>
        remember(this.#files, file, async () =>
          this.#lexicon.add(
            (await this.#access.json(`search-data/${file}`)) as LexiconShard,
            parts === this.#manifest.words,
          ),
        ),
      ),
    );
  }

  /** Whether the language has a word or a sound, as far as the collection's could be taken for it. */
  async #isWord(word: string): Promise<boolean> {
    const [file] = partsOf(this.#manifest.known, word);
    if (file === undefined) return false;
    const known = remember(
      this.#files,
      file,
      async () => new KnownWords(await this.#access.bytes(`search-data/${file}`)),
    ) as Promise<KnownWords>;
    return (await known).has(word);
  }

  async #doc(id: string): Promise<Doc> {
    const { docs } = this.#manifest;
    const file = `search-data/${docs[partOf(id, docs.length)] ?? ''}`;
    const part = (await remember(this.#files, file, () => this.#access.json(file))) as Record<string, Doc>;
    const doc = part[id];
    if (!doc) throw new Error(`${file}: no page ${id}`);
    return doc;
  }

  #find(key: string): Promise<Map<string, number[]>> {
    return remember(this.#hits, key, async () => {
      const { results } = await this.#pagefind.search(key);
      return new Map(results.map((r) => [r.id, r.words]));
    });
  }
}

/** Share of a query a page must cover to answer it. Of two words one is no answer; of more, the rare ones may do. */
function enough(found: number, asked: number): number {
  if (asked <= 2) return found === asked ? ENOUGH : Infinity;
  if (asked < LONG) return found === asked ? ENOUGH_OF_ALL : ENOUGH;
  return found > 2 ? ENOUGH_OF_THREE : ENOUGH_OF_TWO;
}

/** The terms to look up: of a great collection the rarest, common ones only where there are no others. */
function telling(terms: readonly Term[]): Term[] {
  const frequency = (term: Term) => term.frequency ?? 0;
  const rare = terms.filter((term) => frequency(term) < COMMON);
  const chosen = (rare.length > 0 ? rare : terms).toSorted((a, b) => frequency(a) - frequency(b));
  const kept = new Set(chosen.filter((term, i) => i < MOST_TERMS || frequency(term) === 0));
  return terms.filter((term) => kept.has(term));
}

/** The files of those parts of a sorted whole in which words with this beginning stand; the word itself in the first. */
function partsOf(parts: readonly Part[], beginning: string): string[] {
  const first = parts.findLastIndex(([from]) => from <= beginning);
  return parts.filter(([from], i) => i === first || (i > first && from.startsWith(beginning))).map(([, file]) => file);
}

/** Remembers what was asked for, but not a failure. */
function remember<T>(cache: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  let asked = cache.get(key);
  if (!asked) {
    asked = ask();
    asked.catch(() => cache.delete(key));
    cache.set(key, asked);
  }
  return asked;
}

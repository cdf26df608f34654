import type { Doc, DocTexts, FacetFile, Manifest } from './doc.ts';
import { Lexicon, type LexiconBase, type LexiconShard } from './lexicon.ts';
import { isGroupKey } from './keys.ts';
import { KnownWords } from './known.ts';
import { isForeign, otherStartsOf, QueryReader, startsOf, type Match, type ParsedQuery } from './query.ts';
import { rankPage, rarity, type RankedPage } from './rank.ts';

type Shard = Manifest['shards'][number];

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
/** Share of the query, by rarity, a page must cover to count as an answer. */
const ENOUGH = 0.45;

/** The search of the built site. */
export class Engine {
  readonly #access: Access;
  readonly #pagefind: Pagefind;
  readonly #reader: QueryReader;
  readonly #manifest: Manifest;
  readonly #lexicon: Lexicon;
  readonly #docs = new Map<string, Promise<Doc>>();
  readonly #hits = new Map<string, Promise<Map<string, number[]>>>();
  readonly #files = new Map<string, Promise<unknown>>();

  private constructor(access: Access, pagefind: Pagefind, manifest: Manifest, lexicon: Lexicon) {
    this.#access = access;
    this.#pagefind = pagefind;
    this.#manifest = manifest;
    this.#lexicon = lexicon;
    this.#reader = new QueryReader(lexicon);
  }

  /** Loads the index. @throws if a file of it cannot be read */
  static async load(access: Access): Promise<Engine> {
    const started = access.pagefind();
    // Awaited below; a failure of the other file must not leave it unheard.
    started.catch(() => undefined);
    const manifest = (await access.json('search-data/manifest.json')) as Manifest;
    const base = (await access.json(`search-data/${manifest.base}`)) as LexiconBase;
    return new Engine(access, await started, manifest, new Lexicon(base));
  }

  /** The texts of a page, to quote from. */
  texts(id: string): Promise<DocTexts> {
    return remember(this.#files, `texts ${id}`, () =>
      this.#access.json(`search-data/texts/${id}.json`),
    ) as Promise<DocTexts>;
  }

  /** The facets of every page: needed only beside results. */
  facets(): Promise<FacetFile> {
    return remember(this.#files, this.#manifest.facets, () =>
      this.#access.json(`search-data/${this.#manifest.facets}`),
    ) as Promise<FacetFile>;
  }

  /** Answers a query. @throws if a file of the index cannot be read */
  async answer(text: string): Promise<Answer> {
    const query = await this.#read(text);
    if (query.terms.length === 0) return { query, pages: [], partial: [] };

    const perTerm = await Promise.all(
      query.terms.map(async ({ matches }) => {
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
        // Synonyms stand in another part of the index: worth loading only where the word itself says little.
        await look(matches.filter((m) => !isGroupKey(m.key)));
        if (places.size < PLENTY) await look(matches.filter((m) => isGroupKey(m.key)));
        return places;
      }),
    );
    const total = this.#manifest.pages;
    const weights = perTerm.map((places) => rarity(places.size, total));
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
    // Of two words one is no answer; of more, the rare ones may do.
    const answers = (p: RankedPage) =>
      p.coverage >= ENOUGH && (query.terms.length > 2 || p.terms === query.terms.length);
    return { query, pages: ranked.filter(answers), partial: ranked.filter((p) => !answers(p) && p.coverage > 0) };
  }

  /** Reads a query by the parts of the lexicon it needs: more where it has unknown words, and the words that are no slips. */
  async #read(text: string): Promise<ParsedQuery> {
    const typed = await this.#learn(startsOf(text));
    if (this.#reader.knows(text)) return this.#reader.read(text);
    const others = await this.#learn(otherStartsOf(text));
    const query = this.#reader.read(text);
    if (!this.#reader.needsWords) return query;
    const needed = [...new Set([...typed, ...others])];
    const files = [
      ...(/[а-яґєії]/i.test(text) ? needed.map((s) => s.known) : []),
      ...(isForeign(text) ? needed.map((s) => s.sounds) : []),
    ];
    const known = await Promise.all(files.map((file) => this.#knownOf(file)));
    this.#reader.useWords({ has: (word) => known.some((k) => k.has(word)) });
    return this.#reader.read(text);
  }

  /** Loads the parts of the lexicon in which words with these first letters stand, and gives them. */
  async #learn(starts: ReadonlySet<string>): Promise<Set<Shard>> {
    const { shards } = this.#manifest;
    const needed = new Set([...starts].flatMap((start) => shards.findLast((s) => s.from <= start) ?? []));
    await Promise.all(
      [...needed].map((shard) =>
        remember(this.#files, shard.words, async () =>
          this.#lexicon.add((await this.#access.json(`search-data/${shard.words}`)) as LexiconShard),
        ),
      ),
    );
    return needed;
  }

  #knownOf(file: string): Promise<KnownWords> {
    return remember(
      this.#files,
      file,
      async () => new KnownWords(await this.#access.bytes(`search-data/${file}`)),
    ) as Promise<KnownWords>;
  }

  #doc(id: string): Promise<Doc> {
    return remember(this.#docs, id, () => this.#access.json(`search-data/docs/${id}.json`) as Promise<Doc>);
  }

  #find(key: string): Promise<Map<string, number[]>> {
    return remember(this.#hits, key, async () => {
      const { results } = await this.#pagefind.search(key);
      return new Map(results.map((r) => [r.id, r.words]));
    });
  }
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

import { HIDDEN, NEEDS, type Doc, type DocSection } from '../types.ts';

/** Places of a page where a term occurs, each with the quality of the match. */
export type Places = ReadonlyMap<number, number>;

/** A section with its score and the places of the words. */
export interface RankedSection {
  section: DocSection;
  /** Its number on the page. */
  number: number;
  score: number;
  /** Share of the query that it covers, by weight, 0 to 1. */
  coverage: number;
  /** The same by the loose measure. */
  loose: number;
  /** Numbers of the terms found in it. */
  covers: number[];
  /** Those of them that are more than one word of a need. */
  sure: number[];
  /** Places in each field, relative to the field's first key, with the weight of what they match. */
  found: Map<number, number>[];
}
/** A page with its score. */
export interface RankedPage {
  id: string;
  doc: Doc;
  score: number;
  coverage: number;
  loose: number;
  /** Numbers of the terms in the section with the most of them or in its title, themselves or as synonyms. */
  terms: number[];
  /** Those of them that are more than one word of a need. */
  sure: number[];
  sections: RankedSection[];
}
/** The weight of a term in the strict and the loose measure. */
export interface Weight {
  strict: number;
  loose: number;
}

/** Weights of the fields: title, lead, body, hidden words, needs. Fitted on the judged queries. */
const FIELD_WEIGHTS = [3, 1.5, 1, 2.6, 2];
/** The quality of one word of a need without others of the same need near it. Fitted on half A and the judged queries. */
const NEEDS_SHARE = 0.59;
/** Maximum distance, in keys, of two words of the same need. Fitted likewise. */
const NEAR = 8;
/** Below this quality a word only resembles the one asked for. */
const ITSELF = 0.38;

/** Shares of the sections' scores, best first, in the page's: a page with several sections on a subject is about it. */
const FOLLOWING = [1, 0.4, 0.25, 0.15];

/** The usual length of a section in keys, and the penalty for each doubling: long sections have more of everything. */
const USUAL_LENGTH = 180;
const LENGTH_SHARE = 0.15;

/** BM25's inverse document frequency, never negative: a term occurs in `count` of `total` pages or sections. */
export const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));

/** For each section of a page, where its fields begin, and where the last one ends. */
function bordersOf(doc: Doc): number[][] {
  let at = 0;
  return doc.sections.map(({ lengths }) => [at, ...lengths.map((length) => (at += length))]);
}

/** A place of a section where a term occurs. */
interface Hit {
  at: number;
  /** The number of the field. */
  field: number;
  quality: number;
}
const hitsIn = (borders: readonly number[], places: Places): Hit[] =>
  [...places].flatMap(([at, quality]) => {
    const field = borders.findIndex((border) => border > at) - 1;
    return field < 0 ? [] : { at, field, quality };
  });

/** How well each section of a page has a term. */
export const qualities = (doc: Doc, places: Places): number[] =>
  bordersOf(doc).map((borders) => best(hitsIn(borders, places).map(({ quality }) => quality)));

/**
 * Scores a page's sections by the places of the terms.
 * @param places for each term, its places on the page
 */
export function rankPage(id: string, doc: Doc, places: readonly Places[], weights: readonly Weight[]): RankedPage {
  const all = bordersOf(doc);
  // The page's title holds for all its sections: the city, the subject.
  const inTitle = places.map((p) =>
    best(hitsIn(all[0] ?? [], p).map(({ field, quality }) => (field === 0 || field === HIDDEN ? quality : 0))),
  );
  const sections = all.map((borders, number): RankedSection => {
    const hits = places.map((p) => hitsIn(borders, p));
    const ownIf = (alone: number) =>
      hits.map((list) => ownQuality(list, hits.filter((other) => other !== list).flat(), alone));
    const own = ownIf(NEEDS_SHARE);
    /** The share of the query that the section and the page's title cover. */
    const covered = (measure: keyof Weight) =>
      sum(weights, (weight, t) => weight[measure] * Math.max(own[t] ?? 0, inTitle[t] ?? 0)) /
      (sum(weights, (weight) => weight[measure]) || 1);
    const coverage = covered('strict');
    const length = (borders.at(-1) ?? 0) - (borders[0] ?? 0);
    const score =
      sum(weights, ({ strict }, t) => strict * strength(hits[t] ?? [])) /
      (1 + LENGTH_SHARE * Math.max(0, Math.log2(length / USUAL_LENGTH)));
    const found = borders.slice(1).map(() => new Map<number, number>());
    hits.forEach((list, t) => {
      for (const { at, field, quality } of list) {
        const place = at - (borders[field] ?? 0);
        found[field]?.set(place, Math.max(quality * (weights[t]?.strict ?? 0), found[field].get(place) ?? 0));
      }
    });
    return {
      section: doc.sections[number] as DocSection,
      number,
      // A section with all the words comes before one that repeats some of them.
      score: score * coverage,
      coverage,
      loose: covered('loose'),
      covers: itself(own),
      sure: itself(ownIf(0)),
      found,
    };
  });
  const coverage = best(sections.map((s) => s.coverage));
  const widest = sections.find((s) => s.coverage === coverage);
  const ranked = sections.filter((s) => s.score > 0).sort((a, b) => b.score - a.score);
  return {
    id,
    doc,
    score: sum(FOLLOWING, (share, i) => share * (ranked[i]?.score ?? 0)),
    terms: [...new Set([...itself(inTitle), ...(widest?.covers ?? [])])],
    sure: [...new Set([...itself(inTitle), ...(widest?.sure ?? [])])],
    coverage,
    loose: best(ranked.map((s) => s.loose)),
    sections: ranked,
  };
}

/** Numbers of the terms that are found themselves or as synonyms. */
const itself = (own: readonly number[]): number[] => own.flatMap((quality, t) => (quality >= ITSELF ? t : []));
const best = (values: readonly number[]): number => Math.max(0, ...values);
const sum = <T>(list: readonly T[], of: (one: T, i: number) => number): number =>
  list.reduce((total, one, i) => total + of(one, i), 0);

/** The value of all places; each further one adds less. */
function strength(hits: readonly Hit[]): number {
  const values = hits.map(({ field, quality }) => ({ quality, value: quality ** 2 * (FIELD_WEIGHTS[field] ?? 1) }));
  const [first] = values.toSorted((a, b) => b.value - a.value);
  if (!first) return 0;
  const others = sum(values, ({ value }) => value) - first.value;
  return first.value + Math.log(1 + others) * 0.6 * first.quality ** 2;
}

/** The quality of a term in a section. A single word of a need may mean something else: «гора» сміття. @param alone its most */
function ownQuality(hits: readonly Hit[], others: readonly Hit[], alone: number): number {
  const isAlone = ({ at, field }: Hit) =>
    field === NEEDS &&
    !others.some((other) => other.field === NEEDS && other.at !== at && Math.abs(other.at - at) <= NEAR);
  return best(hits.map((hit) => (isAlone(hit) ? Math.min(hit.quality, alone) : hit.quality)));
}

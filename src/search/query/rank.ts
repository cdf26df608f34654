import { NEEDS, type Doc, type DocSection } from '../types.ts';

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
  covers: Set<number>;
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

interface Range {
  start: number;
  end: number;
}
/** The fields of each section as ranges of places. */
export function rangesOf(doc: Doc): Range[][] {
  let at = 0;
  return doc.sections.map(({ lengths }) =>
    lengths.map((length) => {
      const range = { start: at, end: at + length };
      at += length;
      return range;
    }),
  );
}

/**
 * Scores a page's sections by the places of the terms.
 * @param places for each term, its places on the page
 */
export function rankPage(id: string, doc: Doc, places: readonly Places[], weights: readonly Weight[]): RankedPage {
  const total = sumOf(weights, 'strict') || 1;
  const totalLoose = sumOf(weights, 'loose') || 1;
  const ranges = rangesOf(doc);
  // The page's title holds for all its sections: the city, the subject.
  const titleFields = (ranges[0] ?? []).filter((_, i) => i === 0 || i === 3);
  const inTitle = places.map((p) => quality(p, titleFields));

  const found = new Map<number, number>();
  for (const [t, p] of places.entries())
    for (const [at, q] of p) found.set(at, Math.max(q * (weights[t]?.strict ?? 0), found.get(at) ?? 0));
  const sections = ranges.map((fields, number): RankedSection => {
    const section = doc.sections[number] as DocSection;
    let score = 0;
    const covers = new Set<number>();
    const covered = { strict: 0, loose: 0 };
    places.forEach((p, t) => {
      const weight = weights[t] ?? { strict: 0, loose: 0 };
      score += weight.strict * strength(p, fields);
      const own = ownQuality(places, t, fields);
      if (own >= ITSELF) covers.add(t);
      const q = Math.max(own, inTitle[t] ?? 0);
      covered.strict += weight.strict * q;
      covered.loose += weight.loose * q;
    });
    const coverage = covered.strict / total;
    const length = (fields.at(-1)?.end ?? 0) - (fields[0]?.start ?? 0);
    score /= 1 + LENGTH_SHARE * Math.max(0, Math.log2(length / USUAL_LENGTH));
    return {
      section,
      number,
      // A section with all the words comes before one that repeats some of them.
      score: score * coverage,
      coverage,
      loose: covered.loose / totalLoose,
      covers,
      found: fields.map(
        (f) => new Map([...found].filter(([at]) => isIn(at, [f])).map(([at, weight]) => [at - f.start, weight])),
      ),
    };
  });
  const coverage = Math.max(0, ...sections.map((s) => s.coverage));
  const widest = sections.find((s) => s.coverage === coverage);
  const ranked = sections.filter((s) => s.score > 0).sort((a, b) => b.score - a.score);
  const score = FOLLOWING.reduce((sum, share, i) => sum + share * (ranked[i]?.score ?? 0), 0);
  return {
    id,
    doc,
    score,
    terms: places.flatMap((_, t) => ((inTitle[t] ?? 0) >= ITSELF || widest?.covers.has(t) ? [t] : [])),
    coverage,
    loose: Math.max(0, ...ranked.map((s) => s.loose)),
    sections: ranked,
  };
}

const sumOf = (weights: readonly Weight[], measure: keyof Weight): number =>
  weights.reduce((sum, weight) => sum + weight[measure], 0);

/** The value of all places in the fields; each further one adds less. */
function strength(places: Places, fields: readonly Range[]): number {
  const values = [...places].flatMap(([at, q]) => {
    const field = fields.findIndex((f) => isIn(at, [f]));
    return field < 0 ? [] : { q, value: q * q * (FIELD_WEIGHTS[field] ?? 1) };
  });
  const [best] = values.toSorted((a, b) => b.value - a.value);
  if (!best) return 0;
  const others = values.reduce((sum, { value }) => sum + value, -best.value);
  return best.value + Math.log(1 + others) * 0.6 * best.q ** 2;
}

const isIn = (at: number, fields: readonly Range[]): boolean => fields.some((f) => at >= f.start && at < f.end);

const quality = (places: Places, fields: readonly Range[]): number =>
  Math.max(0, ...[...places].map(([at, q]) => (isIn(at, fields) ? q : 0)));

/** The quality of a term in a section. A single word of a need may mean something else: «гора» сміття. */
function ownQuality(places: readonly Places[], term: number, fields: readonly Range[]): number {
  const isNeed = (at: number) => isIn(at, fields.slice(NEEDS));
  const others = places.flatMap((other, t) => (t === term ? [] : [...other.keys()].filter(isNeed)));
  const isAlone = (at: number) => isNeed(at) && !others.some((other) => other !== at && Math.abs(other - at) <= NEAR);
  const all = [...(places[term] ?? [])].filter(([at]) => isIn(at, fields));
  return Math.max(0, ...all.map(([at, q]) => (isAlone(at) ? Math.min(q, NEEDS_SHARE) : q)));
}

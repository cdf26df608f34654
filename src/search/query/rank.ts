import type { Doc, DocSection } from '../doc.ts';

/** Places of a page where a term stands, each with the quality of the match. */
export type Places = ReadonlyMap<number, number>;

/** A section that answers: how well, and where the words stand. */
export interface RankedSection {
  section: DocSection;
  score: number;
  /** Share of the query it covers, by weight, 0 to 1. */
  coverage: number;
  /** Numbers of the terms found in it. */
  covers: Set<number>;
  /** Its number on the page. */
  number: number;
  /** Places found in each field, counted from the field's first key. */
  found: number[][];
}
/** A page that answers. */
export interface RankedPage {
  id: string;
  doc: Doc;
  score: number;
  coverage: number;
  /** Numbers of the terms that its best section or its title has. */
  terms: number[];
  sections: RankedSection[];
}

/** How much a place counts by where it stands: title, lead, body, words of the source. */
const ZONE_WEIGHTS = [3, 1.5, 1, 2.6];

/** How well a section is covered by what the title of its page says. */
const PAGE_SHARE = 0.8;

/** Share of each section's score, best first, in its page's. */
const FOLLOWING = [1, 0.3, 0.2, 0.1];

/** Keys of a usual section, and how much of the score each doubling takes. */
const USUAL_LENGTH = 250;
const LENGTH_SHARE = 0.15;

/** Rarity of a term that stands on `count` of `total` pages: BM25's, never negative. */
export const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));

/**
 * Scores a page's sections by where and how often the terms stand in them, and how near one another.
 * @param places per term, its places on the page
 * @param weights per term, its rarity
 * @param intents what the question asks for
 */
export function rankPage(
  id: string,
  doc: Doc,
  places: readonly Places[],
  weights: readonly number[],
  intents: readonly string[],
): RankedPage {
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  let at = 0;
  const ranges = doc.sections.map((section) => {
    const fields = section.lengths.map((length) => {
      const range = { start: at, end: at + length };
      at += length;
      return range;
    });
    return { section, fields };
  });

  // What the page's title says holds for all its sections: the city, the subject.
  const headFields = ranges[0]?.fields ?? [];
  const titleFields = headFields.filter((_, i) => i === 0 || i === 3);
  const ofPage = places.map((p) => quality(p, titleFields));

  const found = [...new Set(places.flatMap((p) => [...p.keys()]))].sort((a, b) => a - b);
  const sections = ranges.map(({ section, fields }, number): RankedSection => {
    let score = 0;
    let covered = 0;
    const covers = new Set<number>();
    places.forEach((p, t) => {
      const weight = weights[t] ?? 0;
      const s = strength(p, fields);
      const q = quality(p, fields);
      score += weight * s;
      if (q > 0) covers.add(t);
      covered += weight * Math.max(q, PAGE_SHARE * (ofPage[t] ?? 0));
    });
    score *= 1 + nearness(places, fields);
    if (intents.some((i) => section.has.includes(i) || (i === 'contacts' && section.kind === 'contacts'))) score *= 1.4;
    const coverage = covered / total;
    const length = (fields.at(-1)?.end ?? 0) - (fields[0]?.start ?? 0);
    // Long sections have more of everything.
    score /= 1 + LENGTH_SHARE * Math.max(0, Math.log2(length / USUAL_LENGTH));
    return {
      section,
      score: score * coverage ** 2,
      coverage,
      covers,
      number,
      found: fields.map((f) => found.flatMap((p) => (p >= f.start && p < f.end ? p - f.start : []))),
    };
  });
  const ranked = sections.filter((s) => s.score > 0).sort((a, b) => b.score - a.score);
  // The head sums up the rest: it counts as a section only where it is the best.
  const telling = ranked.filter((r, i) => i === 0 || r.section.kind !== 'head');
  const page = weights.reduce((sum, weight, t) => sum + (ofPage[t] ? weight : 0), 0);
  return {
    id,
    doc,
    // A page with several sections on the subject is about it more than one with a single mention.
    score: FOLLOWING.reduce((sum, share, i) => sum + share * (telling[i]?.score ?? 0), 0) + 0.5 * page,
    terms: places.flatMap((_, t) => (ofPage[t] || ranked[0]?.covers.has(t) ? [t] : [])),
    coverage: Math.max(0, ...ranked.map((s) => s.coverage)),
    sections: ranked,
  };
}

interface Range {
  start: number;
  end: number;
}

/** What the places in the fields are worth together; further ones in the body add less and less. */
function strength(places: Places, fields: readonly Range[]): number {
  let best = 0;
  let bestQuality = 0;
  let sum = 0;
  for (const [at, q] of places) {
    const zone = fields.findIndex((f) => at >= f.start && at < f.end);
    if (zone < 0) continue;
    const value = q * q * (ZONE_WEIGHTS[zone] ?? 1);
    sum += value;
    if (value > best) [best, bestQuality] = [value, q];
  }
  return best === 0 ? 0 : best + Math.log(1 + sum - best) * 0.6 * bestQuality ** 2;
}

function quality(places: Places, fields: readonly Range[]): number {
  let best = 0;
  for (const [at, q] of places) if (q > best && fields.some((f) => at >= f.start && at < f.end)) best = q;
  return best;
}

/** From 0 to 1: how close neighbouring terms of the query stand in the section. */
function nearness(places: readonly Places[], fields: readonly Range[]): number {
  if (places.length < 2) return 0;
  const inside = (p: Places) =>
    [...p.keys()].filter((at) => fields.some((f, i) => i < 3 && at >= f.start && at < f.end)).sort((a, b) => a - b);
  let sum = 0;
  for (let t = 1; t < places.length; t++) {
    const a = inside(places[t - 1] ?? new Map());
    const b = inside(places[t] ?? new Map());
    let least = Infinity;
    for (const x of a) for (const y of b) if (x !== y) least = Math.min(least, y > x ? y - x : 1.5 * (x - y));
    if (least <= 30) sum += 1 / Math.sqrt(Math.max(1, least - 1));
  }
  return sum / (places.length - 1);
}

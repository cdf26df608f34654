import type { Doc, DocSection } from './doc.ts';

/** Places of a page where a term stands, each with the quality of the match. */
export type Places = ReadonlyMap<number, number>;

/** A section that answers: how well, and which places of its shown texts to mark. */
export interface RankedSection {
  section: DocSection;
  score: number;
  /** Share of the query it covers, by weight, 0 to 1. */
  coverage: number;
  /** Places found, counted over the section's `cut` tokens of each field. */
  found: number[][];
}
/** A page that answers. */
export interface RankedPage {
  id: string;
  doc: Doc;
  score: number;
  coverage: number;
  sections: RankedSection[];
}

/** How much a place counts by where it stands: title, lead, body, words of the source. */
const ZONE_WEIGHTS = [3, 1.6, 1, 1.2];

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
    const fields = section.fields.map((field) => {
      const length = 'n' in field ? field.n : [...field.counts].reduce((n, c) => n + parseInt(c, 36), 0);
      const range = { start: at, end: at + length };
      at += length;
      return range;
    });
    return { section, fields };
  });

  // What the page's title says holds for all its sections: the city, the subject.
  const headFields = ranges[0]?.fields ?? [];
  const ofPage = places.map((p) => strength(p, headFields.slice(0, 1)) > 0 || strength(p, headFields.slice(3)) > 0);

  const sections = ranges.map(({ section, fields }): RankedSection => {
    let score = 0;
    let covered = 0;
    places.forEach((p, t) => {
      const weight = weights[t] ?? 0;
      const s = strength(p, fields);
      const q = quality(p, fields);
      score += weight * s;
      covered += weight * (q > 0 ? Math.max(q, ofPage[t] ? 0.8 : 0) : ofPage[t] ? 0.8 : 0);
    });
    score *= 1 + nearness(places, fields);
    if (intents.some((i) => section.has.includes(i) || (i === 'contacts' && section.kind === 'contacts'))) score *= 1.4;
    const coverage = covered / total;
    return { section, score: score * coverage ** 2, coverage, found: marks(section, fields, places) };
  });
  const ranked = sections.filter((s) => s.score > 0).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const page = places.reduce((sum, p, t) => sum + (weights[t] ?? 0) * (ofPage[t] ? 1 : 0), 0);
  return {
    id,
    doc,
    score: (first?.score ?? 0) + 0.25 * (second?.score ?? 0) + 0.5 * page,
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
  let sum = 0;
  for (const [at, q] of places) {
    const zone = fields.findIndex((f) => at >= f.start && at < f.end);
    if (zone < 0) continue;
    const value = q * (ZONE_WEIGHTS[zone] ?? 1);
    sum += value;
    if (value > best) best = value;
  }
  return best === 0 ? 0 : best + Math.log(1 + sum - best) * 0.5;
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

/** Places of the index as numbers of the text's tokens, field by field. */
function marks(section: DocSection, ranges: readonly Range[], places: readonly Places[]): number[][] {
  const all = new Set(places.flatMap((p) => [...p.keys()]));
  return section.fields.map((field, i) => {
    const range = ranges[i];
    if ('n' in field || !range) return [];
    const found: number[] = [];
    let at = range.start;
    [...field.counts].forEach((c, token) => {
      const n = parseInt(c, 36);
      for (let k = at; k < at + n; k++)
        if (all.has(k)) {
          found.push(token);
          break;
        }
      at += n;
    });
    return found;
  });
}

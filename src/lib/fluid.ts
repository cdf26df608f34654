import { scaleBand, scaleLinear, scaleLog } from 'd3-scale';

/*
 * Geometry of pictures that are fluid across and fixed downwards: x is in per cent of the picture's width, y and sizes are in pixels. So
 * text keeps its size on every screen.
 */

/** The narrowest a picture is shown: a phone of 320 px with 16 px at each side. */
export const NARROWEST = 288;

/** A tenth of a per cent is less than two pixels of the widest picture. */
const round = (n: number): number => Math.round(n * 10) / 10;

/** The centres of so many columns, in per cent. */
export function columnCentres(count: number): number[] {
  const columns = Array.from({ length: count }, (_, i) => i);
  const band = scaleBand(columns, [0, 100]);
  return columns.map((i) => round((band(i) ?? 0) + band.bandwidth() / 2));
}

/** Small marks of one cell stand in threes. */
const PER_LINE = 3;
const STEP = 11.6;

/** How many lines the marks of a cell take. */
export const linesOf = (count: number): number => Math.ceil(count / PER_LINE);

/** Where the marks of a cell stand, around its centre. */
export function cluster(count: number): { x: number; y: number }[] {
  const lines = linesOf(count);
  return Array.from({ length: count }, (_, i) => {
    const line = Math.floor(i / PER_LINE);
    const inLine = Math.min(PER_LINE, count - line * PER_LINE);
    return {
      x: round(((i % PER_LINE) - (inLine - 1) / 2) * STEP),
      y: round((line - (lines - 1) / 2) * STEP),
    };
  });
}

/** An upper bound of the width of bold words in the site's sans, in pixels. */
export const textWidth = (text: string, size: number): number => Math.ceil([...text].length * size * 0.6);

/** Something that takes a stretch of a line: its left and right end in pixels at the narrowest. */
export interface Stretch {
  from: number;
  to: number;
}

/** Puts stretches on as few lines as they need, so that none touches another; the line of each, from 0. */
export function lanesOf(stretches: readonly Stretch[], gap = 2): number[] {
  const lanes: Stretch[][] = [];
  return stretches.map((stretch) => {
    const free = lanes.findIndex((lane) =>
      lane.every((other) => stretch.from >= other.to + gap || stretch.to + gap <= other.from),
    );
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(stretch);
    return lane;
  });
}

/** A part of the time axis that is drawn whole; what is between two parts is left out. */
export interface YearSpan {
  from: number;
  /** The first year after it. */
  to: number;
}

/** The years that have dates, joined where at most one year between them has none. */
export function spansOf(years: readonly number[]): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year <= last.to + 1) last.to = year + 1;
    else spans.push({ from: year, to: year + 1 });
  }
  return spans;
}

/** How much of the axis a gap between spans takes, in years. */
const GAP = 0.3;

/** A scale from a moment (2017.5 is the middle of 2017) to per cent: years as wide as each other, the gaps between spans narrow. */
export function timeScale(spans: readonly YearSpan[]): (moment: number) => number {
  const domain: number[] = [];
  const places: number[] = [];
  let place = 0;
  for (const { from, to } of spans) {
    if (domain.length > 0) place += GAP;
    domain.push(from, to);
    places.push(place, place + to - from);
    place += to - from;
  }
  const scale = scaleLinear(
    domain,
    places.map((p) => (100 * p) / place),
  );
  return (moment) => round(scale(moment));
}

/** The stretch of time that a date means, in years: a whole year for `2017`, a month for `2017-10`. */
export function momentsOf(iso: string): { from: number; to: number; whole: boolean } {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1, whole: true };
  const from = year + (month - 1) / 12;
  if (day === undefined) return { from, to: from + 1 / 12, whole: false };
  const moment = from + (day - 1) / 372;
  return { from: moment, to: moment, whole: false };
}

/** A logarithmic scale of sums: its powers of ten, and where a sum stands, in per cent. */
export function sumScale(sums: readonly number[]): { ticks: number[]; place: (sum: number) => number } {
  const low = 10 ** Math.floor(Math.log10(Math.min(...sums)));
  const scale = scaleLog([low, Math.max(...sums, low * 10)], [4, 96]);
  const ticks = scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  return { ticks, place: (sum) => round(scale(sum)) };
}

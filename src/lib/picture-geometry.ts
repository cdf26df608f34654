import { scaleLinear, scaleLog } from 'd3-scale';

/*
 * Geometry of pictures with a fluid width and fixed height: x is in per cent of the width, y and sizes are in pixels, so
 * that text has the same size on every screen.
 */

/** A tenth of a per cent is less than two pixels of the widest picture. */
const round = (n: number): number => Math.round(n * 10) / 10;

/** The centres of columns, in per cent. */
export const columnCentres = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => round((100 * (i + 0.5)) / count));

/** Marks in a cell are set in rows of two. */
const PER_LINE = 2;
/** The distance of two marks in a cell. */
export const STEP = 16;

/** The number of rows of marks in a cell. */
export const linesOf = (count: number): number => Math.ceil(count / PER_LINE);

/** Positions of the marks in a cell, relative to its centre. */
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

/** A continuous part of the time axis. Years between two parts are left out. */
export interface YearSpan {
  from: number;
  /** The first year after it. */
  to: number;
}

/** Years with dates, merged if at most one empty year lies between them. */
export function spansOf(years: readonly number[]): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year <= last.to + 1) last.to = year + 1;
    else spans.push({ from: year, to: year + 1 });
  }
  return spans;
}

/** Width of a gap between spans, in years. */
const GAP = 0.3;

/** A scale from a moment (2017.5 is the middle of 2017) to per cent, with years of equal width and narrow gaps. */
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

/** The period of a date, in years: a whole year for `2017`, a month for `2017-10`. */
export function momentsOf(iso: string): { from: number; to: number; whole: boolean } {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1, whole: true };
  const from = year + (month - 1) / 12;
  if (day === undefined) return { from, to: from + 1 / 12, whole: false };
  const moment = from + (day - 1) / 372;
  return { from: moment, to: moment, whole: false };
}

/** A logarithmic scale of sums: its powers of ten, and the position of a sum in per cent. */
export function sumScale(sums: readonly number[]): { ticks: number[]; place: (sum: number) => number } {
  const low = 10 ** Math.floor(Math.log10(Math.min(...sums)));
  const scale = scaleLog([low, Math.max(...sums, low * 10)], [8, 92]);
  const ticks = scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  return { ticks, place: (sum) => round(scale(sum)) };
}

import { lanesOf, momentsOf, NARROWEST, spansOf, timeScale, type YearSpan } from '../../lib/picture-geometry.ts';
import { compareUkrainian } from '../../lib/ukrainian.ts';
import type { Catalogue, City, Practice, Visit } from '../model.ts';
import { MAX_PICTURE_COLUMNS } from './network.ts';

/** Minimum size of a mark in pixels: it contains a number and is a touch target. */
export const MARK = 24;

/** Half a mark at the minimum width, in per cent, so that no mark is cut off at the ends of the axis. */
const HALF = Math.ceil((1000 * MARK) / 2 / NARROWEST) / 10;
const inside = (x: number): number => Math.min(Math.max(x, HALF), 100 - HALF);

/** A key date on its city's track. */
interface DateMark {
  /** Its number in the table. */
  number: number;
  practice: Practice;
  date: string;
  text: string;
  /** In per cent: a bar from `x` if only the year is known, otherwise a disc with its centre at `x`. */
  x: number;
  width: number | null;
  lane: number;
}
/** A city's row. */
interface Track {
  city: City;
  marks: DateMark[];
  lanes: number;
  visits: { visit: Visit; x: number }[];
}
/** The time axis with a track per city. */
export interface Timeline {
  spans: YearSpan[];
  /** The beginning of every year drawn. */
  years: { year: number; x: number }[];
  tracks: Track[];
}

/** The key dates of every city on one axis, a track per city in the order of the visits. */
export function timelineOf({ cities }: Pick<Catalogue, 'cities'>): Timeline {
  const shown = cities.slice(-MAX_PICTURE_COLUMNS);
  const datesOf = (city: City) =>
    city.practices
      .flatMap((practice) => practice.keyDates.map(({ date, text }) => ({ practice, date, text })))
      .toSorted((a, b) => compareUkrainian(a.date, b.date));
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const spans = spansOf(
    shown.flatMap((c) => [...datesOf(c).map(({ date }) => yearOf(date)), ...c.visits.map((v) => yearOf(v.start))]),
  );
  const scale = timeScale(spans);
  let number = 0;
  const tracks = shown.map((city): Track => {
    const placed = datesOf(city).map((date) => {
      const { from, to, whole } = momentsOf(date.date);
      number += 1;
      return whole
        ? { ...date, number, x: scale(from), width: scale(to) - scale(from) }
        : { ...date, number, x: inside(scale((from + to) / 2)), width: null };
    });
    const lanes = lanesOf(
      placed.map(({ x, width }) => {
        const left = (x / 100) * NARROWEST;
        return width === null
          ? { from: left - MARK / 2, to: left + MARK / 2 }
          : { from: left, to: left + (width / 100) * NARROWEST - 2 };
      }),
    );
    return {
      city,
      marks: placed.map((mark, i) => ({ ...mark, lane: lanes[i] ?? 0 })),
      lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
      visits: city.visits.map((visit) => ({ visit, x: scale(momentsOf(visit.start).from) })),
    };
  });
  const years = spans.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => ({ year: from + i, x: scale(from + i) })),
  );
  return { spans, years, tracks };
}

import { momentsOf, spansOf, timeScale } from '../../lib/picture-geometry.ts';
import { ukPictures } from '../../i18n/uk-pictures.ts';
import { compareUkrainian, formatDate, formatDays } from '../../lib/ukrainian.ts';
import type { Catalogue } from '../model.ts';
import { latestCities } from './network.ts';

/** The key dates and visits of every city on one axis, cities in the order of the visits. */
export function timelineOf({ cities }: Pick<Catalogue, 'cities'>) {
  const found = latestCities(cities).map((city) => {
    const dates = city.practices.flatMap(({ keyDates, url }) =>
      keyDates.map(({ date, text }) => ({ iso: date, date: formatDate(date), text, url, mark: 'date' as const })),
    );
    const visits = city.visits.map(({ start, end, url }) => ({
      iso: start,
      date: formatDays(start, end, true),
      text: ukPictures.visitMark,
      url,
      mark: 'visit' as const,
    }));
    return { city, rows: [...dates, ...visits].toSorted((a, b) => compareUkrainian(a.iso, b.iso)) };
  });
  const spans = spansOf(found.flatMap(({ rows }) => rows.map(({ iso }) => Number(iso.slice(0, 4)))));
  const scale = timeScale(spans);
  const stretch = (from: number, to: number) => ({ x: scale(from), width: scale(to) - scale(from) });
  return {
    /** The continuous parts of the axis. */
    spans: spans.map(({ from, to }) => stretch(from, to)),
    /** The beginning of every year drawn. */
    years: spans.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => ({ year: from + i, x: scale(from + i) })),
    ),
    tracks: found.map(({ city, rows }) => ({
      city,
      rows: rows.map(({ iso, ...row }) => {
        // In per cent: a bar from `x` if only the year is known, otherwise a sign with its centre at `x`.
        const { from, to, whole } = momentsOf(iso);
        return { ...row, ...(whole ? stretch(from, to) : { x: scale((from + to) / 2), width: null }) };
      }),
    })),
  };
}

import type { Catalogue } from '../../catalogue/model.ts';
import { uk } from '../../i18n/uk.ts';
import { joinParts } from '../../lib/figures.ts';
import { PAGE_SIZE } from '../../lib/paging.ts';
import { href } from '../../site.ts';
import { rowParts, type FigureRow } from './rows.ts';

/** The charts of `content/charts.yml`, and one of the number of cities at each of the latest visits. */
export function chartsOf({ visits, charts }: Catalogue, rows: readonly FigureRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ofFigures = charts.map(({ title, practice, figures }) => ({
    title,
    bars: scaled(
      figures
        .flatMap((id) => byId.get(`${practice.id}/${id}`) ?? [])
        .map((row) => ({
          label: [row.period, row.status === 'planned' ? uk.factStatus.planned : null].filter(Boolean).join(', '),
          words: joinParts(rowParts(row)),
          value: row.value ?? 0,
          planned: row.status === 'planned',
          url: row.url,
        })),
    ),
  }));
  const shown = visits.slice(-PAGE_SIZE);
  const [most, next] = shown.toSorted((a, b) => b.cities - a.cities);
  const hasMost = most && most.cities > (next?.cities ?? 0);
  const title = hasMost ? uk.mostCities(most.city.genitive, most.cities) : uk.chartOfVisits;
  const ofVisits = shown.map(({ city, cities, url }) => ({
    label: city.name,
    words: `${cities}`,
    value: cities,
    planned: false,
    url: href(url),
  }));
  return [...ofFigures, { title, bars: scaled(ofVisits) }].filter(({ bars }) => bars.length > 1);
}

/** Adds the length of each bar, 0 to 100; the longest is 100. */
function scaled<Bar extends { value: number }>(bars: readonly Bar[]) {
  const longest = Math.max(...bars.map((bar) => bar.value));
  return bars.map(({ value, ...bar }) => ({ ...bar, length: Math.round((1000 * value) / longest) / 10 }));
}

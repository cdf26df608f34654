import type { Catalogue } from '../../catalogue/model.ts';
import { uk } from '../../i18n/uk.ts';
import { joinParts } from '../../lib/figures.ts';
import { PAGE_SIZE } from '../../lib/paging.ts';
import { href } from '../../site.ts';
import { rowParts } from './figures.ts';
import type { FactRow } from './rows.ts';

/** A bar with its label and its figure in words. */
export interface Bar {
  label: string;
  words: string;
  /** Length, 0 to 100; the longest is 100. */
  length: number;
  planned: boolean;
  /** Where the figure stands. */
  url: string;
}
/** Figures that count the same thing and may stand side by side. */
export interface Chart {
  title: string;
  bars: Bar[];
}

/**
 * Which figures may stand side by side: the same thing, counted in the same way, at another time or as a plan. Kharkiv's new
 * businesses of 2017 and 2018 are left out, since the source does not say whether they are of a year or of all years.
 */
export const CHARTED: readonly { title: string; figures: readonly string[] }[] = [
  {
    title: uk.chartTitles.budget,
    figures: ['mu2019-08/koshty-2016', 'mu2019-08/koshty-2018', 'mu2019-08/koshty-plan'],
  },
  { title: uk.chartTitles.cycling, figures: ['mu2019-04/velomerezha', 'mu2019-04/velomerezha-plan'] },
  { title: uk.chartTitles.events, figures: ['mu2019-07/podii-2018', 'mu2019-07/podii-2019'] },
];

/** The charts the catalogue has figures for, and the towns that came to each visit: the latest ones, where there are many. */
export function chartsOf({ visits }: Catalogue, rows: readonly FactRow[]): Chart[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ofFigures = CHARTED.map(({ title, figures }) => ({
    title,
    bars: scaled(
      figures
        .flatMap((id) => byId.get(id) ?? [])
        .map((row) => ({
          label: [row.period, row.status === 'planned' ? uk.factStatus.planned : null].filter(Boolean).join(', '),
          words: joinParts(rowParts(row)),
          value: row.value ?? 0,
          planned: row.status === 'planned',
          url: row.url,
        })),
    ),
  }));
  const ofVisits = {
    title: uk.chartTitles.cities,
    bars: scaled(
      visits.slice(-PAGE_SIZE).map((visit) => ({
        label: visit.city.name,
        words: `${visit.cities}`,
        value: visit.cities,
        planned: false,
        url: href(visit.url),
      })),
    ),
  };
  return [...ofFigures, ofVisits].filter(({ bars }) => bars.length > 1);
}

function scaled(bars: readonly (Omit<Bar, 'length'> & { value: number })[]): Bar[] {
  const longest = Math.max(...bars.map((bar) => bar.value));
  return bars.map(({ value, ...bar }) => ({ ...bar, length: Math.round((1000 * value) / longest) / 10 }));
}

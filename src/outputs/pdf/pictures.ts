import type { Catalogue } from '../../catalogue/model.ts';
import { withCounts } from '../../catalogue/summary.ts';
import { uk } from '../../i18n/uk.ts';
import { formatDays } from '../../lib/ukrainian.ts';
import type { Picture } from './picture.ts';

/** The pages with a picture of their own, by the page's address; `/` is the one that all others show. */
export function picturesOf(catalogue: Catalogue): Map<string, Picture> {
  const { cities, practices, visits } = catalogue;
  return new Map([
    [
      '/',
      {
        over: uk.siteName,
        title: withCounts(uk.homeTitle, catalogue),
        under: uk.bookTitle,
        stops: visits.map(() => 'done'),
        sober: false,
      },
    ],
    ...cities.map((city): [string, Picture] => [
      city.url,
      {
        over: [uk.siteName, ...city.visits.map((v) => formatDays(v.start, v.end, true))].join(' · '),
        title: city.name,
        under: city.practices.map((p) => p.title).join('; '),
        stops: city.practices.flatMap((p) => p.projects.map((project) => project.status)),
        sober: city.tone === 'sober',
      },
    ]),
    ...practices.map((practice): [string, Picture] => [
      practice.url,
      {
        over: `${uk.siteName} · ${practice.city.name}`,
        title: practice.title,
        under: practice.oneLine,
        stops: practice.projects.map((project) => project.status),
        sober: practice.city.tone === 'sober',
      },
    ]),
  ]);
}

/** The address of a page's picture, from the root. */
export const pictureUrl = (page: string): string => `/og/${page === '/' ? 'site' : page.slice(1, -1)}.png`;

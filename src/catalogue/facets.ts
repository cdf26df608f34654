import { fundingSources } from '../schemas/cost.ts';
import { projectStatuses } from '../schemas/project.ts';
import { oncePer } from '../lib/once-per.ts';
import { slugOf } from '../lib/transliterate.ts';
import { uk } from '../i18n/uk.ts';
import { costsOf, fundingOf } from './costs.ts';
import type { Catalogue, Practice } from './model.ts';

/** Facet values of one kind that have practices. */
export type Facet = ReturnType<typeof facetsOf>[number];

/**
 * The facets of the list of practices. Each value has its own page, so they work without JavaScript. Remembered, since every page of a
 * list shows them.
 */
export const facetsOf = oncePer(({ practices, topics, cities }: Catalogue) => {
  const value = (path: string, label: string, kept: Practice[]) => ({
    url: `/practices/${path}/`,
    label,
    practices: kept,
  });
  const where = (path: string, label: string, keep: (p: Practice) => boolean) =>
    value(path, label, practices.filter(keep));
  const facets = [
    { title: uk.facetTopic, values: topics.map((t) => value(`topic/${t.slug}`, t.title, t.practices)) },
    {
      title: uk.facetCity,
      // A city's chapter is its list.
      values: cities.map((c) => ({ url: c.url, label: c.name, practices: c.practices })),
      /** A page with all values, for facets that may have many. */
      all: { url: '/cities/', label: uk.allCities },
    },
    {
      title: uk.facetStatus,
      values: projectStatuses.map((s) =>
        where(`status/${s}`, uk.status[s], (p) => p.projects.some((x) => x.status === s)),
      ),
    },
    {
      title: uk.facetFunding,
      values: fundingSources.map((f) => where(`funding/${slugOf(f)}`, f, (p) => fundingOf(p).includes(f))),
    },
    {
      title: uk.facetHas,
      values: [
        where('has/cost', uk.hasCost, (p) => costsOf(p).length > 0),
        where('has/decision', uk.hasLegal, (p) => p.legal !== null),
      ],
    },
  ];
  return facets
    .map((f) => ({ ...f, values: f.values.filter((v) => v.practices.length > 0) }))
    .filter((f) => f.values.length > 0);
});

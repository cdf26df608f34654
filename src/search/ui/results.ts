import type { RankedPage, RankedSection } from '../query/rank.ts';
import { FACETS, type FacetName, type Facets } from '../types.ts';

/** A page as shown. */
export interface Result {
  page: RankedPage;
  /** Facet values of the page and of the sections shown. */
  facets: Facets;
  /** The page's own section, if its excerpt is shown. */
  own: RankedSection | undefined;
  /** Its best sections, best first. */
  sections: RankedSection[];
}

/** How many sections of a page are shown. */
const MOST = 3;
/** Minimum share of the best section's score. */
const WORTH = 0.3;

/** What is shown of a page. */
export function resultOf(page: RankedPage): Result {
  const { facets } = page.doc;
  const least = WORTH * (page.sections[0]?.score ?? 0);
  const sections = page.sections.filter((s) => s.section.anchor !== '' && s.score >= least).slice(0, MOST);
  const head = page.sections.find((s) => s.section.anchor === '');
  const inner = sections.map(({ section }) => section.facets ?? {});
  return {
    page,
    facets: {
      city: facets.city,
      topic: [...new Set([...facets.topic, ...inner.flatMap((f) => f.topic ?? [])])],
      status: [...new Set(inner.flatMap((f) => f.status ?? []))],
    },
    own: sections.length === 0 || head === page.sections[0] ? head : undefined,
    sections,
  };
}

/** Whether something has a chosen value in every facet in which one is chosen and which it has. */
const keeps = (chosen: URLSearchParams, facets: Partial<Facets> = {}): boolean =>
  FACETS.every((name) => {
    const wanted = chosen.getAll(name);
    return wanted.length === 0 || (facets[name]?.some((value) => wanted.includes(value)) ?? true);
  });

/**
 * The results with a chosen value in every facet in which one is chosen. Sections with facet values of their own, but not the chosen
 * ones, are left out.
 * @param chosen the facet values in an address: `?city=Київ&topic=…`
 */
export const narrow = (results: readonly Result[], chosen: URLSearchParams): Result[] =>
  results
    .filter(({ facets }) => keeps(chosen, facets))
    .map((result) => ({ ...result, sections: result.sections.filter(({ section }) => keeps(chosen, section.facets)) }));

/** The values of a facet, each with the number of results that it would leave, given the choice in the other facets. */
export function facetCounts(results: readonly Result[], chosen: URLSearchParams, facet: FacetName) {
  const values = chosen.getAll(facet);
  const others = new URLSearchParams(chosen);
  others.delete(facet);
  const left = narrow(results, others).flatMap(({ facets }) => facets[facet]);
  return [...new Set([...values, ...left])]
    .map((value) => ({ value, count: left.filter((one) => one === value).length, chosen: values.includes(value) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

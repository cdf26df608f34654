import { FACETS, type FacetName, type Facets } from '../types.ts';

/** What the reader has narrowed the results to. */
export type Chosen = Facets;
/** A value of a facet with the results it would leave. */
export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

/** Facets in an address: `?city=Київ&topic=…`. */
export const chosenFacets = (params: URLSearchParams): Chosen => ({
  city: params.getAll('city'),
  topic: params.getAll('topic'),
  status: params.getAll('status'),
});

/** Whether a page is left by the chosen values: one of each facet in which any is chosen. */
export const keepsPage = (page: Facets, chosen: Chosen): boolean =>
  FACETS.every((name) => chosen[name].length === 0 || page[name].some((v) => chosen[name].includes(v)));

/** Counts of each value among the results, the other facets' choice applied. */
export function facetCounts(pages: readonly Facets[], chosen: Chosen): Record<FacetName, FacetCount[]> {
  const count = (name: FacetName): FacetCount[] => {
    const counts = new Map(chosen[name].map((value) => [value, 0]));
    for (const page of pages) {
      if (!keepsPage(page, { ...chosen, [name]: [] })) continue;
      for (const value of page[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, n]) => ({ value, count: n, chosen: chosen[name].includes(value) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return { city: count('city'), topic: count('topic'), status: count('status') };
}

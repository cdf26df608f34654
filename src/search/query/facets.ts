import { FACETS, type FacetName, type Facets } from '../types.ts';

/** The facet values that the reader chose. */
export type Chosen = Facets;
/** A facet value with the number of results that it would leave. */
export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}
interface Narrowed {
  facets: Facets;
  sections: { facets: Partial<Facets> }[];
}

export const NOTHING_CHOSEN: Chosen = { city: [], topic: [], status: [] };

/** Facets in an address: `?city=Київ&topic=…`. */
export const chosenFacets = (params: URLSearchParams): Chosen => ({
  city: params.getAll('city'),
  topic: params.getAll('topic'),
  status: params.getAll('status'),
});

/** The chosen values, one by one. */
export const chosenValues = (chosen: Chosen): { name: FacetName; value: string }[] =>
  FACETS.flatMap((name) => chosen[name].map((value) => ({ name, value })));

/** Adds a value to the choice, or takes it out. */
export const toggled = (chosen: Chosen, name: FacetName, value: string): Chosen => ({
  ...chosen,
  [name]: chosen[name].includes(value) ? chosen[name].filter((v) => v !== value) : [...chosen[name], value],
});

const keeps = (facets: Partial<Facets>, chosen: Chosen): boolean =>
  FACETS.every((name) => chosen[name].length === 0 || (facets[name] ?? []).some((v) => chosen[name].includes(v)));

/**
 * The results with a chosen value in every facet in which one is chosen. Sections with facet values of their own, but not the chosen
 * ones, are left out.
 */
export function narrow<R extends Narrowed>(results: readonly R[], chosen: Chosen): R[] {
  return results
    .filter((result) => keeps(result.facets, chosen))
    .map((result) => {
      const sections = result.sections.filter(({ facets }) =>
        FACETS.every(
          (name) => facets[name] === undefined || keeps(facets, { ...NOTHING_CHOSEN, [name]: chosen[name] }),
        ),
      );
      return { ...result, sections };
    });
}

/** How many results each value would leave, given the choice in the other facets. */
export function facetCounts(results: readonly Narrowed[], chosen: Chosen): Record<FacetName, FacetCount[]> {
  const count = (name: FacetName): FacetCount[] => {
    const counts = new Map(chosen[name].map((value) => [value, 0]));
    for (const { facets } of narrow(results, { ...chosen, [name]: [] }))
      for (const value of facets[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, n]) => ({ value, count: n, chosen: chosen[name].includes(value) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return { city: count('city'), topic: count('topic'), status: count('status') };
}

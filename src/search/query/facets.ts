import { FACETS, type FacetName, type Facets } from '../types.ts';

/** A facet value with the number of results that it would leave. */
export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}
interface Narrowed {
  facets: Facets;
  sections: { section: { facets?: Partial<Facets> } }[];
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
export const narrow = <R extends Narrowed>(results: readonly R[], chosen: URLSearchParams): R[] =>
  results
    .filter(({ facets }) => keeps(chosen, facets))
    .map((result) => ({ ...result, sections: result.sections.filter(({ section }) => keeps(chosen, section.facets)) }));

/** How many results each value of a facet would leave, given the choice in the other facets. */
export function facetCounts(results: readonly Narrowed[], chosen: URLSearchParams, facet: FacetName): FacetCount[] {
  const values = chosen.getAll(facet);
  const others = new URLSearchParams(chosen);
  others.delete(facet);
  const left = narrow(results, others).flatMap(({ facets }) => facets[facet]);
  return [...new Set([...values, ...left])]
    .map((value) => ({ value, count: left.filter((one) => one === value).length, chosen: values.includes(value) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

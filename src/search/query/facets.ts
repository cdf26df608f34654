import { FACETS, type FacetName, type Facets } from '../types.ts';

/** The facet values that the reader chose. */
export type Chosen = readonly { name: FacetName; value: string }[];
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

/** The facets in an address or a form: `?city=Київ&topic=…`. */
export const chosenFacets = (params: Iterable<[string, FormDataEntryValue]>): Chosen =>
  [...params].flatMap(([param, value]) => {
    const name = FACETS.find((facet) => facet === param);
    return name ? { name, value: String(value) } : [];
  });

const keeps = (facets: Partial<Facets>, chosen: Chosen): boolean =>
  FACETS.every((name) => {
    const wanted = chosen.filter((one) => one.name === name);
    return wanted.length === 0 || wanted.some(({ value }) => facets[name]?.includes(value));
  });

/**
 * The results with a chosen value in every facet in which one is chosen. Sections with facet values of their own, but not the chosen
 * ones, are left out.
 */
export function narrow<R extends Narrowed>(results: readonly R[], chosen: Chosen): R[] {
  const keepsOwn = (facets: Partial<Facets> = {}) =>
    keeps(
      facets,
      chosen.filter(({ name }) => facets[name]),
    );
  return results
    .filter((result) => keeps(result.facets, chosen))
    .map((result) => ({ ...result, sections: result.sections.filter(({ section }) => keepsOwn(section.facets)) }));
}

/** How many results each value would leave, given the choice in the other facets. */
export function facetCounts(results: readonly Narrowed[], chosen: Chosen): Record<FacetName, FacetCount[]> {
  const count = (facet: FacetName): FacetCount[] => {
    const values = chosen.flatMap(({ name, value }) => (name === facet ? value : []));
    const counts = new Map(values.map((value) => [value, 0]));
    const others = chosen.filter(({ name }) => name !== facet);
    for (const { facets } of narrow(results, others))
      for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, n]) => ({ value, count: n, chosen: values.includes(value) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return { city: count('city'), topic: count('topic'), status: count('status') };
}

import type { Practice, Project, Source } from './model.ts';

/** Practices or projects of one source. */
export interface Edition {
  source: Source;
  items: (Practice | Project)[];
}

/** A list apart by source, the latest source first; within a source in the order of the list. */
export function bySource(items: readonly (Practice | Project)[]): Edition[] {
  const groups = Map.groupBy(items, (item) => ('practice' in item ? item.practice.source.of : item.source.of));
  return [...groups]
    .map(([source, items]) => ({ source, items }))
    .toSorted((a, b) => (a.source.date < b.source.date ? 1 : a.source.date > b.source.date ? -1 : 0));
}

import { compareUkrainian } from '../lib/ukrainian.ts';
import type { Practice, Project, Source } from './model.ts';
import { practiceOf } from './related.ts';

/** Practices or projects of one source. */
export interface Edition {
  source: Source;
  items: (Practice | Project)[];
}

/** Groups a list by source, latest source first, keeping the order within each. */
export function bySource(items: readonly (Practice | Project)[]): Edition[] {
  const groups = Map.groupBy(items, (item) => practiceOf(item).source.of);
  return [...groups]
    .map(([source, items]) => ({ source, items }))
    .toSorted((a, b) => compareUkrainian(b.source.date, a.source.date));
}

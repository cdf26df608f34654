import { compareUkrainian } from '../lib/ukrainian.ts';
import type { Practice, Project, Source } from './model.ts';
import { practiceOf } from './related.ts';

/** Groups a list by source, latest source first, keeping the order within each. */
export const bySource = (items: readonly (Practice | Project)[]): [Source, (Practice | Project)[]][] =>
  [...Map.groupBy(items, (item) => practiceOf(item).source.of)].toSorted(([a], [b]) =>
    compareUkrainian(b.date, a.date),
  );

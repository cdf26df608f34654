/** A comparison has two to four columns: more do not fit a sheet, fewer compare nothing. */
export const MAX_COLUMNS = 4;

/** The key of a practice or project in the address of a comparison: `bucha-posluhy`, `bucha-posluhy.tsnap`. */
export const columnKey = (practice: string, project?: string): string =>
  project === undefined ? practice : `${practice}.${project}`;

/** The practice of a key. */
export const practiceOfKey = (key: string): string => key.split('.')[0] ?? '';

/**
 * The keys in a query: `?p=a&p=b.c`, as forms write it, or `?p=a,b.c`. Without duplicates, in
 * order; invalid keys are left out.
 */
export const keysOf = (search: string): string[] => [
  ...new Set(
    new URLSearchParams(search)
      .getAll('p')
      .flatMap((value) => value.split(','))
      .map((key) => key.trim().toLowerCase().replace('#', '.'))
      .filter((key) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/.test(key)),
  ),
];

/** The query of a comparison. */
export const comparingQuery = (keys: readonly string[]): string => `?p=${keys.join(',')}`;

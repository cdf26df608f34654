/** A comparison has two to four columns: more do not fit a sheet, fewer compare nothing. */
export const MAX_COLUMNS = 4;

/** What names a practice, or a project of one, in the address of a comparison: `bucha-posluhy`, `bucha-posluhy.tsnap`. */
export const columnKey = (practice: string, project?: string): string =>
  project === undefined ? practice : `${practice}.${project}`;

/** The practice that a key names, or whose project it names. */
export const practiceOfKey = (key: string): string => key.split('.')[0] ?? '';

/**
 * The keys of an address' query: `?p=a&p=b.c` as a form writes it, or `?p=a,b.c` as one writes it by hand. Each once, in
 * their order; what cannot be a key is left out.
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

/** The query that names what is compared. */
export const comparingQuery = (keys: readonly string[]): string => `?p=${keys.join(',')}`;

/** The address that compares what is named, from the site's root. */
export const comparingUrl = (keys: readonly string[]): string => `/compare/${comparingQuery(keys)}`;

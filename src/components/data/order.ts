const collator = new Intl.Collator('uk', { numeric: true });

/** The sort key of a row: its number in numeric columns (null if none), otherwise its text. */
export type SortKey = number | null | string;

/** Compares numbers by value and text by the alphabet; missing values come last in both directions. */
export function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  const missing = (key: SortKey) => key === null || key === '';
  if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

/** Normalises text for filtering: case, apostrophes and kinds of space do not matter. */
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('uk')
    .replace(/['’ʼ`]/g, '’')
    .replace(/\s+/g, ' ')
    .trim();

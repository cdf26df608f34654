const collator = new Intl.Collator('uk', { numeric: true });

/** What a row is ordered by: its number where the column has numbers (null: none), else its words. */
export type SortKey = number | null | string;

/** Orders numbers by size, words by the alphabet; what is missing stands last in both directions. */
export function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  const missing = (key: SortKey) => key === null || key === '';
  if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

/** Text as it is compared with a reader's word: case, apostrophes and kinds of space do not matter. */
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('uk')
    .replace(/['’ʼ`]/g, '’')
    .replace(/\s+/g, ' ')
    .trim();

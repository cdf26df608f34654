const BOM = '\uFEFF';

/** The cell text for `null`; the Data Package lists it under `missingValues`. */
export const NULL_WORD = 'null';

/** Text that a spreadsheet would run as a formula, so it gets an apostrophe before it: OWASP, «CSV Injection». */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as the text of a cell: decimal point, `null` written out, lists and objects as JSON (the lexical form of Frictionless Table Schema). */
function cellText(value: unknown): string {
  if (value === null) return NULL_WORD;
  if (typeof value !== 'string') return JSON.stringify(value);
  return FORMULA.test(value) ? `'${value}` : value;
}

/** A record of a CSV. A cell with the delimiter, a quote or a line end is quoted. */
const recordOf = (cells: readonly string[]): string =>
  `${cells.map((text) => (/[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;

/**
 * Rows as CSV with a header line: RFC 4180, UTF-8 with a BOM, without which spreadsheets misread Cyrillic.
 * @throws Error if a text is the word for a missing value
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const records = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      if (value === undefined) throw new Error(`no value in column «${column}»`);
      if (value === NULL_WORD) throw new Error(`column «${column}» has the text «${NULL_WORD}», which means no value`);
      return cellText(value);
    }),
  );
  return BOM + [columns, ...records].map(recordOf).join('');
}

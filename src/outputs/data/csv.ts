const BOM = '\uFEFF';
const LINE = '\r\n';

/** What stands in a cell for `null`; the Data Package names it under `missingValues`. */
export const NULL_WORD = 'null';

/** A value as the text of a cell: decimal point, `null` written out, lists and objects as JSON (the lexical form of Frictionless Table Schema). */
function cellText(value: unknown): string {
  if (value === null) return NULL_WORD;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Text as a cell: in quotes where it holds a comma, a quote or an end of line (RFC 4180, 2.5–2.7). */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Rows as CSV: RFC 4180 with a header line, UTF-8 with a BOM (without it spreadsheets take Cyrillic for another encoding).
 * @throws Error if a text is the word that means «no value»
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const value = row[column];
        if (value === undefined) throw new Error(`no value in column «${column}»`);
        if (value === NULL_WORD)
          throw new Error(`column «${column}» has the text «${NULL_WORD}», which means no value`);
        return cell(cellText(value));
      })
      .join(','),
  );
  return BOM + [columns.map(cell).join(','), ...lines, ''].join(LINE);
}

import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { printed } from './workbook-print.ts';
import type { Cell, Sheet } from './sheets.ts';

/** A fixed time for the files in the workbook, the earliest a zip can hold, so that builds are reproducible. */
const TIME = new Date(1980, 0, 1);

/** Points of a line in the workbook's font. */
const LINE = 15;
/** The greatest height that a row may have. */
const MAX_HEIGHT = 409;

/** The height of a row in points, by the cell with most lines. Not all spreadsheets compute it for wrapped text when they open a file. */
const heightOf = (row: readonly Cell[], widths: readonly number[]): number => {
  const lines = row.map((value, i) => Math.ceil(String(value ?? '').length / ((widths[i] ?? 1) * 0.9)));
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
};

/** Sheets as a workbook. Text cells stay text: no formulas, and no codes or dates turned into numbers. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeExcelFile(
    sheets.map(({ title, columns, rows }) => ({
      sheet: title,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        columns.map((column) => ({ value: column.title, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => {
          const widths = columns.map(({ width }) => width);
          const shared = { alignVertical: 'top' as const, height: heightOf(row, widths) };
          return row.map((value) => {
            if (value === null) return null;
            if (typeof value === 'number') return { value, type: Number, ...shared };
            return { value, type: String, wrap: true, ...shared, format: '@' };
          });
        }),
      ],
    })),
    { features: [printed(sheets.map(({ title }) => title))] },
  ).toBuffer();
  return zipSync(unzipSync(bytes), { level: 9, mtime: TIME });
}

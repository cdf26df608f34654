import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { printed } from './workbook-print.ts';
import { NAMING_COLUMNS, type Cell, type Sheet } from './sheets.ts';

/** Points of a line in the workbook's font. */
const LINE = 15;
/** The greatest height that a row may have. */
const MAX_HEIGHT = 409;
const HEAD = { fontWeight: 'bold', bottomBorderStyle: 'medium' } as const;

/** The height of a row in points, by the cell with most lines. Not all spreadsheets compute it for wrapped text when they open a file. */
const heightOf = (row: readonly Cell[], widths: readonly number[]): number => {
  const lines = row.map((value, i) => Math.ceil(String(value ?? '').length / ((widths[i] ?? 1) * 0.9)));
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
};

/** Sheets as a workbook. Text cells stay text: no formulas, and no codes or dates turned into numbers. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeExcelFile(
    sheets.map(({ title, columns, rows }) => {
      const widths = columns.map(({ width }) => width);
      return {
        sheet: title,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: NAMING_COLUMNS,
        orientation: 'landscape' as const,
        data: [
          columns.map((column) => ({ ...cellOf(column.title), ...HEAD })),
          ...rows.map((row) => {
            const height = heightOf(row, widths);
            return row.map((value) => ({ ...cellOf(value), height, bottomBorderStyle: 'hair' as const }));
          }),
        ],
      };
    }),
    { fontFamily: 'Calibri', fontSize: 11, features: [printed(sheets.map(({ title }) => title))] },
  ).toBuffer();
  // Every file in it has the same time, so that builds are reproducible.
  return zipSync(unzipSync(bytes), { mtime: FIRST_DAY });
}

/** A number keeps away from the text on its right; a large one has its digits in groups. */
const cellOf = (value: Cell) => {
  const alignVertical = 'top' as const;
  if (value === null) return { alignVertical };
  if (typeof value === 'string') return { alignVertical, value, type: String, wrap: true, format: '@' };
  const place = { alignVertical, align: 'right' as const, indent: 1 };
  return { ...place, value, type: Number, ...(value >= 10_000 ? { format: '#,##0' } : {}) };
};

/** The first day a zip can hold. */
const FIRST_DAY = new Date(1980, 0, 1);

import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { printed } from './workbook-print.ts';
import type { Sheet } from './sheets.ts';

/** A fixed time for the files in the workbook, the earliest a zip can hold, so that builds are reproducible. */
const TIME = new Date(1980, 0, 1);

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
        ...rows.map((row) =>
          row.map((value) => {
            if (value === null) return null;
            if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const };
            return { value, type: String, wrap: true, alignVertical: 'top' as const, format: '@' };
          }),
        ),
      ],
    })),
    { features: [printed(sheets.map(({ title }) => title))] },
  ).toBuffer();
  return zipSync(unzipSync(bytes), { level: 9, mtime: TIME });
}

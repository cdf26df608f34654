import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  findElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { NAMING_COLUMNS } from './sheets.ts';

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** The most characters across a landscape A4 sheet that can still be read. */
const PAPER = 180;

/** The range that every page repeats. */
const repeated = (title: string): string => {
  const sheet = `'${sanitizeTextContent(title.replaceAll("'", "''"))}'`;
  return `${sheet}!$A:$${String.fromCharCode(64 + NAMING_COLUMNS)},${sheet}!$1:$1`;
};

/** Print settings of worksheets: as few pages across as stay readable, as many down as needed, the header row and the first columns on each. */
export const printed = (titles: readonly string[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml: string) =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            getOrderOfSiblings(SHEET, 'worksheet') ?? [],
            'worksheet',
          ),
        transformElementAttributes: (tagName, attributes, _, { columns = [] }) => {
          if (tagName !== 'pageSetup') return attributes;
          const widthOf = (some: typeof columns) => some.reduce((sum, column) => sum + (column.width ?? 0), 0);
          const naming = widthOf(columns.slice(0, NAMING_COLUMNS));
          const pages = Math.ceil((widthOf(columns) - naming) / (PAPER - naming));
          return { ...attributes, fitToWidth: Math.max(1, pages), fitToHeight: 0 };
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string) => {
          const names = titles.map(
            (title, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${repeated(title)}</definedName>`,
          );
          const empty = findElement(xml, 'definedNames');
          const markup = `<definedNames>${names.join('')}</definedNames>`;
          return empty ? replaceElement(xml, empty, markup) : xml.replace('<calcPr', `${markup}<calcPr`);
        },
      },
    },
  },
});

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

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** The most characters across a landscape A4 sheet that can still be read. */
const PAPER = 180;

/** Print settings of worksheets: as few pages across as stay readable, as many down as needed, the header row on each. */
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
          const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
          return { ...attributes, fitToWidth: Math.max(1, Math.ceil(width / PAPER)), fitToHeight: 0 };
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string) => {
          const names = titles.map(
            (title, i) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${sanitizeTextContent(title.replaceAll("'", "''"))}'!$1:$1</definedName>`,
          );
          const empty = findElement(xml, 'definedNames');
          const markup = `<definedNames>${names.join('')}</definedNames>`;
          return empty ? replaceElement(xml, empty, markup) : xml.replace('<calcPr', `${markup}<calcPr`);
        },
      },
    },
  },
});

import { PDFDocument } from 'pdf-lib';

/** A4 across, in points. */
const SHEET = [841.89, 595.28] as const;

/**
 * The pages of each side of a booklet's sheets, left and right, from zero; null is an empty page. Printed on both sides, turned over
 * the short edge and folded together, the pages follow each other.
 */
export function bookletSides(pages: number): [number | null, number | null][] {
  const all = Math.ceil(pages / 4) * 4;
  const there = (page: number) => (page < pages ? page : null);
  return Array.from({ length: all / 2 }, (_, side) =>
    side % 2 === 0 ? [there(all - 1 - side), there(side)] : [there(side), there(all - 1 - side)],
  );
}

/** Puts the A5 pages of a book two on a sheet. A file for the printer alone: it has no tags. */
export async function makeBooklet(book: Uint8Array, title: string): Promise<{ bytes: Uint8Array; sheets: number }> {
  const source = await PDFDocument.load(book, { updateMetadata: false });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  booklet.setTitle(title, { showInWindowTitleBar: true });
  booklet.setLanguage('uk-UA');
  const pages = await booklet.embedPages(source.getPages());
  const sides = bookletSides(pages.length);
  for (const side of sides) {
    const sheet = booklet.addPage([...SHEET]);
    side.forEach((number, half) => {
      const page = number === null ? undefined : pages[number];
      if (page) sheet.drawPage(page, { x: (half * SHEET[0]) / 2, y: 0 });
    });
  }
  return { bytes: await booklet.save({ useObjectStreams: true, addDefaultPage: false }), sheets: sides.length / 2 };
}

import {
  drawObject,
  ParseSpeeds,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
  translate,
  type PDFPageLeaf,
} from 'pdf-lib';

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
  const source = await PDFDocument.load(book, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  booklet.setTitle(title, { showInWindowTitleBar: true });
  booklet.setLanguage('uk-UA');
  const copier = PDFObjectCopier.for(source.context, booklet.context);
  const pages = source.getPages().map(({ node }) => booklet.context.register(copier.copy(asForm(node))));
  const sides = bookletSides(pages.length);
  for (const side of sides) {
    const sheet = booklet.addPage([...SHEET]);
    side.forEach((number, half) => {
      const page = number === null ? undefined : pages[number];
      if (!page) return;
      const name = sheet.node.newXObject('Page', page);
      sheet.pushOperators(
        pushGraphicsState(),
        translate((half * SHEET[0]) / 2, 0),
        drawObject(name),
        popGraphicsState(),
      );
    });
  }
  return { bytes: await booklet.save({ addDefaultPage: false, objectsPerTick: Infinity }), sheets: sides.length / 2 };
}

/** A page as a form, its contents as they are: `embedPages` of pdf-lib would unpack and pack every page. */
function asForm(page: PDFPageLeaf): PDFRawStream {
  const contents = page.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error('a page of Typst has one stream of contents');
  const form = page.context.obj({ Type: 'XObject', Subtype: 'Form', BBox: page.MediaBox() });
  for (const [key, value] of contents.dict.entries()) form.set(key, value);
  const resources = page.Resources();
  if (resources) form.set(PDFName.of('Resources'), resources);
  return PDFRawStream.of(form, contents.contents);
}

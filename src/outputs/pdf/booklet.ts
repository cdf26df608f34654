import { readPdf, referencesIn, writePdf, type PdfObject } from './objects.ts';

/** A4 landscape, in points. */
const SHEET = [841.89, 595.28] as const;

/**
 * The left and right page of each side of a booklet's sheets, from zero; null is an empty page. The order is right if the sheets are
 * printed on both sides, flipped on the short edge, and folded together.
 */
export function bookletSides(pages: number): [number | null, number | null][] {
  const all = Math.ceil(pages / 4) * 4;
  const there = (page: number) => (page < pages ? page : null);
  return Array.from({ length: all / 2 }, (_, side) =>
    side % 2 === 0 ? [there(all - 1 - side), there(side)] : [there(side), there(all - 1 - side)],
  );
}

/** Puts two A5 pages of a book on each side of a sheet. The file is only for printing and has no tags. */
export function makeBooklet(book: Uint8Array, title: string): { bytes: Uint8Array; sheets: number } {
  const source = readPdf(book).objects;
  const text = (number: number | undefined): string => source.get(number ?? 0)?.text ?? '';
  const objects = new Map<number, PdfObject>();
  let next = Math.max(...source.keys());
  const add = (object: string, stream?: Uint8Array): string => {
    next += 1;
    objects.set(next, stream ? { text: object, stream } : { text: object });
    return `${next} 0 R`;
  };
  /** Copies what a text refers to, and what that refers to. */
  const copy = (from: string): void => {
    for (const number of referencesIn(from)) {
      const object = source.get(number);
      if (!object || objects.has(number)) continue;
      objects.set(number, object);
      copy(object.text);
    }
  };
  const root = [...source.values()].find((object) => object.text.includes('/Type /Pages\n'))?.text ?? '';
  const pages = referencesIn(valueOf(root, 'Kids')).map((number) => {
    const page = text(number);
    const resources = valueOf(page, 'Resources');
    copy(resources);
    const [contents] = referencesIn(valueOf(page, 'Contents'));
    const { text: about = '', stream } = source.get(contents ?? 0) ?? {};
    if (!stream) throw new Error('a page without a content stream');
    // A page becomes a form XObject with unchanged contents.
    const form = `/Type /XObject /Subtype /Form /BBox ${valueOf(page, 'MediaBox')} /Resources ${resources}`;
    return add(about.replace('<<', `<< ${form}`), stream);
  });
  const tree = next + bookletSides(pages.length).length * 2 + 1;
  const sides = bookletSides(pages.length).map((side) => {
    const there = side.flatMap((number, half) => {
      const page = number === null ? undefined : pages[number];
      return page === undefined ? [] : [{ page, half }];
    });
    const drawing = there.map(({ half }) => `q 1 0 0 1 ${(half * SHEET[0]) / 2} 0 cm /P${half} Do Q`).join('\n');
    const contents = add(`<< /Length ${drawing.length} >>`, Buffer.from(drawing));
    const forms = there.map(({ page, half }) => `/P${half} ${page}`).join(' ');
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${SHEET.join(' ')}] /Resources << /XObject << ${forms} >> >> /Contents ${contents} >>`,
    );
  });
  const sheets = add(`<< /Type /Pages /Count ${sides.length} /Kids [${sides.join(' ')}] >>`);
  const catalog = add(
    `<< /Type /Catalog /Pages ${sheets} /Lang (uk-UA) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = add(`<< /Title <FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex')}> >>`);
  return { bytes: writePdf({ objects, trailer: `/Root ${catalog} /Info ${info}` }), sheets: sides.length / 2 };
}

/** The value of a key in a dictionary: another dictionary, an array, or one word. */
function valueOf(dictionary: string, key: string): string {
  const from = dictionary.indexOf(`/${key} `) + key.length + 2;
  const rest = dictionary.slice(from);
  if (rest.startsWith('[')) return rest.slice(0, rest.indexOf(']') + 1);
  if (!rest.startsWith('<<')) return /^[^/\n]*/.exec(rest)?.[0] ?? '';
  let depth = 0;
  for (const { 0: bracket, index } of rest.matchAll(/<<|>>/g)) {
    depth += bracket === '<<' ? 1 : -1;
    if (depth === 0) return rest.slice(0, index + 2);
  }
  throw new Error(`unterminated dictionary in a PDF: ${key}`);
}

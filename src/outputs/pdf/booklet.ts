import { call, typstString } from '../../document/typst.ts';
import type { DocumentSource } from './compile.ts';

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

/** Two A5 pages of a book on each side of a sheet. @param book its PDF */
export function bookletDocument(
  { path, about: { pages } }: { path: string; about: { pages: number } },
  { name, rights }: Pick<DocumentSource, 'name' | 'rights'>,
): DocumentSource {
  const half = (page: number | null) => (page === null ? '[]' : `image("/book.pdf", page: ${page + 1})`);
  const sides = bookletSides(pages).map((side) => call('grid', 'columns: (1fr, 1fr)', ...side.map(half)));
  const settings = `#set page("a4", flipped: true, margin: 0pt)\n#set document(title: ${typstString(name)}, date: none)\n#set text(lang: "uk", region: "UA")\n`;
  return { name, source: settings + sides.join('#pagebreak()\n'), rights, book: path };
}

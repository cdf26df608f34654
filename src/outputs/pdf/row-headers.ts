import { referencesIn, type PdfObject } from './objects.ts';

/**
 * Tags row headers: cells of a table's body whose text is all strong; the compiler for Node cannot enable Typst's `pdf.header-cell`.
 * Explicit header references are removed from such rows: readers find headers by their scope (ISO 32000-1, 14.8.5.7).
 */
export function tagRowHeaders(objects: ReadonlyMap<number, PdfObject>): void {
  const isTag = (object: PdfObject | undefined, name: string): object is PdfObject =>
    object?.text.includes(`/S /${name}\n`) ?? false;
  for (const row of objects.values()) {
    if (!isTag(row, 'TR')) continue;
    const cells = referencesIn(childrenOf(row)).flatMap((number) => objects.get(number) ?? []);
    const body = cells.filter((cell) => isTag(cell, 'TD'));
    const heads = body.filter((cell) => {
      const children = childrenOf(cell);
      const tags = referencesIn(children).map((number) => objects.get(number));
      // The cell's own text would appear as numbers among its child tags.
      const hasText = /\d/.test(children.replace(/\d+ 0 R/g, ''));
      return tags.length > 0 && !hasText && tags.every((tag) => isTag(tag, 'Strong'));
    });
    if (heads.length === 0) continue;
    for (const cell of body) cell.text = cell.text.replace(/\/Headers \[[^\]]*\]/, '');
    for (const head of heads) head.text = head.text.replace('/S /TD', '/S /TH').replace('/O /Table', '$& /Scope /Row');
  }
}

/** The children of a tag: other tags, and numbers for its own text. */
const childrenOf = ({ text }: PdfObject): string => /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(text)?.[1] ?? '';

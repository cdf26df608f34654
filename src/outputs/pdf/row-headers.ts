import { referencesIn, type PdfObject } from './objects.ts';

/**
 * Tags the heads of rows: a cell of a table's body that is all in strong type. Typst has `pdf.header-cell` for it only among the features
 * that its compiler for Node cannot switch on. Cells of such a row name no heads by themselves any more, so that readers find the heads
 * of column and row by their scope (ISO 32000-1, 14.8.5.7).
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
      // Words of its own are numbers, beside the tags below it.
      return (
        tags.length > 0 && !/\d/.test(children.replace(/\d+ 0 R/g, '')) && tags.every((tag) => isTag(tag, 'Strong'))
      );
    });
    if (heads.length === 0) continue;
    for (const cell of body) cell.text = cell.text.replace(/\/Headers \[[^\]]*\]/, '');
    for (const head of heads) head.text = head.text.replace('/S /TD', '/S /TH').replace('/O /Table', '$& /Scope /Row');
  }
}

/** What is below a tag: other tags, and numbers of its own words. */
const childrenOf = ({ text }: PdfObject): string => /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(text)?.[1] ?? '';

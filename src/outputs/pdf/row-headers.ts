import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFObject } from 'pdf-lib';

const S = PDFName.of('S');
const K = PDFName.of('K');
const A = PDFName.of('A');
const O = PDFName.of('O');
const HEADERS = PDFName.of('Headers');

/**
 * Tags the heads of rows: a cell of a table's body that is all in strong type. Typst has `pdf.header-cell` for it only among the features
 * that its compiler for Node cannot switch on. Cells of such a row name no heads by themselves any more, so that readers find the heads
 * of column and row by their scope (ISO 32000-1, 14.8.5.7).
 */
export function tagRowHeaders(context: PDFContext): void {
  for (const [, row] of context.enumerateIndirectObjects()) {
    if (!isTag(row, 'TR')) continue;
    const cells = childrenOf(context, row).filter((cell) => isTag(cell, 'TD'));
    const heads = cells.filter((cell) => childrenOf(context, cell).every((child) => isTag(child, 'Strong')));
    if (heads.length === 0) continue;
    for (const cell of cells) tableAttributes(context, cell)?.delete(HEADERS);
    for (const head of heads) {
      head.set(S, PDFName.of('TH'));
      tableAttributes(context, head)?.set(PDFName.of('Scope'), PDFName.of('Row'));
    }
  }
}

const isTag = (object: PDFObject | undefined, name: string): object is PDFDict =>
  object instanceof PDFDict && object.get(S) === PDFName.of(name);

/** What is below a tag: other tags, and numbers of its own words. */
function childrenOf(context: PDFContext, tag: PDFDict): (PDFObject | undefined)[] {
  const kids = context.lookup(tag.get(K));
  return (kids instanceof PDFArray ? kids.asArray() : [kids]).map((kid) => context.lookup(kid));
}

function tableAttributes(context: PDFContext, tag: PDFDict): PDFDict | undefined {
  const attributes = context.lookup(tag.get(A));
  return (attributes instanceof PDFArray ? attributes.asArray() : [attributes])
    .map((one) => context.lookup(one))
    .find((one): one is PDFDict => one instanceof PDFDict && one.get(O) === PDFName.of('Table'));
}

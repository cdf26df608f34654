import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { sourceTitle } from '../../src/catalogue/rows.ts';
import type { City } from '../../src/catalogue/model.ts';
import { figuresOf } from '../../src/catalogue/figures.ts';
import { detailRows } from '../../src/catalogue/rows.ts';
import { bookDocument } from '../../src/outputs/pdf/book.ts';
import { chapterDocument } from '../../src/outputs/pdf/chapter.ts';
import { compilePdf } from '../../src/outputs/pdf/compile.ts';
import { bookPdf, chapterPdf, type KeptPdf } from '../../src/outputs/pdf/downloads.ts';
import { termPattern } from '../../src/lib/term-pattern.ts';

const catalogue = getCatalogue();
const squeeze = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();
/** A copy for one reader, which takes the buffer away. */
const bytesOf = ({ path }: KeptPdf): Uint8Array => new Uint8Array(readFileSync(path));
/** Words of each page, spaces made one. */
const pagesOf = async (pdf: KeptPdf): Promise<string[]> =>
  (await extractText(await getDocumentProxy(bytesOf(pdf)))).text.map(squeeze);

/** Names, figures and addresses that a chapter must show. */
function mustShow(city: City): string[] {
  return city.practices.flatMap((practice) => [
    practice.title,
    ...detailRows(practice).flatMap((row) => row.items ?? []),
    ...[practice, ...practice.projects].flatMap((item) => [
      item.title,
      ...figuresOf(item).flatMap((f) => [f.number, f.text, f.word]),
      ...item.links.flatMap((l) => [l.label, l.url]),
    ]),
    ...practice.contacts.flatMap((c) => [
      c.organisation,
      c.person ?? '',
      ...c.phones,
      ...c.emails.map((e) => e.address),
      ...c.links,
    ]),
  ]);
}

async function checkFile(pdf: KeptPdf, title: string): Promise<void> {
  const reader = await getDocumentProxy(bytesOf(pdf));
  const { info, metadata } = await reader.getMetadata();
  assert.equal((info as { Title?: string }).Title, title);
  assert.equal((info as { Language?: string }).Language, 'uk-UA');
  assert.deepEqual(await reader.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
  assert.equal(metadata?.get('pdfuaid:part'), '1');
  assert.ok((await reader.getOutline()).length > 0, 'no outline');

  const { context } = await PDFDocument.load(bytesOf(pdf), { updateMetadata: false });
  const dicts = context.enumerateIndirectObjects().flatMap(([, o]) => (o instanceof PDFDict ? [o] : []));
  const fonts = dicts.filter((d) => d.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  assert.ok(fonts.length > 0);
  for (const font of fonts) {
    assert.ok(
      font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3')),
      `${font.toString()} is not embedded`,
    );
    assert.match(String(font.get(PDFName.of('FontName'))), /^\/[A-Z]{6}\+(Arsenal|SourceSerif4)-/);
  }
  for (const page of dicts.filter((d) => d.get(PDFName.of('Type')) === PDFName.of('Page'))) {
    const [, , width, height] = page.lookup(PDFName.of('MediaBox'), PDFArray).asArray().map(Number);
    assert.deepEqual([Math.round(width ?? 0), Math.round(height ?? 0)], [595, 842]);
  }
}

for (const city of catalogue.cities) {
  test(`the chapter in print: ${city.name}`, async () => {
    const pdf = await chapterPdf(city);
    await checkFile(pdf, `${city.name}: ${city.practices.map((p) => p.title).join('; ')}`);
    assert.ok(pdf.size <= 150_000, `${pdf.size} bytes`);
    const pages = await pagesOf(pdf);
    const text = pages.join(' ');
    const solid = text.replaceAll(' ', '');
    const missing = mustShow(city).filter(
      (words) => !text.includes(squeeze(words)) && !solid.includes(squeeze(words).replaceAll(' ', '')),
    );
    assert.deepEqual(missing, []);
    assert.doesNotMatch(text, /\u00AD/, 'a soft hyphen');
    for (const [i, page] of pages.entries()) {
      assert.ok(page.includes('станом на січень 2019'), `page ${i + 1} has no running head`);
      assert.ok(page.includes(`${i + 1} / ${pages.length}`), `page ${i + 1} has no number`);
      assert.ok(page.length > 200, `page ${i + 1} is almost empty`);
    }
  });
}

test('the same content gives the same bytes', async () => {
  const [city] = catalogue.cities;
  assert.ok(city);
  const again = await compilePdf(city.slug, chapterDocument(city));
  assert.deepEqual(Buffer.compare(again.bytes, bytesOf(await chapterPdf(city))), 0);
  const book = await compilePdf('book', bookDocument(catalogue));
  assert.deepEqual(Buffer.compare(book.bytes, bytesOf(await bookPdf(catalogue))), 0);
});

test('the book has every chapter, its contents and its size', async () => {
  const pdf = await bookPdf(catalogue);
  await checkFile(pdf, sourceTitle(catalogue.collection));
  assert.ok(pdf.size <= 700_000, `${pdf.size} bytes`);
  const pages = await pagesOf(pdf);
  const contents = pages.find((page) => page.startsWith('Зміст ·')) ?? '';
  for (const city of catalogue.cities) {
    const number = Number(new RegExp(`${city.name}[. \\u2060]*(\\d+)`).exec(contents)?.[1]);
    assert.ok(
      pages[number - 1]?.includes(squeeze(city.visits[0]?.participants ?? '')),
      `${city.name} is not on page ${number}`,
    );
  }
});

test('every term of the subject index stands on every page that the index names', async () => {
  const terms = catalogue.indexTerms.filter((t) => t.at.length > 0);
  assert.ok(terms.length >= 150, `${terms.length} terms`);
  const pages = await pagesOf(await bookPdf(catalogue));
  const first = pages.findLastIndex((page) => page.includes('Предметний покажчик А'));
  const index = pages.slice(first).join(' ');
  const faults: string[] = [];
  for (const term of terms) {
    const start = index.indexOf(`${squeeze(term.term)}, `);
    const numbers = /^[\d–, ]*\d/.exec(index.slice(start + squeeze(term.term).length + 2))?.[0] ?? '';
    if (start < 0 || numbers === '') faults.push(`${term.term}: no pages`);
    for (const range of numbers.split(', ').filter(Boolean)) {
      const [from = 0, to = from] = range.split('–').map(Number);
      for (let page = from; page <= to; page += 1) {
        // A phrase may begin at the foot of a page and end on the next: there its first word is enough.
        const begins = { term: term.term, words: (term.words ?? [term.term]).map((w) => w.split(/[\s-]/)[0] ?? w) };
        const text = pages[page - 1] ?? '';
        if (!termPattern(term).test(text) && !termPattern(begins).test(text.slice(-1500)))
          faults.push(`${term.term}: not on page ${page}`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test('a font that is not there stops the build, and so does what is not accessible', async () => {
  await assert.rejects(
    compilePdf('пробний', '#set document(title: "А")\n#text(font: "Nowhere Sans")[А]'),
    /пробний: Typst не може скласти документ\s+unknown font family: nowhere sans/,
  );
  await assert.rejects(compilePdf('пробний', '#set document(title: "А")\n= А\n=== Б'), /skipped from heading level/);
});

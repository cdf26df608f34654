import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFRawStream, PDFRef } from 'pdf-lib';
import { readPdf, referencesIn, writePdf, type PdfObject } from '../../../../src/outputs/pdf/objects.ts';

/** A file of one page whose stream holds words that end objects, and more objects than one object stream takes. */
function sample() {
  const contents = Buffer.from('q\nendobj\nendstream\nstream\n1 0 obj\nQ');
  const objects = new Map<number, PdfObject>([
    [1, { text: '<< /Type /Catalog /Pages 2 0 R >>' }],
    [2, { text: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>' }],
    [3, { text: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R >>' }],
    [5, { text: `<< /Length ${contents.length} >>`, stream: contents }],
    ...Array.from({ length: 1500 }, (_, i): [number, PdfObject] => [i + 10, { text: `[${i} (\u00E9)]` }]),
  ]);
  return { objects, trailer: '<< /Root 1 0 R >>' };
}

/** The sample with a table of cross-references, as Typst writes it. */
function withTable({ objects, trailer }: ReturnType<typeof sample>): Buffer {
  let file = Buffer.from('%PDF-1.7\n');
  let table = '';
  for (const [number, { text, stream }] of objects) {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    const content = stream ? ['\nstream\n', stream, '\nendstream'] : [];
    const parts = [`${number} 0 obj\n${text}`, ...content, '\nendobj\n'].map((part) =>
      Buffer.from(part as string, 'latin1'),
    );
    file = Buffer.concat([file, ...parts]);
  }
  return Buffer.concat([file, Buffer.from(`xref\n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`)]);
}

test('a PDF with a table is read with all its objects', () => {
  const { objects } = sample();
  const read = readPdf(withTable(sample()));
  assert.deepEqual([...read.objects.keys()], [...objects.keys()]);
  for (const [number, { text, stream }] of objects) {
    assert.equal(read.objects.get(number)?.text, text);
    assert.deepEqual(Buffer.from(read.objects.get(number)?.stream ?? []), Buffer.from(stream ?? []));
  }
  assert.equal(read.trailer, '<< /Root 1 0 R >>');
});

test('another reader finds every object of a written PDF', async () => {
  const { objects } = sample();
  const { context } = await PDFDocument.load(writePdf(sample()), { throwOnInvalidObject: true });
  for (const [number, { text, stream }] of objects) {
    const object = context.lookup(PDFRef.of(number));
    if (object instanceof PDFRawStream) assert.deepEqual(Buffer.from(object.contents), Buffer.from(stream ?? []));
    else assert.equal(solid(object?.toString()), solid(text));
  }
});

const solid = (text = '') => text.replace(/\s/g, '');

test('a file that is no PDF, or has a wrong stream length, is refused', () => {
  assert.throws(() => readPdf(Buffer.from('words')), /without startxref/);
  const { objects, trailer } = sample();
  objects.set(5, { text: '<< /Length 4 >>', stream: Buffer.from('longer than it says') });
  assert.throws(() => readPdf(withTable({ objects, trailer })), /wrong length/);
});

test('references are found, and other numbers are not', () => {
  assert.deepEqual(referencesIn('[3 0 R 12 0 R] /Count 4 0 /W 5 1 R'), [3, 12]);
});

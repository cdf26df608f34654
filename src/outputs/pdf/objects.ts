import { deflateSync } from 'node:zlib';

/** A PDF object as text, one character per byte, with its stream if it has one. */
export interface PdfObject {
  text: string;
  stream?: Uint8Array;
}

/** The objects of a PDF file by number, and its trailer. */
interface PdfObjects {
  objects: Map<number, PdfObject>;
  trailer: string;
}

/** Objects in one object stream (ISO 32000-1, 7.5.7). */
const OBJECTS_PER_STREAM = 1000;
/** Bytes of the three fields of a cross-reference entry (ISO 32000-1, 7.5.8.2). */
const FIELDS = [1, 4, 2] as const;
const ENTRY = FIELDS[0] + FIELDS[1] + FIELDS[2];

/** The numbers of the objects that a text refers to. */
export const referencesIn = (text: string): number[] =>
  [...text.matchAll(/\b(\d+) 0 R\b/g)].map(([, number]) => Number(number));

/**
 * Reads a PDF written by Typst. A library for PDFs of any origin takes five times as long.
 * @throws Error for other files
 */
export function readPdf(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-60).toString('latin1'))?.[1]);
  if (!Number.isFinite(start)) throw new Error('a PDF without startxref');
  const [table = '', trailer = ''] = file.toString('latin1', start).split(/trailer\s/);
  const used = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  const objects = new Map(used.map((place) => objectAt(file, place)));
  return { objects, trailer: trailer.slice(0, trailer.lastIndexOf('>>') + 2) };
}

function objectAt(file: Buffer, place: number): [number, PdfObject] {
  const end = file.indexOf('endobj', place);
  const text = file.toString('latin1', place, end);
  const [head, number] = /^(\d+) 0 obj\s/.exec(text) ?? [];
  if (head === undefined) throw new Error(`no object at byte ${place} of the PDF`);
  const dictionary = text.search(/\bstream\r?\n/);
  if (dictionary < 0) return [Number(number), { text: text.slice(head.length).trim() }];
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const from =
    place + file.toString('latin1', place + dictionary, place + dictionary + 8).indexOf('\n') + dictionary + 1;
  if (!/^\s*endstream/.test(file.toString('latin1', from + length, from + length + 12)))
    throw new Error(`a stream with a wrong length at byte ${place} of the PDF`);
  const object = { text: text.slice(head.length, dictionary).trim(), stream: file.subarray(from, from + length) };
  return [Number(number), object];
}

/**
 * Writes a PDF with its objects in compressed object streams. Typst writes tags uncompressed, which makes up a third of a file.
 */
export function writePdf({ objects, trailer }: PdfObjects): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  let next = Math.max(...objects.keys()) + 1;
  const plain = [...objects].filter(([, { stream }]) => stream === undefined);
  const packed = Math.ceil(plain.length / OBJECTS_PER_STREAM);
  // Object 0, the objects, the object streams, and the stream of cross-references itself.
  const size = next + packed + 1;
  const entries = Buffer.alloc(size * ENTRY);
  const entry = (number: number, kind: number, second: number, third: number) => {
    entries.writeUInt8(kind, number * ENTRY);
    entries.writeUInt32BE(second, number * ENTRY + FIELDS[0]);
    entries.writeUInt16BE(third, number * ENTRY + FIELDS[0] + FIELDS[1]);
  };
  const add = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const addStream = (number: number, text: string, stream: Uint8Array) => {
    entry(number, 1, length, 0);
    add(Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'));
    add(Buffer.from(stream));
    add(Buffer.from('\nendstream\nendobj\n'));
  };
  const dictionary = (entries: string, stream: Uint8Array) =>
    `<< ${entries} /Filter /FlateDecode /Length ${stream.length} >>`;

  for (const [number, { text, stream }] of objects) if (stream) addStream(number, text, stream);
  for (let i = 0; i < packed; i += 1) {
    const some = plain.slice(i * OBJECTS_PER_STREAM, (i + 1) * OBJECTS_PER_STREAM);
    let place = 0;
    const places = some.map(([number, { text }], index) => {
      entry(number, 2, next, index);
      const pair = `${number} ${place}`;
      place += text.length + 1;
      return pair;
    });
    const head = `${places.join(' ')}\n`;
    const content = deflateSync(Buffer.from(head + some.map(([, { text }]) => `${text}\n`).join(''), 'latin1'));
    addStream(next, dictionary(`/Type /ObjStm /N ${some.length} /First ${head.length}`, content), content);
    next += 1;
  }
  const start = length;
  // Its own entry is written before the entries are compressed.
  entry(next, 1, start, 0);
  const content = deflateSync(entries);
  const said = ['Root', 'Info', 'ID'].map(
    (key) => new RegExp(`/${key} (\\d+ 0 R|\\[[^\\]]*\\])`).exec(trailer)?.[0] ?? '',
  );
  const about = `/Type /XRef /Size ${size} /W [${FIELDS.join(' ')}] ${said.join(' ')}`;
  addStream(next, dictionary(about, content), content);
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks, length);
}

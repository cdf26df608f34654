import { readFileSync } from 'node:fs';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { escapeHtml } from '../../lib/html.ts';
import { site } from '../../site.ts';
import { readPdf, writePdf, type PdfObject } from './objects.ts';
import { tagRowHeaders } from './row-headers.ts';

/** Static faces: Typst reads neither woff2 nor variable fonts. */
const FONTS = [
  'arsenal/Arsenal_400Regular.ttf',
  'arsenal/Arsenal_700Bold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** A document to typeset. */
export interface DocumentSource {
  /** What it is called in a message. */
  name: string;
  /** Typst markup. */
  source: string;
  /** On what terms it may be used. */
  rights: string;
  /** The path of a PDF that the source shows as `/book.pdf`: such a document is only for printing, and has no tags. */
  book?: string;
}

/** A typeset document. */
export interface Pdf {
  bytes: Uint8Array;
  pages: number;
  /** Page numbers by place, if the document provides them. */
  places: Record<string, number>;
}

let compiler: NodeCompiler | undefined;
/** The compiler, with the project's folder as the root of imports. */
export const getCompiler = (): NodeCompiler => (compiler ??= makeCompiler());

function makeCompiler(): NodeCompiler {
  // On Linux it would add the machine's fonts, which it asks fontconfig for; another face of a family could take the place of ours.
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = 'src/outputs/pdf/no-fonts.conf';
  try {
    return NodeCompiler.create({
      workspace: process.cwd(),
      fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(`node_modules/@expo-google-fonts/${file}`)) }],
    });
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

/**
 * Typesets Typst source as PDF/UA-1. The project's folder is the root of its imports.
 * @throws Error with every error and warning of Typst: a font that is not there, for one, is only a warning to Typst
 */
export function compilePdf({ name, source, rights, book }: DocumentSource): Pdf {
  const typst = getCompiler();
  // Typst caches everything it compiles; only the template is needed again.
  typst.evictCache(1);
  if (book) typst.mapShadow(`${process.cwd()}/book.pdf`, readFileSync(book));
  const result = typesetWell(name, source);
  try {
    const bytes = pack(typst.pdf(result, book ? { pdfTags: false } : { pdfStandard: 'ua-1' }), rights);
    return { bytes, pages: result.numOfPages, places: placesIn(result) };
  } catch (error) {
    throw failure(name, [error instanceof Error ? error.message : String(error)]);
  }
}

/** A division whose last page is less full than this is typeset again. */
const MIN_LAST_PAGE = 0.27;
/** How much closer or wider its lines are then; the first that helps is taken. */
const LINE_SPACES = [0.8, 1.3, 0.7, 1.45];
/** The part of a page that lines without space between them would save. */
const SPACE_OF_PAGE = 0.2;
/** Columns of a last page that differ by less than this part of it stay so. */
const MIN_DIFFERENCE = 0.2;
/** What may be left between columns made equal, in points, since not every line can be divided; the first that suffices is taken. */
const UNEQUAL = [30, 60, 90];

/** What begins on a page of its own: `division` of `template.typ`. */
interface Division {
  name: string;
  pages: number;
  /** How much of its last page is filled with text. */
  filled: number;
  /** How much of it is filled with what stands at the end, too. */
  ends: number;
  /** How many columns a page has, and their height in points. */
  columns: number;
  height: number;
}

/**
 * Typesets; if a division ends with a few lines on a page, tries closer lines, or wider ones. Then makes the columns of last pages
 * equally long by a gap below them. Typst remembers the other divisions, so only these take time again.
 */
function typesetWell(name: string, source: string): NodeTypstDocument {
  const layout = new Map<string, number>();
  const typeset = () => {
    getCompiler().mapShadow(LAYOUT_FILE, Buffer.from(JSON.stringify(Object.fromEntries(layout))));
    return compile(name, source);
  };
  let document = typeset();
  /** Tries the values of each division in turn until one is good; if none is, the division stays as it was. */
  const improve = (
    what: string,
    valuesOf: (division: Division) => number[],
    isGood: (now: Division, before: Division) => boolean,
  ): void => {
    let left = divisionsOf(document)
      .map((division) => ({ ...division, key: division.name + what, values: valuesOf(division) }))
      .filter(({ values }) => values.length > 0);
    while (left.length > 0) {
      for (const { key, values } of left) {
        const value = values.shift();
        if (value === undefined) layout.delete(key);
        else layout.set(key, value);
      }
      document = typeset();
      const now = new Map(divisionsOf(document).map((division) => [division.name, division]));
      left = left.filter((before) => layout.has(before.key) && !isGood(now.get(before.name) ?? before, before));
    }
  };
  improve(
    '',
    ({ filled, ends, pages }) => {
      // Values that may help enough.
      const saves = (space: number) => space < 1 && ends <= SPACE_OF_PAGE * (1 - space) * (pages - 1);
      const fills = (space: number) => space > 1 && filled + SPACE_OF_PAGE * (space - 1) * pages >= MIN_LAST_PAGE;
      return filled < MIN_LAST_PAGE ? LINE_SPACES.filter((space) => saves(space) || fills(space)) : [];
    },
    (now, before) => now.filled >= MIN_LAST_PAGE && now.pages <= before.pages,
  );
  improve(
    ' gap',
    ({ columns, pages, filled, height }) =>
      columns > 1 && pages > 1 && columns * (1 - filled) > MIN_DIFFERENCE
        ? UNEQUAL.map((unequal) => Math.floor((1 - filled) * height - unequal))
        : [],
    (now, before) => now.pages === before.pages,
  );
  return document;
}

/** In Typst's memory only: the line spaces and gaps of divisions. After a change of `sys.inputs` Typst would evaluate all again. */
const LAYOUT_FILE = `${process.cwd()}/src/outputs/pdf/layout.json`;

/** Compiles Typst source. @throws Error with every error and warning of Typst: a missing font is only a warning */
export function compile(name: string, source: string, inputs: Record<string, string> = {}): NodeTypstDocument {
  const compiled = getCompiler().compile({ mainFileContent: source, inputs });
  const faults = [compiled.takeError(), compiled.takeWarnings()].flatMap((d): unknown[] => d?.shortDiagnostics ?? []);
  if (!compiled.result || faults.length > 0) throw failure(name, faults.map(faultText));
  return compiled.result;
}

/** The page numbers in a document's `<places>` metadata. */
function placesIn(document: NodeTypstDocument): Record<string, number> {
  const [places = []] = getCompiler().query(document, { selector: '<places>', field: 'value' }) as [string, number][][];
  return Object.fromEntries(places);
}

const divisionsOf = (document: NodeTypstDocument): Division[] =>
  getCompiler().query(document, { selector: '<division-end>', field: 'value' }) as Division[];

/** Adds metadata and tags that Typst omits, and makes the file smaller. */
function pack(bytes: Uint8Array, rights: string): Uint8Array {
  const pdf = readPdf(bytes);
  addRights(pdf.objects, rights);
  tagRowHeaders(pdf.objects);
  // Viewers show the title instead of the name of the file. Typst sets this in tagged documents only.
  const catalog = [...pdf.objects.values()].find(({ text }) => /\/Type \/Catalog\b/.test(text));
  if (catalog && !catalog.text.includes('/DisplayDocTitle'))
    catalog.text = catalog.text.replace('/ViewerPreferences <<', '$& /DisplayDocTitle true');
  return writePdf(pdf);
}

/** Adds terms of use and dates to the XMP. Typst cannot write terms, and its own date would make builds differ. */
function addRights(objects: ReadonlyMap<number, PdfObject>, rights: string): void {
  for (const object of objects.values()) {
    if (!object.stream || !object.text.includes('/Subtype /XML')) continue;
    const terms = `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(rights)}</rdf:li></rdf:Alt></dc:rights>`;
    const dates = `<xmp:CreateDate>${site.released}</xmp:CreateDate><xmp:ModifyDate>${site.released}</xmp:ModifyDate>`;
    const xmp = Buffer.from(object.stream).toString('utf8');
    object.stream = Buffer.from(xmp.replace('</rdf:Description>', `${terms}${dates}</rdf:Description>`));
    object.text = object.text.replace(/\/Length \d+/, `/Length ${object.stream.length}`);
  }
}

const failure = (name: string, reasons: readonly string[]) =>
  new Error(`${name}: Typst не може скласти документ\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);

/** Typst's message with the position, if there is one. */
const faultText = (fault: unknown): string => {
  const { message, path, range } = fault as { message?: string; path?: string; range?: unknown };
  return `${message ?? JSON.stringify(fault)} ${range ? `(${path ?? ''} ${JSON.stringify(range)})` : ''}`.trimEnd();
};

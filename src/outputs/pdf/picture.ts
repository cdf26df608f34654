import { readFileSync } from 'node:fs';
import type { PngOptions } from 'sharp';
import type { Figure } from '../../catalogue/figures.ts';
import type { ProjectStatus } from '../../schemas/project.ts';
import { compile, getCompiler } from './compile.ts';

/** The content of a page's picture. */
export interface Picture {
  /** Small line above the title. */
  over: string;
  title: string;
  /** A line below the title; may be empty. */
  under: string;
  /** The figure or result of the page. */
  fact: PictureFact | null;
  /** The statuses of the page's projects. */
  stops: readonly ProjectStatus[];
  /** How many there are, unless the figure says it, and what each sign means. */
  count: string;
  key: readonly { status: ProjectStatus; text: string }[];
  /** No yellow. */
  sober: boolean;
}

/** A figure of a picture, its caveat in `word` too; a result without a number has only `text`. */
export type PictureFact = Pick<Figure, 'qualifier' | 'digits' | 'unit' | 'status' | 'text' | 'word'>;

/** The content of the e-book's cover. */
export interface Cover {
  title: string;
  subtitle: string;
  note: string;
  /** The cities in the order of the visits. */
  stops: readonly string[];
}

/** Draws a picture of a page for Open Graph: PNG, 1200 × 630 pixels. */
export const drawPicture = (picture: Picture): Promise<Uint8Array> =>
  // Level 4: half the time of zlib's own 6 for a twentieth more bytes.
  draw('picture', picture, { compressionLevel: 4 });

/** Draws the cover of the e-book: PNG, 1200 × 1800 pixels. */
export const drawCover = (cover: Cover): Promise<Uint8Array> => draw('cover', cover, { palette: true, colours: 32 });

/**
 * Draws a Typst page from one JSON input. The result depends on nothing else: text becomes outlines, so no font of the machine is used.
 * @throws Error with Typst's errors and warnings
 */
async function draw(template: string, page: { title: string }, options: PngOptions): Promise<Uint8Array> {
  const source = readFileSync(`src/outputs/pdf/${template}.typ`, 'utf8');
  const document = compile(`${template}.typ, «${page.title}»`, source, { page: JSON.stringify(page) });
  // Only pictures need it: documents do not wait until it is loaded.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(getCompiler().svg(document)))
    .png(options)
    .toBuffer();
}

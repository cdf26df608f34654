import { readFileSync } from 'node:fs';
import sharp, { type PngOptions } from 'sharp';
import type { FactStatus } from '../../schemas/fact.ts';
import type { ProjectStatus } from '../../schemas/project.ts';
import { compile, getCompiler } from './compile.ts';

/** What a picture of a page shows. */
export interface Picture {
  /** Small line above the title. */
  over: string;
  title: string;
  /** A line below the title; empty where there is none. */
  under: string;
  /** What the page is shared for. */
  fact: PictureFact | null;
  /** The page's line: a stop a project. */
  stops: readonly ProjectStatus[];
  /** No yellow. */
  sober: boolean;
}

/** A figure of a picture; one without a number has words alone. */
export interface PictureFact {
  qualifier: string;
  digits: string;
  unit: string;
  status: FactStatus;
  text: string;
  /** How sure it is, and its caveat. */
  word: string;
}

/** What the cover of the e-book shows. */
export interface Cover {
  title: string;
  subtitle: string;
  note: string;
  /** The cities of its line, in the order of the visits. */
  stops: readonly string[];
}

/** Draws a picture of a page for Open Graph: PNG, 1200 × 630 pixels. */
export const drawPicture = (picture: Picture): Promise<Uint8Array> =>
  // Level 4: half the time of zlib's own 6 for a twentieth more bytes.
  draw('picture', picture, { compressionLevel: 4 });

/** Draws the cover of the e-book: PNG, 1200 × 1800 pixels. */
export const drawCover = (cover: Cover): Promise<Uint8Array> => draw('cover', cover, { palette: true, colours: 32 });

/**
 * Draws a page of Typst that has everything it shows in one JSON input: the same bytes for the same words.
 * Typst sets the words as outlines, so that no font of the machine is asked.
 * @throws Error with Typst's errors and warnings
 */
async function draw(template: string, page: { title: string }, options: PngOptions): Promise<Uint8Array> {
  const source = readFileSync(`src/outputs/pdf/${template}.typ`, 'utf8');
  const document = compile(`${template}.typ, «${page.title}»`, source, { page: JSON.stringify(page) });
  return sharp(Buffer.from(getCompiler().svg(document)))
    .png(options)
    .toBuffer();
}

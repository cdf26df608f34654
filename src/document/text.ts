import type { FigureWords } from '../lib/figures.ts';
import { paragraphs, plainText, type Block, type Inline } from '../entries/tree.ts';

/** Prose as plain text, one line per paragraph, with figures in words; for the search index, data and descriptions. */
export const proseToText = (blocks: readonly Block[], figures?: FigureWords): string =>
  paragraphs(blocks)
    .map((nodes) => plainText(nodes, figures))
    .join('\n');

/** The words of a text node after another: no line break between a figure and what it counts. */
export const textAfter = (previous: Inline | undefined, value: string): string =>
  previous?.type === 'fact' || previous?.type === 'cost' ? value.replace(/^ (?=\p{Ll})/u, '\u00A0') : value;

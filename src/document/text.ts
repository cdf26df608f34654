import type { FigureWords } from '../lib/figures.ts';
import { paragraphs, plainText, type Block } from '../entries/tree.ts';

/** Prose as plain text, one line per paragraph, with figures in words; for the search index, data and descriptions. */
export const proseToText = (blocks: readonly Block[], figures?: FigureWords): string =>
  paragraphs(blocks)
    .map((nodes) => plainText(nodes, figures))
    .join('\n');

import type { FigureWords } from '../lib/figures.ts';
import type { Block, Inline } from '../entries/tree.ts';

/** Prose as plain text, one line per block, with figures in words; for the search index and descriptions. */
export function proseToText(blocks: readonly Block[], figures: FigureWords = new Map()): string {
  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'fact':
      case 'cost':
        return figures.get(node.id) ?? '';
      default:
        return node.children.map(inline).join('');
    }
  };
  const block = (b: Block): string => {
    switch (b.type) {
      case 'paragraph':
      case 'subheading':
        return b.children.map(inline).join('');
      case 'list':
        return b.items.map((item) => item.map(block).join('\n')).join('\n');
      case 'quote':
        return b.children.map(block).join('\n');
    }
  };
  return blocks.map(block).join('\n');
}

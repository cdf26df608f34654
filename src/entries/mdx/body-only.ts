import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Gives @astrojs/mdx an entry without its fields. The reader has read them, pages get them from the catalogue, and they are most of a
 * file: to parse them again, bundle them and compile the bundle takes longer than to render the body.
 */
export const bodyOnly: Plugin = {
  name: 'body-only',
  enforce: 'pre',
  load: {
    filter: { id: /\.mdx$/ },
    handler: (id) => readFileSync(id, 'utf8').replace(/^---\r?\n[^]*?\r?\n---(?:\r?\n|$)/, ''),
  },
};

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { FIELDS_AND_BODY, textOf } from '../file-text.ts';

/**
 * Gives @astrojs/mdx an entry without its fields. The reader has read them, pages get them from the catalogue, and they are most of a
 * file: to parse them again, bundle them and compile the bundle takes longer than to render the body.
 */
export const bodyOnly: Plugin = {
  name: 'body-only',
  enforce: 'pre',
  load: {
    filter: { id: /\.mdx$/ },
    handler: (id) => textOf(readFileSync(id)).replace(FIELDS_AND_BODY, '$2'),
  },
};

import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { prunePolicy } from './policy.ts';
import { collapseWhitespace } from './whitespace.ts';

/** The last hand on every page after the build: its policy made its own, its indentation taken out. */
export const finish = (): AstroIntegration => ({
  name: 'finish',
  hooks: {
    'astro:build:done': ({ assets }) => {
      for (const file of [...assets.values()].flat()) {
        if (!file.pathname.endsWith('.html')) continue;
        writeFileSync(file, collapseWhitespace(prunePolicy(readFileSync(file, 'utf8'))));
      }
    },
  },
});

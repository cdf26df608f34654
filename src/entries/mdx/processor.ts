import { satteri } from '@astrojs/markdown-satteri';
import { noCode } from './no-code.ts';
import { sections } from './sections.ts';
import { typography } from './typography.ts';

/** How @astrojs/mdx compiles the bodies of entries. Authors type quotes and dashes correctly, so no smart punctuation. */
export const processor = satteri({
  mdastPlugins: [noCode, sections],
  hastPlugins: [typography],
  features: { smartPunctuation: false },
});

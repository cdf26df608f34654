import { satteri } from '@astrojs/markdown-satteri';
import { noCode } from './no-code.ts';
import { sections } from './sections.ts';
import { typography } from './typography.ts';

/** How @astrojs/mdx compiles the bodies of entries. Quotes and dashes are typed as they should be, so nothing is made «smart». */
export const processor = satteri({
  mdastPlugins: [noCode, sections],
  hastPlugins: [typography],
  features: { smartPunctuation: false },
});

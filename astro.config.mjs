import { setFlagsFromString } from 'node:v8';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { bodyOnly } from './src/entries/mdx/body-only.ts';
import { processor } from './src/entries/mdx/processor.ts';
import { files } from './src/integrations/files.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { offline } from './src/integrations/offline.ts';
import { search } from './src/integrations/search.ts';
import { pageScripts } from './src/integrations/page-scripts.ts';
import { site } from './src/site.ts';

// The bytes of a page pass through several buffers outside V8's heap. As it is, V8 goes through the whole heap for every 64 MB of them,
// which makes a build grow faster than its content; so it does when they matter beside what the heap holds.
setFlagsFromString('--external-memory-accounted-in-global-limit');

/** Warnings about nothing: each is one line of output per use, among which a real one would be lost. */
const FALSE_WARNINGS = [
  // Lightning CSS, the minifier, does not know this pseudo-class (CSS Overflow 5) yet and passes it through, as it should.
  "'target-current' is not recognized",
  // A directive that Astro writes into its modules for MDX entries and reads before the bundler drops it.
  '"use astro:head-inject"',
];
/** @type {import('vite').Plugin} */
const withoutFalseWarnings = {
  name: 'without-false-warnings',
  configResolved({ logger }) {
    const { warn } = logger;
    logger.warn = (message, options) => {
      if (!FALSE_WARNINGS.some((text) => message.includes(text))) warn(message, options);
    };
  },
};

// Without `defineConfig`: astro/config would load an optimizer of SVG that nothing here uses, four hundred modules.
/** @type {import('astro').AstroUserConfig} */
export default {
  site: site.url,
  // Astro wants the path as people write it and encodes it where it has to.
  base: decodeURI(site.base),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: { processor, syntaxHighlight: false },
  // JSON Schemas of the collections in .astro/, for the fields of MDX entries in editors.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  // The offline one lists what the others have written.
  integrations: [mdx({ optimize: true }), files(), pageScripts(), search(), sitemap(), offline()],
  // A script is a file of its own and not part of the first flight.
  // Vite minifies the styles; Tailwind need not do it before.
  vite: {
    plugins: [bodyOnly, tailwindcss({ optimize: false }), withoutFalseWarnings],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What the scripts of all pages share, in one file: five small ones compress worse.
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'route',
                    test: /src\/(?:components\/route\/store|lib\/(?:route|comparing)|i18n\/uk-tray)\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
      prerender: {
        build: {
          rolldownOptions: {
            // Importing one chunk per entry takes 5 ms each; in groups, 1 ms.
            output: { codeSplitting: { groups: [{ name: 'entries', test: /\.mdx(?:$|\?)/, maxSize: 4_000_000 }] } },
          },
        },
      },
    },
  },
};

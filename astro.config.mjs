import { setFlagsFromString } from 'node:v8';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { files } from './src/integrations/files.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { offline } from './src/integrations/offline.ts';
import { search } from './src/integrations/search.ts';
import { site } from './src/site.ts';

// The bytes of a page pass through several buffers outside V8's heap. As it is, V8 goes through the whole heap for every 64 MB of them,
// which makes a build grow faster than its content; so it does when they matter beside what the heap holds.
setFlagsFromString('--external-memory-accounted-in-global-limit');

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The offline one lists what the others have written.
  integrations: [files(), search(), sitemap(), offline()],
  // A script is a file of its own and not part of the first flight.
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});

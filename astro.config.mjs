import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { files } from './src/build/files.ts';
import { sitemap } from './src/exports/sitemap.ts';
import { offline } from './src/offline/integration.ts';
import { search } from './src/search/index/integration.ts';
import { site } from './src/site.ts';

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

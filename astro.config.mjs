import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { files } from './src/build/files.ts';
import { sitemap } from './src/exports/sitemap.ts';
import { offline } from './src/offline/integration.ts';
import { search } from './src/search/index/integration.ts';
import { site } from './src/site.ts';

const face = (weight, file) => ({ weight, style: 'normal', src: [`./src/fonts/${file}`] });

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The offline one lists what the others have written.
  integrations: [files(), search(), sitemap(), offline()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Marshrut Sans',
      cssVariable: '--font-sans-face',
      // A face that comes late waits for the next page: nothing moves under the reader.
      display: 'optional',
      fallbacks: ['Arial', 'sans-serif'],
      options: { variants: [face(700, 'marshrut-sans-700.woff2')] },
    },
    {
      provider: fontProviders.local(),
      name: 'Marshrut Serif',
      cssVariable: '--font-serif-face',
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: { variants: [face(400, 'marshrut-serif-400.woff2'), face(600, 'marshrut-serif-600.woff2')] },
    },
  ],
  // A script is a file of its own and not part of the first flight.
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});

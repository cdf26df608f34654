import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { isListed } from '../lib/urls.ts';
import { escapeHtml } from '../lib/html.ts';
import { permalink } from '../site.ts';

/** A sitemap (sitemaps.org, protocol 0.9) of addresses from the site's root. */
const sitemapXml = (paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>${escapeHtml(permalink(path))}</loc></url>`).join('\n')}
</urlset>
`;

/** Writes `sitemap.xml` after the pages are written: every page that search engines may list. */
export const sitemap = (): AstroIntegration => ({
  name: 'sitemap',
  hooks: {
    'astro:build:done': ({ dir, pages }) => {
      const paths = pages.map(({ pathname }) => `/${pathname}`).filter(isListed);
      writeFileSync(new URL('sitemap.xml', dir), sitemapXml(paths.sort()));
    },
  },
});

import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { withCounts } from '../catalogue/counts.ts';
import { uk } from '../i18n/uk.ts';
import { href } from '../site.ts';

/** Drawn from `public/favicon.svg`. A device crops a maskable one, so its sign is within four fifths of it. */
const icons = ['any-192', 'any-512', 'maskable-512'].map((name) => {
  const [purpose, size] = name.split('-');
  return { src: href(`/icons/${name}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose };
});

/** The web app manifest: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () =>
  Response.json(
    {
      id: href('/'),
      name: uk.siteTitle,
      short_name: uk.siteName,
      description: withCounts(uk.homeDescription, getCatalogue()),
      lang: 'uk',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#14181f',
      icons,
      shortcuts: [
        { name: uk.search, url: href('/search/') },
        { name: uk.compareTitle, url: href('/compare/') },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );

import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { withCounts } from '../catalogue/counts.ts';
import { uk } from '../i18n/uk.ts';
import { ICONS, iconUrl } from '../outputs/offline/icons.ts';
import { href } from '../site.ts';

const icons = ICONS.map((icon) => ({
  src: href(iconUrl(icon)),
  sizes: `${icon.size}x${icon.size}`,
  type: 'image/png',
  purpose: icon.purpose,
}));

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

import type { APIRoute } from 'astro';
import { uk } from '../i18n/uk.ts';
import { href } from '../site.ts';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: href(`/icons/${purpose}-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a device needs to put the site among its applications: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () =>
  Response.json(
    {
      id: href('/'),
      name: uk.siteTitle,
      short_name: uk.siteName,
      description: uk.homeDescription,
      lang: 'uk',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#14181f',
      icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
      shortcuts: [
        { name: uk.searchTitle, url: href('/search/') },
        { name: uk.compareTitle, url: href('/compare/') },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );

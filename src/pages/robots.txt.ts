import type { APIRoute } from 'astro';
import { permalink } from '../site.ts';

/** robots.txt (RFC 9309): everything is allowed, with a link to the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

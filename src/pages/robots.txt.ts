import type { APIRoute } from 'astro';
import { permalink } from '../site.ts';

/** For search engines (RFC 9309): all may be read, and the list of pages is here. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { atomFeed } from '../outputs/feed/feed.ts';

export const GET: APIRoute = () =>
  new Response(atomFeed(getCatalogue()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

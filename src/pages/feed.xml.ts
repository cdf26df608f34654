import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { atomFeed } from '../exports/feed.ts';

export const GET: APIRoute = () =>
  new Response(atomFeed(getCatalogue()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

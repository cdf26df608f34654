import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { bookEpub } from '../../print/downloads.ts';

export const GET: APIRoute = () =>
  new Response(Buffer.from(bookEpub(getCatalogue())), { headers: { 'Content-Type': 'application/epub+zip' } });

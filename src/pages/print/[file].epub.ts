import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { BOOK, bookEpub, hasBook } from '../../outputs/pdf/downloads.ts';

export const getStaticPaths = (() =>
  hasBook(getCatalogue()) ? [{ params: { file: BOOK } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(Buffer.from(await bookEpub(getCatalogue())), { headers: { 'Content-Type': 'application/epub+zip' } });

import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { bookPdf } from '../../print/downloads.ts';

export const GET: APIRoute = async () => {
  const { bytes } = await bookPdf(getCatalogue());
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};

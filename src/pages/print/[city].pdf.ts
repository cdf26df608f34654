import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import type { City } from '../../data/model.ts';
import { chapterPdf } from '../../print/downloads.ts';

export const getStaticPaths = (() =>
  getCatalogue().cities.map((city) => ({ params: { city: city.slug }, props: { city } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ city: City }> = async ({ props }) => {
  const { bytes } = await chapterPdf(props.city);
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};

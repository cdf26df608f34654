import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import type { Catalogue, City } from '../../data/model.ts';
import { BOOK, bookPdf, chapterPdf, hasBook } from '../../print/downloads.ts';

export const getStaticPaths = (() => {
  const catalogue = getCatalogue();
  return [
    ...catalogue.cities.map((city) => ({ params: { file: city.slug }, props: { city } })),
    ...(hasBook(catalogue) ? [{ params: { file: BOOK }, props: { catalogue } }] : []),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ city: City } | { catalogue: Catalogue }> = async ({ props }) => {
  const { bytes } = await ('city' in props ? chapterPdf(props.city) : bookPdf(props.catalogue));
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};

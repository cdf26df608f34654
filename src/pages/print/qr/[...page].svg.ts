import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue/catalogue.ts';
import { qrSvg } from '../../../outputs/pdf/qr.ts';
import { permalink, site } from '../../../site.ts';

/** A QR code for every page about a chapter; none if the site has no address. */
export const getStaticPaths = (() => {
  const { cities, practices, visits } = getCatalogue();
  const pages = site.hasAddress ? [...cities, ...practices, ...visits].map(({ url }) => url) : [];
  return pages.map((url) => ({ params: { page: url.slice(1, -1) }, props: { url } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ url: string }> = ({ props }) =>
  new Response(qrSvg(permalink(props.url)), { headers: { 'Content-Type': 'image/svg+xml' } });

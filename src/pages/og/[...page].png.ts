import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { cachedPicture, type Picture } from '../../og/picture.ts';
import { picturesOf, pictureUrl } from '../../og/pictures.ts';

export const getStaticPaths = (() =>
  [...picturesOf(getCatalogue())].map(([page, picture]) => ({
    params: { page: pictureUrl(page).slice('/og/'.length, -'.png'.length) },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await cachedPicture(props.picture), { headers: { 'content-type': 'image/png' } });

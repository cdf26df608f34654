import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, ICONS, type Icon } from '../../offline/icons.ts';

export const getStaticPaths = (() =>
  ICONS.map((icon) => ({
    params: { icon: `${icon.purpose}-${icon.size}` },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  new Response(await drawIcon(props.icon), { headers: { 'content-type': 'image/png' } });

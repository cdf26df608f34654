import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { dataFiles, type DataFile } from '../../outputs/data/files.ts';

export const getStaticPaths = (async () =>
  (await dataFiles(getCatalogue())).map((file) => ({
    params: { file: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props }) =>
  new Response(typeof props.file.body === 'string' ? props.file.body : Buffer.from(props.file.body), {
    headers: {
      'content-type': props.file.mediaType + (typeof props.file.body === 'string' ? '; charset=utf-8' : ''),
    },
  });

import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { columnOf } from '../../data/comparisons.ts';
import type { Practice } from '../../data/model.ts';

export const getStaticPaths = (() =>
  getCatalogue().practices.map((practice) => ({
    params: { practice: practice.slug },
    props: { practice },
  }))) satisfies GetStaticPaths;

/** A practice and its projects as columns, for a comparison that the reader puts together. */
export const GET: APIRoute<{ practice: Practice }> = ({ props: { practice } }) =>
  Response.json([practice, ...practice.projects].map(columnOf));

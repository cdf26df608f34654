import { defineMiddleware } from 'astro:middleware';
import { prunePolicy } from './hosting/prune-policy.ts';

/** The last hand on every page before it is written: its Content-Security-Policy names its own styles and scripts only. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(prunePolicy(await response.text()), response);
});

import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './outputs/hosting/page-policy.ts';

/** The last hand on every page before it is written. Not in `astro dev`, whose own scripts no policy would let through. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(Buffer.from(await response.arrayBuffer())), response);
});

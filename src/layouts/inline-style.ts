import { createHash } from 'node:crypto';

/** A style element's text with the hash that lets it through the page's Content-Security-Policy (CSP Level 3, `hash-source`). */
export function inlineStyle(css: string): { css: string; hash: `sha256-${string}` } {
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

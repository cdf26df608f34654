import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

const INLINE = /<(?:style|script)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/i;

/**
 * A page whose policy names the hashes of its own inline styles and scripts and no others. Astro puts those of the whole site on every
 * page; a hash does not compress, so each one that is not needed costs 45 bytes of the first flight.
 */
export function prunePolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  return html.replace(
    POLICY,
    (_, start: string, policy: string) =>
      start + policy.replace(/ ('sha256-[^']*')/g, (found, hash: string) => (own.has(hash) ? found : '')),
  );
}

/** Prunes the policy of every page after the build. */
export const policy = (): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': ({ assets }) => {
      for (const file of [...assets.values()].flat()) {
        if (!file.pathname.endsWith('.html')) continue;
        writeFileSync(file, prunePolicy(readFileSync(file, 'utf8')));
      }
    },
  },
});

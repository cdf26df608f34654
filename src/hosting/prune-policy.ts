import { createHash } from 'node:crypto';

const INLINE = /<(?:style|script)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
const CHARSET = /<meta charset="utf-8">/i;

/**
 * A page whose policy stands first in the head, so that it governs all that follows, and names the hashes of the page's own inline
 * styles and scripts and no others. Astro puts those of the whole site on every page; a hash does not compress, so each one that is
 * not needed costs 45 bytes of the first flight.
 */
export function prunePolicy(html: string): string {
  const found = POLICY.exec(html);
  if (!found) return html;
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  const [meta, policy = ''] = found;
  const pruned = policy.replace(/ ('sha256-[^']*')/g, (hash: string, value: string) => (own.has(value) ? hash : ''));
  return html
    .replace(meta, () => '')
    .replace(CHARSET, (charset) => `${charset}\n${meta.replace(policy, () => pruned)}`);
}

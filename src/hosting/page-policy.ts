import { createHash } from 'node:crypto';
import { POLICY, SCRIPT_SOURCES } from './policy.ts';

const CHARSET = '<meta charset="utf-8">';
/** A style or script that stands in the page itself. A block of data, such as JSON-LD, is never run and needs no leave. */
const INLINE = /<(style|script)\b(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * A page with its Content-Security-Policy, which names the hashes of the page's own inline styles and scripts and no others: a
 * hash does not compress, so each costs 45 bytes of the first flight. It stands first in the head, to govern all that follows.
 * @throws Error if the page does not begin its head with the character set
 */
export function withPolicy(page: Buffer): Buffer<ArrayBuffer> {
  // A character a byte: quicker than to read a page as text and to write it as bytes again.
  const inline = [...page.toString('latin1').matchAll(INLINE)];
  const hashes = (element: string) =>
    new Set(inline.flatMap(([, name, bytes = '']) => (name === element ? [hashSource(bytes)] : [])));
  const policy = [
    "default-src 'self'",
    ...POLICY,
    `script-src ${[...SCRIPT_SOURCES, ...hashes('script')].join(' ')}`,
    `style-src ${["'self'", ...hashes('style')].join(' ')}`,
  ].join(';');
  const charset = page.indexOf(CHARSET);
  if (charset < 0) throw new Error(`a page without ${CHARSET}: its policy has no place`);
  const head = charset + CHARSET.length;
  return Buffer.concat([
    page.subarray(0, head),
    Buffer.from(`\n<meta http-equiv="content-security-policy" content="${policy}">`),
    page.subarray(head),
  ]);
}

/** The long styles are those that pages share. A short one is a page's own: to remember it would keep the whole page in memory. */
const SHARED = 1000;
const sources = new Map<string, string>();
function hashSource(bytes: string): string {
  const source = sources.get(bytes) ?? `'sha256-${createHash('sha256').update(bytes, 'latin1').digest('base64')}'`;
  if (bytes.length > SHARED) sources.set(bytes, source);
  return source;
}

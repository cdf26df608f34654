import { createHash } from 'node:crypto';

/**
 * Content-Security-Policy (level 3) of every page, except for scripts and styles, which each page lists
 * by hash. Used for the pages' meta tags and the servers' headers.
 */
export const POLICY = [
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "worker-src 'self'",
] as const;

/** Script sources. Pagefind uses WebAssembly. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;

const CHARSET = '<meta charset="utf-8">';
/** Inline styles and scripts, among others. */
const ELEMENT = /<(style|script)([^>]*)>([^]*?)<\/\1>/g;
/** External scripts and data blocks such as JSON-LD need no hash. */
const NOT_INLINE = /\s(?:src=|type="application\/)/;
/** The first inline style with the beginning of one right after it. */
const FIRST_STYLES = /<style>[^]*?<\/style>(?:<style>)?/;

/**
 * Adds a Content-Security-Policy with the hashes of the page's own inline styles and scripts only: a
 * hash does not compress and costs 45 bytes of the first flight. It comes first in the head, so that it applies to everything after it.
 * @throws Error if the page does not begin its head with the character set
 */
export function withPolicy(written: Buffer): Buffer<ArrayBuffer> {
  // A character for each byte, which is faster than decoding. Two styles in a row become one, so that both need one hash.
  const page = written.toString('latin1').replace(FIRST_STYLES, (styles) => styles.replace('</style><style>', ''));
  const inline = [...page.matchAll(ELEMENT)].filter(([, , attributes = '']) => !NOT_INLINE.test(attributes));
  const hashes = (element: string) =>
    new Set(inline.flatMap(([, name, , content = '']) => (name === element ? hashSource(content) : [])));
  const policy = [
    "default-src 'self'",
    ...POLICY,
    `script-src ${[...SCRIPT_SOURCES, ...hashes('script')].join(' ')}`,
    `style-src ${["'self'", ...hashes('style')].join(' ')}`,
  ].join(';');
  if (!page.includes(CHARSET)) throw new Error(`a page without ${CHARSET}, after which its policy goes`);
  const meta = `${CHARSET}\n<meta http-equiv="content-security-policy" content="${policy}">`;
  return Buffer.from(page.replace(CHARSET, meta), 'latin1');
}

const hashSource = (bytes: string): string =>
  `'sha256-${createHash('sha256').update(bytes, 'latin1').digest('base64')}'`;

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
/**
 * Adds a Content-Security-Policy with the hashes of the page's own inline styles and scripts only: a
 * hash does not compress and costs 45 bytes of the first flight. It comes first in the head, so that it applies to everything after it.
 * @throws Error if the page does not begin its head with the character set
 */
export function withPolicy(written: Buffer): Buffer<ArrayBuffer> {
  const page = withJoinedStyles(written);
  const inline = inlineOf(page);
  const hashes = (element: string) => new Set(inline.flatMap(([name, source]) => (name === element ? [source] : [])));
  const policy = [
    "default-src 'self'",
    ...POLICY,
    `script-src ${[...SCRIPT_SOURCES, ...hashes('script')].join(' ')}`,
    `style-src ${["'self'", ...hashes('style')].join(' ')}`,
  ].join(';');
  const charset = page.indexOf(CHARSET);
  if (charset < 0) throw new Error(`a page without ${CHARSET}, after which its policy goes`);
  const head = charset + CHARSET.length;
  return Buffer.concat([
    page.subarray(0, head),
    Buffer.from(`\n<meta http-equiv="content-security-policy" content="${policy}">`),
    page.subarray(head),
  ]);
}

/** Merges the first inline style with the one right after it, so that both need one hash. */
function withJoinedStyles(page: Buffer): Buffer {
  const end = page.indexOf('</style>', page.indexOf('<style>'));
  const next = end + '</style>'.length;
  const isFollowed = end >= 0 && page.toString('latin1', next, next + '<style>'.length) === '<style>';
  return isFollowed ? Buffer.concat([page.subarray(0, end), page.subarray(next + '<style>'.length)]) : page;
}

const ELEMENTS = ['style', 'script'] as const;
/** External scripts and data blocks such as JSON-LD need no hash. */
const NOT_INLINE = /\s(?:src=|type="application\/)/;

/** Inline styles and scripts with their hashes. Searches bytes, which is faster than decoding them. */
function inlineOf(page: Buffer): [element: string, source: string][] {
  const found: [string, string][] = [];
  for (const element of ELEMENTS)
    for (let at = page.indexOf(`<${element}`); at >= 0;) {
      const start = page.indexOf('>', at) + 1;
      const end = page.indexOf(`</${element}>`, start);
      if (end < 0) break;
      if (!NOT_INLINE.test(page.toString('latin1', at, start)))
        found.push([element, hashSource(page.toString('latin1', start, end))]);
      at = page.indexOf(`<${element}`, end);
    }
  return found;
}

const hashSource = (bytes: string): string =>
  `'sha256-${createHash('sha256').update(bytes, 'latin1').digest('base64')}'`;

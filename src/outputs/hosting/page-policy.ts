import { createHash } from 'node:crypto';
import { POLICY, SCRIPT_SOURCES } from './policy.ts';

const CHARSET = '<meta charset="utf-8">';
/**
 * A page with its Content-Security-Policy, which names the hashes of the page's own inline styles and scripts and no others: a
 * hash does not compress, so each costs 45 bytes of the first flight. It stands first in the head, to govern all that follows.
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
  if (charset < 0) throw new Error(`a page without ${CHARSET}: its policy has no place`);
  const head = charset + CHARSET.length;
  return Buffer.concat([
    page.subarray(0, head),
    Buffer.from(`\n<meta http-equiv="content-security-policy" content="${policy}">`),
    page.subarray(head),
  ]);
}

/** A page whose first plain style and the one that follows it at once are one element: its own rules and the shared ones need one hash. */
function withJoinedStyles(page: Buffer): Buffer {
  const end = page.indexOf('</style>', page.indexOf('<style>'));
  const next = end + '</style>'.length;
  const isFollowed = end >= 0 && page.toString('latin1', next, next + '<style>'.length) === '<style>';
  return isFollowed ? Buffer.concat([page.subarray(0, end), page.subarray(next + '<style>'.length)]) : page;
}

const ELEMENTS = ['style', 'script'] as const;
/** A script of its own address, or a block of data such as JSON-LD, which is never run and needs no leave. */
const NOT_INLINE = /\s(?:src=|type="application\/)/;

/** The styles and scripts that stand in the page itself, each with its hash. Looked for in bytes: quicker than in a text of them. */
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

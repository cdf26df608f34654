import { POLICY, SCRIPT_SOURCES } from './page-policy.ts';

/** Cache lifetimes by path below the base. The last match applies; errors get the first. */
export const CACHING = [
  { path: '/', control: 'public, max-age=300' },
  // File names with a content hash.
  { path: '/_astro/', control: 'public, max-age=31536000, immutable' },
  // Announces new versions to the browser.
  { path: '/sw.js', control: 'no-cache' },
] as const;

/** What other sites' scripts may read: the open data and the feed. */
export const SHARED = ['/data/', '/feed.xml'] as const;

/** Media types by extension; servers' own tables lack some or differ. */
export const MEDIA_TYPES = {
  css: 'text/css',
  csv: 'text/csv',
  epub: 'application/epub+zip',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
} as const;

/** The hashes of inline scripts that the pages' own policies allow, sorted. */
export function scriptHashes(pages: Iterable<string>): string[] {
  const hashes = new Set<string>();
  for (const html of pages) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    for (const [hash] of scripts.matchAll(/'sha256-[^']+'/g)) hashes.add(hash);
  }
  return [...hashes].sort();
}

/**
 * Headers of every response. A browser applies both the header's policy and the page's meta tag, so the header allows the
 * inline scripts of all pages. It does not restrict styles: each page's meta tag does.
 */
export const securityHeaders = (hashes: readonly string[]): [name: string, value: string][] => [
  [
    'Content-Security-Policy',
    [
      ...POLICY,
      // In the pages, `default-src` covers these; here it would restrict styles too.
      "font-src 'self'",
      "connect-src 'self'",
      `script-src ${[...SCRIPT_SOURCES, ...hashes].join(' ')}`,
      "manifest-src 'self'",
      "media-src 'none'",
      "frame-src 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  ],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** `_headers` of Netlify and Cloudflare Pages. By default they do not cache pages, so only other lifetimes are set. */
export const headersFile = (base: string, hashes: readonly string[]): string => {
  const prefix = base.replace(/\/$/, '');
  const rule = (path: string, headers: [name: string, value: string][]) => [
    `${prefix}${path}${path.endsWith('/') ? '*' : ''}`,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [
    ...rule('/', securityHeaders(hashes)),
    ...CACHING.slice(1).flatMap(({ path, control }) => rule(path, [['Cache-Control', control]])),
    ...SHARED.flatMap((path) => rule(path, [['Access-Control-Allow-Origin', '*']])),
    '',
  ].join('\n');
};

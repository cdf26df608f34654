import { POLICY, SCRIPT_SOURCES } from './policy.ts';

/** How long an answer may be kept, by what is asked for. The last that fits holds. */
export const CACHING = [
  { path: '/', keep: 'public, max-age=300' },
  // Names with a hash of the content.
  { path: '/_astro/', keep: 'public, max-age=31536000, immutable' },
  // Tells the browser that there is a new version.
  { path: '/sw.js', keep: 'no-cache' },
] as const;

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
 * The headers of every answer. A browser holds a page to the header and to the page's meta tag at once, so the header allows the
 * inline scripts of all pages. It says nothing of styles: each page has one of its own, and its meta tag lists it.
 */
export const securityHeaders = (hashes: readonly string[]): [name: string, value: string][] => [
  [
    'Content-Security-Policy',
    [
      ...POLICY,
      // The pages have these by `default-src`, which would speak of styles too.
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

/** `_headers` of Netlify and Cloudflare Pages. They keep pages for no time by themselves; only longer times are told. */
export const headersFile = (base: string, hashes: readonly string[]): string =>
  [
    `${base}/*`,
    ...securityHeaders(hashes).map(([name, value]) => `  ${name}: ${value}`),
    ...CACHING.slice(1).flatMap(({ path, keep }) => [
      `${base}${path}${path.endsWith('/') ? '*' : ''}`,
      `  Cache-Control: ${keep}`,
    ]),
    '',
  ].join('\n');

/** A Caddyfile that serves `/srv`: on port 80, or on the address that SITE_ADDRESS names, then with a certificate. */
export const caddyfile = (base: string, hashes: readonly string[]): string => `{$SITE_ADDRESS::80} {
	root * {$SITE_ROOT:/srv}
	header {
${securityHeaders(hashes)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
	}
	header ?Cache-Control "${CACHING[0].keep}"
${CACHING.slice(1)
  .map(({ path, keep }) => `\theader ${base}${path}${path.endsWith('/') ? '*' : ''} Cache-Control "${keep}"`)
  .join('\n')}
	@hidden path */.*
	respond @hidden 404
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}/404.html
		file_server
	}
}
`;

/** An nginx server block for `/srv`, to be included in `http`. */
export const nginxConf = (base: string, hashes: readonly string[]): string => `map $uri $keep {
	default "${CACHING[0].keep}";
${CACHING.slice(1)
  .map(({ path, keep }) => `\t~^${base}${path.replaceAll('.', '\\.')} "${keep}";`)
  .join('\n')}
}
server {
	listen 80;
	root /srv;
	charset utf-8;
	charset_types text/css text/plain text/csv text/javascript application/javascript application/json application/xml image/svg+xml;
	server_tokens off;
	absolute_redirect off;
	# With the module brotli_static: brotli_static on;
	gzip_static on;
	gzip_vary on;
	error_page 404 ${base}/404.html;
	location ~ /\\. {
		return 404;
	}
	add_header Cache-Control $keep always;
${securityHeaders(hashes)
  .map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
  .join('\n')}
}
`;

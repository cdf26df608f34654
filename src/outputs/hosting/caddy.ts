import { CACHING, MEDIA_TYPES, securityHeaders, SHARED } from './headers.ts';

/**
 * A Caddyfile that serves the site's folder, `/srv` or SITE_ROOT, under its base path: on port 80, or with a certificate on the address in
 * SITE_ADDRESS.
 * @param base percent-encoded, `/` or `/catalogue`
 */
export function caddyfile(base: string, hashes: readonly string[]): string {
  const prefix = decodeURI(base).replace(/\/$/, '');
  const below = (path: string) => `${prefix}${path}${path.endsWith('/') ? '*' : ''}`;
  const each = <T>(items: readonly T[], line: (item: T) => string) => items.map((item) => `\t${line(item)}\n`).join('');
  // An error page must not be answered as a range or as not modified.
  return `{$SITE_ADDRESS::80} {
	root * {$SITE_ROOT:/srv}
	header {
${each(securityHeaders(hashes), ([name, value]) => `\t${name} "${value}"`)}	}
	header ?Cache-Control "${CACHING[0].control}"
${each(CACHING.slice(1), ({ path, control }) => `header ${below(path)} Cache-Control "${control}"`)}${each(SHARED, (path) => `header ${below(path)} Access-Control-Allow-Origin *`)}${each(
    Object.entries(MEDIA_TYPES),
    ([extension, type]) =>
      `@${extension} path *.${extension}\n\theader @${extension} Content-Type "${withCharset(type)}"`,
  )}	route {
		@other not method GET HEAD
		error @other 405
		@hidden {
			path */.*
			not path /.well-known/*
		}
		error @hidden 404
${prefix === '' ? '' : routesBelow(prefix, base)}		@folder {
			not path */ //*
			file {path}/index.html
		}
		route @folder {
			rewrite * {path}/
			redir * ${base.replace(/\/$/, '')}{uri} permanent
		}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		request_header -Range
		request_header -If-None-Match
		request_header -If-Modified-Since
		header -Access-Control-Allow-Origin
		header Cache-Control "${CACHING[0].control}"
		header Content-Type "${withCharset(MEDIA_TYPES.html)}"
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/** Serves the site's folder under a path; outside it, only files that belong to the host's root. */
const routesBelow = (prefix: string, base: string): string => `		redir / ${base}/
		@base path ${prefix}
		route @base {
			rewrite * ${prefix}/
			redir {uri} permanent
		}
		@outside not path ${prefix}/* /.well-known/*
		error @outside 404
		uri strip_prefix ${base}
`;

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

import { CACHING, MEDIA_TYPES, securityHeaders, SHARED } from './headers.ts';

/**
 * nginx settings that serve the site's folder, `/srv`, under its base path. Include them in `http`.
 * @param base percent-encoded, `/` or `/catalogue`
 */
export function nginxConf(base: string, hashes: readonly string[]): string {
  const prefix = decodeURI(base).replace(/\/$/, '');
  const pattern = (path: string) => `"~^${`${prefix}${path}`.replaceAll('.', '\\.')}${path.endsWith('/') ? '' : '$'}"`;
  return `map $uri $cache_control {
	default "${CACHING[0].control}";
${CACHING.slice(1)
  .map(({ path, control }) => `\t${pattern(path)} "${control}";`)
  .join('\n')}
}
map $uri $allow_origin {
	default "";
${SHARED.map((path) => `\t${pattern(path)} "*";`).join('\n')}
}
server {
	listen 80;
	root /srv;
	types {
${Object.entries(MEDIA_TYPES)
  .map(([extension, type]) => `\t\t${type} ${extension};`)
  .join('\n')}
	}
	charset utf-8;
	charset_types text/css text/plain text/csv text/javascript application/json application/xml image/svg+xml;
	server_tokens off;
	absolute_redirect off;
	# With the module brotli_static: brotli_static on;
	gzip_static on;
	gzip_vary on;
	error_page 404 "${prefix}/404.html";
	add_header Cache-Control $cache_control always;
	add_header Access-Control-Allow-Origin $allow_origin always;
${securityHeaders(hashes)
  .map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
  .join('\n')}
	location ~ "/\\.(?!well-known/)" {
		return 404;
	}
${prefix === '' ? '' : locationsBelow(prefix, base)}}
`;
}

/** Serves the site's folder under a path; outside it, only files that belong to the host's root. */
const locationsBelow = (prefix: string, base: string): string => `	location = / {
		return 302 "${base}/";
	}
	location = "${prefix}" {
		return 301 "${base}/$is_args$args";
	}
	location "${prefix}/" {
		alias /srv/;
	}
	location /.well-known/ {
	}
	location / {
		return 404;
	}
`;

import { CACHING, MEDIA_TYPES, securityHeaders, SHARED } from './headers.ts';

/**
 * A Caddyfile that serves the site's folder, `/srv` or SITE_ROOT, under its base path: on port 80, or with a certificate on the address in
 * SITE_ADDRESS.
 * @param base percent-encoded, `/` or `/catalogue`
 */
export function caddyfile(base: string, hashes: readonly string[]): string {
  const prefix = decodeURI(base).replace(/\/$/, '');
  const below = (path: string) => `${prefix}${path}${path.endsWith('/') ? '*' : ''}`;
  return lines(
    0,
    '{$SITE_ADDRESS::80} {',
    ...lines(
      1,
      'root * {$SITE_ROOT:/srv}',
      'header {',
      ...lines(1, ...securityHeaders(hashes).map(([name, value]) => `${name} "${value}"`)),
      '}',
      `header ?Cache-Control "${CACHING[0].control}"`,
      ...CACHING.slice(1).map(({ path, control }) => `header ${below(path)} Cache-Control "${control}"`),
      ...SHARED.map((path) => `header ${below(path)} Access-Control-Allow-Origin *`),
      ...Object.entries(MEDIA_TYPES).flatMap(([extension, type]) => [
        `@${extension} path *.${extension}`,
        `header @${extension} Content-Type "${withCharset(type)}"`,
      ]),
      'route {',
      ...lines(
        1,
        '@other not method GET HEAD',
        'error @other 405',
        '@hidden {',
        '\tpath */.*',
        '\tnot path /.well-known/*',
        '}',
        'error @hidden 404',
        ...(prefix === ''
          ? []
          : [
              `@above path / ${prefix}`,
              `redir @above ${base}/`,
              `@outside not path ${prefix}/* /.well-known/*`,
              'error @outside 404',
              `uri strip_prefix ${base}`,
            ]),
        'file_server {',
        '\tprecompressed br gzip',
        '}',
      ),
      '}',
      'handle_errors {',
      ...lines(
        1,
        // An error page must not be answered as a range or as not modified.
        'request_header -Range',
        'request_header -If-None-Match',
        'request_header -If-Modified-Since',
        'header -Access-Control-Allow-Origin',
        `header Cache-Control "${CACHING[0].control}"`,
        `header Content-Type "${withCharset(MEDIA_TYPES.html)}"`,
        'rewrite * /404.html',
        'file_server {',
        '\tprecompressed br gzip',
        '}',
      ),
      '}',
    ),
    '}',
    '',
  ).join('\n');
}

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

const lines = (depth: number, ...of: string[]): string[] => of.map((line) => '\t'.repeat(depth) + line);

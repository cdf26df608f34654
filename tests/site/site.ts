import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';

/** The built site. */
export const DIST = new URL('../../dist', import.meta.url).pathname;

/** A page of the built site: its address from the root and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** @throws Error if the folder is not there */
function findBuilt(dist: string): void {
  if (!existsSync(dist)) throw new Error(`There is no ${dist}: run \`npm run build\` first.`);
}

/** Every page of a built site, sorted by address. @throws Error if it is not built */
export function builtPages(dist = DIST): BuiltPage[] {
  findBuilt(dist);
  return globSync('**/*.html', { cwd: dist })
    .filter((file) => !file.startsWith('pagefind'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }));
}

/** The text that a page shows. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Ten TCP segments before the first acknowledgement: RFC 6928. */
const FLIGHT = 14_600;
const compressed = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** A line about a page that neither fits the first flight nor is its own text and 6 kB. */
export function tooBig({ path, html }: BuiltPage): string[] {
  // The quick qualities set most pages aside: the best one takes 50 times as long as the first and three times as long as the second.
  if ([6, 10].some((quality) => compressed(html, quality) <= FLIGHT)) return [];
  const size = compressed(html, 11);
  const limit = size > FLIGHT ? compressed(textOf(html), 11) + 6000 : FLIGHT;
  return size > limit ? [`${path}: ${size} > ${limit}`] : [];
}

/** A site served on this machine. */
export interface ServedSite {
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site on a free port of this machine; pages that are not there get the 404 page. If it is packed, compressed.
 * @param options.base the base path it was built with
 * @param options.answers what to answer instead of the file, by its path; may be changed while the site is served
 * @throws Error if it is not built
 */
export async function serve(
  dist = DIST,
  { base = '', answers }: { base?: string; answers?: ReadonlyMap<string, (response: ServerResponse) => void> } = {},
): Promise<ServedSite> {
  findBuilt(dist);
  const files = sirv(dist, { dev: true, brotli: true });
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(dist, '404.html')));
  };
  const prefix = encodeURI(base);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers?.get(pathname);
    if (answer) return answer(response);
    if (!pathname.startsWith(prefix)) return notFound(response);
    // A page is a folder's index.html and nothing else. Sirv would take `/index/` for `/index.html`.
    request.url = pathname.slice(prefix.length).replace(/\/$/, '/index.html') + search;
    files(request, response, () => notFound(response));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

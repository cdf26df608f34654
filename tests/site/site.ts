import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** The built site. */
export const DIST = new URL('../../dist', import.meta.url).pathname;
if (!existsSync(DIST)) throw new Error('There is no dist/: run `npm run build` first.');

/** A page of the built site: its address from the root and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** Every page of a built site, sorted by address. */
export const builtPages = (dist = DIST): BuiltPage[] =>
  globSync('**/*.html', { cwd: dist })
    .filter((file) => !file.startsWith('pagefind'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }));

/** Serves a built site on a free port of this machine; pages that are not there get the 404 page. */
export async function serve(dist = DIST): Promise<{ url: string; close: () => Promise<void> }> {
  const files = sirv(dist, { dev: true });
  const server = createServer((request, response) => {
    // A page is a folder's index.html and nothing else: `/index/` is no other name of the home page.
    request.url = request.url?.replace(/\/(?=\?|$)/, '/index.html');
    // Sirv would take `/index/` for `/index.html`.
    request.url = request.url?.replace(/\/(?=$|\?)/, '/index.html');
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Access } from '../../src/search/query/engine.ts';

/** Reads a built site's search from the disk, and counts what a browser would load (text compressed by gzip). */
export function accessTo(dist: string): Access & { loaded: () => number } {
  const loaded: { path: string; content: Uint8Array }[] = [];
  const read = (path: string) => {
    const content = readFileSync(path);
    loaded.push({ path, content });
    return content;
  };
  const sizeOf = ({ path, content }: (typeof loaded)[number]) =>
    /\.(json|js)$/.test(path) ? gzipSync(content, { level: 9 }).length : content.length;
  // Pagefind's search is written for browsers and fetches its files.
  globalThis.fetch = (async (address: string | URL) =>
    new Response(read(decodeURIComponent(new URL(String(address), 'file:///').pathname)))) as typeof fetch;
  return {
    json: async (path) => JSON.parse(read(join(dist, path)).toString('utf8')) as unknown,
    bytes: async (path) => new Uint8Array(read(join(dist, path))),
    async pagefind() {
      const path = join(dist, 'pagefind/pagefind.js');
      read(path);
      // A new copy of the module for each engine, since it caches what it has loaded.
      const module = (await import(`${pathToFileURL(path).href}?${Math.random()}`)) as Awaited<
        ReturnType<Access['pagefind']>
      >;
      await module.options({ basePath: join(dist, 'pagefind/'), baseUrl: '/', noWorker: true });
      await module.init();
      return module;
    },
    loaded: () => loaded.reduce((sum, file) => sum + sizeOf(file), 0),
  };
}

import type { Release } from './release.ts';
import type { RequestEvent, WorkerScope } from './worker-types.ts';

/** Put before this script when the site has been built. */
declare const RELEASE: Release;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = `marshruty ${RELEASE.base} `;
const NAME = PREFIX + RELEASE.version;
const KEPT = new Map(RELEASE.files);
/** Where a cache says which files, by their hashes, it was filled with. */
const LIST = `${RELEASE.base}sw.json`;
/** Pages and files as they came from the network after the build was kept: newer than it, or not in it. */
const SEEN = `${NAME} seen`;
/** Files whose names change with their content. */
const HASHED = /\/_astro\/|\/(?:pagefind|search-data)\/.*[._][0-9a-f]{7,}\.\w+$/;

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => event.waitUntil(clear().then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  if (event.data === 'activate') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(RELEASE.base)) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (HASHED.test(pathname)) event.respondWith(hashed(event, pathname));
  else if (KEPT.has(pathname)) event.respondWith(fresh(event, pathname));
});

/** Fetches what this build has and the one before it had not. */
async function fill(): Promise<void> {
  const cache = await caches.open(NAME);
  const before = await previous();
  const wanted = [...KEPT];
  const take = async (): Promise<void> => {
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const [url, hash] = next;
      const old = before?.files.get(url) === hash ? await before.cache.match(url) : undefined;
      const response = old ?? (await fetch(url, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${response.status}: ${url}`);
      await put(cache, url, response);
    }
  };
  // A few at a time, so that the page that is being read comes first.
  await Promise.all([take(), take(), take(), take()]);
  await cache.put(LIST, Response.json(RELEASE.files));
}

/** The cache of the build before, and what it was filled with. */
async function previous(): Promise<{ cache: Cache; files: Map<string, string> } | undefined> {
  for (const name of await ours()) {
    const cache = await caches.open(name);
    const list = name === NAME ? undefined : await cache.match(LIST);
    if (list) return { cache, files: new Map((await list.json()) as Release['files']) };
  }
  return undefined;
}

async function clear(): Promise<void> {
  const old = (await ours()).filter((name) => !name.startsWith(NAME));
  await Promise.all(old.map((name) => caches.delete(name)));
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** A page comes from the network while there is one; else as it was kept; else the page that says it was not. */
async function page(event: RequestEvent, path: string): Promise<Response> {
  const found = await fresh(event, path);
  if (found.type !== 'error') return found;
  return (await kept(`${path}/`)) ?? (await kept(`${RELEASE.base}offline/`)) ?? found;
}

/** What keeps its name when it changes comes from the network while there is one and a server behind it; else as it was kept. */
async function fresh(event: RequestEvent, path: string): Promise<Response> {
  const response = await fetch(event.request).catch(() => Response.error());
  if (response.ok) keep(event, path, response);
  const failed = response.type === 'error' || response.status >= 500;
  return (failed && (await kept(path))) || response;
}

/** What has its version in its name never changes. */
async function hashed(event: RequestEvent, path: string): Promise<Response> {
  const found = await kept(path);
  if (found) return found;
  const response = await fetch(event.request);
  if (response.ok) keep(event, path, response);
  return response;
}

async function kept(path: string): Promise<Response | undefined> {
  for (const name of [SEEN, NAME]) {
    const found = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Keeps a copy, without making the reader wait for it. Prints and books are not kept: they are files to save. */
function keep(event: RequestEvent, path: string, response: Response): void {
  if (/pdf|epub|zip/.test(response.headers.get('content-type') ?? '')) return;
  const copy = response.clone();
  event.waitUntil(caches.open(SEEN).then((cache) => put(cache, path, copy)));
}

/** A browser refuses a kept response that was redirected as the answer to a navigation. */
async function put(cache: Cache, path: string, response: Response): Promise<void> {
  const { redirected, status, headers } = response;
  await cache.put(path, redirected ? new Response(await response.blob(), { status, headers }) : response);
}

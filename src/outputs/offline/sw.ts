import type { Release } from './release.ts';
import type { KeptStatus, RequestEvent, StatusEvent, WorkerScope } from './types.ts';

/** Prepended to this script after the build. */
declare const RELEASE: Release;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = `marshruty ${RELEASE.base} `;
/** Precache of this release; every file in it has the expected hash. */
const PRECACHE = `${PREFIX}precache ${RELEASE.version}`;
/** Visited pages that are not in the precache. */
const RUNTIME_CACHE = `${PREFIX}runtime ${RELEASE.version}`;
const HASHES = new Map(RELEASE.files);
/** The key under which a precache stores the list of its files and hashes. */
const LIST = `${RELEASE.base}sw.json`;
/** A header of the list: when missing files were last requested. */
const TRIED = 'x-tried';
/** Files whose name changes with their content, or with the whole index. */
const HASHED = /\/_astro\/|\/(?:pagefind|search-data)\/.*[._][0-9a-f]{7,}\.\w+$/;
/** The search index works only if all its files are of one release. */
const INDEX = /\/(?:pagefind|search-data)\//;
/** Network timeout if the page is cached. */
const NETWORK_TIMEOUT = 3000;
const PRECACHE_TIMEOUT = 15_000;
const TRY_AGAIN_AFTER = 60_000;

/** Set while missing files are requested again. */
let filling: Promise<void> | undefined;
/** Clients whose page came from the cache because the network did not answer. */
const stale = new Set<string>();

scope.addEventListener('install', (event) => event.waitUntil(precache()));
scope.addEventListener('activate', (event) => event.waitUntil(clear().then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(scope.skipWaiting());
  if (event.data === 'status') event.waitUntil(answer(event));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(RELEASE.base)) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (HASHED.test(pathname)) event.respondWith(cacheFirst(event, pathname));
  else if (HASHES.has(pathname)) event.respondWith(networkFirst(event, [pathname]));
});

/** A page, or the offline page if there is neither network nor cached copy. */
async function page(event: RequestEvent, path: string): Promise<Response> {
  const found = await networkFirst(event, [path, `${path}/`, path.replace(/index\.html$/, '')]);
  return found.type === 'error' ? ((await fromCache(`${RELEASE.base}offline/`)) ?? found) : found;
}

/** Network first; the cached response if the network or server fails or is too slow. */
async function networkFirst(event: RequestEvent, paths: readonly [string, ...string[]]): Promise<Response> {
  const network = fetchAndKeep(event, paths[0]);
  const late = new Promise<undefined>((done) => setTimeout(done, NETWORK_TIMEOUT));
  const response = await Promise.race([network, late]);
  if (response && response.type !== 'error' && response.status < 500) return response;
  for (const path of paths) {
    const found = await fromCache(path);
    if (!found) continue;
    if (event.resultingClientId) stale.add(event.resultingClientId);
    return found;
  }
  return network;
}

/** Cache first, for files that never change under their name. */
async function cacheFirst(event: RequestEvent, path: string): Promise<Response> {
  return (await fromCache(path)) ?? fetchAndKeep(event, path);
}

/** Fetches, and caches a copy in the background. */
function fetchAndKeep(event: RequestEvent, path: string): Promise<Response> {
  const network = fetch(event.request).catch(() => Response.error());
  event.waitUntil(
    network.then((response) => (response.ok ? keep(path, response.clone()) : undefined)).catch(() => undefined),
  );
  return network;
}

/** Caches a file of this release if its hash is right, or another complete page of this site. */
async function keep(path: string, response: Response): Promise<void> {
  if (response.redirected) return;
  const hash = HASHES.get(path);
  const cache = await caches.open(hash ? PRECACHE : RUNTIME_CACHE);
  if (hash && (await cache.match(path))) return;
  const body = await response.arrayBuffer();
  if (hash ? (await hashOf(body)) === hash : isPage(response, body)) await cache.put(path, copyOf(response, body));
}

/** Foreign HTML, such as a captive portal, does not link this site's manifest. */
function isPage(response: Response, body: ArrayBuffer): boolean {
  if (!/^text\/html\b/.test(response.headers.get('content-type') ?? '')) return false;
  const html = new TextDecoder().decode(body);
  return html.includes(`"${RELEASE.base}manifest.webmanifest"`) && /<\/html>\s*$/.test(html);
}

/** The cached response: from this release, from a visit since, or from an earlier release not yet replaced. */
async function fromCache(path: string): Promise<Response | undefined> {
  try {
    const visited = await caches.match(path, { cacheName: RUNTIME_CACHE, ignoreVary: true });
    if (visited) return visited;
    for (const { cache, hashes } of await releases()) {
      const response = await cache.match(path, { ignoreVary: true });
      if (!response || (INDEX.test(path) && !(await hasIndex(cache, hashes)))) continue;
      const body = await response.arrayBuffer();
      if ((await hashOf(body)) === hashes.get(path)) return copyOf(response, body);
      await cache.delete(path);
    }
  } catch {
    // The browser refuses to store data.
  }
  return undefined;
}

interface KeptRelease {
  name: string;
  cache: Cache;
  hashes: Map<string, string>;
}

/** All cached releases, this one first. */
async function releases(): Promise<KeptRelease[]> {
  const found = await Promise.all(
    (await ours()).map(async (name): Promise<KeptRelease[]> => {
      const cache = await caches.open(name);
      const list = await cache.match(LIST);
      return list ? [{ name, cache, hashes: new Map((await list.json()) as Release['files']) }] : [];
    }),
  );
  return found.flat().sort((a, b) => Number(b.name === PRECACHE) - Number(a.name === PRECACHE));
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function hasIndex(cache: Cache, hashes: ReadonlyMap<string, string>): Promise<boolean> {
  const kept = await pathsIn(cache);
  return [...hashes.keys()].filter((path) => INDEX.test(path)).every((path) => kept.has(path));
}

const pathsIn = async (cache: Cache) => new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));

/** Caches the missing files of this release, the most important first; stops if storage is full. The rest is retried later. */
async function precache(): Promise<void> {
  try {
    const cache = await caches.open(PRECACHE);
    await cache.put(LIST, Response.json(RELEASE.files, { headers: { [TRIED]: `${Date.now()}` } }));
    const kept = await pathsIn(cache);
    const wanted = RELEASE.files.filter(([path]) => !kept.has(path));
    const earlier = (await releases()).slice(1);
    const take = async (): Promise<void> => {
      for (let next = wanted.shift(); next; next = wanted.shift()) {
        const [path, hash] = next;
        const response = (await fromEarlier(earlier, hash)) ?? (await fetchFile(path, hash));
        if (response) await cache.put(path, response);
      }
    };
    // A few at a time, so that the open page has priority.
    await Promise.all([take(), take(), take(), take()].map((taking) => taking.catch(() => (wanted.length = 0))));
  } catch {
    // The browser refuses to store data.
  }
}

async function fromEarlier(earlier: readonly KeptRelease[], hash: string): Promise<Response | undefined> {
  for (const { cache, hashes } of earlier) {
    // The names of the search's files change with every index, most of their contents do not.
    const [kept] = [...hashes].find(([, other]) => other === hash) ?? [];
    const response = kept === undefined ? undefined : await cache.match(kept);
    const body = await response?.arrayBuffer();
    if (response && body && (await hashOf(body)) === hash) return copyOf(response, body);
  }
  return undefined;
}

/** The file from the network, if its hash is right. Throws if the network does not answer, so that the others are not asked for. */
async function fetchFile(path: string, hash: string): Promise<Response | undefined> {
  if (savesData()) return undefined;
  // The second attempt bypasses the HTTP cache, which may have the wrong response too.
  for (const cache of ['no-cache', 'reload'] as const) {
    try {
      const response = await fetch(path, { cache, redirect: 'error', signal: AbortSignal.timeout(PRECACHE_TIMEOUT) });
      if (!response.ok) return undefined;
      const body = await response.arrayBuffer();
      if ((await hashOf(body)) === hash) return copyOf(response, body);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') throw error;
    }
  }
  return undefined;
}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The same response with a complete, decompressed body. */
function copyOf({ status, headers }: Response, body: ArrayBuffer): Response {
  const copied = new Headers(headers);
  copied.delete('content-encoding');
  copied.delete('content-length');
  return new Response(body, { status, headers: copied });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Deletes other releases once this one is complete, and caches of older formats. */
async function clear(): Promise<void> {
  try {
    const { waiting, installing } = scope.registration;
    if (waiting ?? installing) return;
    const earlier = (await isWhole()) ? [] : (await releases()).map(({ name }) => name);
    const spared = new Set([PRECACHE, RUNTIME_CACHE, ...earlier]);
    await Promise.all((await ours()).filter((name) => !spared.has(name)).map((name) => caches.delete(name)));
  } catch {
    // The browser refuses to store data.
  }
}

async function isWhole(): Promise<boolean> {
  const kept = await pathsIn(await caches.open(PRECACHE));
  return RELEASE.files.every(([path]) => kept.has(path));
}

/** Reports the state to a page, and again after missing files have been loaded. */
async function answer(event: StatusEvent): Promise<void> {
  const tell = async () => event.ports[0]?.postMessage(await status(event.source?.id));
  await tell();
  if (!filling && (savesData() || !navigator.onLine || !(await mayTryAgain().catch(() => false)))) return;
  filling ??= precache().then(clear);
  await filling;
  filling = undefined;
  await tell();
}

async function mayTryAgain(): Promise<boolean> {
  if (await isWhole()) return false;
  const list = await (await caches.open(PRECACHE)).match(LIST);
  return Date.now() - Number(list?.headers.get(TRIED)) > TRY_AGAIN_AFTER;
}

async function status(client: string | undefined): Promise<KeptStatus> {
  const isStale = client !== undefined && stale.has(client);
  const nothing = { pages: 0, allPages: RELEASE.pages, search: false, savesData: savesData(), isStale };
  try {
    const kept = new Set<string>();
    let search = false;
    for (const { cache, hashes } of await releases()) {
      for (const path of await pathsIn(cache)) if (HASHES.has(path) && path.endsWith('/')) kept.add(path);
      search ||= [...hashes.keys()].some((path) => INDEX.test(path)) && (await hasIndex(cache, hashes));
    }
    return { ...nothing, pages: kept.size, search };
  } catch {
    return nothing;
  }
}

import type { Release } from './release.ts';
import type { KeptStatus } from './status.ts';
import type { RequestEvent, StatusEvent, WorkerScope } from './worker-types.ts';

/** Put before this script when the site has been built. */
declare const RELEASE: Release;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = `marshruty ${RELEASE.base} `;
/** The files of this release. Nothing gets in that does not have its hash. */
const PRECACHE = `${PREFIX}precache ${RELEASE.version}`;
/** Pages that the release leaves out, as the reader has seen them. */
const RUNTIME_CACHE = `${PREFIX}runtime ${RELEASE.version}`;
const HASHES = new Map(RELEASE.files);
/** The address under which a precache has the list of its files with their hashes. */
const LIST = `${RELEASE.base}sw.json`;
/** When the files that are missing were last asked for: a header of the list. */
const TRIED = 'x-tried';
/** Files whose names change with their content. */
const HASHED = /\/_astro\/|\/(?:pagefind|search-data)\/.*[._][0-9a-f]{7,}\.\w+$/;
/** The search index finds nothing, or wrong things, unless all its files are of one release. */
const INDEX = /\/(?:pagefind|search-data)\//;
/** How long a reader waits for the network when the page is in the cache. */
const NETWORK_TIMEOUT = 3000;
const PRECACHE_TIMEOUT = 15_000;
const TRY_AGAIN_AFTER = 60_000;

/** Under way while what was missing is asked for again. */
let filling: Promise<void> | undefined;
/** Pages that were taken from the cache since the network did not answer. */
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

/** A page; without a network and a copy of it, the page that says so. */
async function page(event: RequestEvent, path: string): Promise<Response> {
  const found = await networkFirst(event, [path, `${path}/`, path.replace(/index\.html$/, '')]);
  return found.type === 'error' ? ((await fromCache(`${RELEASE.base}offline/`)) ?? found) : found;
}

/** The network's answer; the cached one where the network fails, its server does, or it does not answer in time. */
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

/** The cached answer, for what never changes under its name. */
async function cacheFirst(event: RequestEvent, path: string): Promise<Response> {
  return (await fromCache(path)) ?? fetchAndKeep(event, path);
}

/** Fetches for the page, and keeps a copy without making the page wait for it. */
function fetchAndKeep(event: RequestEvent, path: string): Promise<Response> {
  const network = fetch(event.request).catch(() => Response.error());
  event.waitUntil(
    network.then((response) => (response.ok ? keep(path, response.clone()) : undefined)).catch(() => undefined),
  );
  return network;
}

/** A file of this release is kept if it has its hash and is not there yet; another page if it is a whole page of this site. */
async function keep(path: string, response: Response): Promise<void> {
  if (response.redirected) return;
  const hash = HASHES.get(path);
  const cache = await caches.open(hash ? PRECACHE : RUNTIME_CACHE);
  if (hash && (await cache.match(path))) return;
  const body = await response.arrayBuffer();
  if (hash ? (await hashOf(body)) === hash : isPage(response, body)) await cache.put(path, copyOf(response, body));
}

/** Other HTML, such as the sign-in page of a public network, does not name this site's manifest. */
function isPage(response: Response, body: ArrayBuffer): boolean {
  if (!/^text\/html\b/.test(response.headers.get('content-type') ?? '')) return false;
  const html = new TextDecoder().decode(body);
  return html.includes(`"${RELEASE.base}manifest.webmanifest"`) && /<\/html>\s*$/.test(html);
}

/** What is kept under an address: of this release, else of an earlier one that this one has not replaced yet. */
async function fromCache(path: string): Promise<Response | undefined> {
  try {
    for (const { cache, hashes } of await releases()) {
      const response = await cache.match(path, { ignoreVary: true });
      if (!response || (INDEX.test(path) && !(await hasIndex(cache, hashes)))) continue;
      const body = await response.arrayBuffer();
      if ((await hashOf(body)) === hashes.get(path)) return copyOf(response, body);
      await cache.delete(path);
    }
    return await (await caches.open(RUNTIME_CACHE)).match(path, { ignoreVary: true });
  } catch {
    // The browser refuses to store anything.
    return undefined;
  }
}

interface KeptRelease {
  name: string;
  cache: Cache;
  hashes: Map<string, string>;
}

/** Every release of which something is kept, this one first. */
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

/**
 * Keeps every file of this release that is not kept yet, taken from an earlier release or the network. What cannot be had, or is
 * not what it should be, is left out and tried again later; a full storage ends it, with the most needed files kept.
 */
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
        const response = (await fromEarlier(earlier, path, hash)) ?? (await fetchFile(path, hash));
        if (response) await cache.put(path, response);
      }
    };
    // A few at a time, so that the page being read comes first.
    await Promise.all([take(), take(), take(), take()].map((taking) => taking.catch(() => (wanted.length = 0))));
  } catch {
    // The browser refuses to store anything.
  }
}

async function fromEarlier(earlier: readonly KeptRelease[], path: string, hash: string): Promise<Response | undefined> {
  for (const { cache, hashes } of earlier) {
    const response = hashes.get(path) === hash ? await cache.match(path) : undefined;
    const body = await response?.arrayBuffer();
    if (response && body && (await hashOf(body)) === hash) return copyOf(response, body);
  }
  return undefined;
}

/**
 * The file from the network, if it is the one that was published.
 * @throws DOMException where the network does not answer: there is no use in asking for the others
 */
async function fetchFile(path: string, hash: string): Promise<Response | undefined> {
  if (savesData()) return undefined;
  // The second time past the browser's own cache, which may have the wrong answer too.
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

/** The same response with a body that is whole and no longer packed. */
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

/** Deletes other releases once this one is whole, and caches of the time before hashes were compared. */
async function clear(): Promise<void> {
  try {
    const { waiting, installing } = scope.registration;
    if (waiting ?? installing) return;
    const earlier = (await isWhole()) ? [] : (await releases()).map(({ name }) => name);
    const spared = new Set([PRECACHE, RUNTIME_CACHE, ...earlier]);
    await Promise.all((await ours()).filter((name) => !spared.has(name)).map((name) => caches.delete(name)));
  } catch {
    // The browser refuses to store anything.
  }
}

async function isWhole(): Promise<boolean> {
  const kept = await pathsIn(await caches.open(PRECACHE));
  return RELEASE.files.every(([path]) => kept.has(path));
}

/** Tells a page what is kept, and again when what was missing has come. */
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

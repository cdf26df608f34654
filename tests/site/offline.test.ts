import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { ukOffline as words } from '../../src/i18n/uk-offline.ts';
import { BUDGET, releaseOf } from '../../src/outputs/offline/release.ts';
import { useChromium } from './chromium.ts';
import { DIST, serve, type ServedSite } from './site.ts';
import { fewer, RELEASE, WORKER, workerWith } from './worker.ts';

const browser = await useChromium();
/** What the server answers instead of a file, by its path. */
const answers = new Map<string, (response: ServerResponse) => void>();
let server: ServedSite;
let context: BrowserContext;
let page: Page;
// A server for each test: the browser caches by address.
beforeEach(async () => {
  answers.clear();
  publish(workerOf({}));
  server = await serve(DIST, { answers });
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** For what does not depend on how many files a release has. */
const FEWER = fewer();
const WITH_SEARCH = fewer(/^\/search-data\//);
const contentOf = (path: string) => readFileSync(join(DIST, path.replace(/\/$/, '/index.html')));
const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const text = (content: string, type: string) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': type });
  response.end(content);
};
/** As a public network answers until one signs in. */
const portal = text('<!doctype html><title>Wi-Fi</title><h1>Sign in</h1>', 'text/html');
const missing = (response: ServerResponse) => response.writeHead(404).end();
const hanging = () => undefined;
/** A worker of another release: `changed` has files that differ or are new, `left` those that it does not list. */
const workerOf = (changed: Record<string, string>, left: readonly string[] = [], release = FEWER): string => {
  const hashes = Object.entries(changed).map(([path, content]) => [path, hashOf(content).slice(0, 12)] as const);
  const files = Object.entries({ ...Object.fromEntries(release.files), ...Object.fromEntries(hashes) }).filter(
    ([path]) => !left.includes(path),
  );
  const version = hashOf(JSON.stringify(files)).slice(0, 12);
  return workerWith({ ...release, version, files });
};
/** Put before a worker, its minutes are milliseconds: what it does again after a while it does at the next page. */
const HURRY = 'const start = Date.now(), { now } = Date; Date.now = () => start + (now() - start) * 60_000;\n';
const publish = (worker: string) => answers.set('/sw.js', text(worker, 'text/javascript'));

const status = (...said: string[]) => page.locator('footer [role=status]', { hasText: said.join(' ') });
const heading = async () => (await page.locator('h1').textContent())?.trim().replaceAll('\u00A0', ' ');
const open = (path: string) => page.goto(server.url + path);

/** Opens the home page for the first time and waits until the footer says what is cached. */
async function firstVisit(...said: string[]): Promise<void> {
  await open('/');
  await status(...(said.length > 0 ? said : [words.ready])).waitFor();
}

/** Paths of all cached files with the hash of the body, by cache. */
const keptIn = () =>
  page.evaluate(async () => {
    const kept: { cache: string; path: string; hash: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer()));
        const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        kept.push({ cache: name, path: new URL(request.url).pathname, hash });
      }
    }
    return kept.filter(({ path }) => !path.endsWith('/sw.json'));
  });

/** Cached files that equal neither the build nor, if given, the later release. */
const wrongBodies = async (published: Record<string, string> = {}) =>
  (await keptIn())
    .filter(({ path, hash }) => ![contentOf(path), published[path] ?? ''].some((body) => hashOf(body) === hash))
    .map(({ cache, path }) => `${cache}: ${path}`);

const listed = (pattern: RegExp) => RELEASE.files.map(([path]) => path).find((path) => pattern.test(path)) ?? '';
const ASSET = listed(/^\/_astro\/search.*\.js$/);
const INDEX_FILE = listed(/^\/search-data\/words.*\.json$/);

test('after one visit every page, the comparison and the search work offline', async () => {
  publish(WORKER);
  await firstVisit();
  assert.deepEqual(await wrongBodies(), []);
  await context.setOffline(true);
  const { cities, practices, comparisons } = getCatalogue();
  for (const { url } of [...cities, ...practices, ...comparisons]) {
    await open(url);
    assert.ok(await heading(), url);
  }
  await status(words.away).waitFor();
  // A fallback is a font of the machine, which a bare one lacks.
  const fonts = await page.evaluate(() =>
    document.fonts.ready.then((set) =>
      [...set].filter(({ family }) => !/fallback/i.test(family)).map(({ family, status }) => `${family}: ${status}`),
    ),
  );
  assert.ok(
    fonts.some((font) => font.endsWith(': loaded')) && !fonts.some((font) => font.endsWith(': error')),
    fonts.join(),
  );

  await open('/compare/?p=bucha-posluhy.tsnap&p=kyiv-smart-city');
  await page.locator('.compare thead th').nth(1).waitFor();
  assert.equal(await page.locator('.compare thead th').count(), 2);

  await open(`/search/?q=${encodeURIComponent('громадський бюджет')}`);
  await page.locator('[data-search-results] > li').first().waitFor();
  const found = await page
    .locator('[data-search-results] a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  assert.ok(
    found.some((url) => url?.includes('/practices/')),
    found.join(),
  );
});

test('offline a page opens under any form of its address; one that is not cached shows a notice with links', async () => {
  await firstVisit();
  await context.setOffline(true);
  for (const path of ['/cities/bucha', '/cities/bucha/index.html', '/cities/bucha/?from=mail']) {
    await open(path);
    assert.equal(await heading(), 'Буча', path);
  }
  await open('/nema/');
  assert.equal(await heading(), 'Цієї сторінки не збережено');
  await page.locator('main a', { hasText: 'Буча' }).click();
  assert.equal(await heading(), 'Буча');
});

test('a file that differs from the published one is not cached (other HTML, a cut file, a redirect, nothing); the others are, and it follows later', async () => {
  const [cut = '', lost = ''] = getCatalogue().topics.map((topic) => topic.url);
  publish(HURRY + workerOf({}));
  answers.set(ASSET, portal);
  answers.set('/favicon.svg', (response) => response.writeHead(302, { location: '/manifest.webmanifest' }).end());
  answers.set(cut, text(contentOf(cut).subarray(0, 4000).toString(), 'text/html; charset=utf-8'));
  answers.set(lost, missing);
  answers.set('/cities/odesa/', (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': contentOf('/cities/odesa/').length });
    response.write(contentOf('/cities/odesa/').subarray(0, 4000));
    setTimeout(() => response.destroy(), 50);
  });
  answers.set(INDEX_FILE, missing);
  await firstVisit(words.partly(FEWER.pages - 3, FEWER.pages), words.noSearch);
  // Nor when a page requests it.
  await open('/search/?q=парк');
  await open(cut);
  assert.deepEqual(await wrongBodies(), []);
  const kept = new Set((await keptIn()).map(({ path }) => path));
  assert.deepEqual(
    FEWER.files.map(([path]) => path).filter((path) => !kept.has(path)),
    [ASSET, INDEX_FILE, '/favicon.svg', '/cities/odesa/', cut, lost].toSorted((a, b) => order(a) - order(b)),
  );

  await context.setOffline(true);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча');
  await status(words.away, words.partly(FEWER.pages - 3, FEWER.pages)).waitFor();

  for (const path of [...answers.keys()].filter((key) => key !== '/sw.js')) answers.delete(path);
  await context.setOffline(false);
  // The worker hears that there is a network some time after the page does.
  for (let tries = 0; tries < 20 && (await keptIn()).length < FEWER.files.length; tries++) await open('/about/');
  assert.equal((await keptIn()).length, FEWER.files.length);
  assert.deepEqual(await wrongBodies(), []);
  await context.setOffline(true);
  await open(lost);
  assert.equal(await heading(), getCatalogue().topics[1]?.title);
});
const order = (path: string) => FEWER.files.findIndex(([listed]) => listed === path);

test('a wrong body in the cache is neither shown nor taken into the next release', async () => {
  await firstVisit();
  const poison = (path: string) =>
    page.evaluate(async (address) => {
      const wrong = () => new Response('<h1>Wrong</h1>', { headers: { 'content-type': 'text/html' } });
      for (const name of await caches.keys()) await (await caches.open(name)).put(address, wrong());
    }, path);
  await poison(ASSET);
  await poison('/cities/odesa/');
  await open('/search/?q=парк');
  await page.locator('[data-search-results] > li').first().waitFor();
  await context.setOffline(true);
  await open('/cities/odesa/');
  assert.equal(await heading(), 'Цієї сторінки не збережено');
  await context.setOffline(false);

  await poison(ASSET);
  const changed = { '/about/': contentOf('/about/').toString().replace('</h1>', ', нове</h1>') };
  answers.set('/about/', text(changed['/about/'], 'text/html; charset=utf-8'));
  publish(workerOf(changed));
  await open('/');
  await page.getByRole('button', { name: words.update }).waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words.update }).click()]);
  assert.deepEqual(await wrongBodies(changed), []);
  assert.equal((await keptIn()).length, FEWER.files.length);
});

test('later requests are cached only if the file belongs to this site, is whole and as published', async () => {
  const [seen = '', faked = '', cut = ''] = getCatalogue().topics.map((topic) => topic.url);
  publish(workerOf({}, [seen, faked, cut]));
  const { pages } = FEWER;
  await firstVisit(words.partly(pages - 3, pages));
  await open(seen);
  answers.set(faked, portal);
  answers.set(cut, text(contentOf(cut).subarray(0, 9000).toString(), 'text/html; charset=utf-8'));
  answers.set('/cities/bucha/', portal);
  for (const path of [faked, cut, '/cities/bucha/']) await open(path);
  // There is no event for a cached page, so wait until a later one is cached too.
  await open('/topics/');
  await page.waitForFunction(async (path) => (await caches.match(path)) !== undefined, seen);
  assert.deepEqual(await wrongBodies(), []);

  await context.setOffline(true);
  await open(seen);
  assert.equal(await heading(), getCatalogue().topics[0]?.title);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча');
  for (const path of [faked, cut]) {
    await open(path);
    assert.equal(await heading(), 'Цієї сторінки не збережено');
  }
});

test('if the network does not answer or the server fails, the cached page is shown with a notice', async () => {
  await firstVisit();
  answers.set('/cities/', hanging);
  await open('/cities/');
  assert.ok(await heading());
  await status(words.stale).waitFor();
  answers.set('/cities/bucha/', (response) => response.writeHead(503).end('Backend fetch failed'));
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча');
  await status(words.stale).waitFor();
});

test('a small storage keeps the most important files, no storage none; the page says so and works', async () => {
  publish(WORKER);
  const client = await context.newCDPSession(page);
  const quota = (quotaSize: number) => client.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize });
  await quota(1_200_000);
  await open('/');
  await status('Без мережі відкриється не все').waitFor();
  await status(words.noSearch).waitFor();
  assert.deepEqual(await wrongBodies(), []);
  await context.setOffline(true);
  await open('/');
  assert.ok(await heading());
  await context.setOffline(false);

  await context.clearCookies();
  await client.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
  await quota(1);
  await open('/about/');
  await status(words.nothing).waitFor();
  await context.setOffline(true);
  await status(words.awayUnkept).waitFor();
});

test('with Save-Data nothing is precached, and visited pages are cached', async () => {
  // The browser's own switch reaches pages, not workers.
  publish(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } });\n${WORKER}`);
  await firstVisit(words.savesData);
  await open('/cities/bucha/');
  await page.waitForFunction(async () => (await caches.match('/cities/bucha/')) !== undefined);
  assert.ok((await keptIn()).length < 20);
  await context.setOffline(true);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча');
});

test('a newer version: fresh pages at once, an offer to update, only changed files are sent, then it is available offline', async () => {
  await firstVisit();
  const changed = {
    '/cities/bucha/': contentOf('/cities/bucha/')
      .toString()
      .replace(/(<h1[^>]*>)\s*Буча/, '$1Буча, нова'),
    // Known under another name: only its name is new.
    '/renamed.js': contentOf(FEWER.files.map(([path]) => path).find((path) => path.endsWith('.js')) ?? '').toString(),
  };
  answers.set('/cities/bucha/', text(changed['/cities/bucha/'], 'text/html; charset=utf-8'));
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча, нова', 'not the stale page');
  assert.equal(await page.locator('footer [role=status] button').count(), 0);

  publish(workerOf(changed));
  const asked: string[] = [];
  context.on('request', (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname));
  await page.reload();
  await status(words.newer).waitFor();
  // The page itself requests the icon.
  assert.deepEqual(
    [...new Set(asked)].filter((path) => !/sw\.js|bucha|favicon/.test(path)),
    [],
  );
  const before = await page.evaluate(() => caches.keys());
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words.update }).click()]);
  const after = await page.evaluate(() => caches.keys());
  assert.equal(after.length, 1, after.join());
  assert.ok(before.length === 2 && before.includes(after[0] ?? ''), before.join());
  await context.setOffline(true);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча, нова');
});

test('half a release on the server: its files are cached, the others stay as they were and follow when published', async () => {
  await firstVisit();
  const renamed = (path: string) => contentOf(path).toString().replace('</h1>', ', нове</h1>');
  const changed = { '/about/': renamed('/about/'), '/cities/bucha/': renamed('/cities/bucha/') };
  const put = (path: keyof typeof changed) => answers.set(path, text(changed[path], 'text/html; charset=utf-8'));
  put('/about/');
  publish(HURRY + workerOf(changed));
  await open('/');
  await page.getByRole('button', { name: words.update }).waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words.update }).click()]);
  await context.setOffline(true);
  await open('/about/');
  assert.match((await heading()) ?? '', /, нове$/);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча');
  assert.deepEqual(await wrongBodies(changed), []);

  await context.setOffline(false);
  put('/cities/bucha/');
  await open('/');
  await page.waitForFunction(async () => (await caches.keys()).length === 1);
  await context.setOffline(true);
  await open('/cities/bucha/');
  assert.equal(await heading(), 'Буча, нове');
});

test('a page seen in a later release is not replaced by the copy of an earlier one', async () => {
  await firstVisit();
  const path = getCatalogue().topics[1]?.url ?? '';
  const fresh = contentOf(path).toString().replace('</h1>', ', нове</h1>');
  answers.set(path, text(fresh, 'text/html; charset=utf-8'));
  // The later release does not list the page, and is never whole, so the earlier one stays.
  publish(workerOf({ '/about/': 'never published' }, [path]));
  await open('/');
  await page.getByRole('button', { name: words.update }).waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words.update }).click()]);
  await open(path);
  await page.waitForFunction(async (path) => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).match(path)));
    const texts = await Promise.all(kept.map((response) => response?.text()));
    return texts.some((html) => html?.includes(', нове</h1>'));
  }, path);
  await context.setOffline(true);
  await open(path);
  assert.match((await heading()) ?? '', /, нове$/);
});

test('half a search index is not used: the previous one is, until the new one is complete', async () => {
  publish(workerOf({}, [], WITH_SEARCH));
  await firstVisit();
  const changed = { '/search-data/manifest.json': '{}', '/search-data/new.0123456789.json': '[]' };
  answers.set('/search-data/manifest.json', text('{}', 'application/json'));
  publish(workerOf(changed, [], WITH_SEARCH));
  await open('/');
  await page.getByRole('button', { name: words.update }).waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words.update }).click()]);
  await context.setOffline(true);
  await open('/search/?q=парк');
  await page.locator('[data-search-results] > li').first().waitFor();
});

test('the precache fits the budget: shell, chapters, lists, search index, but neither prints nor data', () => {
  const urls = RELEASE.files.map(([url]) => url);
  const { cities, practices, topics, visits, comparisons } = getCatalogue();
  const wanted = ['/', '/search/', '/compare/', '/offline/', '/practices/', '/topics/', '/about/'];
  for (const url of [...wanted, ...[...cities, ...practices, ...topics, ...visits, ...comparisons].map((e) => e.url)])
    assert.ok(urls.includes(RELEASE.base + url.slice(1)), `${url} is not kept`);
  assert.deepEqual(
    urls.filter((url) => /\.(pdf|epub|csv|xml|png)$/.test(url) && !url.includes('/icons/')),
    [],
  );
  const files = urls.map((url) => {
    const path = url.slice(RELEASE.base.length).replace(/(^|\/)$/, '$1index.html');
    return { path, read: () => readFileSync(join(DIST, path)) };
  });
  const again = releaseOf(files, RELEASE.base);
  assert.equal(again.version, RELEASE.version);
  assert.ok(again.bytes <= BUDGET, `${again.bytes}`);
});

test('a device can install the site', async () => {
  await firstVisit();
  const client = await context.newCDPSession(page);
  const { errors, data = '' } = await client.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  // Chrome's conditions, which a headless browser does not check.
  const manifest = JSON.parse(data) as Record<'name' | 'start_url' | 'scope' | 'display', string> & {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  assert.ok(manifest.name.length > 0);
  assert.ok(manifest.start_url.startsWith(manifest.scope));
  assert.match(manifest.display, /^(?:standalone|minimal-ui|fullscreen)$/);
  const icons = await page.evaluate(
    (listed) =>
      Promise.all(
        listed.map(async ({ src, purpose }) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return { src, sizes: `${image.naturalWidth}x${image.naturalHeight}`, purpose };
        }),
      ),
    manifest.icons,
  );
  assert.deepEqual(
    icons,
    manifest.icons.map(({ src, sizes, purpose }) => ({ src, sizes, purpose })),
  );
  assert.ok(icons.some(({ sizes, purpose }) => parseInt(sizes) >= 144 && purpose === 'any'));
});

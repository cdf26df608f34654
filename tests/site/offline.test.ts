import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { ukOffline as words } from '../../src/i18n/uk-offline.ts';
import { BUDGET, releaseOf, type Release } from '../../src/outputs/offline/release.ts';
import { launchChromium } from './chromium.ts';
import { DIST, serve } from './site.ts';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  // A copy, as one test publishes a newer version of it.
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(DIST, folder, { recursive: true });
  browser = await launchChromium();
  server = await serve(folder);
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens the home page for the first time and waits until the foot of the page says that the site is kept. */
async function firstVisit(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator('footer [role=status]', { hasText: words.ready }).waitFor();
  return { context, page };
}

const releaseIn = (worker: string): Release => JSON.parse(/^const RELEASE=(.*);$/m.exec(worker)?.[1] ?? '') as Release;

test('after one visit and without a network every chapter and practice opens, and a comparison', async () => {
  const { context, page } = await firstVisit();
  await context.setOffline(true);
  const { cities, practices, comparisons } = getCatalogue();
  for (const { url } of [...cities, ...practices, ...comparisons]) {
    await page.goto(server.url + url);
    assert.ok((await page.locator('h1').textContent())?.trim(), url);
  }
  await page.goto(`${server.url}${practices[0]?.url}`);
  await page.locator('footer [role=status]', { hasText: words.away }).waitFor();
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

  await page.goto(`${server.url}/compare/?p=bucha-posluhy.tsnap&p=kyiv-smart-city`);
  await page.locator('.compare thead th').nth(1).waitFor();
  assert.equal(await page.locator('.compare thead th').count(), 2);
  await context.close();
});

test('without a network the search finds', async () => {
  const { context, page } = await firstVisit();
  await context.setOffline(true);
  await page.goto(`${server.url}/search/?q=${encodeURIComponent('громадський бюджет')}`);
  await page.locator('[data-search-results] > li').first().waitFor();
  const found = await page
    .locator('[data-search-results] a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  assert.ok(
    found.some((url) => url?.includes('/practices/')),
    found.join(),
  );
  await context.close();
});

test('without a network a page that was not kept says so, and leads on', async () => {
  const { context, page } = await firstVisit();
  await context.setOffline(true);
  await page.goto(`${server.url}/nema/`);
  assert.equal(await page.locator('h1').textContent(), 'Цієї сторінки не збережено');
  await page.locator('main a', { hasText: 'Буча' }).click();
  assert.equal(await page.locator('h1').textContent(), 'Буча');
  await context.close();
});

test('a newer version: fresh pages at once, an offer to renew, and then the newer one without a network', async () => {
  const { context, page } = await firstVisit();
  await page.goto(`${server.url}/cities/bucha/`);
  const file = join(folder, 'cities/bucha/index.html');
  const before = readFileSync(file, 'utf8');
  const worker = join(folder, 'sw.js');
  const script = readFileSync(worker, 'utf8');
  try {
    writeFileSync(file, before.replace(/(<h1[^>]*>)\s*Буча/, '$1Буча, нова'));
    await page.reload();
    assert.equal((await page.locator('h1').textContent())?.trim(), 'Буча, нова', 'not the stale page');
    assert.equal(await page.locator('footer [role=status] button').count(), 0);

    const changed = script.replace(/("\/cities\/bucha\/",")\w+/, '$1changed').replace(/("version":")\w+/, '$1newer');
    writeFileSync(worker, changed);
    const asked: string[] = [];
    context.on('request', (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname));
    await page.reload();
    const offer = page.locator('footer [role=status]', { hasText: words.newer });
    await offer.waitFor();
    // Only what has changed is sent again; the icon is what the page itself asks for.
    assert.deepEqual(
      [...new Set(asked)].filter((path) => !/sw\.js|bucha|favicon/.test(path)),
      [],
    );
    await Promise.all([page.waitForEvent('load'), offer.getByRole('button', { name: words.update }).click()]);
    assert.equal(
      await page.evaluate(async () => (await caches.keys()).filter((name) => / newer/.test(name)).length > 0),
      true,
    );
    assert.equal(
      await page.evaluate(async () => (await caches.keys()).filter((name) => !/ newer/.test(name)).length),
      0,
    );
    await context.setOffline(true);
    await page.goto(`${server.url}/cities/bucha/`);
    assert.equal((await page.locator('h1').textContent())?.trim(), 'Буча, нова');
  } finally {
    writeFileSync(file, before);
    writeFileSync(worker, script);
  }
  await context.close();
});

test('what is kept fits the budget: shell, chapters, lists, search index, and neither prints nor data', () => {
  const release = releaseIn(readFileSync(join(DIST, 'sw.js'), 'utf8'));
  const urls = release.files.map(([url]) => url);
  const { cities, practices, topics, visits, comparisons } = getCatalogue();
  const wanted = ['/', '/search/', '/compare/', '/offline/', '/practices/', '/topics/', '/about/'];
  for (const url of [...wanted, ...[...cities, ...practices, ...topics, ...visits, ...comparisons].map((e) => e.url)])
    assert.ok(urls.includes(release.base + url.slice(1)), `${url} is not kept`);
  assert.deepEqual(
    urls.filter((url) => /\.(pdf|epub|csv|xml|png)$/.test(url) && !url.includes('/icons/')),
    [],
  );
  const files = release.files.map(([url]) => {
    const path = url.slice(release.base.length).replace(/(^|\/)$/, '$1index.html');
    return { path, read: () => readFileSync(join(DIST, path)) };
  });
  const again = releaseOf(files, release.base);
  assert.equal(again.version, release.version);
  assert.ok(again.bytes <= BUDGET, `${again.bytes}`);
});

test('a device can install the site', async () => {
  const { context, page } = await firstVisit();
  const client = await context.newCDPSession(page);
  const { errors } = await client.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A context of a test is a private window, where nothing is installed.
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
  await context.close();
});

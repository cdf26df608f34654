import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { AXE, findings } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { builtPages, serve } from './site.ts';

const paths = builtPages().map((page) => page.path);
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  browser = await launchChromium();
  server = await serve();
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
      // axe is injected past the page's own policy; the policy itself is tested below.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
      await context.addInitScript(AXE);
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(server.url + path);
        found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
      }
      await context.close();
      assert.deepEqual(found.slice(0, 10), [], `${found.length} findings`);
    });
  }
}

test('no page scrolls sideways at 320 px', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(server.url + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path}: ${width} px`);
  }
  await page.close();
  assert.deepEqual(wide, []);
});

test('no console error, no blocked or third-party request, no layout shift', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`${page.url()} asks ${request.url()}`);
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of paths.filter((p) => p !== '/404.html')) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    if (shift > 0.001) faults.push(`${path}: layout shift ${shift}`);
  }
  await page.close();
  assert.deepEqual(faults, []);
});

test('an address that does not exist gives the 404 page with ways out', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${server.url}/nema/`);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator('h1').textContent(), 'Такої сторінки немає');
  assert.ok((await page.locator('main a').count()) > 20);
  await page.close();
});

test('without JavaScript one comes from a topic to its projects and from a facet to its practices', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/topics/waste/`);
  const project = page.locator('main a[href*="#"]', { hasText: 'сорту' }).first();
  const title = (await project.textContent())?.trim();
  await project.click();
  const anchor = new URL(page.url()).hash.slice(1);
  assert.equal((await page.locator(`[id="${anchor}"] h3`).first().textContent())?.trim(), title);

  await page.goto(`${server.url}/practices/`);
  await page.locator('summary', { hasText: 'Джерело коштів' }).click();
  await page.locator('details[open] a', { hasText: 'ДФРР' }).click();
  assert.equal(new URL(page.url()).pathname, '/practices/funding/dfrr/');
  const titles = await page.locator('main h2').allTextContents();
  assert.ok(titles.length >= 2, titles.join());
  await context.close();
});

test('the keyboard reaches the content past the head, and the head’s search field', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/cities/kyiv/`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#zmist');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'zmist');
  await page.locator('#header-q').fill('парк');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=*');
  assert.equal(new URL(page.url()).searchParams.get('q'), 'парк');
  await page.close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Engine } from '../../src/search/query/engine.ts';
import { linksOf } from '../../src/search/ui/links.ts';
import { accessTo } from '../search/access.ts';
import { isRight, judged } from '../search/judged.ts';
import { AXE, findings } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { DIST, serve } from './site.ts';

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

const RESULTS = 'main [data-search-results] > li';
const DONE = '[data-search-results][aria-busy="false"]';
async function open(
  query: string,
  prepare?: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage(options);
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await prepare?.(page);
  await page.goto(`${server.url}/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  return { page, errors };
}
const status = (page: Page) => page.locator('[data-search-status]').innerText();

test('judged queries of every type: the right page first, its section among the first three, nothing where there is no answer', async () => {
  const engine = await Engine.load(accessTo(DIST));
  const wrong = new Map<string, string[]>();
  let sections = 0;
  let sectionsFound = 0;
  for (const { q, type, pages } of judged) {
    const answer = await engine.answer(q);
    const first = answer.pages[0]?.doc.url;
    const list = wrong.get(type) ?? [];
    wrong.set(type, list);
    if (!isRight(pages, first)) list.push(`${q} → ${first ?? 'nothing'}`);
    const wanted = pages.filter((p) => p.includes('#'));
    if (wanted.length === 0) continue;
    sections++;
    const links = answer.pages.flatMap(linksOf).slice(0, 3);
    if (links.some((link) => wanted.includes(link))) sectionsFound++;
  }
  for (const [type, list] of wrong) {
    const asked = judged.filter((query) => query.type === type).length;
    // A question in a reader's own words is harder than words of the texts.
    const allowed = type === 'natural' ? 0.12 : 0.1;
    assert.ok(list.length <= asked * allowed, `${type}: ${list.length} of ${asked}\n${list.join('\n')}`);
  }
  assert.ok(sectionsFound >= sections * 0.95, `sections among the first three: ${sectionsFound} of ${sections}`);
});

test('a query in the address is answered: pages, then their sections, with the words as they stand', async () => {
  const { page, errors } = await open('громадським бюджетом');
  await page.waitForSelector(RESULTS);
  const links = await page
    .locator(RESULTS)
    .first()
    .locator('a')
    .evaluateAll((as) => as.map((a) => a.getAttribute('href') ?? ''));
  assert.match(links[0] ?? '', /^\/practices\/(bucha|kyiv)[a-z-]*\/$/, 'the first link is the page');
  assert.ok(
    links.slice(1).some((l) => l.endsWith('#hromadskyi-biudzhet')),
    links.join(' '),
  );
  await page.waitForSelector(`${RESULTS} mark`);
  assert.match(await page.locator(`${RESULTS} mark`).first().innerText(), /^[Гг]ромадськ/);
  assert.match(await status(page), /^\d+ результат/);
  assert.deepEqual(errors, []);
  await page.close();
});

test('facets with counts narrow the results and stand in the address', async () => {
  const { page } = await open('послуги');
  const boxes = page.locator('[data-search-facets] input[name=city]');
  await boxes.first().waitFor();
  const before = await page.locator(RESULTS).count();
  const count = Number(await page.locator('[data-search-facets] label').first().locator('span').last().innerText());
  await boxes.first().focus();
  await page.keyboard.press('Space');
  assert.equal(await page.locator(RESULTS).count(), count);
  assert.ok(count < before);
  assert.ok(new URL(page.url()).searchParams.has('city'));
  await page.reload();
  await page.waitForSelector(RESULTS);
  assert.equal(await page.locator(RESULTS).count(), count, 'after a reload');
  await page.close();
});

test('nothing is said to be nothing, with ways on', async () => {
  const { page } = await open('щздфгх');
  await page.waitForSelector(DONE, { state: 'attached' });
  assert.equal(await page.locator(RESULTS).count(), 0);
  assert.match(await status(page), /^Нічого не знайдено/);
  assert.ok(await page.locator('[data-search-ways]').isVisible());
  await page.close();
});

test('a word that is near is asked back, not answered', async () => {
  const { page } = await open('метро');
  await page.waitForSelector(DONE, { state: 'attached' });
  assert.equal(await page.locator(RESULTS).count(), 0);
  assert.match(await page.locator('[data-search-suggestion]').innerText(), /^Можливо, ви шукали: .+\?$/);
  await page.close();
});

test('an index that does not load is told, and tried again', async () => {
  let broken = true;
  const { page } = await open('туризм', async (p) => {
    await p.route('**/search-data/manifest.json', (route) => (broken ? route.abort() : route.continue()));
  });
  await page.locator('[data-search-failed]').waitFor();
  assert.equal(await page.locator(RESULTS).count(), 0);
  broken = false;
  await page.locator('[data-search-retry]').click();
  await page.waitForSelector(RESULTS);
  assert.ok(await page.locator('[data-search-failed]').isHidden());
  await page.close();
});

test('a worker that does not start is told, and tried again', async () => {
  let broken = true;
  const { page } = await open('туризм', async (p) => {
    await p.route('**/_astro/worker-*.js', (route) => (broken ? route.abort() : route.continue()));
  });
  await page.locator('[data-search-failed]').waitFor();
  broken = false;
  await page.locator('[data-search-retry]').click();
  await page.waitForSelector(RESULTS);
  await page.close();
});

/** What the search page may show: many results, few with partial matches, a corrected word, a near word and nothing. */
const SHOWN = ['послуги', 'як місто заохочує сортувати сміття', 'туризьм', 'метро', 'щздфгх'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing on results, and nothing moves: ${colorScheme}, ${width} px`, async () => {
      const found: string[] = [];
      for (const query of SHOWN) {
        const { page, errors } = await open(
          query,
          async (p) => {
            await p.addInitScript(AXE);
            await p.addInitScript(() => {
              const shifts: number[] = [];
              Object.assign(window, { shifts });
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                  shifts.push(entry.value);
              }).observe({ type: 'layout-shift', buffered: true });
            });
          },
          // axe is injected past the page's own policy.
          { colorScheme, viewport: { width, height: 844 }, bypassCSP: true },
        );
        await page.waitForSelector(DONE, { state: 'attached' });
        await page.waitForLoadState('networkidle');
        const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
        await page.locator('[data-search-box]').evaluate((box: HTMLDetailsElement) => (box.open = true));
        found.push(
          ...errors,
          ...(await findings(page)).map((finding) => `${query}: ${finding}`),
          ...shifts.map((shift) => `${query}: layout shift ${shift}`),
        );
        if (await page.locator('[data-search-facets] input').count()) {
          await page.locator('[data-search-facets] label').first().click();
          found.push(...(await findings(page)).map((finding) => `${query}, narrowed: ${finding}`));
        }
        await page.close();
      }
      assert.deepEqual(found.slice(0, 10), [], `${found.length} findings`);
    });
  }
}

test('an old answer never stands over a newer one', async () => {
  const { page } = await open('', async (p) => {
    // Whether the first query is a slip is slow to tell: the second, of a known word, overtakes it.
    await p.route('**/search-data/known-*.bin', async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
  });
  const field = page.locator('#q');
  await field.fill('туризьм');
  await page.waitForRequest(/search-data\/known-/);
  await field.fill('Тананевич');
  await page.waitForSelector(RESULTS);
  await page.waitForTimeout(1800);
  const first = await page.locator(`${RESULTS} a`).first().getAttribute('href');
  assert.match(first ?? '', /odesa/);
  assert.equal(new URL(page.url()).searchParams.get('q'), 'Тананевич');
  await page.close();
});

test('nothing of search is loaded before the reader turns to it', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  for (const path of ['/', '/search/']) await page.goto(server.url + path, { waitUntil: 'networkidle' });
  assert.deepEqual(
    asked.filter((url) => /pagefind|search-data/.test(url)),
    [],
  );
  await page.close();
});

test('without JavaScript the page says so and shows other ways', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/search/?q=парк`);
  assert.match(await page.locator('main').innerText(), /потрібен JavaScript/);
  assert.ok(await page.locator('main a[href="/practices/"]').first().isVisible());
  await context.close();
});

test('Pagefind keeps what the index relies on: a key is one word, positions count words, prefixes match families', async () => {
  const access = accessTo(DIST);
  const engine = await Engine.load(access);
  const { pages } = await engine.answer('Кромкач');
  const section = pages[0]?.sections[0];
  assert.equal(section?.section.kind, 'contacts', 'positions lead to the section');
  const texts = await engine.texts(pages[0]?.id ?? '');
  assert.match(texts[section?.number ?? 0]?.body ?? '', /Кромкач/);
});

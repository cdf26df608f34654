import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PDFDocument } from 'pdf-lib';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { keyOf } from '../../src/catalogue/comparisons.ts';
import { ukCompare as words } from '../../src/i18n/uk-compare.ts';
import { ukRoute } from '../../src/i18n/uk-route.ts';
import { comparingQuery } from '../../src/lib/comparing.ts';
import { useSite } from './chromium.ts';
import { builtPages } from './site.ts';

const { comparisons, practices, topics } = getCatalogue();
const site = await useSite();

const columns = (page: Page) => page.locator('.compare thead th').allInnerTexts();
const ready = (page: Page) => page.locator('[data-route=compare]:not([aria-busy])').waitFor();

test('the ready comparisons are pages that need no script', async () => {
  const context = await site.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/compare/`);
  assert.equal(await page.locator('.compare-more > ul > li').count(), comparisons.length);
  for (const { url, items } of comparisons) {
    await page.goto(site.url + url);
    assert.equal((await columns(page)).length, items.length, url);
    assert.ok((await page.locator('.compare tbody tr').count()) > 6, url);
  }
  const centres = comparisons.find(({ items }) => items.length === 4);
  assert.ok(centres, 'a comparison of four');
  await page.goto(`${site.url}/compare/?p=bucha-posluhy`);
  const notice = page.locator('noscript');
  assert.match(await notice.innerHTML(), /потрібен .*JavaScript/);
  assert.ok(((await notice.boundingBox())?.height ?? 0) > 40);
  await context.close();
});

test('every page of a topic leads to a ready comparison', () => {
  for (const { url } of topics) {
    const { html } = builtPages().find(({ path }) => path === url) ?? assert.fail(url);
    assert.match(html.slice(html.indexOf('<h1')), /<a href="\/compare\/[^"]+" class="button/, url);
  }
});

test('the browser makes the same table as the build', async () => {
  const page = await site.newPage();
  for (const { url, items } of comparisons) {
    await page.goto(site.url + url);
    const built = await page.locator('.compare').evaluate((table) => table.outerHTML);
    await page.goto(site.url + `/compare/${comparingQuery(items.map(keyOf))}`);
    await ready(page);
    assert.equal(await page.locator('.compare').evaluate((table) => table.outerHTML), built, url);
  }
  await page.close();
});

test('too many, too few, unknown and unreachable items are reported', async () => {
  const page = await site.newPage();
  const status = async (search: string) => {
    await page.goto(`${site.url}/compare/?p=${search}`);
    await ready(page);
    return (await page.locator('[data-route-status]').innerText()).trim();
  };
  assert.equal(await status(practices.map((p) => p.slug).join(',')), words.many);
  assert.equal((await columns(page)).length, 4);
  assert.equal(await status('bucha-posluhy'), words.one);
  await status('nema,bucha-posluhy.nema');
  assert.deepEqual(await page.locator('[data-route] code').allInnerTexts(), ['nema', 'bucha-posluhy.nema']);
  await page.context().close();

  const context = await site.newContext();
  const broken = await context.newPage();
  await context.route('**/compare/*.json', (route) => route.abort());
  await broken.goto(`${site.url}/compare/?p=bucha-posluhy,kyiv-smart-city`);
  await broken.getByText(ukRoute.failed).waitFor();
  await context.unroute('**/compare/*.json');
  await broken.getByRole('button', { name: ukRoute.retry }).click();
  await broken.locator('.compare').waitFor();
  await context.close();
});

test('no part of a comparison scrolls sideways at any width; on a phone the name of a row is above its cells, one below another', async () => {
  const page = await site.newPage({ viewport: { width: 320, height: 640 } });
  for (const { url } of comparisons) {
    await page.goto(site.url + url);
    for (const width of [320, 390, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('html, .compare, .compare :not(.sr-only, .sr-only *)')]
          .filter(
            (element) => element.getBoundingClientRect().right > innerWidth + 0.5 || element.scrollWidth > innerWidth,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(wide, [], `${url} at ${width}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const row = page.locator('.compare tbody tr').first();
    const [name, cell] = await Promise.all([row.locator('th').boundingBox(), row.locator('td').first().boundingBox()]);
    assert.ok(name && cell && name.y + name.height <= cell.y + 1, url);
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.compare :is(tr > th[scope=col], td[data-name])')].flatMap((item) => {
        const before = item.previousElementSibling?.matches('thead td') ? null : item.previousElementSibling;
        const bottom = before?.getBoundingClientRect().bottom ?? 0;
        return bottom > item.getBoundingClientRect().top + 1 || item.dataset.name === '' ? [item.textContent] : [];
      }),
    );
    assert.deepEqual(beside, [], url);
  }
  await page.close();
});

test('a ready comparison prints on one landscape sheet, three or four whole practices on two, in letters that can be read', async () => {
  const page = await site.newPage();
  const some = [practices.slice(0, 4), practices.slice(-4), practices.slice(0, 3), practices.slice(-3)].map(
    (list) => `/compare/${comparingQuery(list.map(keyOf))}`,
  );
  for (const url of [...comparisons.map((c) => c.url), ...some]) {
    await page.goto(site.url + url);
    await page.locator('.compare').waitFor();
    const sheets = (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPages();
    assert.ok(sheets.length <= (some.includes(url) ? 2 : 1), `${url}: ${sheets.length} sheets`);
    await page.emulateMedia({ media: 'print' });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.compare *')]
        .filter((element) => element.textContent.trim() && parseFloat(getComputedStyle(element).fontSize) < 9.99)
        .map((element) => element.textContent),
    );
    await page.emulateMedia({ media: null });
    assert.deepEqual(small, [], url);
    const { width = 0, height = 0 } = sheets[0]?.getSize() ?? {};
    assert.deepEqual([Math.round(width), Math.round(height)], [842, 595], url);
  }
  await page.close();
});

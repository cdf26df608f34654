import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PDFDocument } from 'pdf-lib';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { keyOf } from '../../src/catalogue/comparisons.ts';
import { ukCompare as words } from '../../src/i18n/uk-compare.ts';
import { uk } from '../../src/i18n/uk.ts';
import { ukRoute } from '../../src/i18n/uk-route.ts';
import { comparingQuery } from '../../src/lib/comparing.ts';
import { useSite } from './chromium.ts';
import { builtPages } from './site.ts';

const { comparisons, practices, topics } = getCatalogue();
const site = await useSite();

const columns = (page: Page) => page.locator('.compare thead th').allInnerTexts();
const statusOf = (page: Page) => page.locator('[data-route-status]');
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

/** Cells whose name is broken inside a word, and, while a row holds all columns, those that are not under the head of theirs. */
function apart() {
  const pen = document.createElement('canvas').getContext('2d');
  const heads = [...document.querySelectorAll('.compare thead th')].map((head) => head.getBoundingClientRect());
  const oneRow = heads.every(({ left }, i) => i === 0 || left > (heads[i - 1]?.left ?? 0));
  return [...document.querySelectorAll('.compare tbody tr')].flatMap((row) => {
    let column = 0;
    return [...row.querySelectorAll('td')].flatMap((cell) => {
      const name = getComputedStyle(cell, '::before');
      const under = heads[column];
      column += cell.colSpan;
      const words = name.content === 'none' ? [] : (cell.dataset.name ?? '').split(/\s|(?<=-)/);
      if (pen) pen.font = name.font;
      const isBroken = words.some((word) => (pen?.measureText(word).width ?? 0) > parseFloat(name.width) + 0.5);
      const isAway = oneRow && under && Math.abs(under.left - cell.getBoundingClientRect().left) > 1;
      return [
        ...(isBroken ? [`«${cell.dataset.name}» is broken`] : []),
        ...(isAway ? [`${cell.textContent} is away`] : []),
      ];
    });
  });
}

/** What the next tests look at on the ready comparisons. Each page is opened once: settings change on the open page. */
async function walk() {
  const page = await site.newPage();
  const found = {
    tables: new Map<string, string>(),
    wide: [] as string[],
    beside: [] as string[],
    apart: [] as string[],
    print: [] as string[],
  };
  for (const { url } of comparisons) {
    await page.goto(site.url + url);
    found.tables.set(url, await tableOf(page));
    for (const width of [320, 390, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('html, .compare, .compare :not(.sr-only, .sr-only *)')]
          .filter(
            (element) => element.getBoundingClientRect().right > innerWidth + 0.5 || element.scrollWidth > innerWidth,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      found.apart.push(...(await page.evaluate(apart)).map((cell) => `${url} at ${width}: ${cell}`));
      found.wide.push(...wide.map((element) => `${url} at ${width}: ${element}`));
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const beside = await page.evaluate(() => {
      const [name, cell] = ['th', 'td'].map((of) =>
        document.querySelector(`.compare tbody tr ${of}`)?.getBoundingClientRect(),
      );
      const items = document.querySelectorAll<HTMLElement>('.compare :is(tr > th[scope=col], td[data-name])');
      return [
        ...(name && cell && name.bottom <= cell.top + 1 ? [] : ['the first cell is not under its name']),
        ...[...items].flatMap((item) => {
          const before = item.previousElementSibling?.matches('thead td') ? null : item.previousElementSibling;
          const bottom = before?.getBoundingClientRect().bottom ?? 0;
          return bottom > item.getBoundingClientRect().top + 1 || item.dataset.name === '' ? [item.textContent] : [];
        }),
      ];
    });
    found.beside.push(...beside.map((item) => `${url}: ${item}`));
    found.print.push(...(await faultsInPrint(page, 1)).map((fault) => `${url}: ${fault}`));
  }
  await page.close();
  return found;
}
let walked: ReturnType<typeof walk> | undefined;

const tableOf = (page: Page) => page.locator('.compare').evaluate((table) => table.outerHTML);

/** An open comparison that does not fit so many landscape sheets of A4, and its words in letters that are too small there. */
async function faultsInPrint(page: Page, limit: number): Promise<string[]> {
  const sheets = (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPages();
  const { width = 0, height = 0 } = sheets[0]?.getSize() ?? {};
  await page.emulateMedia({ media: 'print' });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.compare *')]
      .filter((element) => element.textContent.trim() && parseFloat(getComputedStyle(element).fontSize) < 9.99)
      .map((element) => element.textContent),
  );
  await page.emulateMedia({ media: null });
  return [
    ...(sheets.length > limit ? [`${sheets.length} sheets`] : []),
    ...(Math.round(width) === 842 && Math.round(height) === 595 ? [] : [`a sheet of ${width} × ${height}`]),
    ...small.map((text) => `«${text}» is too small`),
  ];
}

test('the browser makes the same table as the build', async () => {
  const { tables } = await (walked ??= walk());
  const page = await site.newPage();
  for (const { url, items } of comparisons) {
    await page.goto(site.url + `/compare/${comparingQuery(items.map(keyOf))}`);
    await ready(page);
    assert.equal(await tableOf(page), tables.get(url), url);
  }
  await page.close();
});

test('too many, too few, unknown and unreachable items are reported', async () => {
  const page = await site.newPage();
  const status = async (search: string) => {
    await page.goto(`${site.url}/compare/?p=${search}`);
    await ready(page);
    return (await statusOf(page).innerText()).replace(/\s+/g, ' ').trim();
  };
  const all = practices.map(({ slug }) => slug);
  assert.equal(await status(['nema', ...all].join()), `${words.many} ${ukRoute.unknown} nema`);
  assert.equal((await columns(page)).length, 4);
  // Paper has the address of the columns that are on it, if the site has an address.
  const printed = '<span data-permalink>https://example.org/compare/</span>';
  await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), printed);
  await page.locator('[data-act=remove]').click();
  await page.getByText(ukRoute.removed).waitFor();
  const address = await page.locator('[data-permalink]').first().innerText();
  assert.equal(address, `https://example.org/compare/${comparingQuery(all.slice(0, 4))}`);
  await page.evaluate(() => localStorage.clear());
  assert.equal(await status('bucha-posluhy'), words.one);
  // Above the list of what can be chosen, and with a table, a link to it.
  const tops = () =>
    page.evaluate(() =>
      ['[data-route-status]', '[data-chooser]', '.compare'].map(
        (part) => document.querySelector(part)?.getBoundingClientRect().bottom ?? 0,
      ),
    );
  const [said = 0, chooser = 0, table = 0] = await tops();
  assert.ok(said < chooser && chooser < table);
  const below = page.getByRole('link', { name: uk.compareBelow });
  assert.ok(!(await below.isVisible()));
  await page.locator('[data-add=kyiv-smart-city]').click();
  await below.click();
  assert.ok(((await page.locator('.compare').boundingBox())?.y ?? -1) >= 0);
  assert.equal(await status('bucha-posluhy,kyiv-smart-city,nema'), `${words.ready} ${ukRoute.unknown} nema`);
  assert.equal(await status('nema,bucha-posluhy.nema'), `${ukRoute.unknown} nema, bucha-posluhy.nema`);
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
  assert.doesNotMatch(await statusOf(broken).innerText(), new RegExp(ukRoute.failed));
  await context.close();
});

test('a further column that cannot be loaded is reported where it is seen, under the page’s own heading', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/compare/`);
  const own = [await page.locator('h1').innerText(), await page.title()];
  const [third] = practices.slice(2);
  assert.ok(third);
  for (const { slug } of practices.slice(0, 2)) await page.locator(`[data-add="${slug}"]`).click();
  await page.locator('.compare').waitFor();
  assert.notDeepEqual([await page.locator('h1').innerText(), await page.title()], own);
  await context.route('**/compare/*.json', (route) => route.abort());
  await page.locator(`[data-add="${third.slug}"]`).click();
  const failed = page.getByText(ukRoute.failed);
  await failed.waitFor();
  assert.ok(((await failed.boundingBox())?.width ?? 0) > 100);
  assert.deepEqual([await page.locator('h1').innerText(), await page.title()], own);
  await context.unroute('**/compare/*.json');
  await page.getByRole('button', { name: ukRoute.retry }).click();
  await page.locator('.compare thead th[scope=col]').nth(2).waitFor();
  assert.equal(await failed.count(), 0);
  await context.close();
});

test('a link to a comparison changes nothing of the reader’s own route, nor is there a list that would, until it is the reader’s', async () => {
  const slugs = practices.map(({ slug }) => slug);
  for (const [choice, expected] of [
    [ukRoute.showOwn, slugs.slice(0, 1)],
    [ukRoute.keepGuest, slugs.slice(1, 4)],
  ] as const) {
    const context = await site.newContext();
    const page = await context.newPage();
    const chooser = page.locator('[data-chooser]');
    await page.goto(`${site.url}/compare/?p=${slugs.slice(0, 1).join()}`);
    await ready(page);
    assert.ok(await chooser.isVisible());
    await page.goto(`${site.url}/compare/?p=${slugs.slice(1, 4).join()}`);
    await ready(page);
    assert.equal((await columns(page)).length, 3);
    assert.equal(await chooser.isVisible(), false);
    await page.getByRole('button', { name: choice }).click();
    await chooser.waitFor();
    assert.equal(new URL(page.url()).searchParams.get('p'), expected.join());
    // Now it changes what is shown.
    const [next = ''] = slugs.slice(4);
    if (!(await page.locator('[data-chooser][open]').count())) await chooser.locator('summary').click();
    await page.locator(`[data-add="${next}"]`).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('p') === [...expected, next].join());
    await context.close();
  }
});

test('a comparison leads to the page where its set and its order are changed', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  const [{ url, items } = assert.fail()] = comparisons;
  const change = async (name: string, keys: readonly string[]) => {
    await page.getByRole('link', { name }).click();
    await page.locator('[data-route=list]:not([aria-busy])').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('p'), keys.join());
    assert.equal(await page.locator('[data-route=list] ol > li').count(), keys.length);
  };
  await page.goto(site.url + url);
  await change(uk.compareChange, items.map(keyOf));
  const five = practices.slice(0, 5).map(({ slug }) => slug);
  await page.goto(`${site.url}/compare/?p=${five.join()}`);
  await change(ukRoute.changeOrder, five);
  await context.close();
});

test('no part of a comparison scrolls sideways at any width; on a phone the name of a row is above its cells, one below another', async () => {
  const { wide, beside } = await (walked ??= walk());
  assert.deepEqual([...wide, ...beside], []);
});

test('a name in a comparison is not broken inside a word, and a cell stands under the head of its column', async () => {
  assert.deepEqual((await (walked ??= walk())).apart, []);
});

test('a ready comparison prints on one landscape sheet, three or four whole practices on two, in letters that can be read', async () => {
  const faults = [...(await (walked ??= walk())).print];
  const page = await site.newPage();
  for (const list of [practices.slice(0, 4), practices.slice(-4), practices.slice(0, 3), practices.slice(-3)]) {
    const url = `/compare/${comparingQuery(list.map(keyOf))}`;
    await page.goto(site.url + url);
    await page.locator('.compare').waitFor();
    faults.push(...(await faultsInPrint(page, 2)).map((fault) => `${url}: ${fault}`));
  }
  await page.close();
  assert.deepEqual(faults, []);
});

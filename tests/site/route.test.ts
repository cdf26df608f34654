import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, afterEach, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import type { BrowserContext, Page } from 'playwright-core';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { ukOffline } from '../../src/i18n/uk-offline.ts';
import { ukRoute as words } from '../../src/i18n/uk-route.ts';
import { ukTray as tray } from '../../src/i18n/uk-tray.ts';
import { columnKey, comparingQuery } from '../../src/lib/comparing.ts';
import { MAX_ITEMS } from '../../src/lib/route.ts';
import { AXE, findings } from './axe.ts';
import { useSite } from './chromium.ts';
import { builtPages, DIST } from './site.ts';

const { practices, projects } = getCatalogue();
const site = await useSite();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string) => page.goto(site.url + path);
const add = (key: string, from = page) => from.locator(`[data-add="${key}"]`).first();
const bar = (from = page) => from.locator('.tray');
const said = (from = page) => bar(from).getByRole('status').innerText();
/** The keys of the route in an address. */
const asked = (from = page) => new URL(from.url()).searchParams.get('p') ?? '';
const list = (from = page) => from.locator('[data-route=list] ol h3').allInnerTexts();
/** How far the message is from the edges of the bar. */
const inset = () =>
  bar().evaluate((nav) => {
    const words = document.createRange();
    words.selectNodeContents(nav.querySelector('[role=status]') ?? nav);
    const [own, { left, right }] = [nav.getBoundingClientRect(), words.getBoundingClientRect()];
    return Math.min(left - own.left, own.right - right);
  });
const ready = (from = page) => from.locator('[data-route]:not([aria-busy])').waitFor();
const openRoute = async (path = '/route/') => {
  await open(path);
  await ready();
};
const keysOf = (count: number) => practices.slice(0, count).map(({ slug }) => slug);
const titlesOf = (count: number) => practices.slice(0, count).map(({ title }) => title);
const squeeze = (texts: string[]) => texts.map((text) => text.replace(/\s+/g, ' '));
const [first, second] = practices;
const [project] = first?.projects ?? [];
assert.ok(first && second && project);
const projectKey = columnKey(first.slug, project.slug);

test('every practice and project has the button on its page and in lists, named after it', async () => {
  for (const practice of practices) {
    await open(practice.url);
    // The only project of a practice is the practice.
    for (const one of practice.projects.length > 1 ? practice.projects : [])
      assert.equal(
        (await add(columnKey(practice.slug, one.slug)).getAttribute('aria-label'))?.replace(/\s+/g, ' '),
        `${tray.add}: ${one.title}`,
      );
    assert.equal(
      (await add(practice.slug).getAttribute('aria-label'))?.replace(/\s+/g, ' '),
      `${tray.add}: ${practice.title}`,
    );
  }
  await open('/practices/');
  assert.equal(await page.locator('[data-add]').count(), practices.length);
  await open('/topics/waste/');
  assert.ok((await page.locator('[data-add]').count()) > 1);
});

test('the choice survives a filter, a reload, Back and another page; the bar counts it', async () => {
  await open('/practices/');
  assert.equal(await bar().count(), 0);
  await add(first.slug).click();
  assert.equal(await said(), tray.added);
  assert.equal(await add(first.slug).getAttribute('aria-pressed'), 'true');
  await open((await page.locator('a[href*="/practices/topic/"]').first().getAttribute('href')) ?? '');
  assert.match(await bar().innerText(), /Мій маршрут: 1/);
  await open(second.url);
  await add(second.slug).click();
  await page.reload();
  assert.match(await bar().innerText(), /Мій маршрут: 2/);
  await page.goBack();
  assert.match(await bar().innerText(), /Мій маршрут: 2/);
  await bar().getByRole('link', { name: tray.title }).click();
  await ready();
  assert.deepEqual(squeeze(await list()), titlesOf(2));
  assert.equal(asked(), keysOf(2).join());
});

test('the bar is as wide as the window, so no words of the page are beside it; folded, it is a number in the corner, in every page', async () => {
  await open('/practices/');
  await add(first.slug).click();
  await bar().waitFor();
  for (const width of [320, 390, 800, 1280, 1600]) {
    await page.setViewportSize({ width, height: 844 });
    const box = await bar().boundingBox();
    assert.deepEqual([box?.x, box?.width], [0, width]);
  }
  const fold = bar().locator('summary');
  assert.match(await bar().ariaSnapshot(), new RegExp(`${tray.title}: 1`));
  await fold.press('Enter');
  for (const path of ['/practices/', first.url]) {
    await open(path);
    await bar().waitFor();
    const box = await bar().boundingBox();
    assert.ok(box && box.width <= 72 && box.height <= 56 && box.x + box.width === 1600, path);
    assert.equal(await fold.innerText(), '1');
  }
  await page
    .locator('[data-add]')
    .last()
    .evaluate((button) => (button as HTMLElement).click());
  for (const width of [320, 800, 1600]) {
    await page.setViewportSize({ width, height: 844 });
    assert.ok((await inset()) >= 8, `${await said()} at ${width} px`);
  }
  await page
    .locator('[data-add]')
    .last()
    .evaluate((button) => (button as HTMLElement).click());
  await page.setViewportSize({ width: 1600, height: 844 });
  await fold.press('Enter');
  await page.reload();
  await bar().getByRole('link', { name: tray.plan }).waitFor();
});

test('on a phone the bar shares a line with the section navigation until it is opened; neither covers the other or the end of a page', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  // Two practices have the longest list.
  await open(getCatalogue().cities.find((city) => city.practices.length > 1)?.url ?? '');
  await page.locator('[data-add]').first().click();
  const places = () =>
    page.evaluate(() => {
      const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [own, line, end] = [edge('.tray'), edge('.ride > summary'), edge('footer')];
      return {
        low: own.bottom === innerHeight,
        // No words of the page are beside a message.
        wide: own.left === 0 || !document.querySelector('.tray p')?.textContent,
        apart: line.bottom <= own.top + 0.5 || line.right <= own.left || line.top >= innerHeight,
        end: end.bottom <= own.top,
        room: line.top >= innerHeight ? 0 : Math.round(innerHeight - Math.min(own.top, line.top)),
      };
    });
  const scroll = (to: number) =>
    page.evaluate(async (y) => {
      scrollTo({ top: y, behavior: 'instant' });
      // The script hears of a new height in the next frame.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    }, to);
  assert.equal(await said(), tray.added);
  for (const isOpen of [false, true]) {
    if (isOpen) await bar().locator('summary').click();
    // With the message, which makes the bar higher, and without it.
    for (const message of [tray.added, '']) {
      await page.evaluate((text) => document.querySelector('.tray p')?.replaceChildren(text), message);
      for (const to of [3000, 1e6]) {
        await scroll(to);
        const { room, ...rest } = await places();
        assert.deepEqual(rest, { low: true, wide: true, apart: true, end: to > 3000 }, `${isOpen} «${message}» ${to}`);
        if (!isOpen && !message && to === 3000) assert.ok(room <= 52, `${room} px`);
      }
    }
  }
  await scroll(3000);
  await page.locator('.ride > summary').click();
  const { low, apart, end } = await places();
  assert.deepEqual([low, apart, end], [true, true, false]);
});

test('the reader’s own route is shown in its current state, after Back and in a second tab', async () => {
  await open('/practices/');
  await add(first.slug).click();
  await openRoute();
  await open(second.url);
  await add(second.slug).click();
  await page.goBack();
  await ready();
  assert.equal((await list()).length, 2);
  assert.equal(await page.locator('[data-act=adopt]').count(), 0);

  const other = await context.newPage();
  await other.goto(`${site.url}/practices/`);
  await add(first.slug, other).click();
  await page.locator('[data-route=list] ol > li').nth(1).waitFor({ state: 'detached' });
  assert.deepEqual(squeeze(await list()), [second.title]);
  assert.equal(asked(), second.slug);
  await page.locator(`[data-act=remove][data-key="${second.slug}"]`).click();
  await other.getByText('Мій маршрут: 0').waitFor();
});

test('items are moved and removed with the keyboard; the focus stays, and the change is announced', async () => {
  await openRoute(`/route/${comparingQuery(keysOf(3))}`);
  await page.locator(`[data-act=down][data-key="${first.slug}"]`).press('Enter');
  await page.getByText(`${words.movedTo} 2`).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-act')), 'down');
  await page.keyboard.press('Enter');
  await page.getByText(`${words.movedTo} 3`).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), first.slug);
  assert.equal(asked().split(',').at(-1), first.slug);
  for (let left = 3; left > 0; left--) {
    await page.locator('[data-act=remove]').first().press('Enter');
    await page
      .locator('[data-route=list] ol > li')
      .nth(left - 1)
      .waitFor({ state: 'detached' });
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  }
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  assert.match(await page.locator('[data-route]').innerText(), /Маршрут порожній/);
  await page.getByRole('link', { name: words.choose }).click();
  assert.equal(new URL(page.url()).hash, '#vybir');
  assert.equal(asked(), '');
});

test('a full route and a project of a practice on the route are refused with a message; a practice replaces its projects', async () => {
  await open(first.url);
  await add(projectKey).click();
  await add(first.slug).click();
  assert.equal(await said(), tray.takenIn);
  await add(projectKey).click();
  assert.equal(await said(), tray.within);
  assert.equal(await add(projectKey).getAttribute('aria-pressed'), 'true');
  const many = projects.filter((one) => one.practice !== first).map((one) => columnKey(one.practice.slug, one.slug));
  await page.evaluate((keys) => localStorage.setItem('marshrut', keys.join()), many.slice(0, MAX_ITEMS));
  await page.reload();
  await add(first.slug).click();
  assert.equal(await said(), tray.full);
  assert.match(tray.full, new RegExp(`${MAX_ITEMS}`));
  await openRoute(`/route/${comparingQuery(many.slice(0, MAX_ITEMS + 3))}`);
  assert.equal(await page.getByText(words.leftOut).count(), 1);
  assert.equal((await list()).length, MAX_ITEMS);
});

test('a link with another route leaves the reader’s own alone until the reader replaces it', async () => {
  await open('/practices/');
  await add(first.slug).click();
  await openRoute(`/route/${comparingQuery([second.slug, 'nema.takoho'])}`);
  assert.deepEqual(squeeze(await list()), [second.title]);
  assert.match(await page.locator('[data-route]').innerText(), /На сайті такого немає: nema\.takoho/);
  // What would change the reader's own route is not beside another; how long the own one is stays true.
  const chooser = page.locator('[data-chooser]');
  assert.equal(await chooser.isVisible(), false);
  await page.getByText(`${words.guest} 1.`).waitFor();
  const tab = await context.newPage();
  await tab.goto(`${site.url}/practices/`);
  await add(second.slug, tab).click();
  await page.getByText(`${words.guest} 2.`).waitFor();
  await add(second.slug, tab).click();
  await page.getByRole('button', { name: words.showOwn }).click();
  await page.getByRole('heading', { level: 3, name: first.title }).first().waitFor();
  assert.equal(asked(), first.slug);
  assert.ok(await chooser.isVisible());
  // Nothing of this list is on the site; what can be chosen is on the reader's own page.
  await openRoute(`/route/${comparingQuery(['nema.takoho'])}`);
  await page.getByRole('link', { name: words.choose }).click();
  await chooser.waitFor();
  await openRoute(`/route/${comparingQuery([second.slug])}`);
  await page.getByRole('button', { name: words.keepGuest }).click();
  await page.reload();
  await ready();
  assert.deepEqual(squeeze(await list()), [second.title]);
  assert.equal(await page.evaluate(() => localStorage.getItem('marshrut')), second.slug);
});

test('if the browser stores nothing, the route is in the address, and the page says so', async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await open('/practices/');
  await add(first.slug).click();
  await add(second.slug).click();
  assert.equal(await said(), `${tray.added} ${tray.unkept}`);
  await bar().getByRole('link', { name: tray.title }).click();
  await ready();
  assert.equal((await list()).length, 2);
});

test('from home to each output in four steps at most: a plan for two cities, a comparison of three, a citation', async () => {
  /** A step is a click. The board of the home page has a button for each practice. */
  const fromHome = async (count: number, output: string) => {
    await open('/');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    for (const key of keysOf(count)) await add(key).click();
    await bar().getByRole('link', { name: output }).click();
  };
  await fromHome(2, tray.plan);
  await page.locator('.plan-city').nth(1).waitFor();
  await fromHome(3, tray.compare);
  await page.locator('.compare thead th').nth(2).waitFor();
  await fromHome(2, tray.title);
  await page.getByRole('link', { name: words.cite }).click();
  // One per format.
  await page.locator('.citation').nth(3).waitFor();
  assert.equal(await page.locator('.citation').count(), 4);
});

test('three projects of one’s own choice, of three cities, are compared in four clicks from home', async () => {
  const columns = page.locator('.compare thead th[scope=col]');
  const chosen = practices
    .filter(({ projects }) => projects.length > 1)
    .slice(0, 3)
    .map(({ slug, projects }) => columnKey(slug, projects.at(-1)?.slug));
  await open('/');
  await page.locator('main a[href="/compare/"]').first().click();
  for (const key of chosen) await add(key).click();
  await columns.nth(2).waitFor();
  assert.equal(asked(), chosen.join());
  // The tray has the same, and what was chosen stays.
  assert.match(await bar().innerText(), /Мій маршрут: 3/);
  await page.reload();
  await columns.nth(2).waitFor();
  assert.equal(await page.locator('[data-chooser][open]').count(), 0);
  await open('/about/');
  await page.goBack();
  await columns.nth(2).waitFor();
  // The list works by keyboard, in place.
  await page.locator('[data-chooser] > summary').press('Enter');
  await add(chosen[1] ?? '').press('Space');
  await columns.nth(2).waitFor({ state: 'detached' });
  assert.equal(asked(), [chosen[0], chosen[2]].join());
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-add')), chosen[1]);
  await page.keyboard.press('Enter');
  await columns.nth(2).waitFor();
});

/** Each output: its link on the page of the route, and what it has one of for a practice (the citations: in each format). */
const outputs = [
  [tray.plan, '.plan-practice'],
  [words.compare, '.compare thead th[scope=col]'],
  [words.brochure, '.brochure-part'],
  [words.cite, '.citation'],
] as const;

/** Goes from a route of three to each output, loads that again, and goes back. */
async function throughReloadAndBack(): Promise<void> {
  for (const [output, selector] of outputs) {
    await openRoute(`/route/${comparingQuery(keysOf(3))}`);
    await page.locator('[data-route=list]').getByRole('link', { name: output }).click();
    await page.locator(selector).nth(1).waitFor();
    await page.reload();
    await page.locator(selector).nth(1).waitFor();
    await page.goBack();
    await ready();
    assert.deepEqual(squeeze(await list()), titlesOf(3), output);
  }
}

test('every output keeps the route through a reload and Back', throughReloadAndBack);

test('every output has what was chosen through a filter and in a second tab, and takes nothing from the route', async () => {
  const third = practices[2] ?? second;
  await open('/practices/');
  await add(first.slug).click();
  await open((await page.locator('a[href*="/practices/topic/"]').first().getAttribute('href')) ?? '');
  const other = await context.newPage();
  await other.goto(site.url + second.url);
  await add(second.slug, other).click();
  await other.goto(site.url + third.url);
  for (const [output, selector] of outputs) {
    await openRoute();
    await page.locator('[data-route=list]').getByRole('link', { name: output }).click();
    await page.locator(selector).nth(1).waitFor();
    const text = await page.locator('main').innerText();
    assert.ok(text.includes(output === words.cite ? second.titleSource : second.city.name), output);
    await add(third.slug, other).click();
    await page.reload();
    await page.locator(selector).nth(1).waitFor();
    await page.goBack();
    await page.locator('[data-route=list] ol > li').nth(2).waitFor();
    assert.deepEqual(squeeze(await list()), titlesOf(3), output);
    await add(third.slug, other).click();
    await page.locator('[data-route=list] ol > li').nth(2).waitFor({ state: 'detached' });
  }
});

test('every output of a full route has all of it, or says what it leaves out; of an empty one it says so', async () => {
  const full = projects.slice(0, MAX_ITEMS).map((one) => columnKey(one.practice.slug, one.slug));
  const counts = {
    [tray.plan]: ['.plan-see > li', MAX_ITEMS],
    [words.compare]: ['.compare thead th[scope=col]', 4],
    [words.brochure]: ['.brochure-part h3', MAX_ITEMS],
    [words.cite]: ['.citation', 4],
  } as const;
  for (const [output] of outputs) {
    await openRoute(`/route/${comparingQuery(full)}`);
    await page.locator('[data-route=list]').getByRole('link', { name: output }).click();
    const [selector, count] = counts[output];
    await page
      .locator(selector)
      .nth(count - 1)
      .waitFor();
    assert.equal(await page.locator(selector).count(), count, output);
  }
  assert.equal((await page.locator('.citation pre').first().innerText()).match(/ С\. \d/g)?.length, MAX_ITEMS);

  await page.evaluate(() => localStorage.clear());
  for (const path of ['/route/', '/route/plan/', '/route/cite/']) {
    await openRoute(path);
    assert.match(await page.locator('[data-route]').innerText(), /Маршрут порожній/, path);
    assert.equal(await page.locator('[data-act]').count(), 0, path);
  }
  await openRoute();
  const chooser = await page.locator('#vybir').boundingBox();
  assert.ok(chooser && chooser.y < 720, 'what can be chosen is on the first screen');
  await open('/print/brochure/');
  assert.match(await page.locator('[data-contents]').innerText(), /Нічого не\sвибрано/);
  assert.equal(await page.locator('[data-print]:visible').count(), 0);
  await open('/compare/');
  assert.ok((await page.locator('.compare-more a').count()) > 0);
});

test('the workbook with all sums is three clicks from home at most', async () => {
  await open('/');
  await page.locator('footer a[href$="/data/"]').click();
  const download = page.waitForEvent('download');
  await page.locator('a[href$=".xlsx"]').first().click();
  assert.equal((await download).suggestedFilename(), 'marshruty-uspikhiv.xlsx');
});

test('the brochure of a route has its parts, and leads back to it', async () => {
  await openRoute(`/route/${comparingQuery(keysOf(3))}`);
  await page.getByRole('link', { name: words.brochure }).click();
  await page.waitForSelector('[data-brochure][data-state=ready]');
  assert.equal(await page.locator('.brochure-part').count(), 3);
  await page.locator('[data-change]').click();
  await ready();
  assert.equal((await list()).length, 3);
});

test('citations are copied in every format, and a failure is reported', async () => {
  await openRoute(`/route/cite/${comparingQuery([first.slug, projectKey, second.slug])}`);
  assert.equal((await page.locator('.citation pre').first().innerText()).match(/ С\. \d/g)?.length, 2);
  const copy = page.locator('.citation [data-act=copy]').first();
  for (const [i, format] of Object.values(words.formats).entries())
    assert.equal(await page.locator('.citation [data-act=copy]').nth(i).innerText(), `${words.copyAll}: ${format}`);
  await page.evaluate(() => {
    const { clipboard } = navigator;
    clipboard.writeText = () => {
      Reflect.deleteProperty(clipboard, 'writeText');
      return Promise.reject(new DOMException('no', 'NotAllowedError'));
    };
  });
  await copy.click();
  await page.getByText(words.copyFailed).waitFor();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await page.getByText(words.copied, { exact: true }).waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(first.titleSource));
});

test('the plan of any two practices prints on one A4 sheet, with calls, questions and room for notes', async () => {
  // The open page shows every route that a second tab stores: one load instead of 36.
  await openRoute('/route/plan/');
  const other = await context.newPage();
  await other.goto(`${site.url}/robots.txt`);
  for (const [i, one] of practices.entries())
    for (const next of practices.slice(i + 1)) {
      const pair = [one.slug, next.slug];
      await other.evaluate((route) => localStorage.setItem('marshrut', route), pair.join());
      await page.waitForURL(({ searchParams }) => searchParams.get('p') === pair.join());
      await ready();
      const shown = await page.locator('.plan-practice').count();
      const sheets = (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPages();
      assert.deepEqual([shown, sheets.length], [2, 1], pair.join(' and '));
    }
  await open(`/route/plan/${comparingQuery([first.slug, second.slug])}`);
  await page.locator('.plan').waitFor();
  const text = await page.locator('.plan').innerText();
  for (const title of [words.call, words.legal, words.see, words.ask]) assert.ok(text.includes(title));
  // On the screen there is nothing to write on.
  assert.ok(!text.includes(words.notes));
  await page.emulateMedia({ media: 'print' });
  assert.ok((await page.locator('.plan').innerText()).includes(words.notes));
  await page.emulateMedia({ media: null });
  assert.ok(text.includes(first.contacts.flatMap(({ phones }) => phones)[0] ?? 'no phone'));
});

test('offline the route and all its outputs work, and survive a reload and Back', async () => {
  await context.close();
  context = await site.newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  await open('/');
  await page.locator('footer').getByText(ukOffline.ready).waitFor();
  await context.setOffline(true);
  await open('/practices/');
  for (const key of keysOf(2)) await add(key).click();
  await openRoute();
  assert.equal((await list()).length, 2);
  await throughReloadAndBack();
});

test('a failure to load is reported, and can be retried; the focus stays with what comes', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await context.close();
  context = await site.newContext();
  page = await context.newPage();
  await context.route('**/route/*.json', (route) => route.abort());
  await open(`/route/${comparingQuery(keysOf(2))}`);
  await page.getByText(words.failed).waitFor();
  const retry = page.getByRole('button', { name: words.retry });
  await Promise.all([page.waitForEvent('requestfailed'), retry.press('Enter')]);
  await ready();
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.equal(await focused(), words.retry);
  await context.unroute('**/route/*.json');
  await retry.press('Enter');
  await page.locator('[data-route=list] ol > li').nth(1).waitFor();
  assert.equal(await focused(), await page.locator('h1').textContent());
});

test('axe finds nothing on pages filled by scripts, at two widths, and none scrolls sideways', async () => {
  const wide = await site.newContext({ bypassCSP: true });
  await wide.addInitScript(AXE);
  const tab = await wide.newPage();
  const atBothWidths = async (path: string) => {
    for (const width of [1280, 320]) {
      await tab.setViewportSize({ width, height: 800 });
      assert.deepEqual(await findings(tab), [], `${path} ${width}`);
    }
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320, path);
    await tab.setViewportSize({ width: 1280, height: 800 });
  };
  for (const path of ['/route/', '/route/plan/', '/route/cite/', '/compare/']) {
    await tab.goto(`${site.url}${path}${comparingQuery(keysOf(3))}`);
    await tab.waitForLoadState('networkidle');
    await atBothWidths(path);
  }
  await tab.goto(`${site.url}${first.url}`);
  await add(projectKey, tab).click();
  await atBothWidths(first.url);
  await wide.close();
});

test('without scripts the pages offer alternatives and show no dead button', async () => {
  await context.close();
  context = await site.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await open('/route/');
  const notice = page.locator('main noscript');
  assert.match(await notice.innerHTML(), /потрібен [^]*JavaScript[^]*href="\/compare\/"/);
  assert.ok(((await notice.boundingBox())?.height ?? 0) > 100);
  await open(first.url);
  assert.equal(await page.locator('[data-add]:visible').count(), 0);
});

test('the script of the route on every page is 3 kB at most', () => {
  const html = builtPages().find(({ path }) => path === '/about/')?.html ?? '';
  const seen = new Set<string>();
  const sizeOf = (file: string): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const code = readFileSync(join(DIST, '_astro', file));
    const imported = [...code.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)];
    return brotliCompressSync(code).length + imported.reduce((sum, [, name = '']) => sum + sizeOf(name), 0);
  };
  const scripts = [...html.matchAll(/<script type="module" src="[^"]*\/_astro\/([^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  assert.ok(scripts.length > 0);
  assert.ok(scripts.reduce((sum, file) => sum + sizeOf(file), 0) <= 3000, [...seen].join());
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { AXE, findings } from './axe.ts';
import { useSite } from './chromium.ts';
import { builtPages, type BuiltPage } from './site.ts';

const site = await useSite();
const pages = builtPages();
/** Pages opened at the same time. */
const AT_ONCE = 3;

/** What was found on all pages, by kind. Each page is opened once: settings change on the open page. */
const found = { console: [], requests: [], shifts: [], narrow: [], spaced: [], axe: [] } as Record<
  'console' | 'requests' | 'shifts' | 'narrow' | 'spaced' | 'axe',
  string[]
>;

/** WCAG 1.4.12: what readers may set for themselves. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

async function visitAll(): Promise<void> {
  const context = await site.newContext({ viewport: { width: 1280, height: 844 } });
  await context.addInitScript(AXE);
  await context.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        shifts.push({ value, moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const inEverySetting = showingEverything(pages);
  const waiting = [...pages];
  const visitNext = async (): Promise<void> => {
    const page = await context.newPage();
    let path = '';
    page.on('console', (message) => {
      // That the 404 page was not found is no fault.
      if (message.type() === 'error' && path !== '/404.html') found.console.push(`${path}: ${message.text()}`);
    });
    page.on('pageerror', (error) => found.console.push(`${path}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !/^(?:data|blob):/.test(request.url()))
        found.requests.push(`${path} asks ${request.url()}`);
    });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      path = next.path;
      await visit(page, path, inEverySetting.has(next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitNext));
  // A busy browser may swap in a font late. Only a shift that also happens on a page opened alone counts.
  for (const path of moving) {
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const again = await shiftsOn(page);
    if (again.length > 0) found.shifts.push(`${path}: ${JSON.stringify(again)}`);
    await page.close();
  }
  await context.close();
}

/** A layout shift: its score, and the beginnings of the texts that moved. */
interface Shift {
  value: number;
  moved: string[];
}
/** Pages on which something moved while others were open. */
const moving = new Set<string>();

/** The shifts of an open page that one could see. */
const shiftsOn = async (page: Page): Promise<Shift[]> => {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  return shifts.reduce((sum, { value }) => sum + value, 0) > 0.001 ? shifts : [];
};

async function visit(page: Page, path: string, inEverySetting: boolean): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  if ((await shiftsOn(page)).length > 0) moving.add(path);

  const axe = async (width: number, colorScheme: 'light' | 'dark', rules?: 'colours' | 'words') => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    const here = await findings(page, rules);
    found.axe.push(...here.map((finding) => `${path}, ${colorScheme}, ${width} px: ${finding}`));
  };
  if (inEverySetting) {
    await axe(1280, 'light');
    await axe(1280, 'dark', 'colours');
    await axe(390, 'dark', 'colours');
  }
  await axe(390, 'light', inEverySetting ? undefined : 'words');

  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = async (kind: 'narrow' | 'spaced') => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found[kind].push(`${path}: ${width} px`);
  };
  await overflow('narrow');
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
  await overflow('spaced');
}

/**
 * Pages that together show every element in every look, in every element that it can be in: all that a colour hangs on. What else axe
 * could find in another setting hangs on the words alone, and words are the same in all of them.
 */
function showingEverything(all: readonly BuiltPage[]): Set<BuiltPage> {
  const shown = new Map(all.map((page) => [page, combinationsIn(page.html)]));
  const missing = new Set([...shown.values()].flatMap((combinations) => [...combinations]));
  const chosen = new Set<BuiltPage>();
  while (missing.size > 0) {
    const gain = (page: BuiltPage) => [...(shown.get(page) ?? [])].filter((one) => missing.has(one)).length;
    const [best] = all.map((page) => ({ page, gain: gain(page) })).toSorted((a, b) => b.gain - a.gain);
    if (!best) break;
    chosen.add(best.page);
    for (const one of shown.get(best.page) ?? []) missing.delete(one);
  }
  return chosen;
}

/** Attributes that style sheets select by. */
const STYLED = /\s(?:class|hidden|open|data-(?:size|status|tone)|aria-(?:current|pressed))(?:="[^"]*")?/g;

/** Spans that typography sets. They look like the text around them: `breaks.test.ts` compares faces and colours. */
const TYPOGRAPHY = /^span(?: lang="[a-z]+"| class="nb(?:-wide)?")+$/;

/** Every element as style sheets see it, each with the element it is in. */
function combinationsIn(html: string): Set<string> {
  const combinations = new Set<string>();
  const parents: { tag: string; name: string }[] = [];
  for (const [, end, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (end) {
      const at = parents.findLastIndex((parent) => parent.tag === tag);
      if (at >= 0) parents.length = at;
      continue;
    }
    const around = parents.at(-1)?.name ?? '';
    if (TYPOGRAPHY.test(tag + attributes)) {
      parents.push({ tag, name: around });
      continue;
    }
    const name = [tag, ...(attributes.match(STYLED) ?? [])].join('');
    combinations.add(`${around} > ${name}`);
    if (!/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(tag)) parents.push({ tag, name });
  }
  return combinations;
}

let visited: Promise<void> | undefined;
async function none(kind: keyof typeof found): Promise<void> {
  await (visited ??= visitAll());
  assert.deepEqual(found[kind].slice(0, 10), [], `${found[kind].length} findings`);
}

test('axe finds nothing, in light and dark, on a desk and a phone', () => none('axe'));
test('no page scrolls sideways at 320 px', () => none('narrow'));
test('nor does it with the text spacing of WCAG 1.4.12', () => none('spaced'));
test('no console error', () => none('console'));
test('no blocked or third-party request', () => none('requests'));
test('no layout shift', () => none('shifts'));

test('an unknown address gives the 404 page with links', async () => {
  const page = await site.newPage();
  const response = await page.goto(`${site.url}/nema/`);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator('h1').textContent(), 'Такої сторінки немає');
  assert.ok((await page.locator('main a').count()) > 20);
  await page.close();
});

test('without JavaScript a topic leads to its projects and a facet to its practices', async () => {
  const page = await site.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}/topics/waste/`);
  const project = page.locator('main a[href*="#"]:not(svg *)', { hasText: 'сорту' }).first();
  const title = (await project.textContent())?.trim();
  await project.click();
  const anchor = new URL(page.url()).hash.slice(1);
  assert.equal((await page.locator(`[id="${anchor}"] h3`).first().textContent())?.trim(), title);

  await page.goto(`${site.url}/practices/`);
  await page.locator('summary', { hasText: 'Джерело коштів' }).click();
  await page.locator('details[open] a', { hasText: 'ДФРР' }).click();
  assert.equal(new URL(page.url()).pathname, '/practices/funding/dfrr/');
  const titles = await page.locator('main h2').allTextContents();
  assert.ok(titles.length >= 2, titles.join());
  await page.close();
});

test('the keyboard reaches the content past the header, and the header’s search field', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/cities/kyiv/`);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { facetsOf } from '../../src/catalogue/facets.ts';
import { figuresOf } from '../../src/catalogue/figures.ts';
import type { City } from '../../src/catalogue/model.ts';
import { uk } from '../../src/i18n/uk.ts';
import { useSite } from './chromium.ts';
import { builtPages } from './site.ts';

const PHONE = { width: 390, height: 844 };
const { cities } = getCatalogue();

const site = await useSite();

const figuresIn = (city: City) => city.practices.flatMap((p) => [p, ...p.projects].flatMap(figuresOf));

/** What most of the tests look at. Each page is opened once: settings change on the open page. */
async function walk() {
  // A page whose fonts come late keeps the wider fallback: here it waits for them, however busy the machine is.
  const page = await site.newPage({ viewport: PHONE, bypassCSP: true });
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body: html });
  });
  const open = async (url: string) => {
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
  };
  const found = {
    lengths: [] as string[],
    told: [] as string[],
    parts: [] as string[],
    tickets: [] as string[],
    stops: [] as string[],
    cut: [] as string[],
    endings: [] as string[],
    texts: new Map<string, string>(),
  };
  await open(site.url);
  const year = page.locator('main li', { hasText: 'грн' }).first().locator('p').last();
  const box = await year.boundingBox();
  if (!box || box.y + box.height > PHONE.height) found.told.push(`home: «${await year.innerText()}»`);
  for (const url of cities.flatMap((city) => [city.url, ...city.practices.map((p) => p.url)])) {
    await page.setViewportSize(PHONE);
    await open(site.url + url);
    const city = cities.find((one) => one.url === url);
    const [height, figure] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('main .figure-digits')?.getBoundingClientRect().top ?? null,
    ]);
    const screens = (height ?? 0) / PHONE.height;
    if (city && screens > (city.practices.length > 1 ? 18 : 12))
      found.lengths.push(`${url}: ${screens.toFixed(1)} screens`);
    if (city && (figure === null || (figure ?? 0) > 1.5 * PHONE.height))
      found.lengths.push(`${url}: first figure at ${figure} px`);
    found.told.push(
      ...(await page.evaluate(() => {
        // A chapter's first practice.
        const ticket = document.querySelector('.ticket');
        const parts = [
          ...(ticket?.querySelectorAll('.ticket-result, .ticket-money :is(dt, dd > :first-child, a)') ?? []),
        ];
        if (parts.length < 3) return [`${location.pathname}: ${parts.length} parts`];
        // Above the bar of sections, if it is there yet.
        const bar = document.querySelector('.line-column')?.getBoundingClientRect().top ?? innerHeight;
        const seen = Math.min(innerHeight, bar);
        return parts
          .filter((part) => part.getBoundingClientRect().bottom > seen)
          .map((part) => `${location.pathname}: «${part.textContent?.trim()}»`);
      })),
    );
    for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      const [sizes, without] = await page.evaluate(() => {
        const stops = [...document.querySelectorAll('[data-line] a')].map((a) =>
          decodeURIComponent(a.getAttribute('href') ?? ''),
        );
        const parts = [...document.querySelectorAll('article :is(h2, h3)[id]:not(.text-h3)')].filter(
          // The title of a practice, in a chapter of several, is no part.
          ({ id }) => !document.querySelector(`[data-line] .bold a[href="#${id}"]`),
        );
        return [
          [...new Set(parts.map((part) => getComputedStyle(part).fontSize))],
          parts.map(({ id }) => `#${id}`).filter((id) => !stops.includes(id)),
        ];
      });
      if (sizes.length !== 1) found.parts.push(`${url}: ${sizes.join(', ')}`);
      found.parts.push(...without.map((id) => `${url}${id} is no stop`));
    }

    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.ticket')].map((ticket) =>
        [ticket.querySelector('.signs'), ticket.querySelector('button')].map(
          (e) => e?.getBoundingClientRect().bottom ?? 0,
        ),
      ),
    );
    if (boxes.some(([signs = 0, action = 0]) => Math.abs(signs - action) > 22))
      found.tickets.push(`${url}: ${boxes.join('; ')}`);

    if (await page.locator('.line-column').evaluate((column) => column.scrollHeight > column.clientHeight))
      found.cut.push(url);
    found.endings.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('article :is(.prose :is(ul, ol), .facts)')].flatMap((list) => {
          const items = [...list.querySelectorAll(':scope > :is(li, dd)')].map((item) => {
            const own = item.cloneNode(true) as Element;
            for (const inner of own.querySelectorAll('ul, ol, button')) inner.remove();
            return own.textContent.trim();
          });
          const ends = items.map((text, i) => /[.?!]$/.exec(text)?.[0] ?? (i < items.length - 1 && text.endsWith(';')));
          const uneven = list.matches('.facts')
            ? items.filter((text, i) => /\p{L}{3}[.?!] \p{Lu}/u.test(text) && !ends[i])
            : new Set(ends.map((end) => Boolean(end))).size > 1
              ? items
              : [];
          return uneven.map((text) => `${location.pathname}: «${text.slice(-40)}»`);
        }),
      )),
    );

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.locator('[data-line] li').last().locator('a[aria-current]');
    await last.waitFor().catch(() => undefined);
    const here = (await last.isVisible()) ? [last, page.locator('.line-column')] : [];
    const [box, column] = await Promise.all(here.map((one) => one.boundingBox()));
    if (!box || !column || box.y < column.y || box.y + box.height > column.y + column.height) found.stops.push(url);

    const main = await page.evaluate(() => {
      for (const other of document.querySelectorAll('main :is(script, svg, .print-only)')) other.remove();
      return document.querySelector('main')?.innerHTML ?? '';
    });
    found.texts.set(url, main.replace(/<[^>]+>|&nbsp;/g, ' ').replace(/[\s\u00A0]+/g, ' '));
  }
  await page.close();
  return found;
}
let walked: ReturnType<typeof walk> | undefined;

test('a chapter on a phone is at most twelve screens, eighteen with two practices; its first figure is near the top', async () => {
  assert.deepEqual((await (walked ??= walk())).lengths, []);
});

test('the first screen of a phone tells what came of a practice and for how much; home’s has a sum with its year', async () => {
  assert.deepEqual((await (walked ??= walk())).told, []);
});

test('the stop that the reader chose is the current one while its part is in view; its arrow is beside its sign', async () => {
  const page = await site.newPage();
  const wrong: string[] = [];
  for (const [viewport, urls] of [
    [PHONE, cities.map(({ url }) => url)],
    [{ width: 1280, height: 800 }, cities.slice(0, 1).flatMap((city) => city.practices.map(({ url }) => url))],
  ] as const)
    for (const url of urls) {
      await page.setViewportSize(viewport);
      await page.goto(site.url + url);
      const missed = await page.evaluate(async () => {
        const stops = [...document.querySelectorAll<HTMLElement>('[data-line] a')];
        // Of the sign on the line and of the arrow beside it.
        const middle = (one: Element | null) => {
          if (!one) return NaN;
          const { top, height } = getComputedStyle(one, '::before');
          return parseFloat(top) + parseFloat(height) / 2;
        };
        const others: string[] = [];
        for (const [i, stop] of [...stops.entries()].reverse()) {
          // As a tap does, whether the list is open or not.
          stop.click();
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          const current = stops.findIndex(({ ariaCurrent }) => ariaCurrent);
          if (current !== i) others.push(`${current + 1} for ${i + 1}`);
          else if (!(Math.abs(middle(stop) - middle(stop.closest('.stop'))) <= 1))
            others.push(`arrow off the sign of ${i + 1}`);
        }
        return others;
      });
      wrong.push(...missed.map((other) => `${url} at ${viewport.width}: ${other}`));
      // Not any longer once the reader has left it.
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('[data-line] li').first().locator('[aria-current]').waitFor({ state: 'attached' });
      // An address with a place in it is a choice too.
      await page.goto(`${site.url}${url}#dali`);
      await page.locator('[data-line] li').last().locator('[aria-current]').waitFor({ state: 'attached' });
    }
  await page.close();
  assert.deepEqual(wrong, []);
});

test('planned parts of a bar have an outlined mark, others a filled one, a whole none, and figures of a list none: it would look like a checkbox; the certainty is before the caveat', async () => {
  const page = await site.newPage();
  const wrong: string[] = [];
  let planned = 0;
  for (const { practices } of cities)
    for (const practice of practices) {
      await page.goto(site.url + practice.url);
      const figures = [practice, ...practice.projects].flatMap(figuresOf);
      const wholes = new Set(figures.flatMap(({ of }) => of ?? []));
      const marks = await page.evaluate(
        (ids) =>
          ids.map((id) => {
            const row = document.querySelector(`.figure-bar li[id="${id}"]`);
            if (!row) return null;
            const mark = row.querySelector('.bar-key');
            return mark && getComputedStyle(mark).backgroundColor === 'rgba(0, 0, 0, 0)' ? 'outlined' : !!mark;
          }),
        figures.map(({ id }) => id),
      );
      for (const [i, { id, status }] of figures.entries()) {
        const mark = marks[i] ?? null;
        if (mark === null) continue;
        if (status === 'planned') planned += 1;
        if (wholes.has(id) ? mark : (mark === 'outlined') !== (status === 'planned'))
          wrong.push(`${practice.slug}#${id}: ${mark}`);
      }
      wrong.push(
        ...(await page.evaluate(() => {
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          const parts = [...document.querySelectorAll('.figure-bar rect')];
          const words = [...document.querySelectorAll('.figure-note + .figure-word, .figures-rest .bar-key')];
          return [
            ...parts.filter(
              (part) => (getComputedStyle(part).fill === paper) !== (part.getAttribute('data-status') === 'planned'),
            ),
            ...words,
          ].map((part) => `${location.pathname}: ${part.outerHTML}`);
        })),
      );
    }
  await page.close();
  assert.ok(planned > 0);
  assert.deepEqual(wrong, []);
});

test('the parts of a page have headings of one size, and each is a stop of the line', async () => {
  assert.deepEqual((await (walked ??= walk())).parts, []);
});

test('on a wide screen the actions of a ticket are on its last line', async () => {
  assert.deepEqual((await (walked ??= walk())).tickets, []);
});

test('the current stop of the line is in view at the end of a page', async () => {
  assert.deepEqual((await (walked ??= walk())).stops, []);
});

test('the line of stops is whole on a screen of 800 px', async () => {
  assert.deepEqual((await (walked ??= walk())).cut, []);
});

test('the items of a list end alike: with a full stop, semicolons before the last, or neither; rows of several sentences end with a full stop', async () => {
  assert.deepEqual((await (walked ??= walk())).endings, []);
});

test('a chapter states each figure at most twice on the screen, on average', async () => {
  const { texts } = await (walked ??= walk());
  let stated = 0;
  let figures = 0;
  for (const city of cities) {
    const text = texts.get(city.url) ?? assert.fail();
    // A single digit is a word like any other. A count is stated if what it counts follows; a sum or measure by itself.
    for (const { number, digits, unit, text: what } of figuresIn(city)) {
      if (digits.length < 2) continue;
      const counted =
        unit === '' || unit === 'тис.' ? `[^.;]{0,25}?${RegExp.escape(what.split(' ')[0]?.slice(0, 4) ?? '')}` : '';
      const plain = RegExp.escape(number.replaceAll('\u00A0', ' '));
      stated += text.match(new RegExp(`(?<![\\d,.–])${plain}(?![\\d,–])${counted}`, 'g'))?.length ?? 0;
      figures += 1;
    }
  }
  assert.ok(stated / figures <= 2, `${(stated / figures).toFixed(2)} times`);
});

test('below the wide screen the header is one row, its open menu moves nothing, and the bar of sections is as wide as the window', async () => {
  const page = await site.newPage();
  const faults: string[] = [];
  for (const width of [360, 390, 768])
    for (const path of ['/', '/search/', ...cities.slice(0, 1).map((city) => city.url)]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(site.url + path);
      const places = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('header summary, h1')].map((e) => Math.round(e.getBoundingClientRect().top)),
        );
      const before = await places();
      await page.locator('header summary').click();
      const [header, bar] = await page.evaluate(() => [
        document.querySelector('header')?.offsetHeight,
        document.querySelector<HTMLElement>('.line-column')?.offsetWidth ?? innerWidth,
      ]);
      if ((header ?? 0) > 64) faults.push(`${path} at ${width}: the header is ${header} px high`);
      if (bar !== width) faults.push(`${path} at ${width}: the bar is ${bar} px wide`);
      if (String(await places()) !== String(before)) faults.push(`${path} at ${width}: the menu moves the page`);
    }
  await page.close();
  assert.deepEqual(faults, []);
});

test('the open menu does not lie over what the keyboard reaches after it', async () => {
  const page = await site.newPage({ viewport: PHONE });
  const covered: string[] = [];
  for (const path of ['/', ...cities.slice(0, 1).map((city) => city.url)]) {
    await page.goto(site.url + path);
    await page.locator('header summary').press('Enter');
    assert.ok(await page.locator('header [open] ul').isVisible(), path);
    await page.locator('header [open] li:last-child a').focus();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const at = document.activeElement?.getBoundingClientRect();
        const top = at && document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
        return top?.closest('header') && !document.activeElement?.closest('header')
          ? document.activeElement?.textContent
          : null;
      });
      if (hidden) covered.push(`${path}: «${hidden.trim()}»`);
    }
  }
  await page.close();
  assert.deepEqual(covered, []);
});

test('the bar of sections names the part that is being read, wherever the reader is', async () => {
  const page = await site.newPage();
  const wrong: string[] = [];
  for (const [size, urls] of [
    [{ width: 320, height: 640 }, cities.map(({ url }) => url)],
    [{ width: 768, height: 1024 }, cities.flatMap((city) => city.practices.map(({ url }) => url))],
  ] as const)
    for (const url of urls) {
      await page.setViewportSize(size);
      await page.goto(site.url + url);
      const places = await page.evaluate(async () => {
        const parts = [...document.querySelectorAll<HTMLAnchorElement>('[data-line] a')].map((link) =>
          document.getElementById(decodeURIComponent(link.hash.slice(1))),
        );
        const faults: number[] = [];
        for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += innerHeight / 3) {
          scrollTo(0, y);
          // The scroll event comes with the next frame, before this.
          await new Promise(requestAnimationFrame);
          const read = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < innerHeight / 3);
          const [shown] = document.querySelector('[data-count]')?.textContent.split('/') ?? [];
          if (Number(shown) !== Math.max(1, read + 1)) faults.push(Math.round(y));
        }
        return faults;
      });
      if (places.length > 0) wrong.push(`${url} at ${size.width}: at ${places.join(', ')} px`);
    }
  await page.close();
  assert.deepEqual(wrong, []);
});

test('on a phone the first practice of a list is on its first screen', async () => {
  const page = await site.newPage({ viewport: PHONE });
  const late: string[] = [];
  for (const url of ['/practices/', ...facetsOf(getCatalogue()).flatMap(({ values }) => values[0]?.url ?? [])]) {
    if (!url.startsWith('/practices/')) continue;
    await page.goto(site.url + url);
    const box = await page.locator('.coupon').first().boundingBox();
    if ((box?.y ?? Infinity) > PHONE.height / 2) late.push(`${url}: ${box?.y} px`);
  }
  await page.close();
  assert.deepEqual(late, []);
});

test('on a wide screen what is beside a list or a text stays in view to its end', async () => {
  const page = await site.newPage({ viewport: { width: 1600, height: 900 } });
  const away: string[] = [];
  const walked = builtPages().filter(({ html }) => /class="(?:wrap )?columns"/.test(html));
  for (const { path } of walked) {
    await page.goto(site.url + path);
    const [top, bottom] = await page.locator('.columns').evaluate((columns) => {
      columns.scrollIntoView({ block: 'end', behavior: 'instant' });
      const { top = 0, bottom = 0 } = columns.querySelector(':scope > nav')?.getBoundingClientRect() ?? {};
      return [top, bottom];
    });
    if (bottom < 100 || top > 450) away.push(`${path}: from ${top} to ${bottom} px`);
  }
  await page.close();
  assert.ok(walked.length > 30);
  assert.deepEqual(away, []);
});

test('the stroke between two breadcrumbs is in the middle', async () => {
  const page = await site.newPage({ viewport: PHONE });
  const wrong: string[] = [];
  let strokes = 0;
  for (const { url } of cities.flatMap(({ practices }) => practices)) {
    await page.goto(site.url + url);
    const crumbs = page.getByRole('navigation', { name: uk.breadcrumb, exact: true }).locator('li + li');
    for (const [before, after] of await crumbs.evaluateAll((found) =>
      found.map((crumb) => {
        const [stroke, link] = [...crumb.children].map((child) => child.getBoundingClientRect());
        const last = crumb.previousElementSibling?.lastElementChild?.getBoundingClientRect();
        return [(stroke?.left ?? 0) - (last?.right ?? 0), (link?.left ?? 0) - (stroke?.right ?? 0)] as const;
      }),
    )) {
      strokes += 1;
      if (Math.abs(before - after) > 1) wrong.push(`${url}: ${before} px before it, ${after} px after it`);
    }
  }
  await page.close();
  assert.ok(strokes > 0);
  assert.deepEqual(wrong, []);
});

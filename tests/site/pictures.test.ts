import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { networkOf } from '../../src/catalogue/pictures/network.ts';
import { absenceGrid } from '../../src/catalogue/pictures/absences.ts';
import { useSite } from './chromium.ts';
import { builtPages } from './site.ts';

const WIDTHS = [320, 390, 768, 960, 1280, 1600];
const site = await useSite();
const catalogue = getCatalogue();

/** Where pictures are: every page with one in its text, and a topic. */
const PATHS = builtPages()
  .filter(({ path, html }) => html.includes('<svg', html.indexOf('<main')) || path === '/topics/digital/')
  .map(({ path }) => path);

/** Words of pictures that are cut off, too small or over another. */
const faultyWords = () => {
  const texts = [...document.querySelectorAll<SVGTextElement>('main svg text')].map((text) => {
    // A picture may be drawn larger or smaller than its own units.
    const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
    return {
      words: text.textContent,
      box: text.getBoundingClientRect(),
      size: Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b),
    };
  });
  const found: string[] = [];
  for (const [i, a] of texts.entries()) {
    if (a.size < 11.99) found.push(`${a.words}: ${a.size} px`);
    if (a.box.left < 0 || a.box.right > innerWidth) found.push(`${a.words} is cut`);
    for (const b of texts.slice(i + 1)) {
      const meet =
        a.box.left < b.box.right - 1 &&
        b.box.left < a.box.right - 1 &&
        a.box.top < b.box.bottom - 1 &&
        b.box.top < a.box.bottom - 1;
      if (meet) found.push(`${a.words} is on ${b.words}`);
    }
  }
  const words = document.querySelectorAll(
    'main :is(.matrix, .picture-legend, .picture-lead, .money, .timeline, .map, .figure-bar, .signs, table:has(svg)) *',
  );
  for (const element of words) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const { left, right, width } = element.getBoundingClientRect();
    if (!own || width < 2 || element.closest('svg')) continue;
    if (Number.parseFloat(getComputedStyle(element).fontSize) < 12) found.push(`${element.textContent} is small`);
    if (left < 0 || right > innerWidth) found.push(`${element.textContent} is cut`);
  }
  return found;
};

test('no word of a picture is cut off, too small or over another, however wide the screen', async () => {
  assert.ok(PATHS.length > 8);
  const page = await site.newPage();
  for (const path of PATHS) {
    await page.goto(site.url + path);
    await page.evaluate('document.fonts.ready');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await page.evaluate(faultyWords), [], `${path} at ${width} px`);
    }
  }
  await page.close();
});

for (const [path, width, key] of [
  ['/pictures/', 1280, 'Shift+Tab'],
  ['/pictures/', 390, 'Shift+Tab'],
  ['/cities/', 1280, 'Shift+Tab'],
  ['/', 1280, 'Tab'],
  ['/', 390, 'Shift+Tab'],
] as const)
  test(`every mark of ${path} is reached by ${key}, named and in view at ${width} px`, async () => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url + path);
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(.matrix, .money, .timeline, .map, .board) :is(a, button)')].map(
        (link) => ({
          url: link.getAttribute('href') ?? '',
          // A station of the map is reached by the link beside its number in the list.
          name: link.matches('.map-station') ? '' : (link.querySelector('title') ?? link).textContent.trim(),
        }),
      ),
    );
    assert.ok(marks.length > 8);
    const reached = new Set<string>();
    const faults: string[] = [];
    // When tabbing backwards, the sticky head could cover it.
    await (
      key === 'Tab' ? page.locator('header :is(a, summary, button)').last() : page.locator('footer a').first()
    ).focus();
    for (let at: { done?: boolean; mark?: { url: string; name: string; seen: boolean } } = {}; !at.done;) {
      await page.keyboard.press(key);
      at = await page.evaluate(() => {
        const link = document.activeElement;
        if (!link?.matches('main *')) return { done: true };
        if (!link.matches(':is(.matrix, .money, .timeline, .map, .board) :is(a, button)')) return {};
        const { left, top, width: w, height: h } = (link.querySelector('.picture-hit') ?? link).getBoundingClientRect();
        return {
          mark: {
            url: link.getAttribute('href') ?? '',
            name: (link.querySelector('title') ?? link).textContent.trim(),
            seen: document.elementFromPoint(left + w / 2, top + h / 2)?.closest('a, button') === link,
          },
        };
      });
      if (!at.mark) continue;
      const { url, name, seen } = at.mark;
      reached.add(`${url} ${name}`).add(`${url} `);
      if (!name || !seen) faults.push(`${name} ${url}`);
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(
      marks.filter(({ url, name }) => !reached.has(`${url} ${name}`)),
      [],
    );
    await page.close();
  });

test('as many marks as the data has, and in a table the whole row is the link', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/pictures/`);
  const { practices, rows } = absenceGrid(catalogue);
  assert.equal(
    await page.locator('main svg a:has(.picture-hit, .square)').count(),
    networkOf(catalogue).stops.length + practices.length * rows.length,
  );
  // A click on its mark follows it.
  const tableMarks = ':is(.money, .timeline) tbody svg :is(circle, rect, path)';
  for (const table of ['.money', '.timeline']) assert.ok((await page.locator(`${table} tbody svg`).count()) > 0, table);
  const silent = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = mark.getBoundingClientRect();
        const link = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a');
        return link?.closest('tr') === mark.closest('tr') && link?.textContent.trim() ? [] : [mark.outerHTML];
      }),
    tableMarks,
  );
  assert.deepEqual(silent, []);
  await page.close();
});

for (const width of WIDTHS)
  test(`column names stay in view, marks are 24 px, ticks are in their places at ${width} px`, async () => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.url}/pictures/`);
    const check = () => {
      const found: string[] = [];
      const middle = ({ left, width: w }: DOMRect) => left + w / 2;
      for (const matrix of document.querySelectorAll('.matrix')) {
        const marks = [...matrix.querySelectorAll('.picture-hit, .square')];
        for (const mark of marks) {
          const { width: w, height: h } = mark.getBoundingClientRect();
          if (Math.round(Math.min(w, h)) < 24) found.push(`a mark is ${w} × ${h} px`);
        }
        marks.at(-1)?.scrollIntoView({ block: 'end', behavior: 'instant' });
        // They leave the phone to the picture.
        const head = matrix.querySelector('.matrix-top')?.getBoundingClientRect().height ?? 0;
        if (head < 20 || head > 120) found.push(`the names are ${head} px high`);
        const sizes = [...matrix.querySelectorAll('use')].map((mark) => Math.round(mark.getBoundingClientRect().width));
        if (new Set(sizes).size > 1) found.push(`marks are ${[...new Set(sizes)].join(', ')} px wide`);
        for (const name of matrix.querySelectorAll('.matrix-head')) {
          const { left, top, bottom, width: w, height: h } = name.getBoundingClientRect();
          if (top < 0 || bottom > innerHeight) found.push(`${name.textContent} is out of view`);
          const over = document.elementFromPoint(left + w / 2, top + h / 2);
          if (over?.closest('.matrix-top') !== name.closest('.matrix-top'))
            found.push(`${name.textContent} is covered`);
        }
        // Names of rows: a line goes beside the words, or is cut in its whole width, and by no more than the words need.
        for (const name of matrix.querySelectorAll('.matrix-label')) {
          const row = name.closest('svg');
          const { top, right } = name.getBoundingClientRect();
          const edge = Math.max(
            0,
            ...[...(row?.querySelectorAll('.matrix-room') ?? [])].map((room) => room.getBoundingClientRect().right),
          );
          for (const line of matrix.querySelectorAll('.matrix-line')) {
            const box = line.getBoundingClientRect();
            const centre = middle(box);
            if (box.bottom < top) continue;
            if (Math.abs(edge - centre) < 5) found.push(`${name.textContent} cuts a line in its width`);
            if (centre > edge && centre - 4 < right) found.push(`${name.textContent} is on a line`);
            if (centre < edge && centre - 4 > right + 24) found.push(`${name.textContent} cuts a line past its words`);
          }
        }
      }
      for (const row of document.querySelectorAll('main :is(.money, .timeline) tr')) {
        const short = (row.closest('main .wrap')?.clientWidth ?? 0) - 48 - row.getBoundingClientRect().width;
        if (short > 1) found.push(`a row is ${short} px narrower than the page`);
      }
      if (innerWidth >= 768) {
        const cells = [...document.querySelectorAll('.timeline tbody td:nth-child(2)')];
        if (new Set(cells.map((cell) => cell.getBoundingClientRect().left)).size !== 1)
          found.push('the dates of cities stand in different columns');
        for (const text of document.querySelectorAll('.timeline tbody td:not(:has(svg))')) {
          const words = document.createRange();
          words.selectNodeContents(text);
          const next = text.nextElementSibling?.getBoundingClientRect().left ?? innerWidth;
          if (words.getBoundingClientRect().right > next - 8)
            found.push(`${text.textContent} runs into what is beside it`);
          const lines = Map.groupBy(words.getClientRects(), ({ bottom }) => Math.round(bottom / 4));
          const widths = [...lines.values()].map((boxes) => boxes.reduce((sum, { width: w }) => sum + w, 0));
          if ((widths.at(-1) ?? 0) < Math.max(...widths) / 3) found.push(`${text.textContent} ends in a word alone`);
        }
      }
      if ((document.querySelector('.money thead span')?.getBoundingClientRect().height ?? 0) < 10)
        found.push('the scale does not say what it measures');
      const lines = [...document.querySelectorAll('.money tbody tr:first-child line[y1="6"]')];
      const ticks = [...document.querySelectorAll('.money thead text')];
      if (ticks.length < 2 || ticks.length !== lines.length) found.push(`${ticks.length} ticks, ${lines.length} lines`);
      for (const [i, tick] of ticks.entries()) {
        const off = middle(tick.getBoundingClientRect()) - middle(lines[i]?.getBoundingClientRect() ?? new DOMRect());
        if (Math.abs(off) > 1) found.push(`${tick.textContent} is off by ${off} px`);
      }
      return found;
    };
    assert.deepEqual(await page.evaluate(check), []);
    // The first visit, without the site's fonts.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.reload();
    assert.deepEqual(await page.evaluate(check), []);
    await page.close();
  });

test('no line of a picture is over its column names or their rule, in a low window and on paper too', async () => {
  const page = await site.newPage();
  for (const path of ['/', '/pictures/']) {
    await page.goto(site.url + path);
    for (const [width, height, media] of [
      ...[390, 768, 1280].flatMap((w) => [[w, 500, 'screen'] as const, [w, 800, 'screen'] as const]),
      [720, 1000, 'print'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media });
      const over = await page.evaluate(() =>
        [...document.querySelectorAll('.matrix')].flatMap((matrix) => {
          const top = matrix.querySelector('.matrix-top');
          // Every part of it is hit, as it is painted.
          for (const part of matrix.querySelectorAll<SVGElement>('*')) part.style.pointerEvents = 'all';
          top?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const rule = (top?.getBoundingClientRect().bottom ?? 0) - 1;
          return [...matrix.querySelectorAll('.matrix-line')].flatMap((line) => {
            const { left, width: w } = line.getBoundingClientRect();
            const hit = document.elementFromPoint(left + w / 2, rule);
            return hit?.closest('.matrix-top') ? [] : [hit?.outerHTML.slice(0, 60) ?? 'nothing'];
          });
        }),
      );
      assert.deepEqual(over, [], `${path} at ${width} × ${height} px, ${media}`);
    }
  }
  await page.close();
});

test('the first picture begins on the first screen', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}/pictures/`);
  const mark = await page.locator('.matrix-marks').first().boundingBox();
  assert.ok(mark && mark.y < 780, `it begins at ${mark?.y}`);
  await page.close();
});

test('the heading of a picture tells what it shows, with a number', () => {
  for (const path of ['/', '/pictures/']) {
    const { html } = builtPages().find((page) => page.path === path) ?? assert.fail(path);
    const headings = [...html.matchAll(/<h2 id="(?:merezha|hroshi|koly|movchannia)"[^>]*>([^]*?)<\/h2>/g)];
    assert.equal(headings.length, path === '/' ? 1 : 4, path);
    for (const [, words = ''] of headings) assert.match(words.replace(/<[^>]*>/g, ''), /\d/, path);
  }
});

test('home says who, one result, one sum, and where to begin', () => {
  const home = builtPages().find(({ path }) => path === '/')?.html ?? '';
  assert.match(home, /<h1[^>]*>Що\sзробили вісім міст і\sщо\sз\sтого\sвийшло/);
  const main = home.slice(home.indexOf('<main'));
  const board = main.indexOf('<table');
  const head = main.slice(0, board);
  assert.match(head, /figure-digits/);
  assert.match(head, /грн/);
  assert.equal([...head.matchAll(/href="\/search\/\?q=/g)].length, getCatalogue().home.searches.length);
  for (const url of ['/compare/tsentry-posluh/', '/data/figures/', '/topics/', '/pictures/'])
    assert.ok(main.includes(`href="${url}"`), url);
});

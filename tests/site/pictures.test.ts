import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { networkOf } from '../../src/catalogue/pictures/network.ts';
import { absenceGrid } from '../../src/catalogue/pictures/absences.ts';
import { useSite } from './chromium.ts';
import { builtPages } from './site.ts';

const WIDTHS = [320, 390, 768, 960, 1280, 1600];
/** Where pictures are; a topic of each length. */
const PATHS = ['/', '/pictures/', '/topics/digital/', '/topics/health/'];

const site = await useSite();

for (const width of WIDTHS)
  test(`no word of a picture is cut, small or on another at ${width} px`, async () => {
    const page = await site.newPage({ viewport: { width, height: 900 } });
    for (const path of PATHS) {
      await page.goto(site.url + path);
      await page.evaluate('document.fonts.ready');
      const faults = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('main svg text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
          // A slanted word has a box much larger than itself.
          slanted: text.matches('.matrix-head'),
          size: Number.parseFloat(getComputedStyle(text).fontSize),
        }));
        const found: string[] = [];
        for (const [i, a] of texts.entries()) {
          if (a.size < 12) found.push(`${a.words}: ${a.size} px`);
          if (a.box.left < 0 || a.box.right > innerWidth) found.push(`${a.words} is cut`);
          for (const b of texts.slice(i + 1)) {
            const meet =
              a.box.left < b.box.right - 1 &&
              b.box.left < a.box.right - 1 &&
              a.box.top < b.box.bottom - 1 &&
              b.box.top < a.box.bottom - 1;
            if (meet && !(a.slanted && b.slanted && innerWidth >= 768)) found.push(`${a.words} is on ${b.words}`);
          }
        }
        return found;
      });
      assert.deepEqual(faults, [], path);
    }
    await page.close();
  });

test('every mark is a link with a name, reached by the keyboard, and as many as the data has', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/pictures/`);
  const marks = await page.evaluate(() =>
    [...document.querySelectorAll<SVGAElement>('main svg a')].map((link) => {
      link.focus();
      return {
        name: (link.querySelector('title') ?? link).textContent.trim(),
        reached: document.activeElement === link,
        stop: link.querySelector('.picture-hit, .square') !== null,
      };
    }),
  );
  assert.deepEqual(
    marks.filter(({ name, reached }) => !name || !reached),
    [],
  );
  const catalogue = getCatalogue();
  const { practices, rows } = absenceGrid(catalogue);
  assert.equal(
    marks.filter(({ stop }) => stop).length,
    networkOf(catalogue).stops.length + practices.length * rows.length,
  );
  // In a table the row is the link: a click on its mark follows it.
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
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      const middle = ({ left, width: w }: DOMRect) => left + w / 2;
      for (const matrix of document.querySelectorAll('.matrix')) {
        const marks = [...matrix.querySelectorAll('.picture-hit, .square')];
        for (const mark of marks) {
          const { width: w, height: h } = mark.getBoundingClientRect();
          if (Math.round(Math.min(w, h)) < 24) found.push(`a mark is ${w} × ${h} px`);
        }
        marks.at(-1)?.scrollIntoView({ block: 'end', behavior: 'instant' });
        for (const name of matrix.querySelectorAll('.matrix-head')) {
          const { left, top, bottom, width: w, height: h } = name.getBoundingClientRect();
          if (top < 0 || bottom > innerHeight) found.push(`${name.textContent} is out of view`);
          if (document.elementFromPoint(left + w / 2, top + h / 2) !== name)
            found.push(`${name.textContent} is covered`);
        }
        // Names of rows: a line goes beside their room, or is cut in its whole width, and none is under a word.
        const rooms = [...matrix.querySelectorAll('.matrix-room')].map((room) => room.getBoundingClientRect());
        for (const [i, name] of matrix.querySelectorAll('.matrix-label').entries()) {
          const { right } = name.getBoundingClientRect();
          for (const line of matrix.querySelectorAll('.matrix-line')) {
            const centre = middle(line.getBoundingClientRect());
            const edge = rooms[i]?.right ?? 0;
            if (Math.abs(edge - centre) < 5) found.push(`${name.textContent} cuts a line in its width`);
            if (centre - 4 < right && centre > edge) found.push(`${name.textContent} is on a line`);
          }
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
    });
    // Backwards through the marks, none that has the focus is under the names.
    await page
      .locator('.matrix .picture-hit')
      .last()
      .evaluate((mark) => mark.closest('a')?.focus());
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const focused = document.activeElement;
        const {
          left,
          top,
          width: w,
          height: h,
        } = (focused?.querySelector('.picture-hit') ?? document.body).getBoundingClientRect();
        const above = document.elementFromPoint(left + w / 2, top + h / 2)?.closest('.matrix-top');
        return focused?.querySelector('.picture-hit') && above ? focused.outerHTML.slice(0, 100) : null;
      });
      if (covered) faults.push(`under the names: ${covered}`);
    }
    assert.deepEqual(faults, []);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { useSite } from './chromium.ts';

const { cities, practices, topics, visits } = getCatalogue();
const site = await useSite();

test('every link of a page shows that it is one before it is hovered: by a line, a frame or a drawing', async () => {
  const page = await site.newPage();
  const plain = new Set<string>();
  for (const url of [
    ...['/', '/cities/', '/practices/', '/topics/', '/visits/'],
    ...[cities, practices, topics, visits].flatMap(([first]) => first?.url ?? []),
  ]) {
    await page.goto(site.url + url);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('main a:not(:has(svg), svg a, [data-line] a)')]
        .filter((link) => {
          const styles = [link, ...link.querySelectorAll('*')].map((part) => getComputedStyle(part));
          return !styles.some(
            (style) => style.textDecorationLine === 'underline' || parseFloat(style.borderTopWidth) > 1,
          );
        })
        .map((link) => `${link.className}: ${link.textContent?.trim()}`),
    );
    for (const link of links) plain.add(`${url} ${link}`);
  }
  await page.close();
  assert.deepEqual([...plain], []);
});

test('on the board of a wide screen the buttons stand under their city on the lines of the figure, and rows are even', async () => {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  const rows = await page.evaluate(() => {
    const baseline = (parent: Element | null) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      parent?.prepend(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    };
    return [...document.querySelectorAll<HTMLElement>('.board tbody tr:not(.sober-row)')].map((row) => {
      const figure = row.querySelector('.board-figure');
      return {
        height: row.offsetHeight,
        apart: Math.abs(baseline(figure) - baseline(row.querySelector('.add'))),
        first: Math.abs(baseline(row.querySelector('.board-date')) - baseline(row.querySelector('.board-city a'))),
      };
    });
  });
  await page.close();
  assert.ok(rows.length > 5);
  for (const { apart, first } of rows) assert.ok(apart < 1.5 && first <= 1, JSON.stringify(rows));
  assert.ok(Math.max(...rows.map((r) => r.height)) - Math.min(...rows.map((r) => r.height)) <= 1, JSON.stringify(rows));
});

test('no city of the board breaks its name, at any width', async () => {
  const page = await site.newPage();
  await page.goto(site.url);
  const broken: string[] = [];
  for (const width of [390, 768, 960, 1040, 1119, 1120, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const names = await page
      .locator('.board-city > a')
      .evaluateAll((links) => links.filter((a) => a.getClientRects().length > 1).map((a) => a.textContent));
    for (const name of names) broken.push(`${name} at ${width}`);
  }
  await page.close();
  assert.deepEqual(broken, []);
});

test('a sober city’s row is a band from edge to edge of the window below an unbroken rule, and no hovered row looks like it', async () => {
  const page = await site.newPage({ colorScheme: 'light' });
  for (const width of [390, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.url);
    const colours = async (selector: string) => {
      const row = page.locator(selector).first();
      await row.hover();
      const box = await row.boundingBox();
      const { data } = await sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const [left, top] = [Math.ceil(box?.x ?? 0), Math.round(box?.y ?? 0)];
      const right = Math.round((box?.x ?? 0) + (box?.width ?? 0)) - 1;
      const at = (x: number, y: number) =>
        data
          .subarray((y * width + x) * 3)
          .readUIntBE(0, 3)
          .toString(16);
      const isRule = [-1, 0, 1].some((y) => at(left, top + y) === '14181f' && at(right, top + y) === '14181f');
      return [isRule, ...new Set([1, right, right + 2, width - 2].map((x) => at(x, top + 6)))];
    };
    assert.deepEqual(await colours('.sober-row'), [true, 'ffffff'], `at ${width}`);
    assert.deepEqual(await colours('.board tbody tr:not(.sober-row)'), [true, 'ffd60a'], `at ${width}`);
  }
  await page.close();
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Project } from '../../src/catalogue/model.ts';
import { useSite } from '../site/chromium.ts';

const site = await useSite();

const squeeze = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();

/** Prints the brochure at an address. Returns the words of each page and the messages of the console. */
async function printed(values: readonly string[], title: string): Promise<{ pages: string[]; console: string[] }> {
  // Playwright itself writes to the console when it blocks a service worker.
  const page = await site.newPage({ serviceWorkers: 'allow' });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const query = new URLSearchParams([['t', title], ...values.map((value) => ['p', value])]);
  await page.goto(`${site.url}/print/brochure/?${query}`);
  await page.waitForSelector('[data-brochure][data-state=ready]');
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { pages: text.map(squeeze), console: said };
}

/** The page that the contents name for a heading. */
const pageInContents = (contents: string, heading: string): number =>
  Number(new RegExp(`${squeeze(heading).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (\\d+)`).exec(contents)?.[1]);

test('three projects of three cities print as one document with contents, page numbers and running heads', async () => {
  const projects = getCatalogue()
    .cities.slice(0, 3)
    .map((city) => city.practices[0]?.projects[0])
    .filter((project): project is Project => project !== undefined);
  assert.equal(projects.length, 3);
  const { pages, console } = await printed(
    projects.map((p) => `${p.practice.slug}#${p.slug}`),
    'Для сесії',
  );
  assert.deepEqual(console, []);
  assert.match(pages[0] ?? '', /^Для сесії/);
  for (const project of projects) {
    const number = pageInContents(pages[0] ?? '', project.title);
    const page = pages[number - 1] ?? '';
    assert.ok(number > 1 && page.includes(squeeze(project.title)), `«${project.title}» is not on page ${number}`);
    assert.ok(page.startsWith(squeeze(`${project.practice.city.name} · ${project.practice.title}`)), 'no running head');
  }
  pages.forEach((page, i) => assert.ok(page.includes(`${i + 1} / ${pages.length}`), `page ${i + 1} has no number`));
  for (const [i, page] of pages.entries()) assert.doesNotMatch(page, /\.example/, `page ${i + 1}`);
  assert.ok(pages[0]?.includes('посилання на Асоціацію міст України'), 'no attribution');
  for (const { practice } of projects)
    assert.ok(
      pages.some((page) => page.includes(`Розділ «${practice.source.chapter}»`)),
      `${practice.slug}: no source`,
    );
});

test('the contents have the right page numbers, in a long brochure too', async () => {
  const { cities } = getCatalogue();
  const chosen = cities.slice(-3);
  const { pages } = await printed(
    chosen.map((c) => c.slug),
    'Три міста',
  );
  const faults = chosen
    .flatMap((city) => city.practices.flatMap((p) => p.projects))
    .filter(({ title }) => !pages[pageInContents(pages[0] ?? '', title) - 1]?.includes(squeeze(title)))
    .map(({ title }) => title);
  assert.deepEqual(faults, []);
});

test('the pages are numbered only once the print styles are there', async () => {
  const page = await site.newPage();
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(/\/print\.[^/]+\.css$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}/print/brochure/?p=${getCatalogue().cities[0]?.slug}`, { waitUntil: 'commit' });
  await page.locator('[data-contents] a').first().waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
  });
  assert.equal(await page.locator('[data-state=ready]').count(), 0);
  release(undefined);
  await page.waitForSelector('[data-brochure][data-state=ready]');
  await page.close();
});

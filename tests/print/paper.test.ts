import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { bookEpub } from '../../src/outputs/pdf/downloads.ts';
import { useSite } from '../site/chromium.ts';
import { otherEngines, waitFor } from '../site/engines.ts';
import { builtPages, serve } from '../site/site.ts';
import { ADDRESS, twoEditions } from '../site/two-editions.ts';

const site = await useSite();
const firefox = otherEngines.find(({ name }) => name === 'Firefox');
const inFirefox = firefox?.missing ? undefined : await firefox?.start({ offline: false });
after(() => inFirefox?.close());
const { cities, practices, topics, visits } = getCatalogue();
const squeeze = (text: string) => text.replace(/[\s\u00A0\u2060]+/g, ' ').trim();
const solid = (text: string) => squeeze(text).replaceAll(' ', '');

const [mostDiscrepancies] = practices.toSorted((a, b) => b.discrepancies.length - a.discrepancies.length);
/** Pages that take more than one sheet, so that something can be separated. */
const LONG = [
  ...[
    cities[2],
    practices[0],
    mostDiscrepancies,
    topics[3],
    topics.find(({ projects }) => projects.length === 3),
  ].flatMap((entry) => entry?.url ?? []),
  '/pictures/',
];
const HEADINGS = `return [...document.querySelectorAll('main :is(h2, h3, h4, h5, dt, thead tr, .status, .keep-with-next, .items > li > a, summary)')].map((one) => one.textContent)`;

/** A page as printed, the words of each of its sheets, and its headings. */
interface Printed {
  paper: Awaited<ReturnType<typeof getDocumentProxy>>;
  sheets: () => Promise<string[]>;
  headings: string[];
}
type Print = (url: string) => Promise<Printed>;

/** Prints a page once, however many tests look at it. */
function once(print: (url: string) => Promise<{ bytes: Uint8Array; headings: unknown }>): Print {
  const printed = new Map<string, Promise<Printed>>();
  return (url) => {
    const known =
      printed.get(url) ??
      print(url).then(async ({ bytes, headings }) => {
        const paper = await getDocumentProxy(new Uint8Array(bytes));
        let sheets: Promise<string[]> | undefined;
        return { paper, sheets: () => (sheets ??= sheetsOf(paper)), headings: headings as string[] };
      });
    printed.set(url, known);
    return known;
  };
}

const printing = await site.newPage();
const chromium = once(async (url) => {
  await printing.goto(url, { waitUntil: 'networkidle' });
  const headings = await printing.evaluate(`(() => { ${HEADINGS} })()`);
  return { bytes: await printing.pdf({ preferCSSPageSize: true }), headings };
});

/** The words of each sheet. */
const sheetsOf = async (paper: Printed['paper']): Promise<string[]> => (await extractText(paper)).text.map(squeeze);

/** The last text on a sheet, without the page number. */
const end = (sheet: string): string => solid(sheet.replace(/ ?\d+ \/ \d+$/, ''));

async function check(print: Print, entries: readonly { url: string }[]): Promise<void> {
  for (const path of new Set([...LONG, ...entries.map(({ url }) => url)])) {
    const { sheets: read, headings } = await print(site.url + path);
    const sheets = await read();
    const stranded = sheets.flatMap((sheet, i) =>
      headings
        .map(solid)
        // After these it is the status of several projects in a line.
        .filter((words) => new RegExp(`(?<!:|усі|обидва)${RegExp.escape(words)}$`).test(end(sheet)) && words.length > 3)
        .map((words) => `${path}, sheet ${i + 1}: «${words}» is parted from what follows`),
    );
    assert.deepEqual(stranded, []);
    assert.ok(sheets[0]?.includes('Асоціація міст України'), `${path}: no source on the first sheet`);
    assert.ok((sheets.at(-1) ?? '').length > 150, `${path}: the last sheet is almost empty`);
    assert.doesNotMatch(sheets.join(' '), /\.example/, path);
  }
}

/** One page of each kind that people print. */
const KINDS = ['/', '/practices/', ...LONG, '/compare/khaby/', '/data/figures/', '/about/'];
/** A footer is not alone on a sheet, no sheet is empty, and a table has room for its words. */
async function checkSheets(print: Print): Promise<void> {
  for (const path of KINDS) {
    const sheets = await (await print(site.url + path)).sheets();
    const empty = sheets.flatMap((sheet, i) => (sheet.length > 150 ? [] : [`${path}, sheet ${i + 1}: «${sheet}»`]));
    assert.deepEqual(empty, []);
    assert.ok(sheets.length <= 12, `${path}: ${sheets.length} sheets`);
  }
}

test('Chromium: no sheet is empty or has only a footer, on any kind of page', () => checkSheets(chromium));

test('Chromium: the last sheet of a chapter, a practice, a visit and a list is not for a few lines', async () => {
  const faults: string[] = [];
  for (const { url } of [
    ...cities,
    ...practices,
    ...visits,
    ...['/visits/', '/topics/'].map((list) => ({ url: list })),
  ]) {
    const { paper } = await chromium(site.url + url);
    const last = await paper.getPage(paper.numPages);
    const { items } = await last.getTextContent();
    // From below, in points; the number of the page is in the margin.
    const ys = items.flatMap((item) =>
      'str' in item && item.str.trim() ? [(item.transform as number[])[5] ?? 0] : [],
    );
    const [, , , height = 0] = last.view as number[];
    const filled = (height - 62 - Math.min(...ys.filter((y) => y > 57))) / (height - 62 - 57);
    if (filled < 0.2) faults.push(`${url}: ${Math.round(filled * 100)} %`);
  }
  assert.deepEqual(faults, []);
});

test('no words of a table reach into the next cell on paper', async () => {
  // As wide as the type area of an A4 sheet.
  const page = await site.newPage({ viewport: { width: 680, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const faults: string[] = [];
  for (const path of ['/', '/visits/', '/cities/', '/topics/digital/', '/data/figures/', '/pictures/', '/about/']) {
    await page.goto(site.url + path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('table :is(td, th) :not(.sr-only), table :is(td, th)')].flatMap((element) => {
        const end = element.closest('td, th')?.getBoundingClientRect().right ?? 0;
        const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim());
        return texts.flatMap((text) => {
          const words = document.createRange();
          words.selectNode(text);
          const beyond = Math.max(...[...words.getClientRects()].map(({ right }) => right)) - end;
          return beyond > 1 ? `«${text.textContent?.trim()}» by ${Math.round(beyond)} px` : [];
        });
      }),
    );
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await page.close();
  assert.deepEqual(faults, []);
});

/** Every city of a plan of three practices is on one sheet, from its name to its last question. */
async function checkPlan(open: (url: string) => Promise<Uint8Array>): Promise<void> {
  const chosen = [cities[0], cities[1], cities[4]].flatMap((city) => city?.practices[0] ?? []);
  const url = `${site.url}/route/plan/?p=${chosen.map(({ slug }) => slug).join(',')}`;
  const sheets = await sheetsOf(await getDocumentProxy(new Uint8Array(await open(url))));
  assert.equal(sheets.length, 2);
  const parted = chosen.filter(
    ({ title, questions }) =>
      !sheets.some((sheet) => [title, questions.at(-1) ?? ''].every((words) => solid(sheet).includes(solid(words)))),
  );
  assert.deepEqual(
    parted.map(({ title }) => title),
    [],
  );
}

test('Chromium: a visit plan parts no city over sheets', () =>
  checkPlan(async (url) => {
    const page = await site.newPage();
    await page.goto(url);
    await page.locator('.plan').waitFor();
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return bytes;
  }));

test('Chromium: no heading is parted from its text, and the first sheet says where the facts are from', () =>
  check(chromium, [...cities, ...practices, ...visits]));

test('Firefox: the same', { skip: firefox?.missing }, async () => {
  const browser = inFirefox ?? assert.fail();
  const bytes = async () => (await browser.print?.()) ?? assert.fail('it cannot print');
  const print = once(async (url) => {
    await browser.go(url);
    const headings = await browser.run(HEADINGS);
    return { bytes: await bytes(), headings };
  });
  await check(print, practices);
  await checkSheets(print);
  await checkPlan(async (url) => {
    await browser.go(url);
    await waitFor(browser, `return document.querySelector('.plan') !== null`);
    return bytes();
  });

  // Firefox ignores forced column breaks, so the contents of a brochure have no page numbers there.
  await browser.go(`${site.url}/print/brochure/?p=${cities[0]?.slug}&p=${cities[1]?.slug}`);
  await waitFor(browser, `return document.querySelector('[data-brochure]')?.dataset.state === 'ready'`);
  const numbers = await browser.run(
    `return [...document.querySelectorAll('.brochure-page')].map((page) => page.textContent)`,
  );
  assert.deepEqual([...new Set(numbers as string[])], ['']);
});

test('nothing to fill in is printed, a topic of a coupon is in words, no word of a table and no name is broken, without the web fonts too', async () => {
  const page = await site.newPage();
  const faults: string[] = [];
  // As wide as the paper between its margins.
  await page.setViewportSize({ width: 635, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const pages = [...KINDS, '/index/', '/print/'];
  // On a first visit a page has its fonts or not, by the time that they take.
  await page.route(/\.woff2$/, (route) => route.abort());
  for (const [i, path] of [...pages, ...pages].entries()) {
    if (i === pages.length) await page.unroute(/\.woff2$/);
    await page.goto(site.url + path);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(input, select, textarea, button)')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.outerHTML),
    );
    const codes = await page.evaluate(() =>
      [...document.querySelectorAll('main abbr.code')]
        .filter((one) => !getComputedStyle(one, '::after').content.includes(one.getAttribute('title') ?? '?'))
        .map((one) => one.outerHTML),
    );
    const broken = await page.evaluate(() => {
      const words: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode;
        const inTable = parentElement?.closest('main :is(th, td)');
        // Elsewhere only a name: «Івано-Франківськ».
        const NAME = String.raw`\p{Lu}[\p{L}’]+-\p{Lu}[\p{L}’]+`;
        const parts = new RegExp(inTable ? `${NAME}|[\\p{L}\\d’]+` : NAME, 'gu');
        for (const { 0: word, index } of (textContent ?? '').matchAll(parts)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) words.push(word);
        }
      }
      return words;
    });
    faults.push(...[...shown, ...codes, ...broken].map((found) => `${path}: ${found}`));
  }
  await page.close();
  assert.deepEqual(faults, []);
});

test('no page of the e-book is wider than a small or a large screen, and no name is divided on a large one', async () => {
  const files = unzipSync(await bookEpub(getCatalogue()));
  const style = strFromU8(files['EPUB/style.css'] ?? assert.fail());
  const page = await site.newPage();
  const faults: string[] = [];
  for (const width of [320, 600])
    for (const [name, bytes] of Object.entries(files).filter(([file]) => file.endsWith('.xhtml'))) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(strFromU8(bytes).replace(/<link[^>]*>/, `<style>${style}</style>`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) faults.push(`${name} at ${width}: ${wide}`);
      if (width === 320) continue;
      const names = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('p .nb-wide, li .nb-wide, dd .nb-wide')]
          .filter((one) => one.getClientRects().length > 1 || one.offsetHeight > 40)
          .map((one) => one.textContent),
      );
      faults.push(...names.map((divided) => `${name}: ${divided}`));
    }
  await page.close();
  assert.deepEqual(faults, []);
});

test('signs are printed although backgrounds are not, and planned figures are outlined', async () => {
  const path = builtPages().find(({ html }) => html.includes('figure-digits" data-status="planned"'))?.path;
  assert.ok(path);
  const page = await site.newPage();
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  const styles = (selector: string, ...names: string[]) =>
    page.evaluate(
      ([of, ...properties]) =>
        [...document.querySelectorAll(of ?? '')].map((one) =>
          properties.map((property) => getComputedStyle(one).getPropertyValue(property)).join(', '),
        ),
      [selector, ...names],
    );
  const signs = await styles('.sign, .bar-key', 'print-color-adjust');
  assert.deepEqual([...new Set(signs)], ['exact']);
  const planned = await styles(
    '.figure-digits[data-status=planned]',
    '-webkit-text-fill-color',
    '-webkit-text-stroke-color',
    'paint-order',
    'print-color-adjust',
  );
  assert.deepEqual([...new Set(planned)], ['rgb(255, 255, 255), rgb(0, 0, 0), stroke, exact']);
  await page.close();
});

/** Drawing a QR code takes one path with hundreds of squares; no other path of a page is nearly as long. */
async function longestPath(bytes: Uint8Array): Promise<number> {
  const sheet = await (await getDocumentProxy(bytes)).getPage(1);
  const { argsArray } = (await sheet.getOperatorList()) as { argsArray: unknown[] };
  return Math.max(...argsArray.map((args) => JSON.stringify(args ?? '').length));
}

test('a site with an address prints it, with a QR code on each chapter', async (t) => {
  const dist = twoEditions();
  const { url, close } = await serve(dist);
  t.after(close);
  const path = builtPages(dist).find((page) => /^\/practices\/[^/]+\/$/.test(page.path))?.path ?? '';
  for (const [of, hasCode] of [
    [path, true],
    ['/', false],
  ] as const) {
    const page = await site.newPage();
    await page.goto(url + of, { waitUntil: 'networkidle' });
    const prints = [new Uint8Array(await page.pdf({ preferCSSPageSize: true }))];
    await page.close();
    await inFirefox?.go(url + of);
    const other = await inFirefox?.print?.();
    if (other) prints.push(new Uint8Array(other));
    for (const print of prints) {
      assert.equal((await longestPath(print.slice())) > 10_000, hasCode, `${of}: QR code`);
      const sheets = await sheetsOf(await getDocumentProxy(print.slice()));
      assert.ok(sheets.join(' ').includes(`${ADDRESS}${of}`), `${of}: no address`);
    }
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { uk } from '../../src/i18n/uk.ts';
import { ukPictures } from '../../src/i18n/uk-pictures.ts';
import { networkOf } from '../../src/catalogue/pictures/network.ts';
import { compile, getCompiler } from '../../src/outputs/pdf/compile.ts';
import { picturesOf } from '../../src/outputs/pdf/pictures.ts';
import { posterDocument } from '../../src/outputs/pdf/poster.ts';
import { useSite } from '../site/chromium.ts';

const site = await useSite();
const catalogue = getCatalogue();
const solid = (text: string) => text.replace(/[\s\u00A0\u2060]+/g, '');

/** A word of a PDF, in points. */
interface Word {
  str: string;
  width: number;
  height: number;
  transform: [number, number, number, number, number, number];
}

/** The words of each page. */
async function wordsOf(bytes: Uint8Array): Promise<Word[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent();
      return (items.filter((item) => 'str' in item) as unknown as Word[]).filter(({ str }) => str.trim());
    }),
  );
}

test('no line of a share picture leaves the picture, and none of its texts ends with one word alone', async () => {
  const source = readFileSync('src/outputs/pdf/picture.typ', 'utf8');
  const pictures = [...picturesOf(catalogue)];
  assert.ok(pictures.length > 30);
  for (const [url, picture] of pictures) {
    const [words = []] = await wordsOf(
      getCompiler().pdf(compile(url, source, { page: JSON.stringify(picture) }), { pdfTags: false }),
    );
    const lines = new Map<number, string>();
    for (const { str, width, transform } of words) {
      assert.ok(transform[4] >= 60 && transform[4] + width <= 1140, `${url}: ${str}`);
      const y = Math.round(transform[5]);
      lines.set(y, (lines.get(y) ?? '') + solid(str));
    }
    // Between two words of the key is a sign.
    const key = picture.key.map(({ text }) => words.findLast(({ str }) => solid(text).startsWith(solid(str))));
    for (const [i, word] of key.entries()) {
      assert.ok(word, url);
      const end = words
        .filter(({ transform: [, , , , x, y] }) => x < word.transform[4] && Math.abs(y - word.transform[5]) < 2)
        .map(({ width, transform }) => transform[4] + width);
      assert.ok(word.transform[4] - Math.max(0, ...end) > 50, `${url}: part ${i + 1} of the key`);
    }
    for (const text of [picture.title, picture.under, picture.fact?.text ?? '', picture.fact?.word ?? '']) {
      const last = text.split(' ').slice(1).at(-1);
      // A long name is a line: «в Kyiv Smart City School (2018)».
      if (last && last.length < 25)
        assert.ok(![...lines.values()].includes(solid(last)), `${url}: «${last}» alone on a line`);
    }
  }
});

test('the margins of the poster are equal, names and marks stand in the middle of their rows', async () => {
  const document = compile('plakat', posterDocument(catalogue).source);
  const PER_MM = 4;
  const { data, info } = await sharp(Buffer.from(getCompiler().svg(document)))
    .resize(420 * PER_MM)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shade = (x: number, y: number) => data[Math.round(y) * info.width + Math.round(x)] ?? 255;
  const range = (from: number, to: number) => Array.from({ length: (to - from) * PER_MM }, (_, i) => from * PER_MM + i);
  const inked = range(0, 420).filter((x) => range(90, 280).some((y) => shade(x, y) < 240));
  const [left = 0, right = 0] = [inked.at(0), inked.at(-1)];
  assert.ok(Math.abs(left - (420 * PER_MM - right)) < PER_MM, `${left / PER_MM} and ${420 - right / PER_MM} mm`);
  // Where no name and no line of a city is, only rules are dark.
  const rules = range(90, 280).filter((y) => shade(108 * PER_MM, y) < 240 && shade(108 * PER_MM, y - 1) >= 240);
  assert.equal(rules.length, new Set(catalogue.projects.flatMap(({ topics }) => topics)).size);
  for (const [i, top] of rules.entries()) {
    const bottom = rules[i + 1];
    if (bottom === undefined) break;
    const rows = Array.from({ length: bottom - top - 4 }, (_, y) => top + 3 + y);
    const inkOf = (from: number, to: number) => rows.filter((y) => range(from, to).some((x) => shade(x, y) < 60));
    const [first = 0, last = 0] = [inkOf(112, 400).at(0), inkOf(112, 400).at(-1)];
    assert.ok(first - top > 0.8 * PER_MM && bottom - last > 0.8 * PER_MM, `marks of row ${i + 1} touch a rule`);
    const middle = (top + bottom) / 2;
    assert.ok(Math.abs((first + last) / 2 - middle) < PER_MM / 2, `marks of row ${i + 1} are off`);
    const name = inkOf(20, 105);
    // A name may have letters below its line.
    assert.ok(Math.abs(((name.at(0) ?? 0) + (name.at(-1) ?? 0)) / 2 - middle) < 1.2 * PER_MM, `name ${i + 1} is off`);
  }
});

test('on paper words of pictures have 9 points at least, a picture stays with its heading, and dates go on under their city', async () => {
  const page = await site.newPage();
  for (const path of ['/', '/pictures/']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('.matrix')].map((matrix) => ({
        heading: matrix.parentElement?.querySelector('h2')?.textContent ?? '',
        label: [...matrix.querySelectorAll('.matrix-label')].at(-1)?.textContent ?? '',
      })),
    );
    const sheets = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
    const texts = sheets.map((words) => solid(words.map(({ str }) => str).join('')));
    // Nothing on paper leads anywhere.
    for (const link of [ukPictures.picturesLinks, ukPictures.absenceLinks])
      assert.ok(!texts.join('').includes(solid(link)), link);
    for (const { heading, label } of headings)
      assert.ok(
        texts.some((text) => text.includes(solid(heading)) && text.includes(solid(label))),
        `${path}: ${heading}`,
      );
    const names = [...catalogue.topics.map(({ title }) => title), ...catalogue.cities.map(({ name }) => name)].map(
      solid,
    );
    const named = sheets.flat().filter(({ str }) => names.includes(solid(str)));
    assert.ok(named.length > 0, path);
    const small = named.filter(({ transform: [a, b] }) => Math.hypot(a, b) < 8.9);
    assert.deepEqual(
      small.map(({ str }) => str),
      [],
      path,
    );
    const cities = catalogue.cities.map(({ name }) => solid(name)).join('|');
    // As a reader sees it: from top to bottom. A sheet with dates begins them under a city and its years.
    const asSeen = sheets.map((words) =>
      words.toSorted((a, b) => Math.round(b.transform[5] - a.transform[5]) || a.transform[4] - b.transform[4]),
    );
    const visits = asSeen
      .map((words) => solid(words.map(({ str }) => str).join('')))
      .filter((text) => text.includes(solid(ukPictures.visitMark)) && path !== '/');
    for (const text of visits) {
      const head = text.search(new RegExp(`(?:${cities})20\\d\\d`));
      const date = text.search(/20\d\d(?:рік|року)(?=\p{Lu})/u);
      assert.ok(head >= 0 && head < date, text);
    }
    assert.equal(visits.length > 1, path !== '/');
  }
  await page.close();
});

test('on paper only a sober city has a grey line, and a topic stands with all its stops in words, on one sheet', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/pictures/`, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  const { cities, topics, stops } = networkOf(catalogue);
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.matrix-line')].map((line) => getComputedStyle(line).fill),
  );
  assert.deepEqual(
    lines.map((fill) => fill !== 'rgb(255, 255, 255)'),
    cities.map(({ tone }) => tone === 'sober'),
  );
  const sheets = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
  const texts = sheets.map((words) => solid(words.map(({ str }) => str).join('')));
  const parts = topics.map((topic) => {
    const rows = stops
      .filter((stop) => stop.topic === topic)
      .map(({ city, projects }) => {
        return `${city.name}: ${projects.map((p) => `${p.shortTitle}, ${uk.status[p.status]}`).join('; ')}`;
      });
    return solid([topic.title, ...rows].join(''));
  });
  assert.deepEqual(
    [...new Set(parts.map((part) => texts.findIndex((text) => text.includes(part))))].map((sheet) => sheet > 0),
    [true],
  );
  assert.ok(sheets.length <= 8, `${sheets.length} sheets`);
  await page.close();
});

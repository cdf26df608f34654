import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeSynthetic } from '../bench/synthetic.ts';
import { build, without } from './build.ts';
import { type BuiltPage, builtPages, tooBig } from './site.ts';

/** Just enough for a second page of every kind of list: 51 cities. */
const PRACTICES = 104;
const BASE = '/catalogue';

let folder: string;
let pages: BuiltPage[];
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'scale-'));
  writeSynthetic(join(folder, 'content'), PRACTICES);
  build(join(folder, 'dist'), {
    CONTENT_DIR: join(folder, 'content'),
    BUILD_CACHE: join(folder, 'cache'),
    BASE_PATH: BASE,
    // Two PDFs for each city would take most of the time.
    NODE_OPTIONS: without('typst', 'filters'),
  });
  pages = builtPages(join(folder, 'dist'));
});
after(() => rmSync(folder, { recursive: true }));

const htmlOf = (path: string): string => {
  const page = pages.find((p) => p.path === path);
  assert.ok(page, `${path} is not built`);
  return page.html;
};
/** How many different addresses a page links to. */
const count = (html: string, pattern: RegExp) => new Set(html.match(pattern)).size;

test('every page of a catalogue of hundreds fits the first flight, or is its own text and 6 kB', () => {
  assert.deepEqual(pages.flatMap(tooBig), []);
});

test('the pages of a list show every practice once', () => {
  const found: string[] = [];
  for (let path: string | undefined = '/practices/'; path !== undefined;) {
    const html = htmlOf(path);
    const items = [...html.matchAll(/<h2[^>]*>\s*<a href="([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(items.length <= 50, `${path} lists ${items.length}`);
    found.push(...items);
    path = /<a href="\/catalogue([^"]+)"[^>]* rel="next"/.exec(html)?.[1];
  }
  assert.equal(found.length, PRACTICES);
  assert.equal(new Set(found).size, PRACTICES);
});

test('a further page has its own title, address and a way back', () => {
  for (const list of ['/practices/', '/practices/status/running/', '/topics/digital/', '/cities/', '/visits/']) {
    const html = htmlOf(`${list}page/2/`);
    assert.match(html, /<title>[^<]+, сторінка 2 — /);
    assert.match(html, new RegExp(`<link rel="canonical" href="[^"]+${BASE}${list}page/2/"`));
    assert.match(html, new RegExp(`<a href="${BASE}${list}"[^>]* rel="prev"`));
  }
});

test('no two pages share a title', () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)/.exec(html)?.[1] ?? '');
  const twice = titles.filter((title, i) => titles.indexOf(title) !== i);
  assert.deepEqual(twice, []);
});

test('home, 404, the facets and the charts do not grow with the cities', () => {
  for (const path of ['/', '/404.html', '/practices/'])
    assert.ok(count(htmlOf(path), /href="\/catalogue\/(?:practices\/city|cities)\/[^/"]+\//g) <= 50, path);
  assert.ok(count(htmlOf('/data/figures/'), /href="\/catalogue\/visits\/[^/"]+\//g) <= 50, 'the chart of the visits');
  assert.match(htmlOf('/'), /Усі візити/);
  assert.match(htmlOf('/practices/'), /Усі міста/);
});

test('a picture that cannot show all of a large catalogue says what it leaves out', () => {
  const left = (path: string) =>
    [...htmlOf(path).matchAll(/Показано(?:\sостанні)?\s(\d+\s\S+)\sіз\s\d+/g)].map(([, what]) =>
      what?.replaceAll(/\s|&nbsp;/g, ' '),
    );
  assert.deepEqual(left('/'), ['10 міст', '20 зупинок']);
  assert.deepEqual(left('/pictures/'), ['10 міст', '20 рядків', '10 міст', '10 практик']);
  // More cities than can be numbered are dots, which their list follows.
  assert.doesNotMatch(htmlOf('/cities/'), /map-(?:route|number)"/);
});

test('under a base path every address inside the site carries it and answers', () => {
  const broken = new Set<string>();
  for (const { path, html } of pages)
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g)) {
      const inside = target.startsWith(`${BASE}/`) ? target.slice(BASE.length) : undefined;
      const file = inside && (inside.endsWith('/') ? `${inside}index.html` : inside);
      if (!file || !existsSync(join(folder, 'dist', decodeURI(file)))) broken.add(`${path} → ${target}`);
    }
  assert.deepEqual([...broken].slice(0, 20), []);
});

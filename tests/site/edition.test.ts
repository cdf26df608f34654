import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { build } from './build.ts';
import { builtPages, type BuiltPage } from './site.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const FIXTURE = join(ROOT, 'tests/fixtures/content');
const TITLE = 'Вигадана збірка. Для перевірки правил. Станом на березень 2022 року';

let folder: string;
let dist: string;
let pages: Map<string, BuiltPage>;

/** A fixture with some of its words changed, written into the content. */
function add(content: string, from: string, to: string, changes: Record<string, string>): void {
  let text = readFileSync(join(FIXTURE, from), 'utf8');
  for (const [old, now] of Object.entries(changes)) {
    assert.ok(text.includes(old), `${from} has no «${old}»`);
    text = text.replaceAll(old, now);
  }
  writeFileSync(join(content, to), text);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  dist = join(folder, 'dist');
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  // A second edition: an invented collection of 2022, a city that is new, and one that is known already.
  add(content, 'sources/vyhadana-zbirka.mdx', 'sources/vyhadana-zbirka.mdx', {
    '2019-01': '2022-03',
    'січень 2019': 'березень 2022',
  });
  cpSync(join(FIXTURE, 'cities/lviv.yml'), join(content, 'cities/lviv.yml'));
  add(content, 'visits/lviv.yml', 'visits/lviv.yml', { '2018-05': '2021-05' });
  add(content, 'visits/lviv.yml', 'visits/odesa-2021.yml', { '2018-05': '2021-06', 'city: lviv': 'city: odesa' });
  add(content, 'practices/lviv-parky.mdx', 'practices/lviv-parky.mdx', { 'mu2019-01': 'mu2022-01' });
  add(content, 'practices/lviv-parky.mdx', 'practices/odesa-parky.mdx', {
    'mu2019-01': 'mu2022-02',
    'title: Парки Львова': 'title: Парки Одеси',
    'city: lviv': 'city: odesa',
    'visit: lviv': 'visit: odesa-2021',
    'Львівська міська рада': 'Одеська міська рада',
  });
  build(dist, { CONTENT_DIR: content });
  pages = new Map(builtPages(dist).map((page) => [page.path, page]));
});
after(() => rmSync(folder, { recursive: true }));

test('an added practice of a new city appears everywhere by itself', () => {
  const expected: Record<string, RegExp> = {
    '/': /\/cities\/lviv\/[^]*Львів/,
    '/cities/': /\/cities\/lviv\//,
    '/cities/lviv/': /Поставили[^]*40/,
    '/practices/': /\/practices\/lviv-parky\//,
    '/practices/lviv-parky/': /id="lavky"[^]*id="svitlo"/,
    '/practices/topic/energy/': /\/practices\/lviv-parky\//,
    '/practices/status/planned/': /\/practices\/lviv-parky\//,
    '/topics/public-space/': /\/practices\/lviv-parky\/#lavky/,
    '/visits/': /\/visits\/lviv\//,
    '/visits/lviv/': /Парки Львова/,
    '/print/': /Львів/,
  };
  for (const [path, pattern] of Object.entries(expected)) {
    const html = pages.get(path)?.html;
    assert.ok(html, `${path} is not built`);
    assert.ok(pattern.test(html), `${path} does not show ${pattern.source}`);
  }
});

const textAt = (path: string): string => {
  const html = pages.get(path)?.html;
  assert.ok(html, `${path} is not built`);
  return html
    .replaceAll('\u00A0', ' ')
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

test('a second edition is separate in lists, the latest first, each with its own «станом на»', () => {
  for (const [path, title] of Object.entries({
    '/practices/': 'Парки Львова',
    '/topics/public-space/': 'Нові лавки',
    '/practices/status/done/': 'Парки Львова',
  })) {
    const text = textAt(path);
    assert.ok(text.includes(TITLE), `${path} does not name the edition`);
    const [second, first] = [text.indexOf(TITLE), text.indexOf('Станом на січень 2019 року', text.indexOf(TITLE))];
    assert.ok(second > 0 && first > second, path);
    assert.ok(text.indexOf(title, second) > second && text.indexOf(title, second) < first, path);
  }
  // A list of one edition does not mention editions.
  assert.ok(!textAt('/topics/transport/').includes('Вигадана збірка'));
});

test('its pages are its own: «станом на» of its source, a chapter of the new city, both practices of the known one', () => {
  assert.match(textAt('/practices/lviv-parky/'), /Станом на березень 2022 року/);
  assert.doesNotMatch(textAt('/practices/lviv-parky/'), /Станом на січень 2019/);
  assert.match(textAt('/cities/lviv/'), /Парки Львова/);
  const odesa = textAt('/cities/odesa/');
  assert.match(odesa, /Парки Одеси/);
  assert.match(odesa, /Станом на березень 2022 року/);
  assert.match(odesa, /Станом на січень 2019 року/);
});

test('its PDFs do not take date, links or terms from the first edition', async () => {
  const reader = await getDocumentProxy(new Uint8Array(readFileSync(join(dist, 'print/lviv.pdf'))));
  const { text } = await extractText(reader, { mergePages: true });
  for (const [where, words] of [
    ['the PDF', text],
    ['the page', /<main[^]*<\/main>/.exec(pages.get('/practices/lviv-parky/')?.html ?? '')?.[0] ?? ''],
  ] as const) {
    const visible = words.replace(/\s(?:href|src|data-[a-z]+|id)="[^"]*"/g, ' ');
    assert.match(visible, /2022/, where);
    assert.doesNotMatch(visible, /.{0,40}2019.{0,40}/, where);
  }
});

test('its data name its source', () => {
  const read = (table: string) =>
    JSON.parse(readFileSync(join(dist, `data/${table}.json`), 'utf8')) as Record<string, unknown>[];
  const practices = new Map(read('practices').map((row) => [row.slug, row]));
  assert.deepEqual(
    [practices.get('odesa-parky')?.source, practices.get('odesa-parky')?.asOf],
    ['vyhadana-zbirka', '2022-03'],
  );
  assert.equal(practices.get('odesa-intehrovani-posluhy')?.asOf, '2019-01');
  const benches = read('facts').filter(({ id }) => String(id).endsWith('/kilkist-lavok'));
  assert.deepEqual(
    benches.map(({ source }) => source),
    ['vyhadana-zbirka', 'vyhadana-zbirka'],
  );
  assert.ok(read('sources').some(({ slug, asOf }) => slug === 'vyhadana-zbirka' && asOf === '2022-03'));
});

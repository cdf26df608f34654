import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { releaseOf, type BuiltFile } from '../../../../src/outputs/offline/release.ts';

const file = (path: string, content: Uint8Array | string = path): BuiltFile => ({
  path,
  read: () => Buffer.from(content),
});
const urls = (files: readonly BuiltFile[], base = '/', budget?: number) =>
  releaseOf(files, base, budget).files.map(([url]) => url);

test('the order is shell, chapters, index, practices, lists', () => {
  const files = ['topics/waste', 'practices/a', 'practices', 'cities/kyiv', 'about', 'compare'].map((p) =>
    file(`${p}/index.html`),
  );
  assert.deepEqual(urls([...files, file('pagefind/pagefind.js'), file('index.html'), file('_astro/a.js')]), [
    '/_astro/a.js',
    '/compare/',
    '/',
    '/cities/kyiv/',
    '/pagefind/pagefind.js',
    '/practices/a/',
    '/practices/',
    '/topics/waste/',
    '/about/',
  ]);
});

test('addresses carry the base path', () => {
  assert.deepEqual(urls([file('index.html'), file('cities/kyiv/index.html')], '/catalogue/'), [
    '/catalogue/',
    '/catalogue/cities/kyiv/',
  ]);
});

test('addresses are URL-encoded, whatever script the base path has', () => {
  const release = releaseOf([file('index.html'), file('cities/київ/index.html')], '/каталог міст/');
  assert.equal(release.base, encodeURI('/каталог міст/'));
  assert.deepEqual(
    release.files.map(([path]) => path),
    [encodeURI('/каталог міст/'), encodeURI('/каталог міст/cities/київ/')],
  );
  assert.equal(releaseOf([], release.base).base, release.base);
});

test('all pages of the site are counted', () => {
  const files = ['index.html', 'cities/index.html', '404.html', 'favicon.svg'].map((path) => file(path));
  assert.equal(releaseOf(files, '/', 0).pages, 2);
});

test('prints, books, data, pictures and compressed copies are left out', () => {
  const left = [
    'print/kyiv.pdf',
    'book.epub',
    'data/facts.csv',
    'data/facts.json',
    'og/site.png',
    'index.html.br',
    '404.html',
  ];
  assert.deepEqual(urls([...left, 'sitemap.xml', 'robots.txt', 'sw.js'].map((path) => file(path))), []);
});

test('the version depends on the files’ content, not on their order', () => {
  const files = [file('index.html'), file('cities/kyiv/index.html'), file('cities/odesa/index.html')];
  const { version } = releaseOf(files, '/');
  assert.equal(releaseOf(files.toReversed(), '/').version, version);
  assert.notEqual(releaseOf([...files.slice(1), file('index.html', 'new')], '/').version, version);
  assert.notEqual(releaseOf(files.slice(1), '/').version, version);
});

test('the release fits the budget, never has half an index, and reads no files beyond the budget', () => {
  const big = randomBytes(1000);
  const pages = [1, 2, 3].map((n) => file(`practices/p${n}/index.html`, big));
  const unread: BuiltFile = {
    path: 'practices/p4/index.html',
    read: () => assert.fail('read'),
  };
  const files = [file('pagefind/a', big), file('pagefind/b', big), file('pagefind/c', big), ...pages, unread];
  const release = releaseOf(files, '/', 2500);
  assert.deepEqual(
    release.files.map(([url]) => url),
    ['/practices/p1/', '/practices/p2/'],
  );
  assert.ok(release.bytes <= 2500 && release.bytes > 2000, `${release.bytes}`);
  assert.equal(release.leftOut, files.length - 2);
});

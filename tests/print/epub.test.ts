import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { sourceTitle } from '../../src/catalogue/sources.ts';
import { uk } from '../../src/i18n/uk.ts';
import { bookEpub, bookPdf } from '../../src/outputs/pdf/downloads.ts';
import { escapeHtml, textToHtml } from '../../src/lib/html.ts';
import { permalink, site } from '../../src/site.ts';
import { readPages } from './pages.ts';

const catalogue = getCatalogue();
const bytes = await bookEpub(catalogue);
const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

test('epubcheck finds no error and no warning', async () => {
  const { messages } = await EpubCheck.validate(bytes);
  assert.deepEqual(
    messages.filter((m) => m.severity !== 'info' && m.severity !== 'usage'),
    [],
  );
});

test('the first file is the uncompressed media type', () => {
  assert.equal(strFromU8(bytes.slice(30, 58)), 'mimetypeapplication/epub+zip');
});

const withoutXmlLang = (html = '') => html.replace(/ xml:lang="[a-z]+"/g, '');

test('every practice, project and topic is in it, and the contents lead to every city', () => {
  const navigation = files['EPUB/nav.xhtml'] ?? '';
  for (const city of catalogue.cities) {
    assert.ok(navigation.includes(`<a href="${city.slug}.xhtml">`), city.name);
    const page = withoutXmlLang(files[`EPUB/${city.slug}.xhtml`]);
    for (const practice of city.practices)
      for (const item of [practice, ...practice.projects]) {
        assert.ok(page.includes(`<section id="${item.slug}">`), item.slug);
        assert.ok(page.includes(textToHtml(item.title)), item.title);
      }
  }
  for (const topic of catalogue.topics)
    assert.ok(withoutXmlLang(files['EPUB/topics.xhtml']).includes(textToHtml(topic.title)), topic.title);
  const index = withoutXmlLang(files['EPUB/index.xhtml']);
  for (const { term } of catalogue.indexTerms) assert.ok(index.includes(textToHtml(term)), term);
});

test('no line begins with a point between two items', () => {
  const faults = Object.entries(files)
    .filter(([name]) => name.endsWith('.xhtml'))
    .flatMap(([name, text]) => [...text.matchAll(/.{20} ·/g)].map(([found]) => `${name}: ${found}`));
  assert.deepEqual(faults, []);
});

test('its metadata name the language and the accessibility features', () => {
  const metadata = files['EPUB/package.opf'] ?? '';
  assert.ok(metadata.includes('<dc:language>uk</dc:language>'));
  assert.ok(metadata.includes(`<dc:title>${escapeHtml(sourceTitle(catalogue.collection))}</dc:title>`));
  for (const property of [
    'accessMode',
    'accessModeSufficient',
    'accessibilityFeature',
    'accessibilityHazard',
    'accessibilitySummary',
  ])
    assert.ok(metadata.includes(`property="schema:${property}"`), property);
});

test('it has a cover, landmarks, the pages of the printed book, and every project in its contents', async () => {
  const opf = files['EPUB/package.opf'] ?? '';
  assert.match(opf, /href="cover\.png" media-type="image\/png" properties="cover-image"/);
  assert.match(opf, /<spine>\s*<itemref idref="cover"\/>/);
  assert.match(opf, /property="dcterms:conformsTo"[^>]*>EPUB Accessibility 1\.1/);
  const { width, height } = await sharp(unzipSync(bytes)['EPUB/cover.png']).metadata();
  assert.deepEqual([width, height], [1200, 1800]);

  const navigation = files['EPUB/nav.xhtml'] ?? '';
  for (const type of ['toc', 'landmarks', 'page-list'])
    assert.ok(navigation.includes(`<nav epub:type="${type}"`), type);
  const landmarks = [...navigation.matchAll(/<a epub:type="(\w+)" href="([^"]+)">/g)].map(
    ([, type, to]) => `${type}: ${to}`,
  );
  const chapter = `${catalogue.cities[0]?.slug ?? ''}.xhtml`;
  assert.deepEqual(landmarks, ['cover: cover.xhtml', 'toc: #toc', `bodymatter: ${chapter}`, 'backmatter: index.xhtml']);
  for (const { slug, city } of catalogue.projects.map(({ slug, practice }) => ({ slug, city: practice.city })))
    assert.ok(navigation.includes(`<a href="${city.slug}.xhtml#${slug}">`), slug);
});

test('its page list has every page of the printed book, except for parts it lacks, each where the page begins', async () => {
  const book = await readPages((await bookPdf(catalogue)).path, 'book');
  const links = [...(files['EPUB/nav.xhtml'] ?? '').matchAll(/href="([a-z-]+\.xhtml)#page-(\d+)"/g)].map(
    ([, file = '', page]) => ({ file, page: Number(page) }),
  );
  const contents = book.findIndex(({ head }) => head.startsWith(uk.bookContents));
  const without = book.flatMap(({ head }, i) =>
    i > contents && [uk.bookContents, uk.bookFigures, uk.bookNames].some((part) => head.startsWith(part))
      ? [i + 1]
      : [],
  );
  assert.deepEqual(
    links.map(({ page }) => page),
    book.map((_, i) => i + 1).filter((page) => !without.includes(page)),
  );
  // A row within a line of paper begins with a capital.
  const solid = (text: string) => text.replace(/[\s\u00A0\u2060-]+/g, '').toLowerCase();
  const faults = links.flatMap(({ file, page }) => {
    const [, after] = (files[`EPUB/${file}`] ?? '').split(new RegExp(` id="page-${page}"[^>]*></span>`));
    if (after === undefined) return [`${file} has no page ${page}`];
    const [block = ''] = after.split(/<\/(?:p|li|dt|dd|h[1-6])>/);
    const words = solid(block.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')).slice(0, 25);
    // On paper, a link is followed by its page.
    return solid(book[page - 1]?.running ?? '')
      .replace(/\(с\.\d+\)/g, '')
      .includes(words)
      ? []
      : [`${page}: «${words}»`];
  });
  assert.deepEqual(faults, []);
});

test('the address of the site is said once for the book, and a line does not begin with a dash', () => {
  const text = Object.entries(files).flatMap(([file, html]) => (file.endsWith('.xhtml') ? [html] : []));
  const said = text.join('').split(site.hasAddress ? `>${permalink('/')}<` : textToHtml(uk.noAddress)).length - 1;
  assert.equal(said, 1);
  for (const html of text) assert.doesNotMatch(html.replace(/<[^>]*>/g, ''), /\S —/);
});

test('signs have a legend, English is marked, and a site without an address is not linked', () => {
  for (const [name, text] of Object.entries(files).filter(
    ([file]) => file.endsWith('.xhtml') || file.endsWith('.opf'),
  )) {
    assert.doesNotMatch(text, /\.example/, name);
    assert.doesNotMatch(text, /<span lang="en">/, name);
    assert.doesNotMatch(text, /[\u25A0-\u25FF]/, `${name}: a sign that fonts of e-readers may lack`);
  }
  for (const { slug, practices } of catalogue.cities) {
    const html = files[`EPUB/${slug}.xhtml`] ?? '';
    const [, legend = ''] = /<div class="text-small"><p>(<span class="nb"><svg[^]*?)<\/p>/.exec(html) ?? [];
    const statuses = new Set(practices.flatMap(({ projects }) => projects.map(({ status }) => uk.status[status])));
    assert.deepEqual(new Set(legend.replace(/<[^>]*>|&#160;/g, '').split('· ')), statuses, slug);
    assert.equal(html.includes('контурне'), html.includes('class="planned"'), slug);
  }
  assert.ok(files['EPUB/kyiv.xhtml']?.includes('<span lang="en" xml:lang="en">'));
});

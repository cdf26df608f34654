import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { getCatalogue, resolve } from '../../src/catalogue/catalogue.ts';
import { getEntries } from '../../src/entries/entries.ts';
import { sourceTitle } from '../../src/catalogue/rows.ts';
import { bookEpub } from '../../src/outputs/pdf/downloads.ts';
import { escapeHtml, textToHtml } from '../../src/lib/html.ts';

const catalogue = getCatalogue();
const bytes = bookEpub(catalogue);
const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

test('the e-book has no error and no warning', async () => {
  const { messages } = await EpubCheck.validate(bytes);
  assert.deepEqual(
    messages.filter((m) => m.severity !== 'info' && m.severity !== 'usage'),
    [],
  );
});

test('the first file is the type, not compressed', () => {
  assert.equal(strFromU8(bytes.slice(30, 58)), 'mimetypeapplication/epub+zip');
});

test('the same content gives the same bytes', () => {
  // A catalogue of its own: what is made for one is kept for it.
  const again = bookEpub(resolve(getEntries()));
  assert.notEqual(again, bytes);
  assert.equal(Buffer.compare(again, bytes), 0);
});

test('every practice, project and topic is in it, and the contents lead to every city', () => {
  const navigation = files['EPUB/nav.xhtml'] ?? '';
  for (const city of catalogue.cities) {
    assert.ok(navigation.includes(`<a href="${city.slug}.xhtml">`), city.name);
    const page = files[`EPUB/${city.slug}.xhtml`] ?? '';
    for (const practice of city.practices)
      for (const item of [practice, ...practice.projects]) {
        assert.ok(page.includes(`<section id="${item.slug}">`), item.slug);
        assert.ok(page.includes(textToHtml(item.title)), item.title);
      }
  }
  for (const topic of catalogue.topics)
    assert.ok(files['EPUB/topics.xhtml']?.includes(textToHtml(topic.title)), topic.title);
  for (const { term } of catalogue.indexTerms) assert.ok(files['EPUB/index.xhtml']?.includes(textToHtml(term)), term);
});

test('its metadata say the language and how it can be read', () => {
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

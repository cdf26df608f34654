import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Practice } from '../../src/catalogue/model.ts';
import { practiceOutline, type Part } from '../../src/document/outline.ts';
import { uk } from '../../src/i18n/uk.ts';
import { attributionOf, sourcesOf, yearOf } from '../../src/catalogue/sources.ts';
import { bookUrl, chapterPdfUrl } from '../../src/outputs/pdf/downloads.ts';
import { textToHtml } from '../../src/lib/html.ts';
import { permalink, site } from '../../src/site.ts';
import { DIST } from '../site/site.ts';
import { readPages } from './pages.ts';

const { practices } = getCatalogue();
const book = unzipSync(readFileSync(DIST + bookUrl('epub')));

/** Parts that are laid out for each medium. The others are running text or rows. */
const LAID_OUT = ['contacts', 'source'];
const partsOf = (practice: Practice, inChapter = false) =>
  practiceOutline(practice, inChapter).filter(({ kind }) => !LAID_OUT.includes(kind));

/** HTML between a part's anchor and the next anchor of the practice. */
function slice(html: string, part: Part, practice: Practice, inChapter: boolean): string {
  const outline = practiceOutline(practice, inChapter);
  const next = outline[outline.findIndex(({ anchor }) => anchor === part.anchor) + 1];
  const start = html.indexOf(`id="${part.anchor}"`);
  const end = html.indexOf(`id="${next?.anchor ?? ''}"`, start);
  assert.ok(start >= 0 && end > start, `${practice.slug}: ${part.anchor} is not where the outline says`);
  return html.slice(html.indexOf('>', start) + 1, html.lastIndexOf('<', end));
}

/** The text of a part's body on the practice's page. */
function onPage(part: Part, practice: Practice): string {
  const html = slice(readFileSync(`${DIST}${practice.url}index.html`, 'utf8'), part, practice, false);
  if (part.kind === 'details') return /<dl[^]*<\/dl>/.exec(html)?.[0] ?? '';
  if (part.kind === 'ask') return /<ol[^]*<\/ol>/.exec(html)?.[0] ?? '';
  return [...html.matchAll(/<div class="prose">([^]*?)<\/div>/g)].map(([, prose]) => prose).join(' ');
}

/** The same text in the e-book. */
function inEpub(part: Part, practice: Practice): string {
  const file = book[`EPUB/${practice.city.slug}.xhtml`];
  assert.ok(file, `${practice.city.slug} is not in the e-book`);
  const html = slice(strFromU8(file), part, practice, true);
  if (part.kind === 'ask') return /<ol[^]*<\/ol>/.exec(html)?.[0] ?? '';
  return html
    .replace(/^[^]*?<\/h\d>/, '')
    .replace(/<ul class="figures">[^]*?<\/ul>/g, '')
    .replace(/<p class="(status|text-small)">[^]*?<\/p>/g, '')
    .replace(
      new RegExp(`<p class="keep-with-next"><b>${textToHtml(uk.links(yearOf(practice.source.of)))}</b></p>[^]*`),
      '',
    );
}

const wordsOf = (html: string): string[] =>
  html
    // Inline tags do not part words; all others do.
    .replace(/<\/?(span|em|strong|a|b|i)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, ' ')
    .replace(/\u00AD/g, '')
    .split(/[\s\u00A0]+/)
    .filter(Boolean);

/** Letters and digits alone: lines of a PDF end in hyphens that no text has, and a row within a line has a capital. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The text in the PDF right after a part's body: its links, or the heading of the next part. */
function following(part: Part, practice: Practice): string {
  const item = part.project ?? (part.kind === 'results' ? practice : null);
  if (item && item.links.length > 0) return uk.links(yearOf(practice.source.of));
  const outline = practiceOutline(practice);
  return outline[outline.findIndex(({ anchor }) => anchor === part.anchor) + 1]?.title ?? '';
}

/** The colophon of a chapter, which may be in the middle of its first text. */
const colophonOf = ({ city }: Practice): string =>
  letters(
    [
      ...attributionOf(sourcesOf(city)),
      site.hasAddress ? `${uk.permalink}: ${permalink(city.url)}` : uk.noAddress,
    ].join(' '),
  );

/** Typst numbers the items of an ordered list in its text; HTML does not. */
const numbered = (html: string): string =>
  html.replace(/<ol>[^]*?<\/ol>/g, (list) => {
    let number = 0;
    return list.replace(/<li>/g, () => `<li>${++number}. `);
  });

for (const practice of practices) {
  test(`page, EPUB and PDF say the same words: ${practice.slug}`, async () => {
    const inBook = partsOf(practice, true);
    const pages = await readPages(DIST + chapterPdfUrl(practice.city, 'reading'), 'reading');
    const lines = pages.flatMap(({ columns }) => columns.flat().map(({ text }) => text));
    // Paper names the page that a link leads to, and has a colophon at the foot of the first sheet.
    const pdf = letters(lines.join(' ').replace(/\(с\.\s\d+\)/g, '')).replace(colophonOf(practice), '');
    let at = 0;
    partsOf(practice).forEach((part, i) => {
      const html = onPage(part, practice);
      const where = `${practice.slug}, ${part.title}`;
      assert.ok(wordsOf(html).length > 3, `${where}: no words on the page`);
      assert.deepEqual(wordsOf(inEpub(inBook[i] ?? part, practice)), wordsOf(html), `${where}: EPUB`);

      const printed = letters(wordsOf(numbered(html)).join(' ') + following(part, practice));
      const found = pdf.indexOf(printed, at);
      assert.ok(found >= 0, `${where}: the PDF does not say «${wordsOf(html).join(' ')}», or says more`);
      at = found;
    });
  });
}

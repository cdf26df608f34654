import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { DIST } from '../site/site.ts';

/**
 * Other ways to say «не вказано», without spaces: lines of a PDF break words, and tags part them on a page. A source's own words may
 * be quoted; none of the quotations has such a phrase.
 */
const VARIANTS = [
  /(джерело|збірка|новина|передмова)(проце)?(мовчить|не(каже|говорить|назива|пода[єл]|вказ|повідомля|пояснює|уточню|згаду|містить))/,
  /мовчитьджерело|мовчитьзбірка/,
  /не(зазначен|уточнен|наведен|названо|сказано|надруковано|повідомлен|відом)/,
  /немаєданих|даних?відсутн|відсутнідан|немаєінформації|інформаці[яї](відсутн|немає)/,
  /не(вказано|сказано)[ву]джерелі|[ву]джерелі(невказан|несказан|немає)/,
];

/** Texts for search engines and readers' own words, which the site does not say. */
const NOT_SHOWN = /^(pagefind|search-data)\//;
/** The booklet has the pages of the book, two on a side; a chapter to read has the text of the one that saves paper. */
const REPEATED = /^print\/(booklet|reading)\//;

const files = globSync('**/*.*', { cwd: DIST }).filter((file) => !NOT_SHOWN.test(file) && !REPEATED.test(file));
const ending = (...kinds: string[]) => files.filter((file) => kinds.some((kind) => file.endsWith(`.${kind}`)));

/** Every file with words, with its words. */
async function* textsOf(): AsyncGenerator<[file: string, text: string]> {
  for (const file of ending('html', 'js', 'json', 'csv', 'xml', 'webmanifest', 'txt'))
    yield [file, readFileSync(`${DIST}/${file}`, 'utf8')];
  for (const file of ending('epub', 'xlsx'))
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(`${DIST}/${file}`))))
      if (/\.(xhtml|xml|opf|ncx)$/.test(name)) yield [`${file}: ${name}`, strFromU8(bytes)];
  for (const file of ending('pdf')) {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(`${DIST}/${file}`)));
    yield [file, (await extractText(pdf)).text.join(' ')];
  }
}

test('one phrase says that something is not stated: pages, PDFs, EPUB and data have no other', async () => {
  const faults: string[] = [];
  const kinds = new Map<string, number>();
  for await (const [file, text] of textsOf()) {
    const kind = /\w+$/.exec(file)?.[0] ?? '';
    const letters = text.toLowerCase().replace(/[^\p{Script=Cyrillic}]/gu, '');
    if (letters.includes('невказано')) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const variant of VARIANTS) {
      const found = variant.exec(letters);
      if (found) faults.push(`${file}: …${letters.slice(Math.max(0, found.index - 20), found.index + 40)}…`);
    }
  }
  assert.deepEqual(faults, []);
  // The walk reads each medium: all of them have the phrase itself.
  for (const kind of ['html', 'js', 'json', 'csv', 'xhtml', 'xml', 'pdf']) assert.ok(kinds.has(kind), kind);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { bookUrl } from '../../src/outputs/pdf/downloads.ts';
import { builtPages, type BuiltPage } from './site.ts';
import { ADDRESS, LATER, twoEditions } from './two-editions.ts';

let dist: string;
let pages: Map<string, BuiltPage>;
before(() => {
  dist = twoEditions();
  pages = new Map(builtPages(dist).map((page) => [page.path, page]));
});

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
    '/practices/status/ongoing/': 'Парки Львова',
  })) {
    const text = textAt(path);
    assert.ok(text.includes(LATER), `${path} does not name the edition`);
    const [second, first] = [text.indexOf(LATER), text.indexOf('Станом на січень 2019 року', text.indexOf(LATER))];
    assert.ok(second > 0 && first > second, path);
    assert.ok(text.indexOf(title, second) > second && text.indexOf(title, second) < first, path);
  }
  // A list of one edition does not mention editions.
  assert.ok(!textAt('/practices/funding/hrant/').includes('Станом на'));
});

test('its pages are its own: «станом на» of its source, a chapter of the new city, both practices of the known one', () => {
  assert.match(textAt('/practices/lviv-parky/'), /Станом на березень 2022 року/);
  assert.doesNotMatch(textAt('/practices/lviv-parky/'), /Станом на січень 2019/);
  assert.match(textAt('/cities/lviv/'), /Парки Львова/);
  const lutsk = textAt('/cities/lutsk/');
  assert.match(lutsk, /Парки Луцька/);
  assert.match(lutsk, /Станом на березень 2022 року/);
  assert.match(lutsk, /Станом на січень 2019 року/);
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
    [practices.get('lutsk-parky')?.source, practices.get('lutsk-parky')?.asOf],
    ['druha-zbirka', '2022-03'],
  );
  assert.equal(practices.get('lutsk-naberezhna')?.asOf, '2019-01');
  const benches = read('facts').filter(({ id }) => String(id).endsWith('/kilkist-lavok'));
  assert.deepEqual(
    benches.map(({ source }) => source),
    ['druha-zbirka', 'druha-zbirka'],
  );
  assert.ok(read('sources').some(({ slug, asOf }) => slug === 'druha-zbirka' && asOf === '2022-03'));
});

test('each chapter of its e-book names the chapter’s address', () => {
  const files = unzipSync(readFileSync(dist + bookUrl('epub')));
  for (const city of ['lutsk', 'lviv'])
    assert.ok(
      strFromU8(files[`EPUB/${city}.xhtml`] ?? assert.fail(city)).includes(`>${ADDRESS}/cities/${city}/<`),
      city,
    );
});

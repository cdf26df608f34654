import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkitten';
import { load } from 'js-yaml';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { figuresOf } from '../../src/catalogue/figures.ts';
import { ticketOf } from '../../src/catalogue/ticket.ts';
import { formatDays } from '../../src/lib/ukrainian.ts';
import { attributionOf, printNote, sourcesOf, sourceTitle } from '../../src/catalogue/sources.ts';
import type { City } from '../../src/catalogue/model.ts';
import { uk } from '../../src/i18n/uk.ts';
import { CONTENT_FOLDER } from '../../src/entries/folder.ts';
import { compilePdf } from '../../src/outputs/pdf/compile.ts';
import { bookletSides } from '../../src/outputs/pdf/booklet.ts';
import { bookletPdf, bookPdf, chapterPdf, type CachedPdf } from '../../src/outputs/pdf/downloads.ts';
import { namesOf } from '../../src/document/name-index.ts';
import type { Marked } from '../../src/document/subject-index.ts';
import { hasStory } from '../../src/document/parts.ts';
import { practiceOf } from '../../src/catalogue/related.ts';
import { projectStatuses } from '../../src/schemas/project.ts';
import { permalink, site } from '../../src/site.ts';
import { termPattern } from '../../src/lib/term-pattern.ts';
import { filled, filledColumns, makeUpFaults, readPages, type Page } from './pages.ts';

const catalogue = getCatalogue();
const squeeze = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();
/** A copy for one reader, which takes the buffer away. */
const bytesOf = ({ path }: CachedPdf): Uint8Array => new Uint8Array(readFileSync(path));
/** Words of each page, spaces made one. */
const pagesOf = async (pdf: CachedPdf): Promise<string[]> =>
  (await extractText(await getDocumentProxy(bytesOf(pdf)))).text.map(squeeze);

interface Figure {
  value: number | null;
  text: string;
}
/** What the test reads of the fields of a practice, as its editor wrote them. */
interface Fields {
  title: string;
  problem: string | null;
  facts: Figure[];
  costs: { what: string }[] | null;
  links: { label: string; url: string }[];
  contacts: {
    organisation: string;
    person: string | null;
    phones: string[];
    emails: { address: string }[];
    links: string[];
  }[];
  projects: { title: string; facts: Figure[]; costs: Fields['costs']; links: Fields['links'] }[];
}

/** Names, figures and addresses that a chapter must show, from the file itself: nothing that prints the chapter has touched them. */
function mustShow(city: City): string[] {
  return city.practices.flatMap(({ slug }) => {
    const [, yaml = ''] = readFileSync(`${CONTENT_FOLDER}/practices/${slug}.mdx`, 'utf8').split(/^---$/m);
    const practice = load(yaml) as Fields;
    return [
      practice.problem ?? '',
      ...[practice, ...practice.projects].flatMap((item) => [
        item.title,
        ...item.facts.flatMap(({ value, text }) => [text, ...small(value)]),
        ...(item.costs ?? []).map(({ what }) => what),
        ...item.links.flatMap(({ label, url }) => [label, url]),
      ]),
      ...practice.contacts.flatMap((contact) => [
        contact.organisation,
        contact.person ?? '',
        ...contact.phones,
        ...contact.emails.map(({ address }) => address),
        ...contact.links,
      ]),
    ];
  });
}

/** Numbers below a thousand are printed in full, with a decimal comma. */
const small = (value: number | null): string[] =>
  value !== null && value < 1000 ? [String(value).replace('.', ',')] : [];

async function checkFile(pdf: CachedPdf, title: string, format = [595, 842]): Promise<void> {
  const reader = await getDocumentProxy(bytesOf(pdf));
  const { info, metadata } = await reader.getMetadata();
  assert.equal((info as { Title?: string }).Title, title);
  assert.equal((info as { Language?: string }).Language, 'uk-UA');
  assert.deepEqual(await reader.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
  assert.equal(metadata?.get('pdfuaid:part'), '1');
  assert.ok((await reader.getOutline()).length > 0, 'no outline');

  const { context } = await PDFDocument.load(bytesOf(pdf), { updateMetadata: false });
  const dicts = context.enumerateIndirectObjects().flatMap(([, o]) => (o instanceof PDFDict ? [o] : []));
  const fonts = dicts.filter((d) => d.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  assert.ok(fonts.length > 0);
  for (const font of fonts) {
    assert.ok(
      font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3')),
      `${font.toString()} is not embedded`,
    );
    assert.match(String(font.get(PDFName.of('FontName'))), /^\/[A-Z]{6}\+(Arsenal|SourceSerif4)-/);
  }
  for (const page of dicts.filter((d) => d.get(PDFName.of('Type')) === PDFName.of('Page'))) {
    const [, , width, height] = page.lookup(PDFName.of('MediaBox'), PDFArray).asArray().map(Number);
    assert.deepEqual([Math.round(width ?? 0), Math.round(height ?? 0)], format);
  }
}

/** Words without what typesetting does to them: spaces, and hyphens at the end of lines. */
const solid = (text: string) => text.replace(/[\s\u00A0\u00AD-]+/g, '');

/** Words of a page without its header and footer. */
const wordsOf = ({ columns }: Page): string => columns.flatMap((lines) => lines.map(({ text }) => text)).join(' ');

/** What is said of the document itself, or nothing. */
const colophonOf = (city: City): string => solid(attributionOf(sourcesOf(city))[0] ?? '').slice(0, 30);
/** A page without it. */
const withoutColophon = (page: Page, city: City): Page => ({
  ...page,
  columns: page.columns.map((lines) => {
    const at = lines.findIndex(({ text }) => colophonOf(city).startsWith(solid(text).slice(0, 30)));
    return at < 0 ? lines : lines.slice(0, at);
  }),
});

/** Figures of one part that are not together on a page, and in one column if they are few. */
const partedFigures = (city: City, pages: readonly Page[]): string[] =>
  city.practices.flatMap((practice) =>
    practice.projects.flatMap((project) => {
      const words = figuresOf(project).map(({ text }) => solid(text));
      const fits = ({ columns }: Page) => {
        const texts = columns.map((lines) => solid(lines.map(({ text }) => text).join('')));
        const places = words.length > 6 ? [texts.join('')] : texts;
        return places.some((text) => words.every((figure) => text.includes(figure)));
      };
      return pages.some(fits) ? [] : [`the figures of ${project.url} are parted`];
    }),
  );

/** Cities whose name is divided at its hyphen, in running text, a table or a heading. */
const brokenNames = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ running }, i) =>
    catalogue.cities
      .filter(({ name }) => name.includes('-') && running.includes(name.replace('-', '- ')))
      .map(({ name }) => `page ${i + 1}: ${name} is divided`),
  );

const editions = ['economy', 'reading'] as const;
for (const city of catalogue.cities) {
  for (const edition of editions) {
    test(`the chapter in print: ${city.name}, ${edition}`, async () => {
      const pdf = await chapterPdf(city, edition);
      await checkFile(pdf, `${city.name}: ${city.practices.map((p) => p.title).join('; ')}`);
      assert.ok(pdf.size <= 150_000, `${pdf.size} bytes`);
      const pages = await readPages(pdf.path, edition);
      const text = solid(pages.map((page) => page.text).join(''));
      assert.deepEqual(
        mustShow(city).filter((words) => !text.includes(solid(words))),
        [],
      );
      for (const practice of city.practices) {
        if (practice.problem === null)
          assert.ok(text.includes(solid(uk.problem + practice.source.of.notStated)), 'no problem is said so');
        const { legal } = ticketOf(practice);
        assert.ok(legal === null || text.includes(solid(uk.legal + legal)), 'a small letter');
      }
      assert.deepEqual([...makeUpFaults(pages), ...partedFigures(city, pages), ...brokenNames(pages)], []);
      const titles = new Set(city.practices.flatMap((practice) => practice.projects.map((p) => solid(p.title))));
      for (const [i, { columns }] of pages.entries()) {
        const [first] = columns[0] ?? [];
        // The title of a box of figures is as large as text; that of a project is larger.
        const isBox = edition === 'economy' && first !== undefined && first.size < 10 && titles.has(solid(first.text));
        assert.ok(!isBox, `page ${i + 1}: a box parts what goes on from the page before`);
      }
      assert.doesNotMatch(pages.map(wordsOf).join(' '), /[^.]\.\.[^.]/, 'a full stop twice');
      // Signs have no text, so only their words are found.
      const [, legend] = /((?:виконано|запущено|уроботі|план)+)(?=Число|«З|«В|«О|Станом)/.exec(text) ?? [];
      const statuses = city.practices.flatMap((practice) => practice.projects.map(({ status }) => status));
      assert.equal(legend, solid(projectStatuses.flatMap((s) => (statuses.includes(s) ? uk.status[s] : [])).join('')));
      const marks = city.practices.flatMap((p) => [p, ...p.projects].flatMap(figuresOf)).map(({ status }) => status);
      const said: [string, boolean][] = [
        ['контурне', marks.includes('planned')],
        ['«виміряно»', marks.includes('measured')],
        ['«оцінка»', marks.includes('praise')],
      ];
      for (const [word, isThere] of said) assert.equal(text.toLowerCase().includes(word), isThere, word);
      for (const [i, page] of pages.entries()) {
        assert.ok(page.head.includes('станом на січень 2019'), `page ${i + 1} has no running head`);
        assert.equal(solid(page.foot), `${i + 1}/${pages.length}`);
      }
      const last = withoutColophon(pages.at(-1) ?? assert.fail(), city);
      assert.ok(filled(last) >= 0.25, 'the last page is almost empty');
      const [left = 0, right = 0] = filledColumns(last);
      assert.ok(edition === 'reading' || left - right < 0.2, `the last columns are ${left} and ${right} of the page`);
      assert.equal(
        text.split(solid(site.hasAddress ? permalink(city.url) : uk.noAddress)).length,
        2,
        'an address once',
      );
      if (edition === 'economy') {
        assert.ok(pages.length <= 4, `${pages.length} pages`);
        const sizes = pages.flatMap((page) => page.columns.flat().map(({ size }) => size));
        assert.equal(sizes.toSorted((x, y) => x - y)[Math.floor(sizes.length / 2)], 9.5);
      }
      for (const { text, smallest } of pages.flatMap((page) => page.columns.flat()))
        assert.ok(smallest >= 9.5, `${smallest} pt: «${text}»`);
    });
  }
}

test('all chapters take 32 pages in two columns, and six on average in one', async () => {
  const count = async (edition: (typeof editions)[number]) => {
    const pdfs = await Promise.all(catalogue.cities.map((city) => chapterPdf(city, edition)));
    return pdfs.reduce((sum, pdf) => sum + pdf.about.pages, 0);
  };
  assert.ok((await count('economy')) <= 32);
  assert.ok((await count('reading')) <= 6 * catalogue.cities.length);
});

test('few words of the two columns are divided, hardly any so that two letters are left', async () => {
  const pdfs = await Promise.all(catalogue.cities.map((city) => chapterPdf(city)));
  const pages = (await Promise.all(pdfs.map(({ path }) => readPages(path, 'economy')))).flat();
  const parts = pages.flatMap(({ columns }) =>
    columns.flatMap((lines) =>
      lines.flatMap(({ text }, i) => {
        const before = /([\p{L}’]+)[\u00AD-]$/u.exec(text.trim())?.[1];
        const after = /^[\p{L}’]+/u.exec(lines[i + 1]?.text ?? '')?.[0];
        return before && after ? [[before, after] as const] : [];
      }),
    ),
  );
  assert.ok(parts.length <= 2 * pages.length, `${parts.length} words`);
  const short = parts.filter((part) => part.some(({ length }) => length < 3)).map((part) => part.join('-'));
  assert.ok(short.length <= 4, short.join(', '));
});

test('no short word, nor the rest of a divided one, is alone on the last line of a paragraph in two columns', async () => {
  const pdfs = await Promise.all(catalogue.cities.map((city) => chapterPdf(city)));
  const columns = (await Promise.all(pdfs.map(({ path }) => readPages(path, 'economy'))))
    .flat()
    .flatMap((p) => p.columns);
  const alone = columns.flatMap((lines) =>
    lines.filter(({ text, x, y, isHeading }, i) => {
      const above = lines[i - 1];
      // Not what goes over both columns.
      if (isHeading || !above || above.y - y > 16 || Math.abs(above.x - x) > 15) return false;
      const isRest = /\p{L}[\u00AD-]\s*$/u.test(above.text) && /^\p{Ll}/u.test(text);
      return /^\S+[.;?:!»]$/.test(text.trim()) && (isRest || text.trim().length < 8);
    }),
  );
  assert.deepEqual(
    alone.map(({ text }) => text),
    [],
  );
});

test('the running head of every page names its practice', async () => {
  const city = catalogue.cities.find(({ practices }) => practices.length > 1);
  assert.ok(city);
  const pages = await readPages((await chapterPdf(city)).path, 'economy');
  const starts = city.practices.map((practice) =>
    pages.findIndex((page) => solid(page.text).includes(solid(practice.summary))),
  );
  pages.forEach((page, i) => {
    const practice = city.practices[starts.findLastIndex((start) => start <= i)];
    assert.ok(page.head.startsWith(`${city.name} · ${practice?.shortTitle ?? ''}`), `page ${i + 1}: ${page.head}`);
  });
});

test('the book has every chapter and project on the page that its contents name', async () => {
  const pdf = await bookPdf(catalogue);
  await checkFile(pdf, sourceTitle(catalogue.collection), [420, 595]);
  assert.ok(pdf.size <= 800_000, `${pdf.size} bytes`);
  const pages = await readPages(pdf.path, 'book');
  const first = pages.findIndex((page) => page.head.startsWith('Зміст'));
  const last = pages.findLastIndex((page) => page.head.startsWith('Зміст'));
  const contents = solid(
    pages
      .slice(first, last + 1)
      .map(wordsOf)
      .join(' '),
  ).replace(/\u2060/g, '');
  const faults = catalogue.cities
    .flatMap((city) => [
      city.name,
      ...city.practices.flatMap((p) => [p.title, ...p.projects.map(({ title }) => title)]),
      ...(city.visits.some(hasStory) ? [uk.visitOf] : []),
    ])
    .filter((title) => {
      const number = Number(/^\.*(\d+)/.exec(contents.split(solid(title))[1] ?? '')?.[1]);
      return !solid(pages[number - 1]?.text ?? '').includes(solid(title));
    });
  assert.deepEqual(faults, []);
  const empty = pages.flatMap((page, i) => (i > 0 && filled(page) < 0.25 ? [`page ${i + 1} is almost empty`] : []));
  assert.deepEqual(empty, []);
  const notes = printNote([catalogue.collection]);
  for (const { head } of pages.slice(1)) {
    assert.ok(head.length <= 80, `a running head has no room for «${head}»`);
    for (const note of notes) assert.ok(squeeze(head).includes(squeeze(note)), `no «${note}» in «${head}»`);
  }
  for (const { start, end } of catalogue.visits)
    assert.ok(solid(pages[0]?.text ?? '').includes(solid(formatDays(start, end, true))), start);
  const chapters = pages.filter(({ head }) => catalogue.cities.some(({ name }) => head.startsWith(`${name} · `)));
  assert.deepEqual(
    catalogue.cities.flatMap((city) => partedFigures(city, chapters)),
    [],
  );
  // A line of the contents that names a city is all in the heading font.
  assert.deepEqual([...makeUpFaults(pages).filter((fault) => !/\. \./.test(fault)), ...brokenNames(pages)], []);
  assert.doesNotMatch(pages.map(({ running }) => running).join(' '), /:\s?\./, 'a full stop after a colon');
});

test('no word of the head of the timetable is divided but at its own hyphen', async () => {
  const pages = await readPages((await bookPdf(catalogue)).path, 'book');
  const page = pages.find(({ head }) => head.startsWith(uk.timetable)) ?? assert.fail();
  const words = page.running.split(/[\s\u00A0]+/);
  const heads = [uk.date, uk.city, uk.studied, uk.guests].join(' ').split(/[\s\u00A0]|(?<=-)/);
  assert.deepEqual(
    heads.filter((word) => !words.includes(word)),
    [],
  );
});

test('the last page of the index has both columns, and no year in it looks like a page', async () => {
  const pages = await readPages((await bookPdf(catalogue)).path, 'index');
  const last = pages.at(-1) ?? assert.fail();
  assert.ok(filled(last) >= 0.25, `${filled(last)} of the last page`);
  const { persons, institutions } = namesOf(catalogue);
  const text = squeeze(pages.map(wordsOf).join(' '));
  const dated = [...catalogue.indexTerms, ...persons, ...institutions].filter(({ term }) => /\d$/.test(term));
  assert.ok(dated.length > 0);
  for (const { term } of dated) assert.ok(text.includes(`${squeeze(term)}: `), term);
});

test('digits of planned figures, which are outlined, do not touch', async () => {
  const font = create(readFileSync('node_modules/@expo-google-fonts/arsenal/Arsenal_700Bold.ttf'));
  assert.ok('glyphsForString' in font);
  const advance = (text: string) =>
    font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / font.unitsPerEm;
  const figures = catalogue.practices.flatMap((practice) =>
    [practice, ...practice.projects].flatMap((item) => figuresOf(item)),
  );
  const numbersOf = (list: typeof figures) => new Set(list.map(({ number }) => squeeze(number)));
  const solidNumbers = numbersOf(figures.filter(({ status }) => status !== 'planned'));
  const planned = numbersOf(figures.filter(({ status }) => status === 'planned')).difference(solidNumbers);
  const reader = await getDocumentProxy(bytesOf(await bookPdf(catalogue)));
  const widths: number[] = [];
  for (let number = 1; number <= reader.numPages; number += 1)
    for (const item of (await (await reader.getPage(number)).getTextContent()).items)
      // Larger than text, and of more than one digit.
      if ('str' in item && item.height > 12 && item.str.length > 1 && planned.has(squeeze(item.str)))
        widths.push(item.width / item.height / advance(item.str));
  assert.ok(widths.length > 3, `${widths.length} figures`);
  assert.ok(Math.min(...widths) > 1.04, widths.join(', '));
});

test('the list of figures names the city on every page, and its pages in order', async () => {
  const cities = new Set(catalogue.cities.map(({ name }) => name));
  const pages = (await readPages((await bookPdf(catalogue)).path, 'book')).filter(({ head }) =>
    head.startsWith(uk.bookFigures),
  );
  assert.ok(pages.length > 1);
  let before = 0;
  for (const [i, { columns }] of pages.entries()) {
    const lines = columns.flat();
    assert.ok(cities.has(squeeze(lines[i === 0 ? 1 : 0]?.text ?? '')), `page ${i + 1}: ${lines[0]?.text}`);
    const rows = lines.map(({ text }) => (cities.has(squeeze(text)) ? 'city' : / \d+$/.test(text) ? 'row' : ''));
    const few = rows.join(' ').matchAll(/city(?: (?!city)\S*)*/g);
    for (const [table] of few) assert.ok(table.split('row').length > 2, `page ${i + 1}: one row of a city is alone`);
    for (const { text } of lines) {
      const number = Number(/(?:^|\D)(\d{1,3})$/.exec(text)?.[1] ?? 0);
      if (number === 0) continue;
      assert.ok(number >= before, `${number} after ${before}: ${text}`);
      before = number;
    }
  }
});

test('in the index a line of a city has only its pages', async () => {
  const pages = (await readPages((await bookPdf(catalogue)).path, 'index')).filter(({ head }) =>
    head.startsWith(uk.indexTitle),
  );
  const city = new RegExp(`^(?:${catalogue.cities.map(({ name }) => name).join('|')}), [\\d, ]*[^\\d, ]`);
  const lines = pages.flatMap(({ columns }) => columns.flat()).filter(({ text }) => city.test(squeeze(text)));
  assert.deepEqual(
    lines.map(({ text }) => text),
    [],
  );
});

test('in the index no page number is alone on a line', async () => {
  const pages = await readPages((await bookPdf(catalogue)).path, 'index');
  const inIndex = pages.filter(({ head }) => [uk.indexTitle, uk.bookNames].some((part) => head.startsWith(part)));
  assert.ok(inIndex.length > 3);
  const alone = inIndex.flatMap(({ columns }) => columns.flat()).filter(({ text }) => /^\s*\d+\s*$/.test(text));
  assert.deepEqual(
    alone.map(({ text, y }) => `${text} at ${y}`),
    [],
  );
});

test('running text of the book is not smaller than on A4, beside its tables, contents and index', async () => {
  const pages = await readPages((await bookPdf(catalogue)).path, 'book');
  const small = [uk.bookContents, uk.timetable, uk.bookFigures, uk.indexTitle, uk.bookNames];
  const faults = pages
    .filter(({ head }) => !small.some((part) => head.startsWith(part)))
    .flatMap((page) => page.columns.flat().filter(({ smallest }) => smallest < 9.5));
  assert.deepEqual(
    faults.map(({ text, smallest }) => `${smallest} pt: «${text}»`),
    [],
  );
});

test('a ticket of the book is whole on the page where its practice begins, with all its projects', async () => {
  const pages = await readPages((await bookPdf(catalogue)).path, 'book');
  for (const practice of catalogue.practices) {
    const page = solid(pages.find(({ text }) => solid(text).includes(solid(practice.summary)))?.text ?? '');
    const projects = practice.projects.length > 1 ? practice.projects.map((p) => solid(`${p.shortTitle}, с. `)) : [];
    const missing = [solid(uk.ticketResult), solid(uk.ticketCall), ...projects].filter(
      (words) => !page.includes(words),
    );
    assert.deepEqual(missing, [], practice.title);
  }
});

test('the booklet has every page of the book, four on a sheet', async () => {
  assert.deepEqual(bookletSides(6), [
    [null, 0],
    [1, null],
    [5, 2],
    [3, 4],
  ]);
  const [book, booklet] = await Promise.all([bookPdf(catalogue), bookletPdf(catalogue)]);
  assert.equal(booklet.about.pages, Math.ceil(book.about.pages / 4) * 2);
  const text = solid((await pagesOf(booklet)).join(''));
  for (const { practices } of catalogue.cities)
    for (const { title } of practices) assert.ok(text.includes(solid(title)), title);
  for (const pdf of [book, booklet]) {
    const { catalog } = await PDFDocument.load(bytesOf(pdf), { updateMetadata: false });
    assert.match(String(catalog.get(PDFName.of('ViewerPreferences'))), /\/DisplayDocTitle true/);
    // pdf-lib does not report a duplicate key.
    const packed = Buffer.from(bytesOf(pdf))
      .toString('latin1')
      .matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n([^]*?)endstream/g);
    const objects = [...packed].map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'));
    assert.equal(objects.join('').split('/ViewerPreferences').length, 2);
  }
});

test('the index names every page where a term or a name is printed, and no other', async () => {
  const { persons, institutions } = namesOf(catalogue);
  const columns = await readPages((await bookPdf(catalogue)).path, 'index');
  const first = columns.findIndex((page) => page.head.startsWith(uk.indexTitle));
  const [inTerms = '', inNames = ''] = columns
    .slice(first)
    .map((page) => squeeze(wordsOf(page)))
    .join(' ')
    .replaceAll('- ', '-')
    .split(uk.bookNames);
  const terms: (Marked & { index: string })[] = [
    ...catalogue.indexTerms.filter((t) => t.at.length > 0).map((term) => ({ ...term, index: inTerms })),
    ...[...persons, ...institutions].map((name) => ({ ...name, index: inNames })),
  ];
  assert.ok(terms.length >= 180, `${terms.length} terms`);
  const byCity = new RegExp(`^: ?(?:(?:${catalogue.cities.map(({ name }) => name).join('|')}), \\d+(?:, \\d+)* ?)+`);
  const pages = await readPages((await bookPdf(catalogue)).path, 'book');
  const text = pages.map(({ running }) => squeeze(running).replaceAll('- ', '-'));
  const heads = catalogue.practices.map((p) => ({ url: p.url, head: `${p.city.name} · ${p.shortTitle}` }));
  const faults: string[] = [];
  let mentions = 0;
  for (const term of terms) {
    // «Термін, 12, 14», «Термін 2018: 12, 14», or by cities: «Термін: Київ, 12, 14 Одеса, 60».
    const after =
      term.index.split(squeeze(term.term)).find((text, i) => i > 0 && /^([,:] \d|: ?\p{Lu})/u.test(text)) ?? '';
    const entry = /^[,:] ([\d, ]+)/.exec(after)?.[1] ?? byCity.exec(after)?.[0] ?? '';
    const named = new Set((entry.match(/\d+/g) ?? []).map(Number));
    if (named.size === 0) faults.push(`${term.term}: no pages`);
    const own = heads.filter(({ url }) => term.at.some((place) => practiceOf(place).url === url));
    const counts = ({ head }: Page) =>
      term.only
        ? own.some((practice) => head.startsWith(practice.head))
        : catalogue.cities.some(({ name }) => head.startsWith(`${name} · `));
    const pattern = termPattern(term);
    for (const [i, page] of pages.entries()) {
      // A phrase may begin at the foot of a page and end on the next.
      const next = (text[i + 1] ?? '').slice(0, 200);
      const found = [...`${text[i]} ${next}`.matchAll(pattern)].filter(({ index }) => index < (text[i]?.length ?? 0));
      if (counts(page)) mentions += found.length;
      if (named.has(i + 1) !== (counts(page) && found.length > 0))
        faults.push(
          `${term.term}: page ${i + 1} is ${named.has(i + 1) ? 'named for nothing' : `left out: ${found[0]?.[0]}`}`,
        );
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(mentions > 1200, `${mentions} mentions`);
});

test('the tags mark headings, paragraphs, lists, tables and English, and the metadata describe the document', async () => {
  const pdf = await bookPdf(catalogue);
  const { context } = await PDFDocument.load(bytesOf(pdf), { updateMetadata: false });
  const tags = context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && o.has(PDFName.of('S')) && o.has(PDFName.of('P')) ? [o] : []));
  const kinds = new Set(tags.map((tag) => String(tag.get(PDFName.of('S')))));
  for (const kind of ['/H1', '/H2', '/H3', '/H4', '/P', '/L', '/LI', '/Table', '/TH', '/TD', '/Link'])
    assert.ok(kinds.has(kind), `no ${kind}`);
  const rows = tags.filter((tag) => String(tag.get(PDFName.of('S'))) === '/TR');
  const heads = rows.map((row) =>
    (context.lookup(row.get(PDFName.of('K'))) as PDFArray).asArray().map((cell) => {
      const dict = context.lookup(cell) as PDFDict;
      return `${String(dict.get(PDFName.of('S')))} ${/\/Scope \/(\w+)/.exec(String(dict.get(PDFName.of('A'))))?.[1] ?? ''}`;
    }),
  );
  // Every table has column headers; every other row is a visit or a figure and has one row header.
  const figureCount = heads.filter((cells) => cells.length === 4 && cells.includes('/TH Row')).length;
  const figures = catalogue.practices.flatMap((practice) => [practice, ...practice.projects].flatMap(figuresOf));
  assert.equal(figureCount, figures.filter(({ number }) => number !== '').length);
  for (const cells of heads)
    assert.ok(
      cells.every((cell) => cell === '/TH Column') || cells.filter((cell) => cell === '/TH Row').length === 1,
      cells.join(', '),
    );
  const languages = new Set(tags.flatMap((tag) => tag.get(PDFName.of('Lang'))?.toString() ?? []));
  assert.deepEqual(
    [...languages].filter((language) => language.includes('en')),
    ['(en)'],
  );
  const { metadata } = await (await getDocumentProxy(bytesOf(pdf))).getMetadata();
  for (const name of ['dc:description', 'dc:rights', 'pdf:keywords', 'xmp:createdate'])
    assert.ok(metadata?.get(name), `no ${name}`);
});

test('a font that is not there stops the build, and so does what is not accessible', () => {
  const trial = (source: string) => () => compilePdf({ name: 'пробний', source, rights: '' });
  assert.throws(
    trial('#set document(title: "А")\n#text(font: "Nowhere Sans")[А]'),
    /пробний: Typst не може скласти документ\s+unknown font family: nowhere sans/,
  );
  // Nor does it find the fonts of the machine.
  for (const font of process.platform === 'linux' ? ['DejaVu Sans', 'Liberation Sans', 'Noto Sans'] : [])
    assert.throws(trial(`#set document(title: "А")\n#text(font: "${font}")[А]`), /unknown font family/, font);
  const chinese = '#set document(title: "А")\n#set text(font: "Arsenal", fallback: false)\n漢';
  assert.throws(trial(chinese), /could not be displayed/);
  assert.throws(trial('#set document(title: "А")\n= А\n=== Б'), /skipped from heading level/);
});

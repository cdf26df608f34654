import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { create, type Font } from 'fontkitten';
import { convert } from 'fontverter';
import { HtmlValidate } from 'html-validate';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { facetsOf } from '../../src/catalogue/facets.ts';
import { uk } from '../../src/i18n/uk.ts';
import { site } from '../../src/site.ts';
import { builtPages, DIST, textOf, tooBig } from './site.ts';

const pages = builtPages();
const paths = new Set(pages.map((page) => page.path));
const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
test('every published address answers', () => {
  const catalogue = getCatalogue();
  const { cities, practices, topics, visits } = catalogue;
  const promised = [
    ...[
      '/',
      '/cities/',
      '/practices/',
      '/topics/',
      '/visits/',
      '/search/',
      '/print/',
      '/about/',
      '/data/',
      '/data/figures/',
      '/404.html',
    ],
    ...[...cities, ...practices, ...topics, ...visits].map((entry) => entry.url),
    ...facetsOf(catalogue).flatMap((facet) => facet.values.map((value) => value.url)),
  ];
  assert.deepEqual(
    promised.filter((path) => !paths.has(path)),
    [],
  );
});

test('titles and descriptions are there and no two pages share a title', () => {
  const seen = new Map<string, string>();
  for (const { path, html } of pages) {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
    assert.ok(title, `${path} has no title`);
    assert.equal(seen.get(title), undefined, `${path} has the title of ${seen.get(title)}`);
    seen.set(title, path);
    assert.ok(/<meta name="description" content="[^"]{20,}"/.test(html), `${path} has no description`);
  }
});

test('no link inside the site is broken, no anchor missing', () => {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
  const broken: string[] = [];
  for (const { path, html } of pages) {
    for (const [, target = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const url = new URL(target.replaceAll('&amp;', '&'), new URL(path, site.url));
      if (url.origin !== site.url) continue;
      const known = ids.get(url.pathname);
      if (!known && !existsSync(join(DIST, url.pathname))) broken.push(`${path} → ${target}`);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (anchor && known && !known.has(anchor)) broken.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('every project and every figure has its address on the page of its practice and of its city', () => {
  for (const practice of getCatalogue().practices) {
    const wanted = [...practice.projects.map((project) => project.slug), ...practice.figureWords.keys()];
    for (const path of [practice.url, practice.city.url]) {
      const ids = new Set(idsOf(pages.find((page) => page.path === path)?.html ?? ''));
      assert.deepEqual(
        wanted.filter((id) => !ids.has(id)),
        [],
        path,
      );
    }
  }
});

test('no cell of a table is empty', () => {
  const empty = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<tr(?:(?!<\/tr>)[^])*?<td[^>]*>\s*<\/td>/g)]
      // The corner above the names of rows.
      .filter(([row]) => !/^<tr[^>]*>\s*<td><\/td>$/.test(row))
      .map(([row]) => `${path}: ${textOf(row)}`),
  );
  assert.deepEqual(empty, []);
});

test('no two cells of a row of figures say the same: «Року не вказано», «новина»', () => {
  const table = pages.find(({ path }) => path === '/data/figures/')?.html ?? assert.fail();
  const rows = [...table.matchAll(/<tr data-city[^]*?<.tr>/g)].map(([row]) => textOf(row).replaceAll('\u00A0', ' '));
  assert.ok(rows.length > 50);
  assert.deepEqual(
    rows.filter((row) =>
      /(\p{L}{4,} не вказано).*\1|за новиною.*новин|рок[уі].*вказано.*(?:року|часу) не вказано/isu.test(row),
    ),
    [],
  );
});

test('whatever a list of a topic shows has the topic among its own', () => {
  const lacking: string[] = [];
  let items = 0;
  for (const { title, slug, url } of getCatalogue().topics)
    for (const { path, html } of pages.filter((page) => page.path === url || page.path === `/practices/topic/${slug}/`))
      for (const [item] of html.matchAll(/<li class="coupon[^]*?<\/li>/g)) {
        items++;
        if (
          !(/<p class="text-small text-grey">([^<]*)/.exec(item)?.[1] ?? '')
            .replace(/[\s\u00A0]+/g, ' ')
            .includes(title)
        )
          lacking.push(`${path}: ${textOf(item).slice(0, 60)}`);
      }
  assert.ok(items > 0);
  assert.deepEqual(lacking, []);
});

test('a list says once, above it, whose figures it has: an item repeats no word that most share', () => {
  const { stated } = getCatalogue().collection;
  const head = uk.figuresStated(stated);
  const lists = pages.filter((page) => page.html.includes('<li class="coupon'));
  assert.ok(lists.length > 0);
  for (const { path, html } of lists) {
    const [before = '', ...items] = html.split('<li class="coupon');
    assert.ok(textOf(before).includes(head), path);
    assert.ok(!items.some((item) => textOf(item.split('</ul>')[0] ?? '').includes(stated)), path);
  }
});

test('what the source is silent on is a line of the ticket, not an empty cell', () => {
  const cells = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/class="ticket"[^]*?<\/dl>/g)]
      .flatMap(([ticket]) => [...ticket.matchAll(/<dd[^>]*>[^]*?<\/dd>/g)])
      .map(([cell]) => `${path}: ${textOf(cell).replaceAll('\u00A0', ' ').trim()}`),
  );
  assert.ok(cells.length > 0);
  assert.deepEqual(
    cells.filter((cell) => cell.endsWith(`: ${uk.notStated}`)),
    [],
  );
});

test('what opens a folded part is set as a title: no line of it ends with a one-letter word', () => {
  const lacking = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<summary[^>]*>([^]*?)<\/summary>/g)]
      // Its no-break spaces are kept.
      .map(([, text = '']) => text.replace(/<[^>]+>/g, ''))
      .filter((text) => /(?:^|[ («])[аєвзіїйоуя] /iu.test(text))
      .map((text) => `${path}: ${text}`),
  );
  assert.deepEqual(lacking, []);
});

test('a chapter of one practice and its practice say above the ticket which of the two they are, and lead to the other', () => {
  const aboveTicket = (path: string) =>
    pages
      .find((page) => page.path === path)
      ?.html.split('class="ticket"')[0]
      ?.replaceAll('\u00A0', ' ') ?? '';
  for (const { url, city } of getCatalogue().practices) {
    const pairs = [
      [url, city.url, uk.isPractice],
      ...(city.practices.length === 1 ? [[city.url, url, uk.isChapter]] : []),
    ];
    for (const [path = '', other = '', words = ''] of pairs) {
      const [, after = ''] = aboveTicket(path).split(words);
      assert.ok(after.includes(`href="${other}"`), path);
    }
  }
});

test('the HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Style of the source, not its validity: Astro writes void elements and attributes in its own way.
      // The list of suggestions is an ARIA combobox, which no native element is; its answer's heading is filled by the script; the filter
      // of the figures acts while one types.
      'prefer-native-element': 'off',
      'empty-heading': 'off',
      'wcag/h32': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'long-title': 'off',
      'attribute-empty-style': 'off',
      // Telephone numbers are as printed in the collection.
      'tel-non-breaking': 'off',
      // Checkboxes of one set share their name: HTML Standard, 4.10.5.1.15.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      // No file of another site is loaded at all; see the test of third-party requests.
      'require-sri': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html);
    for (const result of report.results)
      for (const m of result.messages) faults.push(`${path}:${m.line}: ${m.ruleId}: ${m.message}`);
  }
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
});

test('every page has a Content-Security-Policy without unsafe-inline, and no style or event attribute', () => {
  for (const { path, html } of pages) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    assert.match(policy, /default-src 'self'/, path);
    assert.match(policy, /script-src [^;]*'self'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/, path);
    assert.ok(!/<[^>]+\s(?:style|on\w+)=/.test(html), `${path} has a style or event attribute`);
  }
});

test('HTML with its styles fits the first flight, or is its own text and 6 kB', () => {
  for (const { path, html } of pages) {
    // A style sheet linked in the body blocks only what follows it.
    const head = html.slice(0, html.indexOf('<body'));
    assert.ok(!/<link[^>]+rel="stylesheet"(?![^>]*media="print")/.test(head), `${path} waits for a style sheet`);
  }
  assert.deepEqual(pages.flatMap(tooBig), []);
});

test('every sign that pages, scripts and style sheets show is in the site’s own fonts', async () => {
  const fonts: Font[] = [];
  // One after the other: at once, the converter mixes them up.
  for (const file of readdirSync('src/fonts').filter((name) => name.endsWith('.woff2')))
    fonts.push(create(Buffer.from(await convert(readFileSync(`src/fonts/${file}`), 'sfnt'))) as Font);
  const sheets = readdirSync(join(DIST, '_astro')).filter((file) => file.endsWith('.css'));
  const styled = [
    ...sheets.map((file) => readFileSync(join(DIST, '_astro', file), 'utf8')),
    ...pages.map(({ html }) => html),
  ]
    .flatMap((css) => [...css.matchAll(/(?:content|list-style):("|')(.*?)\1/g)])
    .map(([, , value = '']) =>
      value.replace(/\\([\da-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))),
    );
  // Scripts show no other texts than these.
  const texts = readdirSync('src/i18n').map((file) => readFileSync(join('src/i18n', file), 'utf8'));
  const shown = new Set([...styled, ...texts, ...pages.map(({ html }) => textOf(html))].join(''));
  const missing = [...shown].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code > 0x20 && code !== 0xad && fonts.some((font) => !font.hasGlyphForCodePoint(code));
  });
  assert.deepEqual(missing, []);
});

test('every telephone of a contact is a link', () => {
  const { practices, sources } = getCatalogue();
  const contacts = [
    ...practices.flatMap(({ url, contacts }) => (contacts ?? []).map((contact) => ({ path: url, contact }))),
    ...sources.flatMap(({ contact }) => (contact ? [{ path: '/about/', contact }] : [])),
  ];
  const plain = contacts.flatMap(({ path, contact: { phones } }) => {
    const linked = [...(pages.find((page) => page.path === path)?.html ?? '').matchAll(/<a href="tel:[^>]*>([^<]*)/g)];
    const texts = linked.map(([, text = '']) => text.replace(/\D/g, ''));
    return phones.filter((phone) => !texts.includes(phone.replace(/\D/g, ''))).map((phone) => `${path}: ${phone}`);
  });
  assert.ok(contacts.length > 0);
  assert.deepEqual(plain, []);
});

test('every page has the attribution', () => {
  for (const { path, html } of pages) {
    const text = textOf(html).replaceAll('\u00A0', ' ');
    for (const words of ['Асоціація міст України', 'січень 2019', 'ПУЛЬС', 'не є офіційним ресурсом'])
      assert.ok(text.includes(words), `${path}: no «${words}»`);
  }
});

test('every chapter has «Станом на січень 2019 року» and «Запитайте в міста»', () => {
  for (const city of getCatalogue().cities) {
    const text = textOf(pages.find((page) => page.path === city.url)?.html ?? '').replaceAll('\u00A0', ' ');
    assert.ok(text.includes('Станом на січень 2019 року'), city.url);
    assert.ok(text.includes('Запитайте в міста'), city.url);
  }
});

test('the built site loads nothing from another host', () => {
  for (const { path, html } of pages) {
    const loaded = [
      ...html.matchAll(/<(?:script|img|link|iframe|source|video|audio)\b[^>]*\s(?:src|href)="(https?:[^"]*)"/g),
    ];
    assert.deepEqual(
      loaded.map((match) => match[1]).filter((url) => !url?.startsWith(site.url)),
      [],
      path,
    );
  }
});

test('no short word that begins a sentence, and no word before a short number, may end a line', () => {
  const loose = new Set<string>();
  const ending =
    /(?<=[\s«„(])(?:понад|майже|близько|до|від|за|на) \d[^ ]{0,9}(?= |$)|(?<=[.!?] )(?:Для|За|На|До|Від|Це|Що|Як|Не) [^ ]{1,12}(?= |$)/g;
  for (const { path, html } of pages) {
    const main = /<main[^]*<\/main>/.exec(html)?.[0].replace(/<(script|style|svg|pre|code)\b[^]*?<\/\1>/g, ' ') ?? '';
    for (const [, text = ''] of main.matchAll(/>([^<]+)/g))
      for (const [words] of text.matchAll(ending)) loose.add(`${path}: «${words}»`);
  }
  assert.deepEqual([...loose], []);
});

test('a bracket and a sentence have a space before them, whatever element they begin in', () => {
  const faults = pages.flatMap(({ path, html }) => {
    const words = textOf(html.replace(/<\/?(?:a|abbr|b|small|span)\b[^>]*>/g, ''));
    return [...words.matchAll(/[\p{L}\d»]+(?:\(|[.!?](?=[А-ЯІЇЄҐ«]))[^)]{0,20}/gu)].map(
      ([found]) => `${path}: ${found}`,
    );
  });
  assert.deepEqual(faults, []);
});

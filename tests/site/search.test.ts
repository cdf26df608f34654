import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { recordsOf } from '../../src/search/indexing/records.ts';
import { Engine, type Answer } from '../../src/search/query/engine.ts';
import { quote } from '../../src/search/ui/excerpt.ts';
import { resultOf } from '../../src/search/ui/results.ts';
import { accessTo } from '../search/access.ts';
import { isRight, judged, readFrozen, type FrozenQuery } from '../search/judged.ts';
import { AXE, findings } from './axe.ts';
import { useSite } from './chromium.ts';
import { DIST } from './site.ts';

const site = await useSite();
const engine = await Engine.load(accessTo(DIST));
const answerJudged = () =>
  Promise.all(judged.map(async (query) => ({ ...query, answer: await engine.answer(query.q) })));
let answered: ReturnType<typeof answerJudged> | undefined;
/** The judged queries with their answers, found once for all tests. */
const judgedAnswers = () => (answered ??= answerJudged());

const RESULTS = 'main [data-search-results] > li';
const DONE = '[data-search-results][aria-busy="false"]';
/** Pages of one context share its HTTP cache: only the first downloads the search. */
const shared = await site.newContext();
after(() => shared.close());
/** Opens the search page, in a new context if `prepare` is given, where nothing is downloaded yet. */
async function open(query: string, prepare?: (page: Page) => Promise<void>): Promise<{ page: Page; errors: string[] }> {
  const page = prepare ? await site.newPage() : await shared.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await prepare?.(page);
  await page.goto(addressOf(query));
  return { page, errors };
}
const addressOf = (query: string) => `${site.url}/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`;
const status = (page: Page) => page.locator('[data-search-status]').innerText();

test('judged queries of every type: the right page first, its section among the first three, nothing where there is no answer', async () => {
  const wrong = new Map<string, string[]>();
  let sections = 0;
  let sectionsFound = 0;
  for (const { q, type, pages, answer } of await judgedAnswers()) {
    const first = firstOf(answer)?.doc.url;
    const list = wrong.get(type) ?? [];
    wrong.set(type, list);
    if (!isRight(pages, first)) list.push(`${q} → ${first ?? 'nothing'}`);
    const wanted = pages.filter((p) => p.includes('#'));
    if (wanted.length === 0) continue;
    sections++;
    const links = answer.pages
      .flatMap((page) => resultOf(page).sections.map(({ section }) => `${page.doc.url}#${section.anchor}`))
      .slice(0, 3);
    if (links.some((link) => wanted.includes(link))) sectionsFound++;
  }
  for (const [type, list] of wrong) {
    const asked = judged.filter((query) => query.type === type).length;
    const allowed = type === 'no-answer' ? 0 : 0.1;
    assert.ok(list.length <= asked * allowed, `${type}: ${list.length} of ${asked}\n${list.join('\n')}`);
  }
  assert.ok(sectionsFound >= sections * 0.95, `sections among the first three: ${sectionsFound} of ${sections}`);
});

test('every place shown of every answer says why, a marked word or its sense, and no line can end with a word of one or two letters', async () => {
  const faults: string[] = [];
  for (const { q, answer } of await judgedAnswers()) {
    const { pages, close, partial } = answer;
    for (const page of [...pages, ...close, ...partial]) {
      const texts = await engine.texts(page.id);
      const { own, sections } = resultOf(page);
      for (const { number, section, found } of own ? [own, ...sections] : sections) {
        const { title, text } = quote(section.title, texts[number], found);
        const marked = [...title, ...text].filter((piece) => piece.found);
        const isInText = found.slice(0, 3).some((keys) => keys.size > 0);
        const where = `${q}: ${page.doc.url}#${section.anchor}`;
        const line = text.map((piece) => piece.text).join('');
        // Of several such words the last is bound to the next word.
        const short = 'до|на|за|із|зі|по|та|чи|де|не|як';
        const bound = new RegExp(`(?<= )(?:[авзійоу]|${short}) (?!(?:${short})[ \u00A0])(?=[^ ]{1,12}(?: |$))`, 'iu');
        const [end] = bound.exec(line) ?? [];
        if (end) faults.push(`${where}: a line can end with «${end}» of «${line}»`);
        if (isInText !== marked.length > 0) faults.push(`${where}: no marked word`);
        if (text.length > 0 && title.some((piece) => piece.found) && !text.some((piece) => piece.found))
          faults.push(`${where}: an excerpt without a marked word`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

/** What share of the frozen queries has a right chapter first, by half. */
async function shares(queries: readonly FrozenQuery[]): Promise<number[]> {
  const right: Record<FrozenQuery['half'], boolean[]> = { A: [], B: [] };
  for (const { q, answers, half } of queries) {
    const first = firstOf(await engine.answer(q))?.doc.url;
    right[half].push(
      answers.length === 0 ? first === undefined : answers.some((chapter) => first && isOf(first, chapter)),
    );
  }
  return Object.values(right).map((list) => list.filter(Boolean).length / list.length);
}
/** Whether a page is about a chapter of the printed collection. */
const isOf = (url: string, chapter: string): boolean =>
  chapter === 'odesa-visit-news'
    ? url === '/visits/odesa/'
    : url.startsWith('/practices/ternopil-e-kvytok')
      ? chapter === 'ternopil-e-ticket'
      : new RegExp(`^/(?:practices|visits|cities)/${chapter.replace('-e-medicine', '')}`).test(url);
/** Close answers are the first where there is no certain one. */
const firstOf = ({ pages, close }: Answer) => pages[0] ?? close[0];

test('frozen queries: needs, colloquial words and questions are answered in both halves; queries without an answer are not', async () => {
  const { needs, colloquial, questions, unanswered } = readFrozen();
  for (const [name, queries, least] of [
    ['needs', needs, 0.6],
    ['colloquial', colloquial, 0.85],
    ['questions', questions, 0.92],
    ['unanswered', unanswered, 1],
  ] as const) {
    const seen = await shares(queries);
    assert.ok(
      seen.every((share) => share >= least),
      `${name}: ${seen.map((share) => share.toFixed(2)).join(', ')}`,
    );
  }
});

test('for a need told in a sentence, the page that stands out is close, however many words no text has', async () => {
  const close = async (query: string) => {
    const answer = await engine.answer(query);
    assert.deepEqual(answer.pages, [], query);
    return answer.close.map(({ doc }) => doc.url);
  };
  assert.deepEqual(await close('кондуктор вилаяв бабусю, бо вона забула посвідчення вдома'), [
    '/practices/ternopil-e-kvytok/',
  ]);
  assert.deepEqual(await close('який кондуктор забув посвідчення'), [], 'a short question');
});

test('an everyday word that the collection lacks is never replaced, and hardly ever answered', async () => {
  const answered: string[] = [];
  const { everyday } = readFrozen();
  for (const { q } of everyday) {
    const { query, pages } = await engine.answer(q);
    assert.equal(query.understood, null, q);
    if (pages.length > 0) answered.push(`${q} → ${pages[0]?.doc.url ?? ''}`);
  }
  assert.ok(answered.length <= everyday.length * 0.01, answered.join('\n'));
});

test('every suggestion finds something', async () => {
  const phrases = await engine.suggestions();
  assert.ok(phrases.length > 100);
  const lost: string[] = [];
  for (const phrase of phrases) if ((await engine.answer(phrase)).pages.length === 0) lost.push(phrase);
  assert.deepEqual(lost, []);
});

test('a query in the address is answered with pages and their sections, with excerpts of the text', async () => {
  const { page, errors } = await open('громадським бюджетом');
  await page.waitForSelector(RESULTS);
  const links = await page
    .locator(RESULTS)
    .first()
    .locator('a')
    .evaluateAll((as) => as.map((a) => a.getAttribute('href') ?? ''));
  assert.match(links[0] ?? '', /^\/practices\/(bucha|kyiv)[a-z-]*\/$/, 'the first link is the page');
  assert.ok(
    links.slice(1).some((l) => l.endsWith('#hromadskyi-biudzhet')),
    links.join(' '),
  );
  await page.waitForSelector(`${RESULTS} mark`);
  assert.match(await page.locator(`${RESULTS} mark`).first().innerText(), /^[Гг]ромадськ/);
  assert.match(await status(page), /^\d+ результат/);
  const empty = await page.locator('[data-search-results] p').evaluateAll((all) =>
    all.filter((p) => {
      const text = document.createRange();
      text.selectNodeContents(p);
      return p.clientHeight >= text.getBoundingClientRect().height + parseFloat(getComputedStyle(p).lineHeight);
    }),
  );
  assert.equal(empty.length, 0, 'no excerpt has an empty line');
  assert.deepEqual(errors, []);
  await page.close();
});

test('facets with counts narrow the results and are in the address', async () => {
  const { page } = await open('послуги');
  const boxes = page.locator('[data-search-facets] input[name=city]');
  await page.waitForSelector(DONE);
  const before = await page.locator(RESULTS).count();
  const count = Number(await page.locator('[data-search-facets] label').first().locator('span').last().innerText());
  await boxes.first().focus();
  await page.keyboard.press('Space');
  // The results come with their excerpts, which may have to be loaded first.
  await page.locator(RESULTS).nth(count).waitFor({ state: 'detached' });
  assert.equal(await page.locator(RESULTS).count(), count);
  assert.ok(count < before);
  assert.ok(new URL(page.url()).searchParams.has('city'));
  await page.reload();
  await page
    .locator(RESULTS)
    .nth(count - 1)
    .waitFor();
  assert.equal(await page.locator(RESULTS).count(), count, 'after a reload');

  const chips = page.locator('[data-search-chips] .chip');
  const all = page.getByRole('button', { name: 'Зняти всі', exact: true });
  assert.ok(await all.isHidden(), 'one is removed by itself');
  await boxes.nth(1).check();
  await all.click();
  await chips.first().waitFor({ state: 'detached' });
  assert.deepEqual([...new URL(page.url()).searchParams.keys()], ['q']);
  await page
    .locator(RESULTS)
    .nth(before - 1)
    .waitFor();
  assert.equal(await page.locator(RESULTS).count(), before);
  // The focus goes to the next chip, then to the field.
  await boxes.first().check();
  await boxes.nth(1).check();
  await chips.nth(2).waitFor();
  for (const [left, next] of [
    [1, '.chip'],
    [0, '[data-search-field]'],
  ] as const) {
    await chips.first().press('Enter');
    await chips.nth(left).waitFor({ state: 'detached' });
    assert.ok(await page.evaluate((selector) => document.activeElement?.matches(selector), next), next);
  }
  await page.close();
});

test('without a query the page offers examples', async () => {
  const { page } = await open('');
  await page.locator('[data-search-ways] a').first().click();
  await page.waitForSelector(RESULTS);
  assert.ok(await page.locator('[data-search-ways]').isHidden());
  await page.close();
});

test('on results, no line can end with a one-letter word, and no range can break', async () => {
  const { page } = await open('програма сприяння розвитку інституцій');
  await page.waitForSelector(`${RESULTS} mark`);
  const texts = await page.locator(`:is(${RESULTS}) :is(a, p), [data-search-facets] label`).evaluateAll((places) =>
    places.flatMap((place) => {
      const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const found: { text: string; whole: boolean }[] = [];
      for (let node = nodes.nextNode(); node; node = nodes.nextNode())
        found.push({ text: node.textContent ?? '', whole: Boolean(node.parentElement?.closest('.nb')) });
      return found;
    }),
  );
  assert.deepEqual(
    texts.filter(({ text }) => /(?<!\p{L})[вузійа] (?=\p{L})/iu.test(text)).map(({ text }) => text),
    [],
  );
  const ranges = texts.filter(({ text }) => /\d–\d/.test(text));
  assert.ok(ranges.length > 0);
  assert.deepEqual(
    ranges.filter(({ whole }) => !whole).map(({ text }) => text),
    [],
  );
  await page.close();
});

test('an address stays on its line on a phone, found or not', async () => {
  const page = await site.newPage({ viewport: { width: 360, height: 800 } });
  for (const query of [
    'facebook',
    'ppr.kharkov.ua',
    'адреса хабу Вінниця',
    'Івано-Франківськ контакти',
    'сайт Харків',
  ]) {
    await page.goto(addressOf(query));
    await page.waitForSelector(DONE);
    for (let width = 320; width <= 480; width += 8) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page.locator(`:is(${RESULTS}) p`).evaluateAll((all) =>
        all.flatMap((one) => {
          const nodes = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let node = nodes.nextNode(); node; node = nodes.nextNode())
            for (const { index, 0: address } of (node.textContent ?? '').matchAll(
              /(?:[\w-]+\.)+[a-z]{2,}\/[\w./-]+/g,
            )) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + address.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) found.push(address);
            }
          return found;
        }),
      );
      assert.deepEqual(broken, [], `${query}, ${width} px`);
    }
  }
  await page.close();
});

test('no results: the page says so and offers links', async () => {
  const { page } = await open('щздфгх');
  await page.waitForSelector(DONE, { state: 'attached' });
  assert.equal(await page.locator(RESULTS).count(), 0);
  assert.match(await status(page), /^Нічого не знайдено/);
  assert.ok(await page.locator('[data-search-ways]').isVisible());
  await page.close();
});

test('a typo is corrected with a notice and undone with one click; in quotation marks it is searched for literally', async () => {
  const { page } = await open('туризьм');
  await page.waitForSelector(RESULTS);
  assert.match(await page.locator('[data-search-understood]').innerText(), /Показано за запитом: «туризм»/);
  await page.getByRole('link', { name: 'Шукати саме «туризьм»' }).click();
  await page.waitForSelector(DONE, { state: 'attached' });
  assert.equal(await page.locator('#q').inputValue(), '"туризьм"');
  assert.match(await status(page), /^Нічого не знайдено/);
  await page.close();
});

test('a filter that leaves no results is named, and removed with one click', async () => {
  const { page } = await open('');
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('послуги')}&city=${encodeURIComponent('Львів')}`);
  await page.waitForSelector(DONE, { state: 'attached' });
  assert.match(await status(page), /^Фільтри не лишили жодного результату/);
  await page.getByRole('button', { name: 'Зняти: Місто: Львів' }).click();
  await page.waitForSelector(RESULTS);
  assert.ok(!new URL(page.url()).searchParams.has('city'));
  await page.close();
});

test('a word finds every practice whose text has it, however many, so that each city can be a filter', async () => {
  const practices = recordsOf(getCatalogue()).filter(({ kind }) => kind === 'practice');
  for (const word of ['послуги', 'місто', 'бюджет']) {
    const has = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
    const having = practices.filter(({ sections }) => sections.some(({ lead, body }) => has.test(lead + body)));
    const found = (await engine.answer(word)).pages.map(({ doc }) => doc.url);
    assert.deepEqual(
      having.flatMap(({ url }) => (found.includes(url) ? [] : url)),
      [],
      word,
    );
  }
});

test('a question about a figure is answered with the figure and its caveats', async () => {
  const { page } = await open('скільки коштував ремонт хабу');
  await page.waitForSelector(RESULTS);
  const figure = page.locator('[data-search-figure]');
  assert.match(await figure.innerText(), /понад\s3\sмлн\sгрн[\s\S]+с\.\s15–17[\s\S]+Вінниця ·/);
  assert.match((await figure.locator('a').getAttribute('href')) ?? '', /^\/practices\/vinnytsia-khab\/#/);
  await page.close();
});

test('a plan never answers what was done, nor what was done a question about plans', async () => {
  for (const [question, ...values] of [
    ['скільки громадських проєктів реалізовано в Києві', 'понад 170'],
    ['скільки проєктів Громадського бюджету втілили в Києві', 'понад 170'],
    ['скільки громадських проєктів планували втілити в Києві', '341'],
    ['скільки громадських проєктів мали втілити в Києві', '341'],
    ['скільки громадських проєктів у Києві', 'понад 170', '341'],
    ['скільки грошей дали на громадські проєкти в Києві', '50 млн грн', '100 млн грн'],
    ['скільки коштують громадські проєкти', '50 млн грн', '100 млн грн', '150 млн грн'],
    ['скільки кілометрів велосипедної мережі', '14,8 км', '102 км'],
    ['скільки населених пунктів приєднали до громади'],
    ['скільки населених пунктів приєднають до громади', 'понад 10'],
    ['скільки проєктів запланувало місто за Стратегією', '140'],
    ['скільки працівників сміттєсортувальної лінії найняли'],
    ['скільки працівників сміттєсортувальної лінії', '45'],
    ['скільки закладів бюджетної сфери утеплено'],
    ['скільки закладів бюджетної сфери', '51'],
    ['скільки тролейбусних ліній збудували'],
    ['скільки тролейбусних ліній', '2'],
  ]) {
    const { figures } = await engine.answer(question ?? '');
    assert.deepEqual(
      figures.map(({ value }) => value.replaceAll('\u00A0', ' ')),
      values,
      question,
    );
  }
  const ahead = recordsOf(getCatalogue()).flatMap(({ sections }) =>
    sections.flatMap(({ figures }) => figures.filter(({ isAhead }) => isAhead)),
  );
  assert.ok(ahead.length > 5);
  for (const { text } of ahead)
    for (const done of ['зробили', 'втілено', 'встановили', 'виділили']) {
      const { figures } = await engine.answer(`скільки ${text.replace(/план\p{L}+|за планом/gu, '')} ${done}`);
      assert.deepEqual(
        figures.filter((figure) => figure.text === text),
        [],
        `${text}, ${done}`,
      );
    }
});

test('a measure is answered with a figure in its unit; where the collection states no sum, that is the answer', async () => {
  const none = 'Суму в збірці не вказано';
  for (const [question, ...values] of [
    ['площа парку', '52 га'],
    ['яка площа сервісного центру МВС', '210 м²'],
    ['площа хабу', '220 м²'],
    ['розмір парку', '52 га'],
    ['довжина велосипедної мережі', '14,8 км', '102 км'],
    ['площа Ринок'],
    ['площа'],
    ['свято на площі'],
    ['Тернопіль вартість', none],
    ['скільки коштував е-квиток', none],
    ['скільки коштував Прозорий офіс', none],
    ['скільки коштував ЦНАП у Бучі', none],
    ['скільки коштував парк', 'понад 6 млн грн'],
    ['скільки коштував хаб', 'понад 3 млн грн', '400 тис. грн'],
    ['Буча вартість'],
    ['вартість'],
    ['скільки коштує квиток у кіно'],
  ]) {
    const { figures } = await engine.answer(question ?? '');
    assert.deepEqual(
      figures.map(({ value, text }) => (value || text).replaceAll('\u00A0', ' ')),
      values,
      question,
    );
  }
  const { page } = await open('скільки коштував е-квиток');
  await page.waitForSelector(RESULTS);
  assert.match(await page.locator('[data-search-figure]').innerText(), /^Суму в збірці не вказано\n[\s\S]+Тернопіль ·/);
  await page.close();
});

test('phrases are suggested while the reader types, by the combobox pattern', async () => {
  const { page } = await open('');
  const field = page.getByRole('combobox', { name: /Пошук/ });
  await field.pressSequentially('громадський');
  const options = page.getByRole('option');
  await options.first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await field.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
  assert.equal(await options.first().getAttribute('aria-selected'), 'true');
  const [chosen, other] = await options.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  assert.notEqual(chosen, other, 'what Enter takes is seen');
  const phrase = await options.first().innerText();
  await page.keyboard.press('Enter');
  assert.equal(await field.inputValue(), phrase);
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await page.waitForSelector(RESULTS);
  await field.fill('');
  for (const letters of ['громадськ', 'ий ', 'б']) {
    await field.pressSequentially(letters);
    await page.waitForSelector(`#q[aria-expanded=${!letters.endsWith(' ')}]`);
  }
  await page.close();
});

test('«/» goes to the field, two stops lead to the first result, Back to the last search', async () => {
  const { page } = await open('парк');
  await page.waitForSelector(RESULTS);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null));
  await page.locator('#q').fill('тролейбус');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes(encodeURIComponent('тролейбус')));
  await page.goBack();
  await page.waitForSelector(RESULTS);
  assert.equal(await page.locator('#q').inputValue(), 'парк');
  await page.reload();
  assert.equal(await page.locator('#q').inputValue(), 'парк');
  await page.close();
});

test('«/» goes to the search from any page: to the field in the header, or to the search page', async () => {
  const { page } = await open('');
  await page.goto(`${site.url}/practices/`);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'header-q');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}/about/`);
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await page.close();
});

test('while a word is being typed the page does not say that nothing was found', async () => {
  const { page } = await open('');
  await page.locator('#q').pressSequentially('щздф');
  await page.waitForSelector(DONE, { state: 'attached' });
  await page.waitForFunction(() => /Enter/.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /^Нічого/.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
  await page.close();
});

test('a result found by a synonym has it marked', async () => {
  const { page } = await open('парк');
  await page.waitForSelector(DONE);
  const kyiv = page.locator(RESULTS, { hasText: 'Практика · Київ' });
  assert.ok((await kyiv.locator('mark').allInnerTexts()).includes('сквери'));
  assert.doesNotMatch(await kyiv.innerText(), /За змістом: /, 'another section has the word');
  await page.close();
});

test('less certain answers have their own heading', async () => {
  const { page } = await open('тесля');
  await page.waitForSelector(RESULTS);
  assert.match(await status(page), /^Слова «тесля» у збірці немає: показано близьке\. \d/);
  assert.ok(await page.getByRole('heading', { name: 'Близьке за змістом' }).isVisible());
  assert.match(await page.locator('main').innerText(), /За змістом: /, 'no section has the word');
  await page.close();
});

test('words that the collection does not have are named to all readers, with what was searched for instead', async () => {
  for (const [query, said] of [
    ['пандус', /^\d+ результат\S*\. Слова «пандус» у збірці немає: показано близьке\.$/],
    ['парк у Львові', /Слова «Львові» у збірці немає: шукали решту запиту\./],
    ['парк', /^\d+ результат\S*$/],
  ] as const) {
    const { page } = await open(query);
    await page.waitForSelector(DONE, { state: 'attached' });
    assert.match(await status(page), said);
    await page.close();
  }
});

test('an index that does not load is reported, and can be retried', async () => {
  let broken = true;
  const { page } = await open('туризм', async (p) => {
    await p.route('**/search-data/manifest.json', (route) => (broken ? route.abort() : route.continue()));
  });
  await page.locator('[data-search-failed]').waitFor();
  assert.equal(await page.locator(RESULTS).count(), 0);
  broken = false;
  await page.locator('[data-search-retry]').click();
  await page.waitForSelector(RESULTS);
  assert.ok(await page.locator('[data-search-failed]').isHidden());
  await page.close();
});

test('a worker that does not start is reported, and can be retried', async () => {
  let broken = true;
  const { page } = await open('туризм', async (p) => {
    await p.route('**/_astro/worker-*.js', (route) => (broken ? route.abort() : route.continue()));
  });
  await page.locator('[data-search-failed]').waitFor();
  broken = false;
  await page.locator('[data-search-retry]').click();
  await page.waitForSelector(RESULTS);
  await page.close();
});

/** What the search page may show: many results, few with weaker ones, a slip, a figure, only close answers, and nothing. */
const SHOWN = [
  'послуги',
  'як місто заохочує сортувати сміття',
  'туризьм',
  'скільки коштував ремонт хабу',
  'тесля',
  'щздфгх',
];

for (const width of [1280, 390])
  test(`axe finds nothing on results, light and dark, and nothing moves: ${width} px`, async () => {
    const found: string[] = [];
    // axe is injected past the page's own policy.
    const page = await site.newPage({ colorScheme: 'light', viewport: { width, height: 844 }, bypassCSP: true });
    page.on('pageerror', (e) => found.push(String(e)));
    page.on('console', (m) => m.type() === 'error' && found.push(m.text()));
    await page.addInitScript(AXE);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const query of SHOWN) {
      await page.goto(addressOf(query));
      // Head and foot are the same over any results.
      const within = query === SHOWN[0] ? undefined : 'main';
      const axe = async (state: string) => {
        const light = await findings(page, 'all', within);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await findings(page, 'colours', within);
        await page.emulateMedia({ colorScheme: 'light' });
        found.push(...[...light, ...dark].map((finding) => `${query}, ${state}: ${finding}`));
      };
      await page.waitForSelector(DONE, { state: 'attached' });
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      found.push(...shifts.map((shift) => `${query}: layout shift ${shift}`));
      await page.locator('[data-search-box]').evaluate((box: HTMLDetailsElement) => (box.open = true));
      await axe('results');
      // Chips and suggestions are the same above any results.
      if (query === SHOWN[0]) {
        await page.locator('[data-search-facets] label').first().click();
        await axe('narrowed');
        await page.locator('#q').fill('громад');
        await page.getByRole('option').first().waitFor();
        await axe('suggestions');
      }
    }
    await page.close();
    assert.deepEqual(found.slice(0, 10), [], `${found.length} findings`);
  });

test('an old answer never replaces a newer one', async () => {
  const { page } = await open('', async (p) => {
    // The first query, a possible typo, takes longer: the second, of a known word, overtakes it.
    await p.route('**/search-data/known-*.bin', async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
  });
  const field = page.locator('#q');
  await field.fill('туризьм');
  await page.waitForRequest(/search-data\/known-/);
  await field.fill('Тананевич');
  await page.waitForSelector(RESULTS);
  await page.waitForTimeout(1800);
  const first = await page.locator(`${RESULTS} a`).first().getAttribute('href');
  assert.match(first ?? '', /odesa/);
  assert.equal(new URL(page.url()).searchParams.get('q'), 'Тананевич');
  await page.close();
});

test('no part of search is loaded before the reader uses it', async () => {
  const page = await site.newPage();
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  for (const path of ['/', '/search/']) await page.goto(site.url + path, { waitUntil: 'networkidle' });
  assert.deepEqual(
    asked.filter((url) => /pagefind|search-data/.test(url)),
    [],
  );
  await page.close();
});

test('a practice is added to the route from the search results', async () => {
  const { page } = await open('парк');
  const button = page.locator('[data-search-results] [data-add]').first();
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.match((await button.getAttribute('aria-label')) ?? '', /^у моєму маршруті: .{5}/);
  assert.equal(await page.evaluate(() => localStorage.getItem('marshrut')), await button.getAttribute('data-add'));
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('without JavaScript the page says so and shows other ways', async () => {
  const context = await site.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/search/?q=парк`);
  assert.match(await page.locator('main').innerText(), /потрібен JavaScript/);
  assert.ok(await page.locator('main a[href="/practices/"]').first().isVisible());
  await context.close();
});

test('Pagefind keeps what the index relies on: a key is one word, positions count words, prefixes match families', async () => {
  const { pages } = await engine.answer('Кромкач');
  const section = pages[0]?.sections[0];
  assert.equal(section?.section.kind, 'contacts', 'positions lead to the section');
  const texts = await engine.texts(pages[0]?.id ?? '');
  assert.match(texts[section?.number ?? 0]?.body ?? '', /Кромкач/);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { useSite } from './chromium.ts';
import { builtPages, DIST } from './site.ts';

const WIDTHS = [320, 360, 390, 700, 768, 960, 1280, 1600];
const paths = builtPages().map(({ path }) => path);
const using = await useSite();

/**
 * What a page in a frame must not have: one line per fault. It is laid out at every width in one call; nothing is painted in between,
 * which takes a third of the time that eight sizes of a window take.
 */
function faultsAtWidths(widths: number[]): string[] {
  // What does not depend on the width is looked up once.

  /** The words of headings, figures, tables, boards and charts, and what must not break anywhere. */
  const PLACES =
    'main :is(h1, h2, h3, h4), .figure-value, .figure-digits, .figure-unit, .figure-number, .figure-bar b, table th, table td, .nb';
  const places = [...document.querySelectorAll(PLACES)].map((place) => ({
    place,
    // Each text once, by the place nearest to it; an address has no words.
    texts: textsIn(place)
      .filter(({ parentElement: owner }) => owner?.closest(PLACES) === place)
      .filter(({ parentElement: owner }) => !owner?.closest('code, .sr-only, .contact-ways'))
      .map((node) => ({
        node,
        words: [...node.data.matchAll(/\d+–\d+|[\p{L}\d’]{2,}/gu)].map(({ 0: word, index }) => ({ word, index })),
      })),
  }));
  const separated = textsIn(document.body).filter(({ data }) => /[·-]/.test(data));
  const BLOCKS = 'p, li, h1, h2, h3, h4, h5, dt, dd, th, td, summary, figcaption, caption, text';
  /** The smallest blocks of text. */
  const smallest = [...document.querySelectorAll(`main :is(${BLOCKS}), body > header :is(a, summary)`)].filter(
    (block) => !block.querySelector(BLOCKS) && !block.closest('.sr-only, .line-column'),
  );
  return [...facesOnPage(), ...widths.flatMap(faultsAt)];

  function textsIn(element: Element): Text[] {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  }

  function linesOf(boxes: DOMRectList): number {
    return new Set([...boxes].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
  }

  /** What the contrast of a text hangs on, besides what is behind it. */
  function looksOf(element: Element): string {
    const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
    return [fontFamily, fontSize, fontWeight, color].join();
  }

  /** Not for screen readers alone, and not a turned label, whose box is not its ink. */
  function isSeen(block: Element): boolean {
    if (!block.checkVisibility({ visibilityProperty: true })) return false;
    if (block instanceof SVGElement && /^matrix\([^,]+, [^0]/.test(getComputedStyle(block).transform)) return false;
    for (let element: Element | null = block; element; element = element.parentElement)
      if (getComputedStyle(element).clipPath === 'inset(50%)') return false;
    return true;
  }

  function faultsAt(width: number): string[] {
    const frame = frameElement;
    if (!frame) throw new Error('The page is in no frame.');
    frame.setAttribute('style', `width: ${width}px`);
    if (innerWidth !== width) throw new Error(`The frame is ${innerWidth} px wide, not ${width}.`);
    return faultsOnPage().map((fault) => `at ${width}: ${fault}`);
  }

  /** Texts in a face that the site does not have: a browser draws a false bold or slant, and mixes faces while fonts load. */
  function facesOnPage(): string[] {
    const faults = new Set<string>();
    for (const node of textsIn(document.body)) {
      const owner = node.parentElement;
      if (!owner || !node.data.trim() || owner.closest('script, style, noscript, pre, code')) continue;
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(owner);
      const face = `${fontFamily.split(',')[0]?.replaceAll('"', '')} ${fontWeight} ${fontStyle}`;
      if (!['Marshrut Sans 700 normal', 'Marshrut Serif 400 normal'].includes(face))
        faults.add(`«${face}» is no face of the site: <${owner.tagName.toLowerCase()} class="${owner.className}">`);
      // The spans that typography sets (a language, words that do not break) look like the text around them.
      const around = owner.matches('span:is([lang], .nb, .nb-wide)') && owner.parentElement;
      if (
        around &&
        (looksOf(around) !== looksOf(owner) || getComputedStyle(owner).backgroundColor !== 'rgba(0, 0, 0, 0)')
      )
        faults.add(`«${node.data}» does not look like the text around it`);
    }
    return [...faults];
  }

  function faultsOnPage(): string[] {
    const faults: string[] = [];
    const say = (what: string, element: Element, more = '') =>
      faults.push(`${what}: <${element.tagName.toLowerCase()} class="${element.className}"> ${more}`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) say('scrolls sideways', root, `${root.scrollWidth} > ${root.clientWidth}`);

    const range = document.createRange();
    for (const { place, texts } of places) {
      if (!place.checkVisibility()) continue;
      for (const { node, words } of texts) {
        range.selectNodeContents(node);
        // Most texts are of one line, where no word can be broken.
        if (linesOf(range.getClientRects()) > 1)
          for (const { word, index } of words) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (linesOf(range.getClientRects()) > 1) say(`«${word}» is broken`, place);
          }
        if (place.matches('.nb, .figure-digits, .figure-unit')) {
          range.selectNodeContents(place);
          const tops = [...range.getClientRects()]
            .filter(({ width }) => width > 0)
            .map(({ bottom }) => Math.round(bottom / 4));
          if (tops.length > 0 && Math.max(...tops) - Math.min(...tops) > 2)
            say('is on two lines', place, place.textContent ?? '');
        }
      }
    }

    // A number and its unit are on one line.
    for (const unit of document.querySelectorAll('.figure-digits + .figure-unit')) {
      const digits = unit.previousElementSibling;
      if (
        digits &&
        unit.checkVisibility() &&
        unit.getBoundingClientRect().top > digits.getBoundingClientRect().bottom - 4
      )
        say('the unit is under its number', unit, digits.parentElement?.textContent ?? '');
    }

    // No line of a title ends with a preposition or conjunction. On the narrowest phone a long word may leave no choice.
    const SHORT = /^(?:[авзійоу]|до|на|за|із|зі|по|та|чи|де|не|що|як|від|для|про|при|під|над|без|або)$/iu;
    for (const title of document.querySelectorAll(
      'main :is(h1, h2, h3, h4, p.text-lead, .text-lead > p, .picture-lead, .signs)',
    )) {
      if (!title.checkVisibility() || root.clientWidth < 360) continue;
      let short: { word: string; bottom: number } | null = null;
      for (const node of textsIn(title))
        for (const { 0: word, index } of node.data.matchAll(/[^\s\u00A0]+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const { top, bottom } = range.getBoundingClientRect();
          // Of several short words only the last has to keep the next one.
          if (short && !SHORT.test(word) && (top + bottom) / 2 > short.bottom)
            say(`«${short.word}» ends a line`, title, title.textContent ?? '');
          short = SHORT.test(word) ? { word, bottom } : null;
        }
    }

    // No line begins or ends with a separator, or parts a word after its first letters.
    for (const node of separated) {
      const text = node.data;
      if (!node.parentElement?.checkVisibility()) continue;
      // No line ends after a letter or two and a hyphen: «Е-|квиток».
      if (!node.parentElement.closest('code, pre, .sr-only, script, style'))
        for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\d’@./-])\p{L}{1,2}-\p{L}[\p{L}’]+(?![@.]\p{L})/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (linesOf(range.getClientRects()) > 1) say(`«${word}» is broken`, node.parentElement);
        }
      let block: Element | null = node.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (!block) continue;
      // A name of two words breaks at its hyphen only if no line has room for it: «Івано-|Франківськ».
      for (const { 0: name, index } of text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’]+-\p{Lu}[\p{L}’]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + name.length);
        // In a title a short word stays with it.
        const isWhole = block.matches('.nb-wide');
        if (isWhole) range.selectNodeContents(block);
        const boxes = range.getClientRects();
        const width = [...boxes].reduce((sum, box) => sum + box.width, 0);
        const room = (isWhole ? block.parentElement : block)?.clientWidth ?? 0;
        if (linesOf(boxes) > 1 && width < room - 4) say(`«${name}» is broken`, block);
      }
      const { paddingLeft, borderLeftWidth } = getComputedStyle(block);
      const left = block.getBoundingClientRect().left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth);
      for (const { index } of text.matchAll(/·/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { width, left: at, bottom } = range.getBoundingClientRect();
        if (width === 0) continue;
        // Room for a no-break space before it.
        if (at - left < 8) say('a line begins with «·»', block, block.textContent?.trim().slice(0, 60));
        const further = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        further.currentNode = node;
        let next: Node | null = node;
        let from = index + 1;
        while (next && !next.textContent?.slice(from).trim()) [next, from] = [further.nextNode(), 0];
        if (!next) continue;
        const first = from + (next.textContent ?? '').slice(from).search(/\S/);
        range.setStart(next, first);
        range.setEnd(next, first + 1);
        if (range.getBoundingClientRect().top > bottom - 3)
          say('a line ends with «·»', block, block.textContent?.trim().slice(0, 60));
      }
    }

    // Text of a picture is 12 px at least, and whole: nothing of it is beyond the window or cut off by its picture.
    for (const text of document.querySelectorAll<SVGTextElement>('main svg text')) {
      if (!text.checkVisibility()) continue;
      const scale = text.getScreenCTM();
      const size = parseFloat(getComputedStyle(text).fontSize) * (scale ? Math.hypot(scale.a, scale.b) : 1);
      if (size < 11.9) say(`text of ${size.toFixed(1)} px in a picture`, text, text.textContent ?? '');
      let picture = text.ownerSVGElement;
      while (picture?.ownerSVGElement) picture = picture.ownerSVGElement;
      const frame = picture && getComputedStyle(picture).overflow !== 'visible' ? picture : root;
      const [at, within] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
      if (at.left < within.left - 1 || at.right > within.right + 1 || at.bottom > within.bottom + 1)
        say('cut off', text, text.textContent ?? '');
    }

    // A button is not wider than its words: a click next to them should do nothing.
    for (const button of document.querySelectorAll('main .add')) {
      if (!button.checkVisibility()) continue;
      range.selectNodeContents(button);
      const { width } = button.getBoundingClientRect();
      if (width > range.getBoundingClientRect().width + 48) say('wider than its words', button, `${width} px`);
    }

    // A rule above a block keeps its distance from the text before it.
    for (const block of document.querySelectorAll('main p + :is(details, ul, ol, dl, table, section)')) {
      const before = block.previousElementSibling;
      if (!before?.checkVisibility() || parseFloat(getComputedStyle(block).borderTopWidth) === 0) continue;
      const gap = block.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
      if (gap < 6) say(`only ${gap} px under the text before it`, block, before.textContent ?? '');
    }

    // The words of one row have one size: of the actions of a ticket; of the board, where it is a list.
    const rows = root.clientWidth < 1120 ? '.ticket nav, .board tbody tr' : '.ticket nav';
    for (const row of document.querySelectorAll(`main :is(${rows})`)) {
      const words = [...row.querySelectorAll('li *, .board-figure, .board-guests, .board-projects, .add')];
      const sizes = new Set(words.map((word) => getComputedStyle(word).fontSize));
      if (sizes.size > 1) say(`words of ${[...sizes].join(' and ')}`, row);
    }

    // One sum of a ticket is not taken for the next.
    for (const entry of document.querySelectorAll('.ticket-money dd > * + *')) {
      const gap =
        entry.getBoundingClientRect().top - (entry.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
      if (gap < 3.5) say(`${gap} px under the entry before it`, entry);
    }

    // Buttons one under another are of one width.
    for (const button of document.querySelectorAll<HTMLElement>('.topic-summary .button + .button')) {
      const before = button.previousElementSibling as HTMLElement;
      if (button.offsetWidth !== before.offsetWidth)
        say(`${button.offsetWidth} px under ${before.offsetWidth} px`, button);
    }

    // Cities of the map side by side are on one line.
    const cities = [...document.querySelectorAll('.map-list li')].map((city) => city.getBoundingClientRect());
    const columns = new Set(cities.map(({ left }) => left)).size;
    const lines = new Set(cities.map(({ top }) => top)).size;
    if (lines > Math.ceil(cities.length / columns)) say(`${lines} lines of cities in ${columns} columns`, root, '');

    // A button does not touch the text before it.
    for (const button of document.querySelectorAll('main button')) {
      const before = button.previousSibling;
      if (!before || !button.checkVisibility({ visibilityProperty: true })) continue;
      if (before instanceof Element && getComputedStyle(before).display !== 'inline') continue;
      range.selectNodeContents(before);
      const text = [...range.getClientRects()].at(-1);
      const at = button.getBoundingClientRect();
      if (text && text.width > 0 && text.bottom > at.top && text.top < at.bottom && Math.abs(at.left - text.right) < 3)
        say('touches the text before it', button, before.textContent ?? '');
    }

    // Between two folded parts there is one rule, not two with nothing between them.
    for (const part of document.querySelectorAll('main details + details')) {
      const before = part.previousElementSibling;
      const gap = before ? part.getBoundingClientRect().top - before.getBoundingClientRect().bottom : 0;
      if (gap > 1) say(`${gap} px of nothing before it`, part, part.querySelector('summary')?.textContent ?? '');
    }

    if (root.clientWidth >= 960) {
      // A name is on the line of its value; on a visit's page it is above it.
      for (const name of document.querySelectorAll('.facts > dt')) {
        if (name.closest('[data-visit=rows]')) continue;
        const [middle, ofValue] = [name, name.nextElementSibling ?? name].map((element) => {
          const first = textsIn(element).find(({ data }) => data.trim());
          if (first) range.selectNodeContents(first);
          const line = [...range.getClientRects()].find(({ width }) => width > 1);
          return line ? (line.top + line.bottom) / 2 : 0;
        });
        if (Math.abs((middle ?? 0) - (ofValue ?? 0)) > 1.5) say('is not on the line of its value', name);
      }

      // No heading is larger than the heading above it.
      const above: { level: number; size: number }[] = [];
      for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')) {
        if (!heading.checkVisibility()) continue;
        const level = Number(heading.tagName[1]);
        const size = parseFloat(getComputedStyle(heading).fontSize);
        while ((above.at(-1)?.level ?? 0) >= level) above.pop();
        const over = above.at(-1);
        if (over && size >= over.size) say(`${size} px under a heading of ${over.size} px`, heading);
        above.push({ level, size });
      }

      // A long list uses the width of the page, and so do the rows and the story of a visit: no white hole on the right.
      for (const list of document.querySelectorAll(
        'main :is(:is(ul, ol, div).rows, [data-visit=rows], [data-visit=story])',
      )) {
        const page = list.closest('.wrap');
        if ((list.matches('.rows') && list.children.length < 6) || !list.checkVisibility() || !page) continue;
        if (list.matches('[data-visit=rows]') && root.clientWidth < 1280) continue;
        let end = 0;
        for (const node of textsIn(list)) {
          range.selectNodeContents(node);
          for (const { right } of range.getClientRects()) end = Math.max(end, right);
        }
        const { left, width } = page.getBoundingClientRect();
        if (end < left + width * 0.6) say(`leaves a white hole from ${Math.round(end)} px`, list);
      }
    }

    // No text over another: the boxes of the smallest blocks of text do not meet.
    const blocks = smallest.flatMap((block) => {
      range.selectNodeContents(block);
      return (
        [...range.getClientRects()]
          .filter(({ width, height }) => width > 1 && height > 1)
          // The ink of a line takes the middle of its box.
          .map(({ left, right, top, bottom, height }) => ({
            block,
            rect: { left, right, top: top + height * 0.18, bottom: bottom - height * 0.18 },
          }))
      );
    });
    blocks.sort((a, b) => a.rect.top - b.rect.top);
    const SLACK = 2;
    blocks.forEach(({ block, rect }, i) => {
      for (let k = i + 1; k < blocks.length; k += 1) {
        const other = blocks[k];
        if (!other || other.rect.top > rect.bottom - SLACK) break;
        if (other.block === block) continue;
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
        if (across > 2 && down > SLACK && isSeen(block) && isSeen(other.block))
          say(
            'text over text',
            block,
            `«${block.textContent?.trim().slice(0, 30)}» and «${other.block.textContent?.trim().slice(0, 30)}»`,
          );
      }
    });
    return faults;
  }
}

/** Removes the fonts that a page loads: the rest is what a first visit shows, when optional fonts come late. */
function removeLoadedFonts(): void {
  for (const sheet of document.styleSheets)
    for (let i = sheet.cssRules.length - 1; i >= 0; i -= 1) {
      const rule = sheet.cssRules[i];
      if (rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('src').includes('url(')) sheet.deleteRule(i);
    }
}

/** How many of the fonts that a page loads are there. */
const fontsLoaded = (): number =>
  [...document.fonts].filter(({ family, status }) => !family.endsWith('fallback') && status === 'loaded').length;

const FONTS = ['with the site’s fonts', 'on a first visit, without them'] as const;

/** Sentences of one line without a space between them. Runs in the page. */
const gluedWords = (): string[] =>
  (document.body.innerText.match(/\S*[а-яіїєґ)»][А-ЯІЇЄҐ][а-яіїєґ]{2}\S*/g) ?? []).map((words) => `no space: ${words}`);

/** Whether a page scrolls sideways on a phone of 390 px whose reader has doubled the size of letters. Runs in the page. */
function scrollsEnlarged(): string[] {
  frameElement?.setAttribute('style', 'width: 195px');
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways with enlarged letters: ${scrollWidth} > ${clientWidth}`] : [];
}

/** The faults of all pages at all widths, with and without fonts. A page is loaded once: its fonts are taken off on the open page. */
async function walk(): Promise<Record<(typeof FONTS)[number], string[]>> {
  const context = await using.newContext();
  const page = await context.newPage();
  // The fonts are optional: they are there from the second page on.
  await page.goto(using.url, { waitUntil: 'networkidle' });
  // A document of the site without a policy of its own. Answered by a route, every request would pass through the test.
  await page.goto(`${using.url}/robots.txt`);
  await page.setContent('<!doctype html><iframe height="900" style="width: 1600px"></iframe>');
  const frame = page.frames()[1];
  assert.ok(frame);
  const [withFonts, without] = [new Set<string>(), new Set<string>()];
  for (const path of paths) {
    await frame.goto(using.url + path, { waitUntil: 'load' });
    await frame.evaluate(async () => {
      await document.fonts.ready;
      for (const details of document.querySelectorAll('main details:not([data-line])'))
        details.setAttribute('open', '');
    });
    assert.ok((await frame.evaluate(fontsLoaded)) > 0, `${path} has its fonts`);
    for (const fault of await frame.evaluate(gluedWords)) withFonts.add(`${path} ${fault}`);
    for (const fault of await frame.evaluate(scrollsEnlarged)) withFonts.add(`${path} ${fault}`);
    for (const fault of await frame.evaluate(faultsAtWidths, WIDTHS)) withFonts.add(`${path} ${fault}`);
    await frame.evaluate(removeLoadedFonts);
    assert.equal(await frame.evaluate(fontsLoaded), 0, `${path} has no fonts`);
    for (const fault of await frame.evaluate(faultsAtWidths, WIDTHS)) without.add(`${path} ${fault}`);
  }
  await context.close();
  return { [FONTS[0]]: [...withFonts], [FONTS[1]]: [...without] };
}

test('a separator that a style sheet sets comes after what is before it, so that no line begins with it', () => {
  const sheets = readdirSync(join(DIST, '_astro'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(DIST, '_astro', file), 'utf8'));
  const inline = builtPages().flatMap(({ html }) =>
    [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css ?? ''),
  );
  const rules = [...sheets, ...inline].flatMap(
    (css) => css.match(/[^{}]*:(?:before|after)\{[^{}]*content:[^{};]*·/g) ?? [],
  );
  assert.ok(rules.length > 0);
  assert.deepEqual([...new Set(rules.filter((rule) => rule.includes(':before')))], []);
});

let walked: ReturnType<typeof walk> | undefined;
for (const fonts of FONTS)
  test(`no word of a figure or table is broken, no space is lost, no text is over another, no title ends badly, no face is false, nothing scrolls sideways: ${fonts}`, async () => {
    const faults = (await (walked ??= walk()))[fonts];
    assert.deepEqual(faults.slice(0, 40), [], `${faults.length} faults`);
  });

import { element } from '../../lib/element.ts';
import { brochureParts, type Choices, type BrochurePart } from './choice.ts';

/** Elements that are not printed, or that a brochure has once for all parts. */
const LEFT_OUT = '.no-print, .print-once, script, button, link';
/** The content of a chapter or practice on its page: the ticket and the text. */
const WHOLE_PAGE = '.ticket, main article';

/** Assembles the brochure that the address describes, from the site's pages: the items in `p`, in order, and `t` for a title. */
export async function assemble(address: URL): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-brochure]');
  if (!place) return;
  const words = JSON.parse(place.dataset.words ?? '{}') as { failed: string; unknown: string };
  const title = address.searchParams.get('t')?.trim();
  const heading = place.querySelector('h1');
  if (title && heading) heading.textContent = document.title = title;
  const status = place.querySelector<HTMLElement>('[role=status]');
  const say = (text: string) => status && (status.textContent = text);
  const values = address.searchParams
    .getAll('p')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().replace('.', '#'));
  if (values.length === 0) return;

  place.dataset.state = 'busy';
  try {
    const choices = await fetchFile(place.dataset.choices ?? '');
    const { parts, unknown } = brochureParts(values, (await choices.json()) as Choices);
    say(unknown.length > 0 ? `${words.unknown} ${unknown.join(', ')}` : '');
    if (parts.length === 0) {
      place.dataset.state = 'failed';
      return;
    }
    const pages = await fetchPages(parts);
    const sections = parts.map((part, i) => partElement(part, i + 1, pages));
    const partsPlace = place.querySelector('[data-parts]');
    partsPlace?.replaceChildren(...sections);
    // The source note closes the first page; page numbers count from it.
    const source = document.querySelector('body > .print-source');
    if (source) partsPlace?.before(source);
    await Promise.allSettled([...place.querySelectorAll<HTMLImageElement>('.print-qr')].map((code) => code.decode()));
    place.querySelector('[data-contents]')?.replaceChildren(...sections.map((section) => contentsEntry(section)));
    const permalink = document.querySelector('[data-permalink]');
    if (permalink) permalink.textContent = decodeURI(new URL(address.search, permalink.textContent ?? '').href);
    setRunningHeads(parts, heading?.textContent ?? '');
    await loadLate();
    setPageNumbers(place);
    place.dataset.state = 'ready';
  } catch {
    place.dataset.state = 'failed';
    say(words.failed);
  }
}

/** Loads the fonts and print styles, which browsers load late, before anything is measured. */
async function loadLate(): Promise<void> {
  const sheets = sheetsOf('print').filter((link) => link.sheet === null);
  const loaded = sheets.map((link) => new Promise((done) => link.addEventListener('load', done, { once: true })));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  await Promise.allSettled([...loaded, ...faces.map((rule) => addFace(rule.style))]);
}

/** A font that loads too late is used in print but not on the screen. One added by a script is used in both. */
async function addFace(rule: CSSStyleDeclaration): Promise<void> {
  const value = (name: string, otherwise: string) => rule.getPropertyValue(name) || otherwise;
  const family = value('font-family', '').replace(/^["']|["']$/g, '');
  const face = new FontFace(family, value('src', ''), {
    weight: value('font-weight', 'normal'),
    style: value('font-style', 'normal'),
    unicodeRange: value('unicode-range', 'U+0-10FFFF'),
  });
  document.fonts.add(await face.load());
}

const sheetsOf = (media: 'print' | 'screen') => [
  ...document.querySelectorAll<HTMLLinkElement>(`link[media="${media}"]`),
];

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function fetchPages(parts: readonly BrochurePart[]): Promise<Map<string, Document>> {
  const addresses = new Set(parts.flatMap((part) => part.choices.map((choice) => choice.page)));
  const pages = await Promise.all(
    [...addresses].map(async (page): Promise<[string, Document]> => {
      const response = await fetchFile(page);
      // The content security policy of this page would report the styles of that one.
      const html = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
      return [page, new DOMParser().parseFromString(html, 'text/html')];
    }),
  );
  return new Map(pages);
}

/** A part: its heading, then its articles or sections. The headings of whole pages are moved one level down. */
function partElement(part: BrochurePart, number: number, pages: ReadonlyMap<string, Document>): HTMLElement {
  const id = `part-${number}`;
  const section = element('section', { class: `brochure-part ${id}` }, element('h2', { id }, part.head));
  const [first] = part.choices;
  const place = first && pages.get(first.page)?.querySelector('.print-place');
  if (place) section.append(sourceOf(place));
  part.choices.forEach((choice, i) => {
    const page = pages.get(choice.page);
    const sources = choice.section
      ? [page?.getElementById(choice.section)]
      : [...(page?.querySelectorAll(WHOLE_PAGE) ?? [])].filter((one) => !one.parentElement?.closest(WHOLE_PAGE));
    if (!sources[0]) throw new Error(`${choice.page}: nothing to take`);
    for (const source of sources) {
      if (!source) continue;
      const copy = document.importNode(source, true);
      for (const node of copy.querySelectorAll(LEFT_OUT)) node.remove();
      if (!choice.section) lowerHeadings(copy);
      prefixIds(copy, `${id}-${i + 1}-`);
      // Its figures get no buttons here, and need no room for them.
      copy.removeAttribute('data-copy-figure');
      section.append(copy);
    }
  });
  return section;
}

/** The source of a part, with its address and QR code, which is loaded at once. */
function sourceOf(place: Element): HTMLElement {
  const source = element('aside', { class: 'print-only print-source hidden' }, document.importNode(place, true));
  for (const code of source.querySelectorAll('img')) code.loading = 'eager';
  for (const address of source.querySelectorAll('[data-permalink]')) address.removeAttribute('data-permalink');
  return source;
}

function lowerHeadings(root: Element): void {
  for (const heading of root.querySelectorAll('h2, h3, h4, h5')) {
    const lower = document.createElement(`h${Number(heading.tagName.slice(1)) + 1}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/** Makes ids unique: a project may occur twice, in its practice and alone. */
function prefixIds(root: Element, prefix: string): void {
  for (const node of [root, ...root.querySelectorAll('[id]')]) if (node.id) node.id = prefix + node.id;
  for (const node of [root, ...root.querySelectorAll('[aria-labelledby]')]) {
    const label = node.getAttribute('aria-labelledby');
    if (label) node.setAttribute('aria-labelledby', prefix + label);
  }
  for (const link of root.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${prefix}${link.getAttribute('href')?.slice(1)}`);
}

/** A line of the contents, with a line for each project below it, still without page numbers. */
function contentsEntry(section: HTMLElement): HTMLElement {
  const projects = [...section.querySelectorAll('.project')].map((project) => project.querySelector('h3, h4, h5'));
  const lines = projects.map((heading) => element('li', {}, contentsLine(heading)));
  return element(
    'li',
    {},
    contentsLine(section.querySelector('h2')),
    ...(lines.length > 0 ? [element('ol', {}, ...lines)] : []),
  );
}

const contentsLine = (heading: Element | null): HTMLAnchorElement =>
  element(
    'a',
    { href: `#${heading?.closest('[id]')?.id ?? ''}` },
    element('span', {}, heading?.textContent?.trim() ?? ''),
    element('span', { class: 'brochure-page print-only hidden' }),
  );

/** A named page with a running head for each part. The page's policy allows only a constructed style sheet. */
function setRunningHeads(parts: readonly BrochurePart[], title: string): void {
  const sheet = new CSSStyleSheet({ media: 'print' });
  const rule = (name: string, head: string) =>
    `@page ${name} { @top-left { content: ${JSON.stringify(head)}; font: 9pt Georgia, serif; } }`;
  sheet.replaceSync(
    [
      rule('brochure', title),
      '.brochure { page: brochure; }',
      ...parts.map(({ head }, i) => `${rule(`part-${i + 1}`, head)} .part-${i + 1} { page: part-${i + 1}; }`),
    ].join('\n'),
  );
  document.adoptedStyleSheets = [sheet];
}

/**
 * Fills in the page numbers of the contents. Few browsers have `target-counter`, so the brochure is briefly laid out in columns of
 * page size: they break like pages, and the column of a heading is its page.
 */
function setPageNumbers(place: HTMLElement): void {
  // Firefox ignores forced column breaks; no numbers are better than wrong ones.
  if (!CSS.supports('break-before', 'column')) return;
  const onPaper = sheetsOf('print');
  const onScreen = sheetsOf('screen');
  for (const sheet of onPaper) sheet.media = 'all';
  for (const sheet of onScreen) sheet.media = 'not all';
  place.classList.add('brochure-measured');
  const { left, width } = place.getBoundingClientRect();
  for (const link of place.querySelectorAll<HTMLAnchorElement>('[data-contents] a')) {
    const heading = document.getElementById(link.hash.slice(1));
    const page = link.querySelector('.brochure-page');
    if (heading && page)
      page.textContent = String(Math.floor((heading.getBoundingClientRect().left - left) / width + 0.01) + 1);
  }
  place.classList.remove('brochure-measured');
  for (const sheet of onPaper) sheet.media = 'print';
  for (const sheet of onScreen) sheet.media = 'screen';
}

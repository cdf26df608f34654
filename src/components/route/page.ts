import { citeApa, citeBibtex, citeCslJson, citeDstu } from '../../catalogue/cite.ts';
import { compareTable, type Column } from '../../catalogue/compare-table.ts';
import type { PracticeStop } from '../../catalogue/route-stops.ts';
import { ukCompare } from '../../i18n/uk-compare.ts';
import { ukRoute as words } from '../../i18n/uk-route.ts';
import { comparingQuery, MAX_COLUMNS } from '../../lib/comparing.ts';
import { markup, toNodes, typesetText, type Html } from '../../lib/markup.ts';
import { practiceFiles } from '../../lib/practice-files.ts';
import { CHANGED, routeOf } from '../../lib/route.ts';
import { plural } from '../../lib/ukrainian.ts';
import { chosenOf, moved, planOf, type Chosen } from './plan.ts';
import { fileUrl, readRoute, withRoute, writeRoute } from './store.ts';

/**
 * The pages of the route: the list with its outputs, the visit plan, the citations, the comparison. The address contains the route;
 * without one, the page shows the reader's own. The history state records whether the address is the reader's own route: if so, Back,
 * reload and a second tab show its current state.
 */
const place = document.querySelector<HTMLElement>('[data-route]');
const status = document.querySelector<HTMLElement>('[data-route-status]');
const heading = document.querySelector<HTMLElement>('h1');
const titles = { heading: heading?.textContent ?? '', page: document.title };
const view = place?.dataset.route ?? '';
const stopsOf = practiceFiles<PracticeStop>(fileUrl('route/'));
const columnsOf = practiceFiles<Column[]>(fileUrl('compare/'));

let keys: string[] = [];
/** Whether the route is the reader's own, not one from a link. */
let own = true;
/** The items shown, except in a comparison, which has columns. */
let chosen: Chosen[] = [];

/** Shows a message. @param heard what the page itself shows, for screen readers only */
const say = (text: string, heard = '') =>
  status?.replaceChildren(...toNodes(markup`${text}<span class="sr-only"> ${heard}</span>`));

function start(): void {
  const asked = routeOf(location.search);
  const kept = readRoute() ?? [];
  const isOwn = (history.state as { own?: boolean } | null)?.own === true;
  const same = asked.keys.join() === kept.join();
  own = isOwn || asked.keys.length === 0 || same || kept.length === 0;
  keys = own && (isOwn || asked.keys.length === 0) && readRoute() ? kept : asked.keys;
  if (own) writeRoute(keys);
  document.dispatchEvent(new Event(CHANGED));
  setChooser();
  void render(asked.leftOut > 0 && view !== 'compare' ? words.leftOut : '');
}

/**
 * What can be chosen changes the reader's own route, so it is not shown beside another. What can be compared is in view until two things
 * are.
 */
function setChooser(): void {
  const chooser = document.querySelector<HTMLElement>('[data-chooser]');
  if (!chooser) return;
  chooser.hidden = !own;
  if (chooser instanceof HTMLDetailsElement) chooser.open = keys.length < 2;
}

/** Writes the route into the browser if it is the reader's own, and shows it. */
function keep(): Promise<void> {
  if (own) writeRoute(keys);
  document.dispatchEvent(new Event(CHANGED));
  return render();
}

/** Shows the route. @param note the message if the view has none */
async function render(note = ''): Promise<void> {
  if (!place) return;
  place.setAttribute('aria-busy', 'true');
  const address = location.pathname + (keys.length > 0 ? comparingQuery(keys) : '');
  history.replaceState({ ...((history.state ?? {}) as object), own }, '', address);
  const asked = keys;
  const isComparison = view === 'compare';
  const loaded = await Promise.all([isComparison ? [] : stopsOf(asked), isComparison ? columnsOf(asked) : []]).catch(
    () => null,
  );
  // Meanwhile the reader has chosen something else.
  if (asked !== keys) return;
  const {
    content,
    known,
    shown = known,
    said = note,
    heard = '',
    names = titles,
  } = !loaded ? failure() : isComparison ? comparison(loaded[1].flat()) : stopsShown(loaded[0]);
  const unknown = keys.filter((key) => !known.includes(key));
  say(said, `${heard} ${unknown.length > 0 ? `${words.unknown} ${unknown.join(', ')}` : ''}`);
  if (heading) heading.textContent = names.heading;
  document.title = names.page;
  place.replaceChildren(
    ...toNodes(markup`${!own && guestLine()}${content}${unknown.length > 0 && unknownLine(unknown)}`),
  );
  place.removeAttribute('aria-busy');
  place.removeAttribute('data-waiting');
  setPermalink(shown);
}

/** What a view shows. */
interface Shown {
  content: Html | false;
  /** The items of the route that the site has, and those shown if not all are. */
  known: readonly string[];
  shown?: readonly string[];
  /** The message, and what only a screen reader needs. */
  said?: string;
  heard?: string;
  /** The heading and title, unless they are the page's own. */
  names?: typeof titles;
}

const failure = (): Shown => ({ content: button('retry', '', words.retry), known: keys, said: words.failed });

function stopsShown(stops: readonly PracticeStop[]): Shown {
  chosen = chosenOf(keys, stops);
  return { known: chosen.map(({ key }) => key), content: chosen.length > 0 ? viewOf() : emptyNote() };
}

/** The comparison of the first items. The heading names their cities. */
function comparison(all: readonly Column[]): Shown {
  const columns = keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const first = columns.slice(0, MAX_COLUMNS);
  const isCut = columns.length > first.length;
  const known = columns.map(({ key }) => key);
  const shown = first.map(({ key }) => key);
  const content = first.length > 0 && markup`${isCut && orderLink()}${compareTable(first)}`;
  if (first.length < 2) return { content, known, said: first.length === 1 ? ukCompare.one : '' };
  const cities = [...new Set(first.map(({ city }) => city))];
  const items = first.map(({ city, title }) => `${title} (${city})`);
  const names = {
    heading: `${ukCompare.caption}: ${cities.join(', ')}`,
    page: `${ukCompare.caption}: ${items.join(' · ')}`,
  };
  return { content, known, shown, names, ...(isCut ? { said: ukCompare.many } : { heard: ukCompare.ready }) };
}

const orderLink = (): Html => markup`
  <p class="no-print"><a href="${withRoute('route/', keys)}" class="target">${words.changeOrder}</a></p>`;

/** On the list, what can be chosen is on the same page, unless the route is not the reader's own. */
const emptyNote = (): Html => markup`
  <p class="max-w-text">${typesetText(words.empty)}</p>
  <p class="mt-4"><a href="${view === 'list' && own ? '#vybir' : withRoute('route/', [])}" class="button">${words.choose}</a></p>`;

const viewOf = (): Html =>
  view === 'plan' ? markup`${printButton}${planOf(chosen)}` : view === 'cite' ? citations() : list();

/** The printed sheet shows the address of what is on it. */
function setPermalink(shown: readonly string[]): void {
  const permalink = document.querySelector('[data-permalink]');
  if (!permalink) return;
  const url = new URL(permalink.textContent ?? '');
  url.search = shown.length > 0 ? comparingQuery(shown) : '';
  permalink.textContent = url.href;
}

const button = (act: string, key: string, text: string, title = ''): Html => {
  const name = title !== '' && markup` aria-label="${text}: ${title}"`;
  return markup`<button type="button" class="target mr-5 text-[1rem] leading-[1.2] text-link underline" data-act="${act}" data-key="${key}"${name}>${text}</button>`;
};
const printButton = markup`
  <p class="no-print mb-4"><button type="button" class="button" data-act="print">${words.print}</button></p>`;

function list(): Html {
  const items = chosen.map(({ key, stop, project }, i) => {
    const { title, url } = project ?? stop;
    return markup`
      <li class="py-3">
        <p class="text-small text-grey">
          ${typesetText(`${stop.city.name}, ${project ? project.statusWord : words.wholePractice}`)}
        </p>
        <h3><a href="${url}" class="text-inherit">${typesetText(title)}</a></h3>
        <p class="no-print">
          ${i > 0 && button('up', key, words.up, title)}
          ${i < chosen.length - 1 && button('down', key, words.down, title)}
          ${button('remove', key, words.remove, title)}
        </p>
      </li>`;
  });
  return markup`
    <h2>${typesetText(`${words.count}: ${chosen.length} ${plural(chosen.length, words.countStops)} ${words.ofMax}`)}</h2>
    <ol class="rows my-3">${items}</ol>
    <h2 class="no-print">${words.outputs}</h2>
    <ul class="rows pairs no-print my-3">${outputs()}</ul>
    <p class="no-print"><span class="sr-only">${location.href}</span>${button('copy', '', words.copyAddress)}</p>`;
}

function outputs(): Html[] {
  const known = chosen.map(({ key }) => key);
  const output = (url: string, title: string, hint: string) => markup`
    <li class="pb-2"><a href="${url}" class="target bold">${title}</a><p>${typesetText(hint)}</p></li>`;
  const comparing = known.length > MAX_COLUMNS ? words.compareMany : words.compareHint;
  return [
    output(withRoute('route/plan/', known), words.plan, words.planHint),
    known.length > 1
      ? output(withRoute('compare/', known), words.compare, comparing)
      : markup`<li class="py-2 none">${words.compare}<p>${typesetText(words.compareFew)}</p></li>`,
    output(withRoute('print/brochure/', known), words.brochure, words.brochureHint),
    output(withRoute('route/cite/', known), words.cite, words.citeHint),
  ];
}

function citations(): Html {
  const cited = chosen.map(({ stop, project }) => (project ?? stop).cited);
  const formats: [name: string, text: string, code?: true][] = [
    [words.formats.dstu, cited.map(citeDstu).join('\n\n')],
    [words.formats.apa, cited.map(citeApa).join('\n\n')],
    [words.formats.bibtex, cited.map(citeBibtex).join('\n\n'), true],
    [words.formats.csl, JSON.stringify(cited.map(citeCslJson), null, 1), true],
  ];
  return markup`${formats.map(
    ([name, text, code]) => markup`
      <section class="citation">
        <h2 class="mb-2">${name}</h2>
        <pre${code === true && markup` class="code-text"`}>${text}</pre>
        ${button('copy', '', `${words.copyAll}: ${name}`)}
      </section>`,
  )}`;
}

const unknownLine = (unknown: readonly string[]): Html => markup`
  <p class="max-w-text">${words.unknown} ${unknown.map((key) => markup`<code>${key}</code> ${button('remove', key, words.remove, key)} `)}</p>`;

const guestLine = (): Html => markup`
  <div class="box no-print mb-4 text-small">
    ${words.guest}\u00A0<span data-own>${(readRoute() ?? []).length}</span>.
    <p class="flex flex-wrap gap-x-5">${button('adopt', '', words.keepGuest)} ${button('mine', '', words.showOwn)}</p>
  </div>`;

/** Moves the focus after an item was removed or moved. */
function focus(act: string, key: string): void {
  const of = (name: string) => place?.querySelector<HTMLElement>(`[data-act="${name}"][data-key="${key}"]`);
  (
    of(act) ??
    of(act === 'up' ? 'down' : 'up') ??
    place?.querySelector<HTMLElement>('[data-act=remove]') ??
    heading
  )?.focus();
}
if (heading) heading.tabIndex = -1;

async function copy(source: HTMLElement): Promise<void> {
  const text = source.previousElementSibling?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    // Not allowed, or plain http, which has no clipboard API.
    say(words.copyFailed);
  }
}

async function act(name: string, key: string, source: HTMLElement): Promise<void> {
  if (name === 'copy') return copy(source);
  if (name === 'print') return print();
  if (name === 'retry' || name === 'adopt' || name === 'mine') {
    if (name === 'mine') keys = readRoute() ?? [];
    own ||= name !== 'retry';
    setChooser();
    await (name === 'retry' ? render() : keep());
    // The button is gone: the focus moves to the same one of another failure, or above what has come.
    (place?.querySelector<HTMLElement>('[data-act=retry]') ?? heading)?.focus();
    return;
  }
  const one = chosen.find((other) => other.key === key);
  const title = one ? (one.project ?? one.stop).title : key;
  const next = keys[keys.indexOf(key) + 1] ?? keys[keys.indexOf(key) - 1] ?? '';
  keys = name === 'remove' ? keys.filter((other) => other !== key) : moved(keys, key, name === 'up' ? -1 : 1);
  await keep();
  focus(name, name === 'remove' ? next : key);
  say(
    name === 'remove'
      ? `${words.removed}: ${title}. ${keys.length === 0 ? words.empty : ''}`
      : `${words.movedTo} ${keys.indexOf(key) + 1}: ${title}.`,
  );
}

/** Updates after the reader's own route has changed: by a button on this page, in another tab, or before Back. */
function renew(): void {
  const kept = readRoute();
  if (kept && !own) place?.querySelector('[data-own]')?.replaceChildren(`${kept.length}`);
  if (!own || !kept || kept.join() === keys.join()) return;
  keys = kept;
  void render();
}

place?.addEventListener('click', ({ target }) => {
  const source = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  if (source) void act(source.dataset.act ?? '', source.dataset.key ?? '', source);
});
addEventListener('storage', renew);
addEventListener('pageshow', renew);
document.addEventListener(CHANGED, renew);
if (place) start();

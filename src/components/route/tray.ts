import { ukTray as words } from '../../i18n/uk-tray.ts';
import { MAX_COLUMNS } from '../../lib/comparing.ts';
import { element } from '../../lib/element.ts';
import { added, CHANGED, isWithin } from '../../lib/route.ts';
import styles from '../../styles/tray.css?url';
import { readRoute, STORE, withRoute, writeRoute } from './store.ts';

/** On every page: «у мій маршрут» adds an item to the reader's route or removes it, and a bar shows the number of items. */
const buttons = () => document.querySelectorAll<HTMLButtonElement>('[data-add]');
/** The route as this page knows it, if the browser stores nothing. */
let keys = readRoute() ?? [];
let bar: { links: HTMLElement; status: HTMLElement } | undefined;
let quiet: ReturnType<typeof setTimeout> | undefined;

function show(): void {
  for (const button of buttons()) {
    const isIn = isWithin(keys, button.dataset.add ?? '');
    button.setAttribute('aria-pressed', String(isIn));
    button.firstElementChild?.replaceChildren(isIn ? words.isIn : words.add);
    const heading = button.closest('section, li, main')?.querySelector('h1, h2, h3, h4, h5');
    const text = button.textContent.trim();
    // A label with a title needs no other name.
    if (!text.includes(':')) button.ariaLabel = `${text}: ${button.dataset.title ?? heading?.textContent.trim() ?? ''}`;
  }
  if (keys.length === 0 && !bar) return;
  bar ??= makeBar();
  const link = (url: string, text: string) => element('a', { href: withRoute(url, keys) }, text);
  bar.links.replaceChildren(
    link('route/', `${words.title}: ${keys.length}`),
    ...(keys.length > 0 ? [link('route/plan/', words.plan)] : []),
    ...(keys.length > 1 && keys.length <= MAX_COLUMNS ? [link('compare/', words.compare)] : []),
  );
}

/** Creates the bar and loads its styles, which a reader without a route does not need. */
function makeBar(): { links: HTMLElement; status: HTMLElement } {
  const status = element('p', { role: 'status' });
  const links = element('p');
  const bar = element('nav', { class: 'tray no-print', 'aria-label': words.title, hidden: '' }, status, links);
  const sheet = element('link', { rel: 'stylesheet', href: styles });
  sheet.addEventListener('load', () => (bar.hidden = false));
  document.head.append(sheet);
  document.body.append(bar);
  // What lies above the bar has to know its height.
  const root = document.documentElement;
  new ResizeObserver(() => root.style.setProperty('--tray', `${bar.getBoundingClientRect().height}px`)).observe(bar);
  return { links, status };
}

function press(key: string): void {
  keys = readRoute() ?? keys;
  let said: string = words.removed;
  if (keys.includes(key)) keys = keys.filter((other) => other !== key);
  else {
    const result = added(keys, key);
    if ('refused' in result) said = words[result.refused];
    else {
      keys = result.keys;
      said = result.takenIn > 0 ? words.takenIn : words.added;
    }
  }
  if (!writeRoute(keys)) said += ` ${words.unkept}`;
  show();
  say(said);
  document.dispatchEvent(new Event(CHANGED));
}

/** Announces a change; the bar is small again a little later. */
function say(text: string): void {
  if (!bar) return;
  const { status } = bar;
  status.textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => (status.textContent = ''), 8000);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-add]') : null;
  if (button?.dataset.add) press(button.dataset.add);
});
const renew = () => {
  keys = readRoute() ?? keys;
  show();
};
addEventListener('storage', ({ key }) => (key === STORE || key === null) && renew());
addEventListener('pageshow', ({ persisted }) => persisted && renew());
document.addEventListener(CHANGED, renew);
show();

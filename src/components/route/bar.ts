import { ukTray as words } from '../../i18n/uk-tray.ts';
import { MAX_COLUMNS } from '../../lib/comparing.ts';
import { element } from '../../lib/element.ts';
import styles from '../../styles/tray.css?url';
import { store, stored, withRoute } from './store.ts';

/** Under this the browser keeps «1» if the reader has folded the bar, an empty text if the reader has opened it, nothing before either. */
const FOLDED = 'marshrut-folded';

let bar: { links: HTMLElement; fold: HTMLElement; status: HTMLElement } | undefined;
let quiet: ReturnType<typeof setTimeout> | undefined;

/** Shows the bar of the reader's route once the route has an item, and for a while what has changed. */
export function showBar(keys: readonly string[], said = ''): void {
  if (keys.length === 0 && !bar) return;
  bar ??= makeBar();
  const { links, fold, status } = bar;
  const title = `${words.title}: ${keys.length}`;
  const link = (url: string, text: string) => element('a', { href: withRoute(url, keys) }, text);
  links.replaceChildren(
    link('route/', title),
    keys.length > 0 ? link('route/plan/', words.plan) : '',
    keys.length > 1 && keys.length <= MAX_COLUMNS ? link('compare/', words.compare) : '',
  );
  fold.textContent = `${keys.length}`;
  fold.ariaLabel = title;
  if (!said) return;
  status.textContent = said;
  clearTimeout(quiet);
  quiet = setTimeout(() => (status.textContent = ''), 8000);
}

/** Creates the bar and loads its styles, which a reader without a route does not need. Folded, it is only the number of items. */
function makeBar(): NonNullable<typeof bar> {
  const status = element('p', { role: 'status' });
  const links = element('p');
  const fold = element('summary');
  const details = element('details', {}, fold, links);
  const nav = element('nav', { class: 'tray no-print', 'aria-label': words.title, hidden: '' }, status, details);
  // On a phone the section navigation has the same place: there it is folded until the reader opens it.
  details.open = !(stored(FOLDED) ?? (innerWidth < 960 && document.querySelector('.line-column')));
  fold.addEventListener('click', () => store(FOLDED, details.open ? '1' : ''));
  const sheet = element('link', { rel: 'stylesheet', href: styles });
  sheet.addEventListener('load', () => (nav.hidden = false));
  document.head.append(sheet);
  document.body.append(nav);
  // What lies above the bar has to know its height.
  new ResizeObserver(() => document.documentElement.style.setProperty('--tray', `${nav.offsetHeight}px`)).observe(nav);
  return { links, fold, status };
}

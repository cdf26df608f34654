import { ukCompare as words } from '../../i18n/uk-compare.ts';
import { comparingQuery, keysOf, MAX_COLUMNS } from '../../lib/comparing.ts';
import { element } from '../../lib/element.ts';
import { toNodes } from '../../lib/markup.ts';
import { loadPractices } from '../../lib/practice-files.ts';
import { compareTable, type Column } from '../../catalogue/compare-table.ts';

/** Builds the comparison named in the address, from one small file per practice. */
const place = document.querySelector<HTMLElement>('[data-compare]');
const asked = keysOf(location.search);
if (place && asked.length > 0) {
  void show(place, place.dataset.compare ?? '');
}

async function show(place: HTMLElement, root: string): Promise<void> {
  const status = element('p', { role: 'status', class: 'no-print mb-3' });
  const table = element('div');
  place.replaceChildren(status, table);
  place.ariaBusy = 'true';
  status.textContent = words.busy;
  try {
    const { columns, unknown } = await load(root, asked);
    const shown = columns.slice(0, MAX_COLUMNS);
    if (shown.length > 0) {
      table.replaceChildren(...toNodes(compareTable(shown)));
      nameIt(shown);
    }
    // The printed sheet shows the address of this comparison.
    const permalink = document.querySelector('[data-permalink]');
    const query = comparingQuery(shown.map(({ key }) => key));
    if (permalink) permalink.textContent = new URL(query, permalink.textContent ?? '').href;
    const missing = unknown.length > 0 ? `${words.unknown} ${unknown.join(', ')}.` : '';
    status.textContent = `${noticeOf(columns.length)} ${missing}`;
    // The table itself shows that it is ready.
    status.classList.toggle('sr-only', columns.length > 1 && columns.length <= MAX_COLUMNS && missing === '');
  } catch {
    const retry = element('button', { type: 'button', class: 'button' }, words.retry);
    retry.addEventListener('click', () => void show(place, root));
    status.textContent = words.failed;
    table.replaceChildren(retry);
  }
  place.ariaBusy = null;
}

/** The heading names the columns; the link back to the route keeps them. */
function nameIt(shown: readonly Column[]): void {
  const heading = document.querySelector('h1');
  const names = shown.map(({ city, title }) => `${title} (${city})`).join(' · ');
  if (heading && shown.length > 1)
    heading.textContent = `${words.caption}: ${[...new Set(shown.map(({ city }) => city))].join(', ')}`;
  document.title = `${words.caption}: ${names}`;
  const change = document.querySelector<HTMLAnchorElement>('[data-change]');
  if (change) change.search = comparingQuery(asked);
}

function noticeOf(count: number): string {
  if (count > MAX_COLUMNS) return words.many;
  if (count > 1) return words.ready;
  return count === 1 ? words.one : '';
}

/** Columns by key, in the requested order, and unknown keys. */
async function load(root: string, keys: readonly string[]): Promise<{ columns: Column[]; unknown: string[] }> {
  const files = await loadPractices<Column[]>(root, keys);
  const known = new Map([...files.values()].flat().map((column) => [column.key, column]));
  return {
    columns: keys.flatMap((key) => known.get(key) ?? []),
    unknown: keys.filter((key) => !known.has(key)),
  };
}

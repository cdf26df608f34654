import { practiceOfKey } from '../lib/comparing.ts';
import { escapeHtml, textToHtml } from '../lib/html.ts';
import type { FactStatus } from '../schemas/fact.ts';
import type { ProjectStatus } from '../schemas/project.ts';

/** A thing that stands in a cell: words, with the mark of a status, a figure before them, or an address. */
export interface CellItem {
  text: string;
  url?: string;
  mark?: ProjectStatus;
  figure?: { qualifier: string; number: string; status: FactStatus; word: string };
}

/** A row of one column; `items: null` is what the collection does not say. */
export interface ColumnRow {
  title: string;
  items: CellItem[] | null;
  /** Short names, which run on in one line where there is little room. */
  run?: true;
}

/** A practice or project as a column. All columns have the same rows; addresses carry the base path. */
export interface Column {
  key: string;
  title: string;
  city: string;
  url: string;
  /** What is said of the thing itself. */
  own: ColumnRow[];
  /** What the collection says of the practice as a whole only. */
  whole: ColumnRow[];
}

/** The words of the table that are not in its columns. */
export interface TableWords {
  notStated: string;
  caption: string;
  wholePractice: string;
}

/** Columns side by side as a table in a region that scrolls by itself: the same on the built pages and in the browser. */
export function compareTable(columns: readonly Column[], words: TableWords): string {
  const names = columns.map((c) => `${c.city}, ${c.title}`).join('; ');
  const caption = textToHtml(`${words.caption}: ${names}`);
  const head = columns.map((c) => `<th scope="col">${link(c.url, textToHtml(c.title))}</th>`).join('');
  const single = columns.map((column) => ({ column, span: 1 }));
  const rows = (part: 'own' | 'whole', spans: readonly { column: Column; span: number }[]) =>
    (columns[0]?.[part] ?? [])
      .map(({ title }, row) => {
        const cells = spans
          .map(({ column, span }) => {
            const html = cell(column[part][row], words);
            return `<td${span > 1 ? ` colspan="${span}"` : ''}>${html}</td>`;
          })
          .join('');
        return `<tr><th scope="row">${textToHtml(title)}</th>${cells}</tr>`;
      })
      .join('');
  return `<section class="compare" aria-labelledby="compare-caption" tabindex="0">
<table data-columns="${columns.length}"${heightOf(columns) > SHEET ? ' data-dense' : ''}><caption id="compare-caption" class="sr-only">${caption}</caption>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${rows('own', single)}</tbody>
<tbody><tr><th scope="rowgroup" colspan="${columns.length + 1}"><span>${textToHtml(words.wholePractice)}</span></th></tr>${rows('whole', byPractice(columns))}</tbody>
</table></section>`;
}

/** Neighbours of one practice share their cells: it is the same practice as a whole. */
function byPractice(columns: readonly Column[]): { column: Column; span: number }[] {
  const spans: { column: Column; span: number }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && practiceOfKey(last.column.key) === practiceOfKey(column.key)) last.span += 1;
    else spans.push({ column, span: 1 });
  }
  return spans;
}

/** About how many characters high a table is that still fits a sheet in print at its usual size. */
const SHEET = 1300;

/** The characters of the longest cell of each row, together, were there four columns: what a table's height goes by. */
function heightOf(columns: readonly Column[]): number {
  const length = (row: ColumnRow | undefined) =>
    (row?.items ?? []).reduce((sum, { text, figure }) => sum + text.length + (figure ? 20 : 0), 0);
  const rowsOf = (column: Column) => [...column.own, ...column.whole];
  const longest = (columns[0] ? rowsOf(columns[0]) : []).map((_, row) =>
    Math.max(...columns.map((column) => length(rowsOf(column)[row]))),
  );
  return (longest.reduce((sum, n) => sum + n, 0) * columns.length) / 4;
}

function cell(row: ColumnRow | undefined, words: TableWords): string {
  if (!row?.items || row.items.length === 0) return `<span class="none">${textToHtml(words.notStated)}</span>`;
  const [only, ...rest] = row.items.map(itemHtml);
  return rest.length === 0
    ? `${only}`
    : `<ul${row.run ? ' class="run"' : ''}>${[only, ...rest].map((html) => `<li>${html}</li>`).join('')}</ul>`;
}

function itemHtml({ text, url, mark, figure }: CellItem): string {
  const words = url ? link(url, textToHtml(text)) : textToHtml(text);
  if (mark) return `<span class="mark" data-status="${mark}"></span>${words}`;
  if (!figure) return words;
  const { qualifier, number, status, word } = figure;
  const shown = number
    ? `${qualifier ? `${textToHtml(qualifier)} ` : ''}<span class="figure-number" data-status="${status}">${textToHtml(number)}</span> `
    : '';
  return `${shown}${words} <small>${textToHtml(word)}</small>`;
}

const link = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;

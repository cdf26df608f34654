import { ukCompare } from '../i18n/uk-compare.ts';
import { practiceOfKey } from '../lib/comparing.ts';
import { tag, typesetText, type Markup, type Tag } from '../lib/markup.ts';
import type { FactStatus } from '../schemas/fact.ts';
import type { ProjectStatus } from '../schemas/project.ts';

/** An item of a cell: text, optionally with a status mark, a figure before it, or a link. */
export interface CellItem {
  text: string;
  url?: string;
  mark?: ProjectStatus;
  figure?: { qualifier: string; number: string; unit: string; status: FactStatus; word: string };
}

/** A row of one column; `items` is null if the source does not say. */
export interface ColumnRow {
  title: string;
  items: CellItem[] | null;
  /** Short names, shown on one line if space is tight. */
  run?: true;
}

/** A practice or project as a column. All columns have the same rows. Addresses include the base path. */
export interface Column {
  key: string;
  title: string;
  /** A short title, for cells that must name their column. */
  short: string;
  city: string;
  url: string;
  /** Rows about the item itself. */
  own: ColumnRow[];
  /** Rows about the whole practice only. */
  whole: ColumnRow[];
}

/**
 * Columns side by side as a table, the same on built pages and in the browser. On a narrow screen the name of a row is above its cells,
 * which are two abreast, each with the name of its column. If all are projects, the rows about whole practices are left out.
 */
export function compareTable(columns: readonly Column[]): Tag {
  const cities = new Set(columns.map((c) => c.city));
  const nameOf = (column: Column) => (cities.size === columns.length ? column.city : column.short);
  // A cell that is its column's name does not repeat it.
  const named = (column: Column, row: ColumnRow | undefined): Record<string, string> =>
    row?.items?.[0]?.text === nameOf(column) ? {} : { 'data-name': nameOf(column) };
  const onlyProjects = columns.every(({ key }) => practiceOfKey(key) !== key);
  const names = columns.map((c) => `${c.city}, ${c.title}`).join('; ');
  const head = columns.map((c) => tag('th', { scope: 'col' }, link(c.url, c.title)));
  const single = columns.map((column) => ({ column, span: 1 }));
  const rows = (part: 'own' | 'whole', spans: readonly { column: Column; span: number }[]) =>
    (columns[0]?.[part] ?? []).map(({ title }, row) =>
      tag(
        'tr',
        {},
        tag('th', { scope: 'row' }, ...typesetText(title)),
        ...spans.map(({ column, span }) =>
          tag('td', span > 1 ? { colspan: `${span}` } : named(column, column[part][row]), ...cell(column[part][row])),
        ),
      ),
    );
  const whole = tag(
    'th',
    { scope: 'rowgroup', colspan: `${columns.length + 1}` },
    tag('span', {}, ...typesetText(ukCompare.wholePractice)),
  );
  return tag(
    'section',
    { class: 'compare', 'aria-labelledby': 'compare-caption' },
    tag(
      'table',
      { 'data-columns': `${columns.length}`, ...(heightOf(columns) > SHEET ? { 'data-dense': '' } : {}) },
      tag('caption', { id: 'compare-caption', class: 'sr-only' }, ...typesetText(`${ukCompare.caption}: ${names}`)),
      tag('thead', {}, tag('tr', {}, tag('td'), ...head)),
      tag('tbody', {}, ...rows('own', single)),
      ...(onlyProjects ? [] : [tag('tbody', {}, tag('tr', {}, whole), ...rows('whole', byPractice(columns)))]),
    ),
  );
}

/** Adjacent columns of one practice share cells about the whole practice. */
function byPractice(columns: readonly Column[]): { column: Column; span: number }[] {
  const spans: { column: Column; span: number }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && practiceOfKey(last.column.key) === practiceOfKey(column.key)) last.span += 1;
    else spans.push({ column, span: 1 });
  }
  return spans;
}

/** Roughly the tallest table, in characters, that still fits a printed sheet at the normal size. */
const SHEET = 1300;

/** The summed length of each row's longest cell, scaled to four columns; a measure of the table's height. */
function heightOf(columns: readonly Column[]): number {
  const length = (row: ColumnRow | undefined) =>
    (row?.items ?? []).reduce((sum, { text, figure }) => sum + text.length + (figure ? 20 : 0), 0);
  const rowsOf = (column: Column) => [...column.own, ...column.whole];
  const longest = (columns[0] ? rowsOf(columns[0]) : []).map((_, row) =>
    Math.max(...columns.map((column) => length(rowsOf(column)[row]))),
  );
  return (longest.reduce((sum, n) => sum + n, 0) * columns.length) / 4;
}

function cell(row: ColumnRow | undefined): Markup[] {
  if (!row?.items || row.items.length === 0)
    return [tag('span', { class: 'none' }, ...typesetText(ukCompare.notStated))];
  const [only = [], ...rest] = row.items.map(itemMarkup);
  if (rest.length === 0) return only;
  return [tag('ul', row.run ? { class: 'run' } : {}, ...[only, ...rest].map((item) => tag('li', {}, ...item)))];
}

function itemMarkup({ text, url, mark, figure }: CellItem): Markup[] {
  const words = url ? [link(url, text)] : typesetText(text);
  if (mark) return [tag('span', { class: 'sign', 'data-status': mark }), ...words];
  if (!figure) return words;
  const { qualifier, number, unit, status, word } = figure;
  const shown = number
    ? [
        tag(
          'b',
          { class: 'nb' },
          ...(qualifier ? [...typesetText(qualifier), ' '] : []),
          tag('span', { class: 'figure-number', 'data-status': status }, ...typesetText(number)),
          ...(unit ? [' ', ...typesetText(unit)] : []),
        ),
        ' ',
      ]
    : [];
  return [...shown, ...words, ' ', tag('small', {}, ...typesetText(word))];
}

const link = (url: string, text: string): Tag => tag('a', { href: url }, ...typesetText(text));

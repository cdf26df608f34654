import { ukCompare } from '../i18n/uk-compare.ts';
import { practiceOfKey } from '../lib/comparing.ts';
import { markup, typesetText, type Html } from '../lib/markup.ts';
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
  /** The same for all projects of a practice. */
  shared?: true;
}

/** A practice or project as a column. All columns have the same rows. Addresses include the base path. */
export interface Column {
  key: string;
  title: string;
  /** A short title, for cells that must name their column. */
  short: string;
  city: string;
  cityUrl: string;
  url: string;
  /** Rows about the item itself. */
  own: ColumnRow[];
  /** Rows about the whole practice only. */
  whole: ColumnRow[];
}

/**
 * Columns side by side as a table, the same on built pages and in the browser. On a narrow screen each cell has the name of its
 * column. If all are projects, the rows about whole practices are left out.
 */
export function compareTable(columns: readonly Column[]): Html {
  const cities = new Set(columns.map((c) => c.city));
  const nameOf = (column: Column) => (cities.size === columns.length ? column.city : column.short);
  const onlyProjects = columns.every(({ key }) => practiceOfKey(key) !== key);
  const names = columns.map((c) => `${c.city}, ${c.title}`).join('; ');
  const rows = (part: 'own' | 'whole') =>
    (columns[0]?.[part] ?? []).map(({ title }, i) => {
      const shared = columns.every((column) => part === 'whole' || column.own[i]?.shared);
      const spans = shared ? byPractice(columns) : columns.map((column) => ({ column, span: 1 }));
      // Practices of several cities: each has the name of its city.
      const isMerged = spans.length < columns.length;
      const cells = spans.map(({ column, span }) => {
        const over = span > 1 && markup` colspan="${span}"`;
        return markup`<td${over} data-name="${isMerged ? column.city : nameOf(column)}"><div>${cell(column[part][i])}</div></td>`;
      });
      return markup`<tr><th scope="row">${typesetText(title)}</th>${cells}</tr>`;
    });
  const head = columns.map(
    (c) =>
      markup`<th scope="col">${link(c.url, typesetText(c.title))}<small>${link(c.cityUrl, typesetText(c.city))}</small></th>`,
  );
  const whole = markup`<th scope="rowgroup" colspan="${columns.length + 1}"><span>${typesetText(ukCompare.wholePractice)}</span></th>`;
  return markup`
    <section class="compare" aria-labelledby="compare-caption">
      <table data-columns="${columns.length}">
        <caption id="compare-caption" class="sr-only">${typesetText(`${ukCompare.caption}: ${names}`)}</caption>
        <thead><tr><td></td>${head}</tr></thead>
        <tbody>${rows('own')}</tbody>
        ${!onlyProjects && markup`<tbody><tr>${whole}</tr>${rows('whole')}</tbody>`}
      </table>
    </section>`;
}

/** Adjacent columns of one practice share cells about the whole practice. */
function byPractice(columns: readonly Column[]) {
  const spans: { column: Column; span: number }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && practiceOfKey(last.column.key) === practiceOfKey(column.key)) last.span += 1;
    else spans.push({ column, span: 1 });
  }
  return spans;
}

function cell(row: ColumnRow | undefined): Html {
  const items = row?.items?.map(itemMarkup) ?? [];
  const [only] = items;
  if (!only) return markup`<span class="none">${typesetText(ukCompare.notStated)}</span>`;
  if (items.length === 1) return only;
  return markup`<ul${row?.run ? markup` class="run"` : false}>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** An item; in a figure the link is the number, or the text if there is none. */
function itemMarkup({ text, url, mark, figure }: CellItem): Html {
  const words = typesetText(text);
  if (mark) return markup`<span class="sign" data-status="${mark}"></span>${words}`;
  if (!figure) return link(url, words);
  const { qualifier, number, unit, status, word } = figure;
  const caveat = markup`<small>${typesetText(word)}</small>`;
  if (number === '') return markup`${link(url, words)} ${caveat}`;
  const digits = markup`<span class="figure-number" data-status="${status}">${typesetText(number)}</span>`;
  const before = qualifier !== '' && markup`${typesetText(qualifier)} `;
  const after = unit !== '' && markup` ${typesetText(unit)}`;
  return markup`<b class="nb">${link(url, markup`${before}${digits}${after}`)}</b> ${words} ${caveat}`;
}

const link = (url: string | undefined, words: Html): Html => (url ? markup`<a href="${url}">${words}</a>` : words);

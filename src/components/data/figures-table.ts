import { compareKeys, folded, type SortKey } from './order.ts';

const CITY = 2;
const STATUS = 4;

/** Makes the table of figures sortable by its heads and lets the fields above it narrow it. */
export function enhance(root: Document): void {
  const table = root.querySelector<HTMLTableElement>('[data-figures]');
  const filter = root.querySelector<HTMLElement>('[data-figures-filter]');
  const body = table?.tBodies[0];
  if (!table || !filter || !body) return;
  const rows = [...body.rows];
  const textOf = (row: HTMLTableRowElement, column: number) => row.cells[column]?.textContent?.trim() ?? '';

  const keyOf = (row: HTMLTableRowElement, column: number): SortKey => {
    if (column > 0) return textOf(row, column);
    const value = row.cells[0]?.dataset.value;
    return value === undefined ? null : Number(value);
  };
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = root.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.ariaSort === 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = descending ? 'descending' : 'ascending';
      body.append(...rows.toSorted((a, b) => compareKeys(keyOf(a, column), keyOf(b, column), descending)));
    });
  });

  const narrow = () => {
    const [city, status, word] = [...filter.querySelectorAll<HTMLSelectElement | HTMLInputElement>('.field')].map(
      (field) => field.value,
    );
    let shown = 0;
    for (const row of rows) {
      const stays =
        (!city || textOf(row, CITY) === city) &&
        (!status || textOf(row, STATUS) === status) &&
        folded(row.textContent ?? '').includes(folded(word ?? ''));
      row.hidden = !stays;
      shown += Number(stays);
    }
    const output = filter.querySelector('output');
    if (output) output.value = String(shown);
  };
  filter.addEventListener('input', narrow);
  // The browser may have kept what the fields held when one comes back.
  narrow();
}

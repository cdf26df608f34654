import { compareKeys, folded, type SortKey } from './order.ts';

const CITY = 2;
const STATUS = 4;

/** Makes the table of figures sortable by its heads and lets the form above it narrow it. */
export function enhance(root: Document): void {
  const table = root.querySelector<HTMLTableElement>('[data-figures]');
  const form = root.querySelector<HTMLFormElement>('[data-figures-form]');
  const body = table?.tBodies[0];
  if (!table || !form || !body) return;
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
    const asked = new FormData(form);
    const [city, status, word] = ['city', 'status', 'word'].map((name) => String(asked.get(name) ?? ''));
    let shown = 0;
    for (const row of rows) {
      const stays =
        (!city || textOf(row, CITY) === city) &&
        (!status || textOf(row, STATUS) === status) &&
        folded(row.textContent ?? '').includes(folded(word ?? ''));
      row.hidden = !stays;
      shown += Number(stays);
    }
    const output = form.querySelector('output');
    if (output) output.value = String(shown);
  };
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The browser may have kept what the form held when one comes back.
  narrow();
}

import { element } from '../../lib/element.ts';
import { compareKeys, folded, type SortKey } from './order.ts';

/** Makes the table of figures sortable and filterable; the filters are in the address. */
export function enhanceFigures(): void {
  const table = document.querySelector<HTMLTableElement>('[data-figures]');
  const filter = document.querySelector<HTMLFormElement>('[data-figures-filter]');
  const body = table?.tBodies[0];
  if (!table || !filter || !body) return;
  const rows = [...body.rows];

  const keyOf = (row: HTMLTableRowElement, column: number): SortKey => {
    if (column > 0) return row.cells[column]?.textContent?.trim() ?? '';
    const value = row.cells[0]?.dataset.value;
    return value === undefined ? null : Number(value);
  };
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    // The name of the button is its visible text; the title says what a click does.
    const title = `${head.dataset.sort ?? ''}: ${head.textContent?.trim() ?? ''}`;
    const button = element('button', { type: 'button', class: 'min-h-11', title }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.ariaSort === 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = descending ? 'descending' : 'ascending';
      body.append(...rows.toSorted((a, b) => compareKeys(keyOf(a, column), keyOf(b, column), descending)));
    });
  });

  const fields = [...filter.querySelectorAll<HTMLSelectElement | HTMLInputElement>('.field')];
  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? '';

  const narrow = () => {
    const [city, status, word] = fields.map((field) => field.value);
    let shown = 0;
    for (const row of rows) {
      const stays =
        (!city || row.dataset.city === city) &&
        (!status || row.dataset.status === status) &&
        folded(row.textContent ?? '').includes(folded(word ?? ''));
      row.hidden = !stays;
      shown += Number(stays);
    }
    const output = filter.querySelector('output');
    if (output) output.value = String(shown);
    const nothing = filter.querySelector<HTMLElement>('[data-figures-nothing]');
    if (nothing) nothing.hidden = shown > 0;
    const query = new URLSearchParams(fields.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  };
  filter.addEventListener('input', narrow);
  filter.addEventListener('submit', (event) => event.preventDefault());
  filter.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const field of fields) field.value = '';
    narrow();
    fields[0]?.focus();
  });
  narrow();
}

import { element } from '../../lib/element.ts';

/**
 * Turns a field and a list into an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the field.
 * @param take called with the chosen phrase
 * @returns `show`, which shows phrases (none closes the list), and `close`
 */
export function makeCombobox(field: HTMLInputElement, list: HTMLElement, take: (phrase: string) => void) {
  let active = -1;

  const activate = (to: number) => {
    active = to;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === to)));
    field.setAttribute('aria-activedescendant', list.children[to]?.id ?? '');
  };
  const show = (phrases: readonly string[]) => {
    const isOpen = phrases.length > 0 && document.activeElement === field;
    const options = phrases.map((phrase, i) =>
      element('li', { role: 'option', id: `${list.id}-${i}`, class: 'target w-full px-3' }, phrase),
    );
    list.replaceChildren(...(isOpen ? options : []));
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  };
  const close = () => show([]);
  const choose = (option: Element) => {
    close();
    take(option.textContent);
  };

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  close();
  field.addEventListener('blur', close);
  // The field keeps the focus while the list is clicked.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role=option]');
    if (option) choose(option);
  });
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    const option = list.children[active];
    if (length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // One more position than options: none chosen.
      const step = event.key === 'ArrowDown' ? 1 : length;
      activate(((active + 1 + step) % (length + 1)) - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && option) choose(option);
    else return;
    event.preventDefault();
  });
  return { show, close };
}

import { element } from '../../lib/element.ts';

/**
 * Turns a field and a list into an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the field.
 * @param take called with the chosen phrase
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #take: (phrase: string) => void;
  #active = -1;

  constructor(field: HTMLInputElement, list: HTMLElement, take: (phrase: string) => void) {
    this.#field = field;
    this.#list = list;
    this.#take = take;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('blur', () => this.close());
    // The field keeps the focus while the list is clicked.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest('[role=option]');
      if (option) this.#choose(option);
    });
  }

  /** Shows phrases; none closes the list. */
  show(phrases: readonly string[]): void {
    if (phrases.length === 0 || document.activeElement !== this.#field) return this.close();
    this.#list.replaceChildren(
      ...phrases.map((phrase, i) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false', class: 'target w-full px-3' },
          phrase,
        ),
      ),
    );
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#setActive(-1);
  }

  close(): void {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#field.setAttribute('aria-expanded', 'false');
    this.#setActive(-1);
  }

  #setActive(to: number): void {
    this.#active = to;
    [...this.#list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === to)));
    const id = this.#list.children[to]?.id;
    if (id) this.#field.setAttribute('aria-activedescendant', id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #choose(option: Element): void {
    const phrase = option.textContent;
    this.close();
    this.#take(phrase);
  }

  #onKey(event: KeyboardEvent): void {
    const { length } = this.#list.children;
    const active = this.#list.children[this.#active];
    if (length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // One more position than options: none chosen.
      const step = event.key === 'ArrowDown' ? 1 : length;
      this.#setActive(((this.#active + 1 + step) % (length + 1)) - 1);
    } else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && active) this.#choose(active);
    else return;
    event.preventDefault();
  }
}

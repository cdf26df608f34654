import { folded } from './order.ts';

/** Filters the subject index by a word. */
export function enhanceIndex(): void {
  const field = document.querySelector<HTMLInputElement>('[data-index-filter]');
  const nothing = document.querySelector<HTMLElement>('[data-index-nothing]');
  if (!field) return;
  const sections = [...document.querySelectorAll<HTMLElement>('section:has(> .index-terms)')];
  const terms = sections.map((section) => ({ section, terms: [...section.querySelectorAll<HTMLElement>('dl > div')] }));
  const narrow = () => {
    const word = folded(field.value);
    let shown = 0;
    for (const { section, terms: own } of terms) {
      for (const term of own) term.hidden = !folded(term.textContent ?? '').includes(word);
      const left = own.filter((term) => !term.hidden).length;
      section.hidden = left === 0;
      shown += left;
    }
    if (nothing) nothing.hidden = shown > 0;
  };
  field.addEventListener('input', narrow);
  // The browser may restore the field's value on navigation back.
  narrow();
}

import { element } from '../../lib/element.ts';

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Copy buttons: those of «Цитувати» copy the text before them; every figure gets one that copies it with its address. Texts of the
 * buttons are attributes of the element with `data-copied`. What an address leads to is opened.
 */
export function addCopyButtons(): void {
  const place = document.querySelector<HTMLElement>('[data-copied]');
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (!place) return;
  const { copyFigure, copyStatement, copied = '', copyFailed = '' } = place.dataset;
  const said = element('p', { class: 'sr-only', role: 'status' });
  place.append(said);

  const copyOnClick = (button: HTMLButtonElement, textToCopy: () => string) => {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      // There is no clipboard API on plain http.
      const isCopied = await copyText(textToCopy()).then(
        () => true,
        () => false,
      );
      said.textContent = isCopied ? copied : copyFailed;
      // A drawn button shows a tick, since words would lie over the text beside it.
      button.toggleAttribute('data-done', isCopied);
      if (label || !isCopied) button.textContent = said.textContent;
      setTimeout(() => {
        button.textContent = label;
        button.removeAttribute('data-done');
      }, 3000);
    });
  };

  const openTarget = () =>
    document.getElementById(location.hash.slice(1))?.closest('details')?.setAttribute('open', '');
  openTarget();
  addEventListener('hashchange', openTarget);
  for (const button of place.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
    copyOnClick(button, () => button.previousElementSibling?.textContent ?? '');
  if (!copyFigure || !address) return;
  // On the page it is stated once, but copied text needs it too.
  const from = document.querySelector<HTMLElement>('[data-figures-from]')?.dataset.figuresFrom;
  for (const figure of place.querySelectorAll<HTMLElement>('.figure[id]')) {
    const label = figure.querySelector('.figure-value, b') ? copyFigure : (copyStatement ?? copyFigure);
    const button = element('button', { type: 'button', class: 'copy', title: label });
    const content = figure.cloneNode(true) as HTMLElement;
    const notes = [...content.querySelectorAll('.figure-note')].map((note) => {
      note.remove();
      return note.textContent;
    });
    const parts = [...content.children].map((part) => part.textContent.replace(/^[\s,]+/, ''));
    const own = figure.querySelector('.figure-word')?.textContent ?? '';
    const [first = '', what = '', ...words] = parts.map(squeezed).filter((text) => text !== '');
    const further = [...notes, ...words, ...(from && !own.includes(from) ? [from] : [])].map(sentence);
    const figureText = [`${first} — ${what}`, ...further, document.title].join('. ');
    button.ariaLabel = [`${label}: ${first}`, what].filter(Boolean).join(' — ');
    copyOnClick(button, () => `${figureText}. ${address}#${figure.id}`);
    figure.append(button);
  }
}

const sentence = (text: string): string =>
  squeezed(text)
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/\.$/, '');

const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Copy buttons: those of «Цитувати» copy the text before them; every figure gets one that copies it with its address. Texts
 * of the buttons are attributes of the element with `data-copied`.
 */
export function enhance(root: Document): void {
  const place = root.querySelector<HTMLElement>('[data-copied]');
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (!place) return;
  const { copyFigure, copied = '', copyFailed = '' } = place.dataset;
  const said = root.createElement('p');
  said.className = 'sr-only';
  said.role = 'status';
  place.append(said);

  const copyOnClick = (button: HTMLButtonElement, textToCopy: () => string) => {
    const label = squeezed(button.textContent);
    button.addEventListener('click', async () => {
      // There is no clipboard API on plain http.
      const result = await copyText(textToCopy()).then(
        () => copied,
        () => copyFailed,
      );
      button.textContent = said.textContent = result;
      setTimeout(() => (button.textContent = label), 3000);
    });
  };

  for (const button of place.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
    copyOnClick(button, () => button.previousElementSibling?.textContent ?? '');
  if (!copyFigure || !address) return;
  // The page says it once, but copied text needs it too.
  const from = root.querySelector<HTMLElement>('[data-figures-from]')?.dataset.figuresFrom;
  for (const figure of place.querySelectorAll<HTMLElement>('.figure[id]')) {
    const button = root.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copyFigure;
    const parts = [...figure.children]
      .map((part) => squeezed(part.textContent).replace(/^· /, ''))
      .filter((text) => text !== '');
    const own = figure.querySelector('.figure-word')?.textContent ?? '';
    const [first = '', ...rest] = from && !own.includes(from) ? [...parts, from] : parts;
    button.ariaLabel = `${copyFigure}: ${first}`;
    copyOnClick(button, () => `${[first, ...rest].join(' — ')}. ${root.title}. ${address}#${figure.id}`);
    (figure.querySelector('td') ?? figure).append(button);
  }
}

const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

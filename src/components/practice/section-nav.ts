/** Marks the current stop, and shows its title and number in the phone's bar. */
export function followLine(): void {
  const line = document.querySelector<HTMLDetailsElement>('[data-line]');
  const here = line?.querySelector('[data-here]');
  const count = line?.querySelector('[data-count]');
  if (!line || !here || !count) return;
  const links = [...line.querySelectorAll<HTMLAnchorElement>('a')];
  const parts = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);

  let current = -1;
  /** The stop that the reader chose: the current one as long as its beginning is in view, however short the part. */
  let chosen = -1;
  const isInView = (part?: Element): boolean => {
    const top = part?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  };
  const choose = (index: number): void => {
    chosen = index;
    // After the jump.
    requestAnimationFrame(find);
  };
  // Any other part is current once its top has passed the upper third of the window.
  const find = (): void => {
    // So are the last ones, which cannot come that far, at the end of the page.
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const limit = atEnd ? innerHeight : innerHeight / 3;
    const passed = parts.findLastIndex((part) => part.getBoundingClientRect().top < limit);
    if (!isInView(parts[chosen])) chosen = -1;
    const index = Math.max(0, chosen < 0 ? passed : chosen);
    if (index === current) return;
    links[current]?.removeAttribute('aria-current');
    links[index]?.setAttribute('aria-current', 'true');
    current = index;
    showInColumn(links[index]);
    here.textContent = links[index]?.querySelector('span')?.textContent ?? '';
    count.textContent = `${index + 1}/${links.length}`;
  };
  // On a wide screen the list is always open: a browser that cannot show a closed one needs the attribute. Elsewhere a click on a stop
  // closes it.
  const wide = matchMedia('(width >= 60rem)');
  const fold = () => (line.open = wide.matches);
  fold();
  wide.addEventListener('change', fold);
  find();
  addEventListener('scroll', find, { passive: true });
  addEventListener('resize', find);
  links.forEach((link, i) => {
    link.addEventListener('click', () => {
      fold();
      choose(i);
    });
    if (link.hash === location.hash) choose(i);
  });
}

/** Scrolls the line's column so that a stop is near its middle, if the column is longer than the window. The page stays where it is. */
function showInColumn(stop?: HTMLElement): void {
  const column = stop?.closest('.line-column');
  if (!stop || !column) return;
  const from = stop.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += from - column.clientHeight / 2;
}

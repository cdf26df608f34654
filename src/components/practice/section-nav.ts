/** Marks the current stop, and shows its title and number in the phone's bar. */
export function followLine(): void {
  const line = document.querySelector<HTMLDetailsElement>('[data-line]');
  const here = line?.querySelector('[data-here]');
  const count = line?.querySelector('[data-count]');
  if (!line || !here || !count) return;
  const links = [...line.querySelectorAll<HTMLAnchorElement>('a')];
  const parts = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);

  const mark = (index: number): void => {
    links.forEach((link, i) => {
      if (i === index) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    here.textContent = links[index]?.querySelector('span')?.textContent ?? '';
    count.textContent = `${index + 1}/${links.length}`;
  };
  // A part is current once its top has passed the upper third of the window.
  const find = (): void => {
    const limit = innerHeight / 3;
    mark(
      Math.max(
        0,
        parts.findLastIndex((part) => part.getBoundingClientRect().top < limit),
      ),
    );
  };
  const observer = new IntersectionObserver(find, { rootMargin: '-33% 0px -66% 0px' });
  for (const part of parts) observer.observe(part.closest('section') ?? part);
  find();
  for (const link of links) link.addEventListener('click', () => line.removeAttribute('open'));
}

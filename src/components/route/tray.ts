import { ukTray as words } from '../../i18n/uk-tray.ts';
import { added, CHANGED, isWithin } from '../../lib/route.ts';
import { showBar } from './bar.ts';
import { readRoute, writeRoute } from './store.ts';

// On every page: «у мій маршрут» adds an item to the reader's route or removes it, and a bar shows the number of items.

/** The route as this page knows it, if the browser stores nothing. */
let keys = readRoute() ?? [];

function show(said?: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-add]')) {
    const isIn = isWithin(keys, button.dataset.add ?? '');
    button.ariaPressed = `${isIn}`;
    button.firstElementChild?.replaceChildren(isIn ? words.isIn : words.add);
    const heading = button.closest('section, li, main')?.querySelector('h1, h2, h3, h4, h5');
    const text = button.textContent.trim();
    // A label with a title needs no other name.
    if (!text.includes(':')) button.ariaLabel = `${text}: ${button.dataset.title ?? heading?.textContent.trim() ?? ''}`;
  }
  showBar(keys, said);
}

function press(key: string): void {
  keys = readRoute() ?? keys;
  let said: string = words.removed;
  if (keys.includes(key)) keys = keys.filter((other) => other !== key);
  else {
    const result = added(keys, key);
    if ('refused' in result) said = words[result.refused];
    else {
      keys = result.keys;
      said = result.takenIn > 0 ? words.takenIn : words.added;
    }
  }
  if (!writeRoute(keys)) said += ` ${words.unkept}`;
  show(said);
  document.dispatchEvent(new Event(CHANGED));
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-add]') : null;
  if (button?.dataset.add) press(button.dataset.add);
});
const renew = () => {
  keys = readRoute() ?? keys;
  show();
};
addEventListener('storage', renew);
addEventListener('pageshow', renew);
document.addEventListener(CHANGED, renew);
show();

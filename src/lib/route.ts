import { keysOf, practiceOfKey } from './comparing.ts';

/** Maximum size of a route: more would fit neither a day nor a document. */
export const MAX_ITEMS = 12;

/** Result of adding an item: the new route and how many projects a practice replaced, or why it was refused. */
type Added = { keys: string[]; takenIn: number } | { refused: 'full' | 'within' };

const isProject = (key: string): boolean => key.includes('.');

/** Whether an item, or the practice it belongs to, is on the route. */
export const isWithin = (keys: readonly string[], key: string): boolean =>
  keys.includes(key) || keys.includes(practiceOfKey(key));

/** Appends a practice or project. A practice replaces its projects; a project of a practice on the route is refused. */
export function added(keys: readonly string[], key: string): Added {
  if (isWithin(keys, key)) return { refused: 'within' };
  const rest = isProject(key) ? keys : keys.filter((other) => practiceOfKey(other) !== key);
  if (rest.length >= MAX_ITEMS) return { refused: 'full' };
  return { keys: [...rest, key], takenIn: keys.length - rest.length };
}

/** A route from an address or browser storage, without invalid keys, duplicates and items beyond the limit. */
export function routeOf(search: string): { keys: string[]; leftOut: number } {
  const all = keysOf(search);
  const keys = all.filter((key) => !isProject(key) || !all.includes(practiceOfKey(key)));
  return { keys: keys.slice(0, MAX_ITEMS), leftOut: Math.max(0, keys.length - MAX_ITEMS) };
}

/** The event on the document after a script has changed the route or added a button for it. */
export const CHANGED = 'route-changed';

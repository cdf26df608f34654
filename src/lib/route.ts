import { keysOf, practiceOfKey } from './comparing.ts';

/** What a reader's route may hold: more would fit neither a day nor a document. */
export const MAX_ITEMS = 12;

/** What became of adding a thing: the new route, with how many of its projects a practice took in, or why it was refused. */
export type Added = { keys: string[]; takenIn: number } | { refused: 'full' | 'within' };

const isProject = (key: string): boolean => key.includes('.');

/** Whether a thing is on the route, itself or as a project of a practice that is. */
export const isWithin = (keys: readonly string[], key: string): boolean =>
  keys.includes(key) || keys.includes(practiceOfKey(key));

/** Adds a practice or project at the end. A practice takes in its projects; a project of a practice that is there is refused. */
export function added(keys: readonly string[], key: string): Added {
  if (isWithin(keys, key)) return { refused: 'within' };
  const rest = isProject(key) ? keys : keys.filter((other) => practiceOfKey(other) !== key);
  if (rest.length >= MAX_ITEMS) return { refused: 'full' };
  return { keys: [...rest, key], takenIn: keys.length - rest.length };
}

/** Moves a thing by so many places; it stops at either end. */
export function moved(keys: readonly string[], key: string, by: number): string[] {
  const from = keys.indexOf(key);
  if (from === -1) return [...keys];
  const rest = keys.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, from + by), 0, key);
}

/** A route as an address or a browser kept it: what cannot be a key, what comes twice and what goes beyond the limit is left out. */
export function routeOf(search: string): { keys: string[]; leftOut: number } {
  const all = keysOf(search);
  const keys = all.filter((key) => !isProject(key) || !all.includes(practiceOfKey(key)));
  return { keys: keys.slice(0, MAX_ITEMS), leftOut: Math.max(0, keys.length - MAX_ITEMS) };
}

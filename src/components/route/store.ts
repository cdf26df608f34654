import { comparingQuery } from '../../lib/comparing.ts';
import { routeOf } from '../../lib/route.ts';

/** The key of the route in local storage. */
export const STORE = 'marshrut';

/** The reader's own route; null if the browser stores nothing. The stored text is validated like an address. */
export function readRoute(): string[] | null {
  try {
    return routeOf(`?p=${localStorage.getItem(STORE) ?? ''}`).keys;
  } catch {
    return null;
  }
}

/** Stores the route. @returns whether the browser stored it */
export function writeRoute(keys: readonly string[]): boolean {
  try {
    localStorage.setItem(STORE, keys.join(','));
    return true;
  } catch {
    return false;
  }
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** The address of a page with the route in its query. @param path without the first slash */
export const withRoute = (path: string, keys: readonly string[]): string =>
  base + path + (keys.length > 0 ? comparingQuery(keys) : '');
export const fileUrl = (path: string): string => base + path;

import { comparingQuery } from '../../lib/comparing.ts';
import { routeOf } from '../../lib/route.ts';

/** The name the browser keeps the route under. */
export const STORE = 'marshrut';

/** The reader's own route; null where the browser keeps nothing. What somebody else wrote there counts for no more than an address. */
export function readRoute(): string[] | null {
  try {
    return routeOf(`?p=${localStorage.getItem(STORE) ?? ''}`).keys;
  } catch {
    return null;
  }
}

/** Keeps the route. @returns whether the browser kept it */
export function writeRoute(keys: readonly string[]): boolean {
  try {
    localStorage.setItem(STORE, keys.join(','));
    return true;
  } catch {
    return false;
  }
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** The address of a page of the site, by its path without the first slash, with the route in it. */
export const withRoute = (path: string, keys: readonly string[]): string =>
  base + path + (keys.length > 0 ? comparingQuery(keys) : '');
/** The same for the brochure, which has a form of its own for projects. */
export const brochureUrl = (keys: readonly string[]): string =>
  `${base}print/brochure/?${new URLSearchParams(keys.map((key) => ['p', key.replace('.', '#')]))}`;
/** The address of a file of the site. */
export const fileUrl = (path: string): string => base + path;

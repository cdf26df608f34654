import { comparingQuery } from '../../lib/comparing.ts';
import { routeOf } from '../../lib/route.ts';

/** The key of the route in local storage. */
const STORE = 'marshrut';

/** A stored text; null if there is none, undefined if the browser stores nothing. */
export function stored(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** @returns whether the browser stored it */
export function store(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The reader's own route; null if the browser stores nothing. The stored text is validated like an address. */
export function readRoute(): string[] | null {
  const text = stored(STORE);
  return text === undefined ? null : routeOf(`?p=${text ?? ''}`).keys;
}

/** Stores the route. @returns whether the browser stored it */
export const writeRoute = (keys: readonly string[]): boolean => store(STORE, keys.join());

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** The address of a page with the route in its query. @param path without the first slash */
export const withRoute = (path: string, keys: readonly string[]): string =>
  base + path + (keys.length > 0 ? comparingQuery(keys) : '');
export const fileUrl = (path: string): string => base + path;

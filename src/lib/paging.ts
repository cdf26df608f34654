/** Items per page of a list, so that no page grows with the catalogue. */
export const PAGE_SIZE = 50;

/** One page of a list. Addresses are root-relative; null if there is no such page. */
export type ListPart<T> = ReturnType<typeof paged<T>>[number];

/**
 * Splits a list into pages: the first at `url`, the others at `url` + `page/2/`, `page/3/` … An empty list has one page.
 * @param url address of the list, with a trailing slash
 */
export function paged<T>(items: readonly T[], url: string, size = PAGE_SIZE) {
  const count = Math.max(1, Math.ceil(items.length / size));
  const address = (number: number) => (number === 1 ? url : `${url}page/${number}/`);
  return Array.from({ length: count }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    /** From 1. */
    number: i + 1,
    /** How many pages the list has. */
    count,
    url: address(i + 1),
    first: address(1),
    last: address(count),
    previous: i > 0 ? address(i) : null,
    next: i + 1 < count ? address(i + 2) : null,
  }));
}

/** The rest parameter of a route at `root`, for `getStaticPaths`; undefined for `root` itself. */
export const restOf = (root: string, url: string): string | undefined =>
  url.slice(root.length).replace(/\/$/, '') || undefined;

/** The pages of a list, for `getStaticPaths` of a route `[...list]`. */
export const listPaths = <T>(items: readonly T[], url: string, size?: number) =>
  paged(items, url, size).map((part) => ({ params: { list: restOf(url, part.url) }, props: { part } }));

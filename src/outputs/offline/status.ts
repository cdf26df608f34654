/** The state of the offline copy, as reported to a page. */
export interface KeptStatus {
  /** How many of the site's pages open without a network. */
  pages: number;
  allPages: number;
  /** Whether the search works without a network. */
  search: boolean;
  /** Save-Data is on, so only visited pages are cached. */
  savesData: boolean;
  /** This page came from the cache, since the network did not answer. */
  isStale: boolean;
}

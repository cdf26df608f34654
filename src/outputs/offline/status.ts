/** What the service worker has kept, as it tells a page. */
export interface KeptStatus {
  /** How many of the site's pages open without a network. */
  pages: number;
  allPages: number;
  /** Whether the search works without a network. */
  search: boolean;
  /** The reader has asked the browser to save data, so only what was read is kept. */
  savesData: boolean;
  /** The page that asks was taken from the cache, as the network did not answer. */
  isStale: boolean;
}

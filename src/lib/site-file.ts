/** A file of the site other than a page. */
export interface SiteFile<Content> {
  /** Its address from the site's root. */
  url: string;
  mediaType: string;
  make: () => Content;
}

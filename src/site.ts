import packageFile from '../package.json' with { type: 'json' };
import { readSettings } from './lib/settings.ts';

/** The site's address, base path and way to report a mistake, from SITE_URL, BASE_PATH and CORRECTIONS, with its version. */
export const site = {
  ...readSettings(process.env),
  /** Version of the site, with its content. */
  version: packageFile.version,
  released: packageFile.released,
};

const prefix = site.base.replace(/\/$/, '');

/** A root-relative address with the base path before it, for `href` and `src`. */
export const href = (path: string): string => (path.startsWith('/') ? prefix + path : path);

/** The absolute address of a page, for canonical links, print and citations. */
export const permalink = (path: string): string => site.url + href(path);

/** The absolute address of a link; null if it would lead to a site without an address. */
export const addressOf = (link: string): string | null =>
  link.startsWith('/') ? (site.hasAddress ? permalink(link) : null) : link;

import packageFile from '../package.json' with { type: 'json' };

/** Where the site stands: the one place for its address and base path. Both come from the environment when a host needs others. */
export const site = {
  /** Address without a path, e.g. `https://example.org`. */
  url: process.env.SITE_URL ?? 'https://marshruty-uspikhiv.example',
  /** Path under which the site stands: `/`, or `/catalogue` on a shared host. */
  base: process.env.BASE_PATH ?? '/',
  /** Version of the site, with its content. */
  version: packageFile.version,
  /** Where a reader reports a mistake: `mailto:editor@example.org` or the address of an issue form. Empty: the way is not shown. */
  corrections: process.env.CORRECTIONS ?? '',
};

const prefix = site.base.replace(/\/$/, '');

/** A root-relative address with the base path before it, for `href` and `src`. */
export const href = (path: string): string => (path.startsWith('/') ? prefix + path : path);

/** The absolute address of a page, for canonical links, print and citations. */
export const permalink = (path: string): string => site.url + href(path);

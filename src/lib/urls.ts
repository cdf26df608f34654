/** Address of a city's chapter. This and the others below are root-relative, without the base path. */
export const cityUrl = (slug: string): string => `/cities/${slug}/`;
/** Address of a practice. */
export const practiceUrl = (slug: string): string => `/practices/${slug}/`;
/** Address of a project: a place on its practice's page. */
export const projectUrl = (practice: string, project: string): string => `${practiceUrl(practice)}#${project}`;
/** Address of a topic. */
export const topicUrl = (slug: string): string => `/topics/${slug}/`;
/** Address of a visit. */
export const visitUrl = (slug: string): string => `/visits/${slug}/`;
/** Address of a ready comparison. */
export const comparisonUrl = (slug: string): string => `/compare/${slug}/`;

/** The Wayback Machine's list of snapshots. */
export const archiveSearchUrl = (url: string): string => `https://web.archive.org/web/*/${url}`;

/** Utility pages, marked noindex. */
const UNLISTED = /^\/(?:404|offline|print\/brochure|route|route\/plan|route\/cite)\/$/;
/** Whether search engines may list a page. @param path its address from the root, with slashes at both ends */
export const isListed = (path: string): boolean => !UNLISTED.test(path);

/**
 * The `tel:` address of a number with its area code, `(0432) 59-53-60`; undefined without one.
 * @param first the first number of the same contact, whose area code the others may leave out: «044 486 2812, 486 2878». The first two
 * digits after the 0 tell area codes from those of mobile networks (National numbering plan of Ukraine).
 */
export function telephoneUrl(phone: string, first = phone): string | undefined {
  const code = /^\(?(0(?:3[1-8]|4[1-8]|5[1-7]|6[1259])\d*)/.exec(first)?.[1] ?? '';
  const digits = phone.replace(/\D/g, '');
  const whole = digits.startsWith('0') ? digits : code + digits;
  return whole.length === 10 ? `tel:+38${whole}` : undefined;
}

/** A web address for display, without scheme, `www.` and trailing slash. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** Addresses of the site's pages, from its root; the base path is added where a page is written. */
export const cityUrl = (slug: string): string => `/cities/${slug}/`;
export const practiceUrl = (slug: string): string => `/practices/${slug}/`;
export const projectUrl = (practice: string, project: string): string => `${practiceUrl(practice)}#${project}`;
export const topicUrl = (slug: string): string => `/topics/${slug}/`;
export const visitUrl = (slug: string): string => `/visits/${slug}/`;
export const comparisonUrl = (slug: string): string => `/compare/${slug}/`;

/** The Wayback Machine's list of copies of an address. */
export const archiveSearchUrl = (url: string): string => `https://web.archive.org/web/*/${url}`;

/** Pages that are tools: search engines are asked to leave them out. */
const UNLISTED = /^\/(?:404|offline|print\/brochure|route|route\/plan|route\/cite)\/$/;
/** Whether search engines may list a page. @param path its address from the root, with slashes at both ends */
export const isListed = (path: string): boolean => !UNLISTED.test(path);

/** The address that calls a number printed with its code, `(0432) 59-53-60`; undefined for a number without one. */
export function telephoneUrl(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 10 ? `tel:+38${digits}` : undefined;
}

/** A web address as a reader says it: without scheme, `www.` and the slash at its end. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

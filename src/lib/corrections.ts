/** What a report of a mistake says of the page it is about. */
export interface ReportedPage {
  id: string;
  version: string;
  url: string;
}

/**
 * The address that opens a report about a page: a letter with subject and body for `mailto:`, else the form's address with `title` and
 * `body` (the names that the issue forms of GitHub and Gitea take).
 * @returns undefined where no way is configured
 */
export function correctionUrl(
  way: string,
  page: ReportedPage,
  words: { subject: string; body: string },
): string | undefined {
  if (!way) return undefined;
  const names = way.startsWith('mailto:') ? (['subject', 'body'] as const) : (['title', 'body'] as const);
  const texts = [`${words.subject}: ${page.id}`, `${words.body}\n\n${page.url}\n${page.id}, ${page.version}\n`];
  const query = names.map((name, i) => `${name}=${encodeURIComponent(texts[i] ?? '')}`).join('&');
  return `${way}${way.includes('?') ? '&' : '?'}${query}`;
}

/**
 * The address for reporting a mistake: a mail with subject and body for `mailto:`, or a form's address with `title` and
 * `body` (the parameters of issue forms at GitHub and Gitea).
 * @param page what the report is about
 * @returns undefined if none is configured
 */
export function correctionUrl(
  way: string,
  page: { id: string; version: string; url: string },
  words: { subject: string; body: string },
): string | undefined {
  if (!way) return undefined;
  const names = way.startsWith('mailto:') ? (['subject', 'body'] as const) : (['title', 'body'] as const);
  const texts = [`${words.subject}: ${page.id}`, `${words.body}\n\n${page.url}\n${page.id}, ${page.version}\n`];
  const query = names.map((name, i) => `${name}=${encodeURIComponent(texts[i] ?? '')}`).join('&');
  return `${way}${way.includes('?') ? '&' : '?'}${query}`;
}

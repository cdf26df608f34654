import { languageRuns } from './language-runs.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML, in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** One line of Ukrainian text as HTML: escaped, no-break spaces set, Latin names marked as English (WCAG 2.2, 3.1.2). */
export const textToHtml = (text: string): string =>
  languageRuns(text)
    .map(({ kind, value }) => (kind === 'latin' ? `<span lang="en">${escapeHtml(value)}</span>` : escapeHtml(value)))
    .join('');

import { languageRuns } from './language-runs.ts';
import { typeset, unbroken } from './ukrainian.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML, in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * One line of Ukrainian text as HTML: escaped, no-break spaces set, Latin names marked as English (WCAG 2.2, 3.1.2). What must not break
 * at a dash or hyphen is a span and not a sign of its own, so that find-in-page and copying meet the text as written.
 */
export const textToHtml = (text: string): string =>
  unbroken(typeset(text))
    .map(({ value, whole }) => (whole ? `<span class="nb">${runsToHtml(value)}</span>` : runsToHtml(value)))
    .join('');

const runsToHtml = (text: string): string =>
  languageRuns(text)
    .map(({ kind, value }) => (kind === 'latin' ? `<span lang="en">${escapeHtml(value)}</span>` : escapeHtml(value)))
    .join('');

import type { RankedPage, RankedSection } from '../query/rank.ts';

/** Sections shown of one page. */
const MOST = 3;
/** Share of the best section's score a further one must have. */
const WORTH = 0.3;

/** The sections of a page that are shown under it, best first; the page itself is not among them. */
export function sectionsShown(page: RankedPage): RankedSection[] {
  const best = page.sections[0]?.score ?? 0;
  return page.sections.filter((s) => s.section.anchor !== '' && s.score >= WORTH * best).slice(0, MOST);
}

/** Addresses of the sections shown, from the site's root. */
export const linksOf = (page: RankedPage): string[] =>
  sectionsShown(page).map((s) => `${page.doc.url}#${s.section.anchor}`);

import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { Facets } from '../types.ts';

/** A page as shown. */
export interface Result {
  page: RankedPage;
  /** Facet values of the page and of the sections shown. */
  facets: Facets;
  /** The page's own section, if its excerpt is shown. */
  own: RankedSection | undefined;
  /** Its best sections, best first. */
  sections: RankedSection[];
}

/** How many sections of a page are shown. */
const MOST = 3;
/** Minimum share of the best section's score. */
const WORTH = 0.3;

/** What is shown of a page. */
export function resultOf(page: RankedPage): Result {
  const { facets } = page.doc;
  const least = WORTH * (page.sections[0]?.score ?? 0);
  const sections = page.sections.filter((s) => s.section.anchor !== '' && s.score >= least).slice(0, MOST);
  const head = page.sections.find((s) => s.section.anchor === '');
  const inner = sections.map(({ section }) => section.facets ?? {});
  return {
    page,
    facets: {
      city: facets.city,
      topic: [...new Set([...facets.topic, ...inner.flatMap((f) => f.topic ?? [])])],
      status: [...new Set(inner.flatMap((f) => f.status ?? []))],
    },
    own: sections.length === 0 || head === page.sections[0] ? head : undefined,
    sections,
  };
}

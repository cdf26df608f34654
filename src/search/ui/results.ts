import type { Answer } from '../query/engine.ts';
import { directive, excerpt, type Piece } from './excerpt.ts';
import type { DocTexts } from '../doc.ts';
import type { PageFacets } from '../query/facets.ts';
import { sectionsShown } from './links.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';

/** Where to quote a page: the number of a section, and the keys found in each of its fields. */
export interface Place {
  number: number;
  found: number[][];
}
/** A quotation: its text in pieces, and the fragment directive that marks the found words on the page it leads to. */
export interface Quote {
  pieces: Piece[];
  marks: string;
}
/** A page as it is shown. */
export interface Result {
  id: string;
  url: string;
  title: string;
  city: string;
  facets: PageFacets;
  /** Where to quote the page itself, if it is quoted. */
  place: Place | null;
  /** Its sections that answer, best first. */
  sections: { anchor: string; title: string; place: Place | null }[];
}
/** An answer as it is shown: all of it can be sent from a worker to its page. */
export interface Results {
  pages: Result[];
  partial: Result[];
  understood: string | null;
  suggestion: string | null;
}

/** What of an answer is shown. */
export const resultsOf = ({ query, pages, partial }: Answer): Results => ({
  pages: pages.map(resultOf),
  partial: partial.map(resultOf),
  understood: query.understood,
  suggestion: query.suggestion,
});

function resultOf(page: RankedPage): Result {
  const { url, title, city, facets } = page.doc;
  const inner = sectionsShown(page);
  const head = page.sections.find((s) => s.section.anchor === '');
  return {
    id: page.id,
    url,
    title,
    city,
    facets,
    place: head && (inner.length === 0 || head === page.sections[0]) ? placeOf(head) : null,
    sections: inner.map((s) => ({ anchor: s.section.anchor, title: s.section.title, place: placeOf(s) })),
  };
}

/** None for a section that has no text but its title. */
const placeOf = ({ section, number, found }: RankedSection): Place | null =>
  (section.lengths[1] ?? 0) + (section.lengths[2] ?? 0) > 0 ? { number, found } : null;

/** Quotations from a page's texts, one a place. */
export const quotesOf = (texts: DocTexts, places: readonly Place[]): Quote[] =>
  places.map(({ number, found }) => {
    const text = texts[number];
    const pieces = text ? excerpt(text, found) : [];
    return { pieces, marks: directive(pieces) };
  });

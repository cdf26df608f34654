import type { Answer } from '../query/engine.ts';
import type { FigureAnswer } from '../query/figure.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { DocTexts, Facets, PageKind } from '../types.ts';
import { directive, excerpt, type Piece } from './excerpt.ts';

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
/** A section as it is shown under its page. */
export interface SectionResult {
  anchor: string;
  title: string;
  /** Values of the facets that are its own. */
  facets: Partial<Facets>;
  place: Place | null;
}
/** A page as it is shown. */
export interface Result {
  id: string;
  url: string;
  kind: PageKind;
  title: string;
  city: string;
  /** Values of the facets of what is shown of it. */
  facets: Facets;
  /** Where to quote the page itself, if it is quoted. */
  place: Place | null;
  /** Its sections that answer, best first. */
  sections: SectionResult[];
}
/** An answer as it is shown: all of it can be sent from a worker to its page. */
export interface Results {
  pages: Result[];
  close: Result[];
  partial: Result[];
  understood: string | null;
  literal: string | null;
  suggestion: string | null;
  figure: FigureAnswer | null;
}

/** What of an answer is shown. */
export const resultsOf = ({ query, pages, close, partial, figure }: Answer): Results => ({
  pages: pages.map(resultOf),
  close: close.map(resultOf),
  partial: partial.map(resultOf),
  understood: query.understood,
  literal: query.literal,
  suggestion: query.suggestion,
  figure,
});

function resultOf(page: RankedPage): Result {
  const { url, kind, title, city, facets } = page.doc;
  const inner = sectionsShown(page);
  const head = page.sections.find((s) => s.section.anchor === '');
  const own = inner.map(({ section }) => section.facets ?? {});
  return {
    id: page.id,
    url,
    kind,
    title,
    city,
    facets: {
      city: facets.city,
      topic: [...new Set([...facets.topic, ...own.flatMap((f) => f.topic ?? [])])],
      status: [...new Set(own.flatMap((f) => f.status ?? []))],
    },
    place: head && (inner.length === 0 || head === page.sections[0]) ? placeOf(head) : null,
    sections: inner.map((s) => ({
      anchor: s.section.anchor,
      title: s.section.title,
      facets: s.section.facets ?? {},
      place: placeOf(s),
    })),
  };
}

/** Sections shown of one page. */
const MOST = 3;
/** Share of the best section's score a further one must have. */
const WORTH = 0.3;

/** The sections of a page that are shown under it, best first; the page itself is not among them. */
function sectionsShown(page: RankedPage): RankedSection[] {
  const best = page.sections[0]?.score ?? 0;
  return page.sections.filter((s) => s.section.anchor !== '' && s.score >= WORTH * best).slice(0, MOST);
}

/** Addresses of the sections shown, from the site's root. */
export const linksOf = (page: RankedPage): string[] =>
  sectionsShown(page).map((s) => `${page.doc.url}#${s.section.anchor}`);

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

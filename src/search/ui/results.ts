import type { Answer } from '../query/engine.ts';
import type { FigureAnswer } from '../query/figure.ts';
import type { RankedPage, RankedSection } from '../query/rank.ts';
import type { DocTexts, Facets, PageKind } from '../types.ts';
import { excerpt, type Piece } from './excerpt.ts';

/** The place of an excerpt: the number of a section, and the keys found in each of its fields. */
export interface Place {
  number: number;
  found: number[][];
}
/** A section as shown below its page. */
interface SectionResult {
  anchor: string;
  title: string;
  /** Its own facet values. */
  facets: Partial<Facets>;
  place: Place | null;
}
/** A page as shown. */
export interface Result {
  id: string;
  url: string;
  kind: PageKind;
  title: string;
  city: string;
  /** Facet values of the page and of the sections shown. */
  facets: Facets;
  /** The place of the page's own excerpt, if it has one. */
  place: Place | null;
  /** Its best sections, best first. */
  sections: SectionResult[];
}
/** An answer as shown; the worker can send it to the page. */
export interface Results {
  pages: Result[];
  close: Result[];
  partial: Result[];
  understood: string | null;
  literal: string | null;
  suggestion: string | null;
  figures: FigureAnswer[];
}

/** The part of an answer that is shown. */
export const resultsOf = ({ query, pages, close, partial, figures }: Answer): Results => ({
  pages: pages.map(resultOf),
  close: close.map(resultOf),
  partial: partial.map(resultOf),
  understood: query.understood,
  literal: query.literal,
  suggestion: query.suggestion,
  figures,
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

/** How many sections of a page are shown. */
const MOST = 3;
/** Minimum share of the best section's score. */
const WORTH = 0.3;

/** The sections shown below a page, best first. */
function sectionsShown(page: RankedPage): RankedSection[] {
  const best = page.sections[0]?.score ?? 0;
  return page.sections.filter((s) => s.section.anchor !== '' && s.score >= WORTH * best).slice(0, MOST);
}

/** Root-relative addresses of the sections shown. */
export const linksOf = (page: RankedPage): string[] =>
  sectionsShown(page).map((s) => `${page.doc.url}#${s.section.anchor}`);

/** Null for a section without text. */
const placeOf = ({ section, number, found }: RankedSection): Place | null =>
  (section.lengths[1] ?? 0) + (section.lengths[2] ?? 0) > 0 ? { number, found } : null;

/** Excerpts of a page, one for each place. */
export const quotesOf = (texts: DocTexts, places: readonly Place[]): Piece[][] =>
  places.map(({ number, found }) => (texts[number] ? excerpt(texts[number], found) : []));

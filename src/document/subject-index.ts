import { slugOf } from '../lib/transliterate.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import { practiceOf } from '../catalogue/related.ts';
import type { IndexTerm, Practice, Project } from '../catalogue/model.ts';
import { uk } from '../i18n/uk.ts';
import { termPattern, termStarts, wordStarts } from '../lib/term-pattern.ts';

/** The sort key of a term, without quotation marks and apostrophes. */
export const sortKey = (term: string): string => term.replace(/[«»„“’]/g, '');

/**
 * Terms in the order of the Ukrainian alphabet (ґ after г, є after е, і and ї after и), by letter, each with its anchor on the index page.
 * Digits and Latin letters form one group at the end.
 */
export function groupTerms(terms: readonly IndexTerm[]) {
  const sorted = terms.toSorted((a, b) => compareUkrainian(sortKey(a.term), sortKey(b.term)));
  const byLetter = Map.groupBy(sorted, ({ term }) => {
    const first = sortKey(term).charAt(0).toUpperCase();
    return /[А-ЯҐЄІЇ]/.test(first) ? first : uk.indexLatin;
  });
  return [...byLetter]
    .toSorted(([a], [b]) => Number(a === uk.indexLatin) - Number(b === uk.indexLatin))
    .map(([letter, list], i) => ({ letter, terms: list, anchor: `litera-${i + 1}` }));
}

/** Anchors on the index page by term: its official transliteration. */
export const termAnchors = (terms: readonly IndexTerm[]): Map<string, string> =>
  new Map(terms.map(({ term }) => [term, `termin-${slugOf(term)}`]));

/** What `IndexMarker` looks for: a term of the subject index, or a name. */
export type Marked = Pick<IndexTerm, 'term' | 'words' | 'at' | 'only' | 'see'>;

/**
 * Finds terms and names in the text of the chapters, and records which terms were found where. The rule of the index (`uk.indexRule`
 * explains it to readers): a page is listed if the words of the term are printed on it in any form, in text, heading, figure, ticket,
 * question or contact. Running heads do not count. A term with `only` counts in its own practices only, since its words mean something
 * else in others.
 */
export class IndexMarker {
  readonly #terms: readonly { number: number; pattern: RegExp; starts: string[]; within: ReadonlySet<string> | null }[];
  readonly #missing = new Map<string, { term: string; url: string }>();

  /** @param terms what to look for; marks refer to a term by its position in this list */
  constructor(terms: readonly Marked[]) {
    this.#terms = terms.flatMap((term, number) => {
      if (term.see !== undefined) return [];
      const within = term.only ? new Set(term.at.map((place) => practiceOf(place).url)) : null;
      return { number, pattern: termPattern(term), starts: termStarts(term), within };
    });
    terms.forEach(({ term, at }, number) => {
      for (const { url } of at) this.#missing.set(`${number} ${url}`, { term, url });
    });
  }

  /** Marks for a line of the practice, project or visit at this address, sorted by position. */
  marks(url: string): (text: string) => { at: number; term: number }[] {
    const [practice = ''] = url.split('#');
    const terms = this.#terms.filter(({ within }) => within === null || within.has(practice));
    return (text) => {
      const starts = wordStarts(text);
      return terms
        .filter((term) => term.starts.some((start) => starts.has(start)))
        .flatMap(({ number, pattern }) => {
          const found = [...text.matchAll(pattern)];
          if (found.length > 0) this.#missing.delete(`${number} ${url}`);
          return found.map(({ index }) => ({ at: index, term: number }));
        })
        .toSorted((a, b) => a.at - b.at);
    };
  }

  /** Terms not found at a place they name: mistakes in the list. */
  missing(): { term: string; url: string }[] {
    return [...this.#missing.values()];
  }
}

/** The places of a term for a list of links: a practice of one project is the same place as its project. */
export const placesOf = ({ at }: IndexTerm): (Practice | Project)[] =>
  at.filter(
    (place) => !('projects' in place && place.projects.length === 1 && at.some((p) => p === place.projects[0])),
  );

/** The label of a place in the index: city and title. */
export const placeTitle = (place: Practice | Project): string => `${practiceOf(place).city.name}: ${place.title}`;

import { slugOf } from '../lib/transliterate.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import { practiceOf } from '../catalogue/related.ts';
import type { IndexTerm, Practice, Project } from '../catalogue/model.ts';
import { uk } from '../i18n/uk.ts';
import { termPattern } from '../lib/term-pattern.ts';

/** The terms of one letter. Digits and Latin letters form one group at the end. */
export interface IndexGroup {
  letter: string;
  /** Its anchor on the index page. */
  anchor: string;
  terms: IndexTerm[];
}

/** The sort key of a term, without quotation marks and apostrophes. */
const sortKey = (term: string): string => term.replace(/[«»„“’]/g, '');

/** Terms in the order of the Ukrainian alphabet (ґ after г, є after е, і and ї after и), by letter. */
export function groupTerms(terms: readonly IndexTerm[]): IndexGroup[] {
  const sorted = terms.toSorted((a, b) => compareUkrainian(sortKey(a.term), sortKey(b.term)));
  const byLetter = Map.groupBy(sorted, ({ term }) => {
    const first = sortKey(term).charAt(0).toUpperCase();
    return /[А-ЯҐЄІЇ]/.test(first) ? first : uk.indexLatin;
  });
  const groups = [...byLetter].map(([letter, list]) => ({ letter, terms: list }));
  return groups
    .toSorted((a, b) => Number(a.letter === uk.indexLatin) - Number(b.letter === uk.indexLatin))
    .map((group, i) => ({ ...group, anchor: `litera-${i + 1}` }));
}

/** Anchors on the index page by term: its official transliteration. */
export function termAnchors(terms: readonly IndexTerm[]): Map<string, string> {
  return new Map(terms.map(({ term }) => [term, `termin-${slugOf(term)}`]));
}

/** Finds the terms of a place in its text, and records which were found where. */
export class IndexMarker {
  readonly #byPlace = new Map<string, { term: number; pattern: RegExp }[]>();
  readonly #missing = new Set<string>();
  readonly #terms: readonly IndexTerm[];

  /** @param terms the terms; the place of one in the list is its number in the marks */
  constructor(terms: readonly IndexTerm[]) {
    this.#terms = terms;
    terms.forEach((term, number) => {
      const pattern = termPattern(term);
      for (const { url } of term.at) {
        this.#byPlace.set(url, [...(this.#byPlace.get(url) ?? []), { term: number, pattern }]);
        this.#missing.add(`${number} ${url}`);
      }
    });
  }

  /** Marks for a line of the practice or project at this address, sorted by position. */
  marks(url: string): (text: string) => { at: number; term: number }[] {
    const terms = this.#byPlace.get(url) ?? [];
    return (text) =>
      terms
        .flatMap(({ term, pattern }) => {
          const [match] = text.matchAll(pattern);
          if (match) this.#missing.delete(`${term} ${url}`);
          return match ? [{ at: match.index, term }] : [];
        })
        .toSorted((a, b) => a.at - b.at);
  }

  /** Terms not found at a place they name: mistakes in the list. */
  missing(): { term: string; url: string }[] {
    return [...this.#missing].map((key) => {
      const [number = '', url = ''] = key.split(' ');
      return { term: this.#terms[Number(number)]?.term ?? '', url };
    });
  }
}

/** The label of a place in the index: city and title. */
export const placeTitle = (place: Practice | Project): string => `${practiceOf(place).city.name}: ${place.title}`;

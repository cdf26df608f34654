import { legalActText } from '../../lib/legal.ts';
import { termPattern, termStarts, wordStarts } from '../../lib/term-pattern.ts';
import { partsOf } from '../draft.ts';
import { fault, type Fault } from '../faults.ts';
import type { DraftBodyEntry, Drafts } from '../entry.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { inlines, type Section } from '../tree.ts';
import { Names } from './names.ts';

/** Subject index: «див.» refers to a term with pages, and every place contains its term. */
export function* indexTerms({ indexTerms: { file, data }, practices }: Drafts): Iterable<Fault> {
  const withPages = new Names(data?.map((term) => (term && term.see === undefined ? term.term : null)) ?? []);
  const places = new Map(practices.flatMap(placesOf));
  for (const [i, term] of data?.entries() ?? []) {
    const at = (field: string, problem: string, expected: string) => fault(file, `[${i}].${field}`, problem, expected);
    const others = [
      ...(term?.see === undefined ? [] : [{ other: term.see, field: 'see' }]),
      ...(term?.seeAlso ?? []).map((other, n) => ({ other, field: `seeAlso[${n}]` })),
    ];
    for (const { other, field } of others)
      if (other !== undefined && !withPages.mayHave(other))
        yield at(field, `терміна «${other}» немає або він сам лише відсилає`, 'термін, у якого є at');
      else if (other !== undefined && other === term?.term)
        yield at(field, 'термін відсилає сам до себе', 'інший термін');

    // With both `at` and `see`, one of them is wrong.
    if (term?.term === undefined || term.see !== undefined || term.words?.includes(undefined)) continue;
    const wanted = { term: term.term, words: term.words as string[] | undefined };
    const [pattern, starts] = [termPattern(wanted), new Set(termStarts(wanted))];
    // As `IndexMarker` finds it.
    const isIn = (line: string) => line.search(pattern) >= 0 && !starts.isDisjointFrom(wordStarts(line));
    for (const [n, place] of term.at?.entries() ?? []) {
      const lines = places.get(place ?? '');
      const problem = `терміна «${term.term}» не видно в тексті «${place ?? ''}»`;
      if (lines && !lines.some(isIn))
        yield at(`at[${n}]`, problem, 'місце, де про це сказано, або слова з його тексту в words');
    }
  }
}

/** The printed texts of a practice and of its projects, by address; none if a part could not be read. */
function placesOf({ slug, whole, body, isBodyWhole }: DraftBodyEntry<PracticeEntry>): [string, string[]][] {
  if (!whole || !isBodyWhole || body.sections.some(({ blocks }) => blocks.length === 0)) return [];
  const { projects, ...own } = whole;
  // The ticket of a practice shows the money and the short titles of its projects.
  const ticket = projects.map(({ costs, funding, shortTitle }) => [costs, funding, shortTitle]);
  return [
    [slug, [...textsIn([own, ticket, own.legal?.map(legalActText)]), ...linesOf(body.sections)]],
    // A project without prose is reported elsewhere.
    ...projects.flatMap((project): [string, string[]][] => {
      const prose = linesOf(body.projects.filter(({ title }) => title === project.slug));
      return prose.length > 0
        ? [[`${slug}#${project.slug}`, [...textsIn({ ...project, funding: null }), ...prose]]]
        : [];
    }),
  ];
}

/** Fields that the book does not print, or without marks of the index: codes, addresses, names that only the source has. */
const NOT_SHOWN =
  /^(?:id|slug|emails|to|of|titleSource|shortTitle|oneLine|related|city|visit|topics|headline|status|qualifier|currency|unit|section|source)$/;
const textsIn = (data: unknown): string[] =>
  [...partsOf(data)].flatMap(({ value, path }) =>
    typeof value === 'string' && !/^https?:/.test(value) && !path.some((key) => NOT_SHOWN.test(String(key)))
      ? [value]
      : [],
  );
const linesOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ blocks }) => inlines(blocks).flatMap((node) => (node.type === 'text' ? [node.value] : [])));

import type { Catalogue, IndexTerm } from '../catalogue/model.ts';
import { termPattern } from '../lib/term-pattern.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import type { Contact } from '../schemas/contact.ts';
import { sortKey, type Marked } from './subject-index.ts';

/** «Світлана Бедрега» → «Бедрега Світлана»; names of three words already begin with the surname. */
const surnameFirst = (name: string): string => {
  const words = name.split(' ');
  return words.length === 2 ? words.toReversed().join(' ') : name;
};

/** Persons and institutions of the chapters. One that the subject index has too is found by the same words, so its pages are the same. */
export function namesOf({ visits, practices, indexTerms }: Catalogue): { persons: Marked[]; institutions: Marked[] } {
  const contacts = practices.flatMap((practice): readonly Contact[] => practice.contacts);
  const days = visits.flatMap(({ programme }) => programme ?? []);
  const names = [
    ...days.flatMap(({ items }) => items.flatMap(({ people }) => people.map(({ name }) => name))),
    ...visits.flatMap(({ quote }) => quote?.person ?? []),
    ...contacts.flatMap(({ person }) => person ?? []),
  ].map(surnameFirst);
  const institutions = [
    ...contacts.map(({ organisation }) => organisation),
    ...practices.flatMap(({ partners }) => partners ?? []).map(({ name }) => name),
    // Of several that issued an act together, the council is named first.
    ...practices.flatMap(({ legal }) => legal ?? []).flatMap(({ issuer }) => issuer?.split(' і ')[0] ?? []),
  ];
  // «Абрамова Євгенія» is «Абрамова Євгенія Георгіївна».
  const persons = names.map((name) => names.find((other) => other.startsWith(`${name} `)) ?? name);
  const entries = (kind: IndexTerm['name'], all: readonly string[], wordsOf: (name: string) => string[]): Marked[] => {
    const terms = indexTerms.filter(({ name, see }) => name === kind && see === undefined);
    const others = [...new Set(all)].filter((name) => !terms.some((term) => termPattern(term).test(name)));
    return [...terms, ...others.map((name) => ({ term: name, words: wordsOf(name), at: [] }))].toSorted((a, b) =>
      compareUkrainian(sortKey(a.term), sortKey(b.term)),
    );
  };
  return {
    persons: entries('person', persons, (name) => {
      const [surname = '', given = ''] = name.split(' ');
      return [`${surname} ${given}`, `${given} ${surname}`];
    }),
    institutions: entries('institution', institutions, (name) => [name]),
  };
}

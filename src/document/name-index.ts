import type { Catalogue } from '../catalogue/model.ts';
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
export function namesOf({ cities, indexTerms }: Catalogue): { persons: Marked[]; institutions: Marked[] } {
  const persons: string[] = [];
  const institutions: string[] = [];
  for (const { visits, practices } of cities) {
    for (const visit of visits) {
      const people = (visit.programme ?? []).flatMap((day) => day.items.flatMap((item) => item.people));
      persons.push(...people.map(({ name }) => name), ...(visit.quote ? [visit.quote.person] : []));
    }
    for (const practice of practices) {
      const contacts: readonly Contact[] = practice.contacts;
      for (const { organisation, person } of contacts) {
        institutions.push(organisation);
        if (person) persons.push(person);
      }
      institutions.push(...(practice.partners ?? []).map(({ name }) => name));
      // Of several that issued an act together, the council is named first.
      institutions.push(...(practice.legal ?? []).flatMap(({ issuer }) => issuer?.split(' і ')[0] ?? []));
    }
  }
  const names = persons.map(surnameFirst);
  // «Абрамова Євгенія» is «Абрамова Євгенія Георгіївна».
  const full = names.map((name) => names.find((other) => other.startsWith(`${name} `)) ?? name);
  return {
    persons: entries(
      full,
      indexTerms.filter((term) => term.name === 'person' && term.see === undefined),
      (name) => {
        const [surname = '', given = ''] = name.split(' ');
        return [`${surname} ${given}`, `${given} ${surname}`];
      },
    ),
    institutions: entries(
      institutions,
      indexTerms.filter((term) => term.name === 'institution' && term.see === undefined),
      (name) => [name],
    ),
  };
}

function entries(names: readonly string[], terms: readonly Marked[], wordsOf: (name: string) => string[]): Marked[] {
  const others = [...new Set(names)].filter((name) => !terms.some((term) => termPattern(term).test(name)));
  return [...terms, ...others.map((name) => ({ term: name, words: wordsOf(name), at: [] }))].toSorted((a, b) =>
    compareUkrainian(sortKey(a.term), sortKey(b.term)),
  );
}

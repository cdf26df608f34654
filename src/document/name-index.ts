import type { Catalogue } from '../catalogue/model.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import type { Contact } from '../schemas/contact.ts';

/** A name as the index has it, with the words that it has in the text. */
export interface NameEntry {
  name: string;
  words: string[];
}

/** «Світлана Бедрега» → «Бедрега Світлана»; names of three words already begin with the surname. */
const surnameFirst = (name: string): string => {
  const words = name.split(' ');
  return words.length === 2 ? words.toReversed().join(' ') : name;
};

/** Persons and institutions of the chapters. */
export function namesOf({ cities }: Catalogue): { persons: NameEntry[]; institutions: NameEntry[] } {
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
    persons: entries(full, (name) => {
      const [surname = '', given = ''] = name.split(' ');
      return [`${surname} ${given}`, `${given} ${surname}`];
    }),
    institutions: entries(institutions, (name) => [name]),
  };
}

const sortKey = (name: string): string => name.replace(/[«»„“]/g, '');

const entries = (names: readonly string[], wordsOf: (name: string) => string[]): NameEntry[] =>
  [...new Set(names)]
    .map((name) => ({ name, words: wordsOf(name) }))
    .toSorted((a, b) => compareUkrainian(sortKey(a.name), sortKey(b.name)));

import type { Catalogue } from '../catalogue/model.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import type { Contact } from '../schemas/contact.ts';

/** A name with the addresses where it occurs. */
export interface NameEntry {
  name: string;
  places: string[];
}

/** «Світлана Бедрега» → «Бедрега Світлана»; names of three words already begin with the surname. */
const surnameFirst = (name: string): string => {
  const words = name.split(' ');
  return words.length === 2 ? words.toReversed().join(' ') : name;
};

/** Persons and institutions of the chapters. */
export function namesOf({ cities }: Catalogue): { persons: NameEntry[]; institutions: NameEntry[] } {
  const persons: [string, string][] = [];
  const institutions: [string, string][] = [];
  for (const { visits, practices } of cities) {
    for (const visit of visits) {
      const people = (visit.programme ?? []).flatMap((day) => day.items.flatMap((item) => item.people));
      const all = [...people.map(({ name }) => name), ...(visit.quote ? [visit.quote.person] : [])];
      persons.push(...all.map((name): [string, string] => [surnameFirst(name), visit.url]));
    }
    for (const practice of practices) {
      const contacts: readonly Contact[] = practice.contacts;
      for (const { organisation, person } of contacts) {
        institutions.push([organisation, `${practice.url}#kontakty`]);
        if (person) persons.push([surnameFirst(person), `${practice.url}#kontakty`]);
      }
      for (const { name } of practice.partners ?? []) institutions.push([name, `${practice.url}#podrobytsi`]);
    }
  }
  // «Абрамова Євгенія» is «Абрамова Євгенія Георгіївна».
  const full = persons.map(([name, place]): [string, string] => [
    persons.find(([other]) => other.startsWith(`${name} `))?.[0] ?? name,
    place,
  ]);
  return { persons: entries(full), institutions: entries(institutions) };
}

const sortKey = (name: string): string => name.replace(/[«»„“]/g, '');

const entries = (found: readonly (readonly [string, string])[]): NameEntry[] =>
  [...Map.groupBy(found, ([name]) => name)]
    .map(([name, places]) => ({ name, places: [...new Set(places.map(([, place]) => place))] }))
    .toSorted((a, b) => compareUkrainian(sortKey(a.name), sortKey(b.name)));

import { resolve } from '../../../src/catalogue/catalogue.ts';
import type { Catalogue, City, Practice, Project } from '../../../src/catalogue/model.ts';
import type { Entries } from '../../../src/entries/entry.ts';
import { readEntries } from '../../../src/entries/read.ts';
import type { PracticeEntry } from '../../../src/schemas/practice.ts';

const ENTRIES = readEntries(new URL('../../fixtures/content', import.meta.url).pathname);

/** The entry of an invented practice, for a change. */
export function entryOf({ practices }: Entries, slug: string): PracticeEntry {
  const entry = practices.find((one) => one.slug === slug);
  if (!entry) throw new Error(`there is no practice ${slug}`);
  return entry.data;
}

export interface Invented {
  catalogue: Catalogue;
  /** Luts’k: one project, a sum, figures, a legal act, partners. */
  quay: Practice;
  brick: Project;
  /** Lviv: two projects, and nearly everything else not stated. */
  park: Practice;
  benches: Project;
  light: Project;
  lutsk: City;
  lviv: City;
}

/** The catalogue of the invented content in `tests/fixtures`, after a change of its entries. */
export function invented(change: (entries: Entries) => void = () => undefined): Invented {
  const entries = structuredClone(ENTRIES);
  change(entries);
  const catalogue = resolve(entries);
  const [park, quay] = catalogue.practices;
  const [benches, light] = park?.projects ?? [];
  const [brick] = quay?.projects ?? [];
  if (!park || !quay || !benches || !light || !brick) throw new Error('the invented content has changed');
  return { catalogue, quay, brick, park, benches, light, lutsk: quay.city, lviv: park.city };
}

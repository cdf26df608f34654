import { defineCollection } from 'astro:content';
import { entriesLoader } from './entries/loader.ts';
import { city } from './schemas/city.ts';
import { page } from './schemas/page.ts';
import { practice } from './schemas/practice.ts';
import { source } from './schemas/source.ts';
import { topic } from './schemas/topic.ts';
import { visit } from './schemas/visit.ts';

/** One collection per kind of entry with a file of its own. The loader reads and checks `content/`; see `entries/loader.ts`. */
export const collections = {
  practices: defineCollection({ loader: entriesLoader('practices'), schema: practice }),
  cities: defineCollection({ loader: entriesLoader('cities'), schema: city }),
  visits: defineCollection({ loader: entriesLoader('visits'), schema: visit }),
  topics: defineCollection({ loader: entriesLoader('topics'), schema: topic }),
  sources: defineCollection({ loader: entriesLoader('sources'), schema: source }),
  pages: defineCollection({ loader: entriesLoader('pages'), schema: page }),
};

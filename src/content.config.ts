import { defineCollection } from 'astro:content';
import { entriesLoader } from './entries/loader.ts';
import { bodyKinds, yamlKinds } from './schemas/kinds.ts';

/** One collection per kind of entry with files of its own. The loader reads and checks `content/`; see `entries/loader.ts`. */
export const collections = {
  practices: defineCollection({ loader: entriesLoader('practices'), schema: bodyKinds.practices }),
  cities: defineCollection({ loader: entriesLoader('cities'), schema: yamlKinds.cities }),
  visits: defineCollection({ loader: entriesLoader('visits'), schema: yamlKinds.visits }),
  topics: defineCollection({ loader: entriesLoader('topics'), schema: bodyKinds.topics }),
  sources: defineCollection({ loader: entriesLoader('sources'), schema: bodyKinds.sources }),
  pages: defineCollection({ loader: entriesLoader('pages'), schema: bodyKinds.pages }),
};

import { z } from 'zod';
import { city } from '../schemas/city.ts';
import { charts } from '../schemas/chart.ts';
import { comparisons } from '../schemas/comparison.ts';
import { discrepancies } from '../schemas/discrepancy.ts';
import { home } from '../schemas/home.ts';
import { indexTerms } from '../schemas/index-term.ts';
import { abbreviations, readersWords, synonyms } from '../schemas/search-words.ts';
import { needs } from '../schemas/needs.ts';
import { sourceWords } from '../schemas/source-words.ts';
import { visit } from '../schemas/visit.ts';

/** Schemas and the YAML files they apply to. MDX entries get theirs from Astro: see CONTRIBUTING.md. */
const KINDS: { name: string; schema: z.ZodType; files: string[] }[] = [
  { name: 'city', schema: city, files: ['content/cities/*.yml'] },
  { name: 'visit', schema: visit, files: ['content/visits/*.yml'] },
  { name: 'comparisons', schema: comparisons, files: ['content/comparisons.yml'] },
  { name: 'charts', schema: charts, files: ['content/charts.yml'] },
  { name: 'discrepancies', schema: discrepancies, files: ['content/discrepancies.yml'] },
  { name: 'home', schema: home, files: ['content/home.yml'] },
  { name: 'index-terms', schema: indexTerms, files: ['content/index-terms.yml'] },
  { name: 'synonyms', schema: synonyms, files: ['content/search/synonyms.yml'] },
  { name: 'abbreviations', schema: abbreviations, files: ['content/search/abbreviations.yml'] },
  {
    name: 'readers-words',
    schema: readersWords,
    files: ['content/search/readers-words.yml', 'content/search/russian.yml', 'content/search/thesaurus.yml'],
  },
  { name: 'needs', schema: needs, files: ['content/search/needs.yml'] },
  { name: 'source-words', schema: sourceWords, files: ['content/search/source-words.yml'] },
];

/** Folder of the JSON Schemas for editors. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** Contents of the JSON Schema files by path. With them editors complete, explain and check fields. */
export const schemaFiles = (): Map<string, string> =>
  new Map(
    KINDS.map(({ name, schema }) => [
      `${SCHEMA_FOLDER}/${name}.json`,
      // The input type: what an author writes, before defaults and trimming.
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );

/** `yaml.schemas` of VS Code: which files each schema is for. */
export const schemaSettings = (): Record<string, string[]> =>
  Object.fromEntries(KINDS.map(({ name, files }) => [`${SCHEMA_FOLDER}/${name}.json`, files]));

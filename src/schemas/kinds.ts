import type { z } from 'zod';
import { charts } from './chart.ts';
import { city } from './city.ts';
import { comparisons } from './comparison.ts';
import { discrepancies } from './discrepancy.ts';
import { home } from './home.ts';
import { indexTerms } from './index-term.ts';
import { linkChecks } from './link-check.ts';
import { page } from './page.ts';
import { practice } from './practice.ts';
import { abbreviations, needs, readersWords, sourceWords, synonyms } from './search-words.ts';
import { source } from './source.ts';
import { topic } from './topic.ts';
import { visit } from './visit.ts';

/** Kinds with a folder of MDX files, one per entry. Each is a collection. */
export const bodyKinds = { practices: practice, topics: topic, sources: source, pages: page };

/** Kinds with a folder of YAML files, one per entry. Each is a collection. */
export const yamlKinds = { cities: city, visits: visit };

/** A kind with one YAML file for all entries. */
export interface SingleKind {
  file: string;
  schema: z.ZodType;
  isOptional?: boolean;
}
export const singleKinds = {
  discrepancies: { file: 'discrepancies.yml', schema: discrepancies },
  indexTerms: { file: 'index-terms.yml', schema: indexTerms },
  comparisons: { file: 'comparisons.yml', schema: comparisons },
  charts: { file: 'charts.yml', schema: charts },
  synonyms: { file: 'search/synonyms.yml', schema: synonyms },
  abbreviations: { file: 'search/abbreviations.yml', schema: abbreviations },
  readersWords: { file: 'search/readers-words.yml', schema: readersWords },
  russian: { file: 'search/russian.yml', schema: readersWords },
  thesaurus: { file: 'search/thesaurus.yml', schema: readersWords },
  sourceWords: { file: 'search/source-words.yml', schema: sourceWords },
  needs: { file: 'search/needs.yml', schema: needs },
  home: { file: 'home.yml', schema: home, isOptional: true },
  /** Written by `npm run links`. */
  linkChecks: { file: 'links.yml', schema: linkChecks, isOptional: true },
} satisfies Record<string, SingleKind>;

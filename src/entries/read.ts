import { city } from '../schemas/city.ts';
import { charts } from '../schemas/chart.ts';
import { comparisons } from '../schemas/comparison.ts';
import { discrepancies } from '../schemas/discrepancy.ts';
import { home } from '../schemas/home.ts';
import { indexTerms } from '../schemas/index-term.ts';
import { linkChecks } from '../schemas/link-check.ts';
import { page } from '../schemas/page.ts';
import { practice } from '../schemas/practice.ts';
import { source } from '../schemas/source.ts';
import { needs } from '../schemas/needs.ts';
import { sourceWords } from '../schemas/source-words.ts';
import { abbreviations, readersWords, synonyms } from '../schemas/search-words.ts';
import { topic } from '../schemas/topic.ts';
import { visit } from '../schemas/visit.ts';
import { faultsBetween } from './checks/checks.ts';
import type { Drafts, Entries, Entry } from './entry.ts';
import { ContentError, type Fault } from './faults.ts';
import { Reader } from './reader.ts';
import type { LinkChecks } from '../schemas/link-check.ts';

/**
 * Reads and checks a content folder.
 * @param folder the folder, e.g. `content`
 * @throws ContentError with every fault of every file: unreadable files, schema faults, and faults between entries
 */
export function readEntries(folder: string): Entries {
  const { drafts, faults } = readDrafts(folder);
  faults.push(...faultsBetween(drafts));
  if (!isValid(drafts, faults.length)) throw new ContentError(faults);
  return { ...drafts, linkChecks: drafts.linkChecks.data };
}

/** Reads a content folder: its entries as far as possible, and the faults of each file on its own. */
export function readDrafts(folder: string): { drafts: Drafts; faults: Fault[] } {
  const reader = new Reader(folder);
  const drafts: Drafts = {
    practices: reader.bodies('practices', practice),
    cities: reader.folder('cities', city),
    visits: reader.folder('visits', visit),
    topics: reader.bodies('topics', topic),
    sources: reader.bodies('sources', source),
    pages: reader.bodies('pages', page),
    discrepancies: reader.file('discrepancies.yml', discrepancies),
    indexTerms: reader.file('index-terms.yml', indexTerms),
    comparisons: reader.file('comparisons.yml', comparisons),
    charts: reader.file('charts.yml', charts),
    synonyms: reader.file('search/synonyms.yml', synonyms),
    abbreviations: reader.file('search/abbreviations.yml', abbreviations),
    readersWords: reader.file('search/readers-words.yml', readersWords),
    russian: reader.file('search/russian.yml', readersWords),
    thesaurus: reader.file('search/thesaurus.yml', readersWords),
    sourceWords: reader.file('search/source-words.yml', sourceWords),
    needs: reader.file('search/needs.yml', needs),
    home: reader.optionalFile('home.yml', home),
    linkChecks: reader.optionalFile('links.yml', linkChecks),
    unlisted: reader.unlisted,
  };
  reader.refuseOthers();
  return { drafts, faults: reader.faults };
}

type Valid = Drafts & Omit<Entries, 'linkChecks'> & { linkChecks: Entry<LinkChecks> };
/** Without faults, every draft is complete. */
const isValid = (_drafts: Drafts, faults: number): _drafts is Valid => faults === 0;

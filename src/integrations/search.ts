import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CACHE_FOLDER } from '../lib/cache.ts';
import { getCatalogue } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { fault, type Fault } from '../entries/faults.ts';
import { singleKinds } from '../schemas/kinds.ts';
import { buildIndex, keptDictionary, lexiconOf, readDictionary, recordsOf, suggestionsOf } from '../search/index.ts';

const CACHE = `${CACHE_FOLDER}/search`;
const UKRAINIAN = 'dictionary-uk';
const RUSSIAN = 'dictionary-ru';

/** Builds the search index after the pages are written. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const catalogue = getCatalogue();
        const records = recordsOf(catalogue);
        const { dictionary, keep } = loadDictionary(CACHE);
        await buildIndex(fileURLToPath(dir), {
          records,
          dictionary,
          words: catalogue.searchWords,
          suggestions: suggestionsOf(catalogue),
          cache: CACHE,
        });
        keep();
        logger.info(`${records.length} pages indexed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/**
 * Words of the search lists that match nothing in the texts. They make no page wrong, so they fail the check but not the build.
 * @param folder the content folder
 */
export function searchFaults(catalogue: Catalogue, folder: string): Fault[] {
  const { dictionary, keep } = loadDictionary(CACHE);
  const { lost } = lexiconOf({ records: recordsOf(catalogue), dictionary, words: catalogue.searchWords });
  keep();
  return lost.map(({ list, target }) =>
    fault(
      join(folder, singleKinds[list].file),
      target,
      'у текстах такого немає, тож слова читача ведуть у нікуди',
      'слово або вислів, які є в текстах практик чи візитів, або жодного запису',
    ),
  );
}

/** The npm dictionaries: Ukrainian, plus Russian words that are not typing mistakes. @param cache folder for cached lookups */
export function loadDictionary(cache: string): ReturnType<typeof keptDictionary> {
  const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(name));
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as { version: string }).version;
  const read = (name: string, version = '') =>
    readDictionary(
      ...(['index.aff', 'index.dic'].map((file) => readFileSync(join(folderOf(name), file), 'utf8')) as [
        string,
        string,
      ]),
      version,
    );
  const version = [UKRAINIAN, RUSSIAN].map(versionOf).join('-');
  return keptDictionary(
    cache,
    version,
    () => read(UKRAINIAN, version),
    () => [read(RUSSIAN)],
  );
}

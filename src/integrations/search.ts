import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CACHE_FOLDER, cacheKey } from '../lib/cache.ts';
import { getCatalogue } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { fault, type Fault } from '../entries/faults.ts';
import { singleKinds } from '../schemas/kinds.ts';
import { buildIndex, lexiconOf } from '../search/indexing/build-index.ts';
import { cachedDictionary, type CachedDictionary } from '../search/indexing/cached-dictionary.ts';
import { readDictionary } from '../search/indexing/hunspell.ts';
import { recordsOf, suggestionsOf } from '../search/indexing/records.ts';
import { fold } from '../search/language/words.ts';

const CACHE = `${CACHE_FOLDER}/search`;

/** Builds the search index after the pages are written. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const catalogue = getCatalogue();
        const records = recordsOf(catalogue);
        const dictionary = loadDictionary();
        await buildIndex(fileURLToPath(dir), {
          records,
          dictionary,
          words: catalogue.searchWords,
          suggestions: suggestionsOf(catalogue),
          cache: CACHE,
        });
        dictionary.keep();
        logger.info(`${records.length} pages indexed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** Whether only the Russian dictionary has a word. */
export const isOnlyRussian = ({ wordsWith, russian }: ReturnType<typeof loadDictionary>, word: string): boolean =>
  wordsWith(fold(word)).length === 0 && (russian?.wordsWith(fold(word)).length ?? 0) > 0;

/**
 * Words of the search lists that lead nowhere, and broken words of the thesaurus. They make no page wrong, so they fail the check but
 * not the build.
 * @param folder the content folder
 */
export function searchFaults(catalogue: Catalogue, folder: string, dictionary = loadDictionary()): Fault[] {
  const { searchWords: words } = catalogue;
  const { lost } = lexiconOf({ records: recordsOf(catalogue), dictionary, words });
  const leadingNowhere = lost.map(({ list, target }) =>
    fault(
      join(folder, singleKinds[list].file),
      target,
      'у текстах такого немає, або це лише службові слова, тож воно веде в нікуди',
      'слово або вислів, які є в текстах практик чи візитів, або жодного запису',
    ),
  );
  const broken = Object.entries(words.thesaurus).flatMap(([target, list]) =>
    list
      .filter((word) => dictionary.wordsWith(fold(word)).length === 0)
      .map((word) =>
        fault(
          join(folder, singleKinds.thesaurus.file),
          target,
          `слова «${word}» словник не знає`,
          'файл, створений наново командою npm run thesaurus',
        ),
      ),
  );
  dictionary.keep();
  return [...leadingNowhere, ...broken];
}

/**
 * The npm dictionaries: Ukrainian, and Russian for the words of `russian.yml`; `eachForm` gives the forms of both, since neither are
 * typing mistakes.
 * @param cache folder of the lookups that `keep` saves
 */
export function loadDictionary(cache = CACHE): CachedDictionary {
  const key = cacheKey({ inputs: null, sources: ['src/search/indexing/hunspell.ts', 'src/search/language/words.ts'] });
  const load = (name: string) => {
    const textOf = (file: string) =>
      readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), file), 'utf8');
    return cachedDictionary(`${cache}/${name}.json`, key, () =>
      readDictionary(textOf('index.aff'), textOf('index.dic')),
    );
  };
  const [own, russian] = [load('dictionary-uk'), load('dictionary-ru')];
  return {
    wordsWith: own.wordsWith,
    russian,
    eachForm: (...given) => [own, russian].forEach((one) => one.eachForm(...given)),
    keep: () => [own, russian].forEach((one) => one.keep()),
  };
}

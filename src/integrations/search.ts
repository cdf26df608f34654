import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CACHE_FOLDER } from '../lib/cache.ts';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import { readDictionary } from '../search/indexing/hunspell.ts';
import { keptDictionary } from '../search/indexing/kept-dictionary.ts';
import { recordsOf } from '../search/indexing/records.ts';

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
        const { dictionary, keep } = loadDictionary(CACHE);
        await buildIndex(fileURLToPath(dir), { records, dictionary, words: catalogue.searchWords, cache: CACHE });
        keep();
        logger.info(`${records.length} pages indexed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** The Ukrainian dictionary of the npm package `dictionary-uk`. @param cache a folder where its answers are kept */
export function loadDictionary(cache: string): ReturnType<typeof keptDictionary> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-uk'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return keptDictionary(cache, version, () => readDictionary(read('index.aff'), read('index.dic'), version));
}

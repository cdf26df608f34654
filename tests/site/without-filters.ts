/**
 * Import it in a build (`NODE_OPTIONS`) whose test corrects no typos: an empty filter stands in for those of mistakable words, which need
 * every form of two dictionaries.
 */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/search/indexing/mistakable.ts')
      ? { format: 'module', source: 'export const mistakableFilters = () => [new Uint8Array(8)];', shortCircuit: true }
      : next(url, context),
});

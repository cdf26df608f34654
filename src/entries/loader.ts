import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { slugOf } from '../lib/transliterate.ts';
import { currentReading, forgetReading, isRead } from './reading.ts';
import { CONTENT_FOLDER } from './folder.ts';
import type { Entries, Entry } from './entry.ts';

/** Collections: kinds with one file per entry, and kinds with one file for all. */
type Kind =
  | 'practices'
  | 'cities'
  | 'visits'
  | 'topics'
  | 'sources'
  | 'pages'
  | 'comparisons'
  | 'charts'
  | 'discrepancies'
  | 'indexTerms';

/** One edit may cause several file system events. */
const SETTLE_MS = 50;

/**
 * Fills a collection from the content that the project's reader has checked. Astro's `glob()` stops at the first fault
 * and only logs a broken reference; this lists every fault of every file. A build with faults throws them all. `astro dev` keeps the
 * last good entries and refills the collection after every edit; pages show the list of faults, since they call `getCatalogue()`.
 */
export const entriesLoader = (kind: Kind): Loader => ({
  name: `entries-${kind}`,
  load(context) {
    const { watcher } = context;
    fill(kind, context);
    if (!watcher) return Promise.resolve();
    const folder = resolve(CONTENT_FOLDER) + sep;
    watcher.add(folder);
    let timer: NodeJS.Timeout | undefined;
    watcher.on('all', (_event, path) => {
      if (!resolve(path).startsWith(folder)) return;
      forgetReading();
      clearTimeout(timer);
      timer = setTimeout(() => fill(kind, context), SETTLE_MS);
    });
    return Promise.resolve();
  },
});

function fill(kind: Kind, { store, meta, config, watcher, logger, generateDigest }: LoaderContext): void {
  const isNew = !isRead();
  const reading = currentReading();
  // In dev, any edit, even of a file outside collections, invalidates Astro's cached paths and pages.
  if (watcher) meta.set('content', generateDigest(JSON.stringify(reading)));
  if ('error' in reading) {
    if (!watcher) throw reading.error;
    if (isNew) logger.error(reading.error.message);
    return;
  }
  store.clear();
  for (const { id, file, data, hasBody } of itemsOf(kind, reading.entries)) {
    const filePath = relative(fileURLToPath(config.root), resolve(file));
    store.set({ id, data, filePath, ...(hasBody ? { deferredRender: true } : {}) });
  }
}

interface Item {
  id: string;
  file: string;
  data: Record<string, unknown>;
  hasBody: boolean;
}

function itemsOf(kind: Kind, entries: Entries): Item[] {
  const many = <T>({ file, data }: Entry<T[]>, idOf: (item: T) => string): Item[] =>
    data.map((item) => ({ id: idOf(item), file, data: item as Record<string, unknown>, hasBody: false }));
  switch (kind) {
    case 'comparisons':
      return many(entries.comparisons, ({ slug }) => slug);
    case 'charts':
      return many(entries.charts, ({ slug }) => slug);
    case 'discrepancies':
      return many(entries.discrepancies, ({ id }) => id);
    case 'indexTerms':
      return many(entries.indexTerms, ({ term }) => slugOf(term));
    default:
      return entries[kind].map((entry) => ({
        id: entry.slug,
        file: entry.file,
        data: entry.data,
        hasBody: 'body' in entry,
      }));
  }
}

import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { currentReading, forgetReading, isRead } from './reading.ts';
import { CONTENT_FOLDER } from './folder.ts';
import type { FileKind } from './entry.ts';

/** One edit may cause several file system events. */
const SETTLE_MS = 50;

/**
 * Fills a collection from the content that the project's reader has checked. Astro's `glob()` stops at the first fault
 * and only logs a broken reference; this lists every fault of every file. A build with faults throws them all. `astro dev` keeps the
 * last good entries and refills the collection after every edit; pages show the list of faults, since they call `getCatalogue()`.
 */
export const entriesLoader = (kind: FileKind): Loader => ({
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

function fill(kind: FileKind, { store, meta, config, watcher, logger, generateDigest }: LoaderContext): void {
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
  for (const entry of reading.entries[kind]) {
    const filePath = relative(fileURLToPath(config.root), resolve(entry.file));
    store.set({ id: entry.slug, data: entry.data, filePath, ...('body' in entry ? { deferredRender: true } : {}) });
  }
}

import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CONTENT_FOLDER } from './folder.ts';
import type { Entries } from './entry.ts';
import type { ContentError } from './faults.ts';
import type * as Read from './read.ts';

// Loaded by Node even where Vite has loaded this module: to transform and bundle the reader once more takes Vite a second.
// A path from the project's root: this module may be part of a bundle.
const { readEntries } = createRequire(resolve('package.json'))('./src/entries/read.ts') as typeof Read;

/** The result of reading the content folder: entries or faults. */
export type Reading = { entries: Entries } | { error: ContentError };

/** On `globalThis`: content config, pages and integrations load separate copies of this module. */
const shared = globalThis as { contentReading?: Reading };

/** The current reading; reads the content folder if necessary. */
export const currentReading = (): Reading => (shared.contentReading ??= read());

/** Whether the content folder has been read since its last edit. */
export const isRead = (): boolean => shared.contentReading !== undefined;

/** Discards the reading after an edit; the next caller reads the folder again. */
export function forgetReading(): void {
  delete shared.contentReading;
}

/** The checked entries of the content folder. @throws ContentError with every fault of the content */
export function getEntries(): Entries {
  const reading = currentReading();
  if ('error' in reading) throw reading.error;
  return reading.entries;
}

function read(): Reading {
  try {
    return { entries: readEntries(CONTENT_FOLDER) };
  } catch (error) {
    if (error instanceof Error && error.name === 'ContentError') return { error: error as ContentError };
    throw error;
  }
}

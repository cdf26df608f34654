import { bodyKinds, singleKinds, yamlKinds } from '../schemas/kinds.ts';
import { faultsBetween } from './checks/checks.ts';
import { mapValues } from './draft.ts';
import type { Drafts, Entries } from './entry.ts';
import { ContentError, type Fault } from './faults.ts';
import { Reader } from './reader.ts';

/** Reads and checks a content folder. @throws ContentError with every fault of every file and those between entries */
export function readEntries(folder: string): Entries {
  const { drafts, faults } = readDrafts(folder);
  faults.push(...faultsBetween(drafts));
  if (!isValid(drafts, faults.length)) throw new ContentError(faults);
  return drafts;
}

/** Reads a content folder: its entries as far as possible, and the faults of each file on its own. */
export function readDrafts(folder: string): { drafts: Drafts; faults: Fault[] } {
  const reader = new Reader(folder);
  const drafts = {
    ...mapValues(bodyKinds, (schema, name) => reader.bodies(name, schema)),
    ...mapValues(yamlKinds, (schema, name) => reader.folder(name, schema)),
    ...mapValues(singleKinds, (kind) => reader.file(kind)),
    unlisted: reader.unlisted,
  } as unknown as Drafts;
  reader.refuseOthers();
  return { drafts, faults: reader.faults };
}

/** Without faults, every draft is complete. */
export const isValid = (_drafts: Drafts, faults: number): _drafts is Drafts & Entries => faults === 0;

import type { z } from 'zod';
import type { bodyKinds, singleKinds, yamlKinds } from '../schemas/kinds.ts';
import type { Draft } from './draft.ts';
import type { Body } from './tree.ts';

/** An entry as written: `slug` is the file's name without its extension. */
export interface Entry<T> {
  slug: string;
  file: string;
  data: T;
}
export interface BodyEntry<T> extends Entry<T> {
  body: Body;
}

type YamlKinds = { [K in keyof typeof yamlKinds]: z.infer<(typeof yamlKinds)[K]> };
type BodyKinds = { [K in keyof typeof bodyKinds]: z.infer<(typeof bodyKinds)[K]> };
/** Kinds that are collections. */
export type FileKind = keyof YamlKinds | keyof BodyKinds;
type SingleKinds = { [K in keyof typeof singleKinds]: z.infer<(typeof singleKinds)[K]['schema']> };

/** Everything in `content/`, valid by its schema, with references not yet resolved. */
export type Entries = { [K in keyof YamlKinds]: Entry<YamlKinds[K]>[] } & {
  [K in keyof BodyKinds]: BodyEntry<BodyKinds[K]>[];
} & { [K in keyof SingleKinds]: Entry<SingleKinds[K]> };

/** An entry as far as it could be read. */
export interface DraftEntry<T> extends Entry<Draft<T>> {
  /** The complete entry, if it fits its schema. */
  whole: T | undefined;
}
export interface DraftBodyEntry<T> extends DraftEntry<T> {
  body: Body;
  /** Whether all headings and projects of the body were read. */
  isBodyWhole: boolean;
}

/** Everything found in `content/`, faulty entries included, so that one fault does not hide another. */
export type Drafts = { [K in keyof YamlKinds]: DraftEntry<YamlKinds[K]>[] } & {
  [K in keyof BodyKinds]: DraftBodyEntry<BodyKinds[K]>[];
} & { [K in keyof SingleKinds]: DraftEntry<SingleKinds[K]> } & {
  /** Folders that could not be listed, so their entries are unknown. */
  unlisted: ReadonlySet<string>;
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check } from '../../../../src/entries/checks/checks.ts';
import { knownNames } from '../../../../src/entries/checks/names.ts';
import type { Drafts } from '../../../../src/entries/entry.ts';
import { readDrafts } from '../../../../src/entries/read.ts';
import { parseBody } from '../../../../src/entries/tree.ts';

const { drafts: VALID } = readDrafts(new URL('../../../fixtures/content', import.meta.url).pathname);

/** A field of a draft: `practices.lviv-parky.projects.0.slug`, `discrepancies.1.figures`; or one more entry, `cities.+rivne`. */
type Path = string;
/** One row of a table: what is changed, to what (`undefined` is a value that could not be read), and the faults that follow. */
export type Row = [what: string, changes: Record<Path, unknown>, faults: string[]];

/** Tests each row; faults are `field: problem`, as the author reads them. */
export function testCheck(check: Check, rows: readonly Row[]): void {
  test('the valid content has no fault', () => assert.deepEqual(faultsOf(check, {}), []));
  for (const [what, changes, faults] of rows) test(what, () => assert.deepEqual(faultsOf(check, changes), faults));
}

function faultsOf(check: Check, changes: Record<Path, unknown>): string[] {
  const drafts = structuredClone(VALID);
  for (const [path, value] of Object.entries(changes)) change(drafts, path.split('.'), value);
  return [...check(drafts, knownNames(drafts))].map(({ field, problem }) => `${field}: ${problem}`);
}

function change(drafts: Drafts, [kind = '', ...path]: string[], value: unknown): void {
  const list = drafts[kind as keyof Drafts];
  let entry: object = list as object;
  if (Array.isArray(list)) {
    const entries = list as { slug: string }[];
    const slug = path.shift() ?? '';
    // `+slug` is one more entry, like the first.
    if (slug.startsWith('+'))
      return void entries.push({ ...(entries[0] ?? {}), slug: slug.slice(1), ...(value as object) });
    entry = entries.find((e) => e.slug === slug) ?? assert.fail(`there is no ${kind} ${slug}`);
  }
  if (path[0] === 'body') return void Object.assign(entry, bodyOf(String(value)));
  if (path[0] === 'slug') return void Object.assign(entry, { slug: value });
  const keys = ['data', ...path];
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], entry);
  (holder as Record<string, unknown>)[last] = value;
  // What could not be read leaves its entry without a whole.
  if (value === undefined) Object.assign(entry, { whole: undefined });
  else Object.assign(entry, { whole: (entry as { data: unknown }).data });
}

const bodyOf = (source: string) => {
  const { body, isWhole } = parseBody(source);
  return { body, isBodyWhole: isWhole };
};

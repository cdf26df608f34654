import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ContentError, type Fault } from '../../src/entries/faults.ts';
import { readEntries } from '../../src/entries/read.ts';
import { BAD_ENTRIES, ODD_ENTRIES, type BadEntry } from './bad-entries.ts';

const VALID = new URL('../fixtures/content', import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), 'bad-'));
cpSync(VALID, folder, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

function faultsOf(content: string): readonly Fault[] {
  try {
    readEntries(content);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.faults;
  }
}

/** The faults of the valid content with one change, which is undone afterwards. */
function faultsWith({ file, change }: Pick<BadEntry, 'file' | 'change'>): readonly Fault[] {
  const path = join(folder, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  const isNewFolder = !existsSync(dirname(path));
  mkdirSync(dirname(path), { recursive: true });
  if (!('write' in change)) {
    const text = before?.toString() ?? '';
    const changed = text.replace(change[0], change[1]);
    assert.notEqual(changed, text, `${file}: ${change[1]} changes nothing`);
    writeFileSync(path, changed);
  } else writeFileSync(path, change.write);
  try {
    return faultsOf(folder);
  } finally {
    if (before) writeFileSync(path, before);
    else rmSync(isNewFolder ? dirname(path) : path, { recursive: true });
  }
}

test('there are a hundred bad entries, no two alike', () => {
  assert.ok(BAD_ENTRIES.length >= 100);
  assert.equal(new Set(BAD_ENTRIES.map(({ what }) => what)).size, BAD_ENTRIES.length);
});

// A hook outside `describe` would run for the tests of every file: they share one process.
describe('bad entries', () => {
  let reported: { bad: BadEntry; faults: readonly Fault[] }[];
  before(() => {
    reported = BAD_ENTRIES.map((bad) => ({ bad, faults: faultsWith(bad) }));
  });

  test('every bad entry is reported with file, field and expectation, in Ukrainian', () => {
    const unreported = reported.flatMap(({ bad, faults }) => {
      const path = join(folder, bad.reportedIn ?? bad.file);
      if (faults.some((f) => f.file === path && f.field.startsWith(bad.field))) return [];
      return [
        `${bad.what}: ${faults.map((f) => `${f.file.slice(folder.length)} ${f.field}: ${f.problem}`).join('; ') || 'no fault'}`,
      ];
    });
    assert.deepEqual(unreported, []);
  });

  test('one bad entry is one fault, two at most if it is wrong twice', () => {
    const noisy = reported.flatMap(({ bad, faults }) =>
      faults.length > (bad.alone ? 1 : 2)
        ? [`${bad.what}: ${faults.map((f) => `${f.field}: ${f.problem}`).join('; ')}`]
        : [],
    );
    assert.deepEqual(noisy, []);
  });
});

test('what is odd but right is accepted', () => {
  const refused = ODD_ENTRIES.flatMap((odd) =>
    faultsWith(odd).map((f) => `${JSON.stringify(odd.change)}: ${f.problem}`),
  );
  assert.deepEqual(refused, []);
});

test('symlinks, pipes, devices and folders in place of a file are rejected and never read', () => {
  for (const file of ['comparisons.yml', 'search/russian.yml', 'cities/lviv.yml', 'practices/lviv-parky.mdx']) {
    const path = join(folder, file);
    const put: Record<string, () => void> = {
      link: () => symlinkSync(join(VALID, file), path),
      device: () => symlinkSync('/dev/zero', path),
      pipe: () => execFileSync('mkfifo', [path]),
      folder: () => mkdirSync(path),
      nowhere: () => symlinkSync('/nowhere', path),
    };
    renameSync(path, `${folder}.kept`);
    for (const [what, make] of Object.entries(put)) {
      make();
      const faults = faultsOf(folder);
      rmSync(path, { recursive: true });
      assert.equal(faults.length, 1, `${file}, ${what}: ${faults.map((f) => f.problem).join('; ')}`);
      assert.equal(faults[0]?.file, path);
    }
    renameSync(`${folder}.kept`, path);
  }
});

test('a file with the wrong name is one fault, whatever refers to it by the right one', () => {
  for (const [file, to] of [
    ['practices/lviv-parky.mdx', 'practices/lviv-park.mdx'],
    ['practices/lviv-parky.mdx', 'practices/Lviv-parky.mdx'],
    ['cities/lviv.yml', 'cities/lvov.yml'],
    ['visits/lviv.yml', 'visits/Lviv.yml'],
  ] as const) {
    renameSync(join(folder, file), join(folder, to));
    const faults = faultsOf(folder);
    renameSync(join(folder, to), join(folder, file));
    assert.deepEqual(
      faults.map((f) => `${f.file.slice(folder.length + 1)}, ${f.field}`),
      [`${to}, назва файлу`],
    );
  }
});

test('a missing file is one fault', () => {
  for (const file of [
    ...['discrepancies', 'index-terms', 'comparisons', 'charts'],
    ...['synonyms', 'abbreviations', 'readers-words', 'russian', 'thesaurus', 'source-words'].map(
      (name) => `search/${name}`,
    ),
  ].map((name) => `${name}.yml`)) {
    const path = join(folder, file);
    renameSync(path, `${folder}.kept`);
    const faults = faultsOf(folder);
    renameSync(`${folder}.kept`, path);
    assert.deepEqual(
      faults.map((f) => [f.file, f.problem]),
      [[path, 'файлу немає']],
    );
  }
});

test('a missing or symlinked folder is one fault, whatever refers to its entries', () => {
  for (const name of ['cities', 'visits', 'topics', 'practices', 'sources', 'pages', 'search']) {
    const path = join(folder, name);
    renameSync(path, `${folder}.kept`);
    const missing = faultsOf(folder);
    symlinkSync(`${folder}.kept`, path);
    const linked = faultsOf(folder);
    rmSync(path);
    renameSync(`${folder}.kept`, path);
    assert.deepEqual(
      [...missing, ...linked].map((f) => `${f.file.slice(folder.length)} ${f.field}`),
      [`/${name} тека`, `/${name} тека`],
    );
  }
});

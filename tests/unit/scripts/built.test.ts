import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
process.env.BUILD_CACHE = join(folder, 'cache');
const { isBuilt, noteBuilt } = await import('../../../src/scripts/built.ts');
after(() => rmSync(folder, { recursive: true }));

const dist = join(folder, 'dist');
const page = join(dist, 'cities/index.html');

describe('a built folder', () => {
  beforeEach(() => {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(join(dist, 'cities'), { recursive: true });
    writeFileSync(page, 'text');
    noteBuilt(dist, 'inputs');
  });

  test('an unchanged folder is up to date for the same inputs only', () => {
    assert.equal(isBuilt(dist, 'inputs'), true);
    assert.equal(isBuilt(dist, 'other inputs'), false);
    assert.equal(isBuilt(join(folder, 'elsewhere'), 'inputs'), false);
  });

  test('files added later, such as compressed copies, are ignored', () => {
    writeFileSync(`${page}.br`, 'packed');
    symlinkSync(page, join(dist, 'link'));
    assert.equal(isBuilt(dist, 'inputs'), true);
  });

  const DAMAGE: Record<string, () => void> = {
    removed: () => rmSync(page),
    'cut short': () => truncateSync(page, 1),
    'written again': () => utimesSync(page, new Date(), new Date(Date.now() + 5000)),
  };
  for (const [damage, act] of Object.entries(DAMAGE))
    test(`a folder with a file ${damage} is not built`, () => {
      act();
      assert.equal(isBuilt(dist, 'inputs'), false);
    });
});

import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from './build.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const BUILT = /page\(s\) built/;
const UNCHANGED = /nothing it is made from has changed/;

test('a site is built again only when what it is made from, or the site itself, has changed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  const again = (environment: Record<string, string> = {}) =>
    build(dist, { CONTENT_DIR: content, BUILD_CACHE: join(folder, 'cache'), ...environment });

  assert.match(again(), BUILT);
  assert.match(again(), UNCHANGED);

  appendFileSync(join(content, 'cities/odesa.yml'), '# a word to the next editor\n');
  assert.match(again(), BUILT);
  assert.match(again({ CORRECTIONS: 'mailto:editor@example.org' }), BUILT);
  assert.match(again(), BUILT);

  const page = join(dist, 'cities/odesa/index.html');
  const whole = readFileSync(page);
  writeFileSync(page, '');
  assert.match(again(), BUILT);
  assert.deepEqual(readFileSync(page), whole);
  rmSync(page);
  assert.match(again(), BUILT);

  // A build that fails leaves no site that passes for one.
  writeFileSync(join(content, 'cities/odesa.yml'), 'name: 5\n');
  assert.throws(() => again());
  assert.throws(() => again());
});

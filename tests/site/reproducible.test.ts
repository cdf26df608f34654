import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from './build.ts';
import { builtPages, DIST } from './site.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

test('a build from an empty cache, in another folder, time zone and language, gives the same bytes and names no machine', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const dist = join(folder, 'another/site');
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  build(dist, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'C',
    LC_ALL: 'C',
    CONTENT_DIR: content,
    BUILD_CACHE: join(folder, 'cache'),
  });
  assert.deepEqual(hashes(dist), hashes(DIST));

  for (const { path, html } of builtPages(dist)) assert.doesNotMatch(html, /localhost|127\.0\.0\.1|\[::1\]/, path);
  for (const file of globSync('**/*.{js,json,xml,txt,css,csv}', { cwd: dist }))
    assert.doesNotMatch(readFileSync(join(dist, file), 'utf8'), /localhost[:/]|127\.0\.0\.1/, file);
});

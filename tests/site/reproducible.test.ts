import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, filesOf } from './build.ts';
import { builtPages, DIST } from './site.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

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
  assert.deepEqual(filesOf(dist), filesOf(DIST));

  for (const { path, html } of builtPages(dist)) assert.doesNotMatch(html, /localhost|127\.0\.0\.1|\[::1\]/, path);
  for (const file of globSync('**/*.{js,json,xml,txt,css,csv}', { cwd: dist }))
    assert.doesNotMatch(readFileSync(join(dist, file), 'utf8'), /localhost[:/]|127\.0\.0\.1/, file);
});

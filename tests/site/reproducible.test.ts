import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from './build.ts';
import { builtPages } from './site.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

test('two builds in other folders, time zones and languages give the same bytes and name no machine', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const builds = [
    { dist: join(folder, 'one/dist'), TZ: 'Pacific/Kiritimati', LANG: 'uk_UA.UTF-8', LC_ALL: 'uk_UA.UTF-8' },
    { dist: join(folder, 'another/site'), TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ];
  const [one, another] = builds.map(({ dist, ...environment }, i) => {
    // Each makes everything anew, from content in a folder of its own.
    const content = join(folder, `content-${i}`);
    cpSync(join(ROOT, 'content'), content, { recursive: true });
    build(dist, { ...environment, CONTENT_DIR: content, BUILD_CACHE: join(folder, `cache-${i}`) });
    return hashes(dist);
  });
  assert.deepEqual(another, one);

  for (const { path, html } of builtPages(builds[0]?.dist))
    assert.doesNotMatch(html, /localhost|127\.0\.0\.1|\[::1\]/, path);
  for (const file of globSync('**/*.{js,json,xml,txt,css,csv}', { cwd: builds[0]?.dist }))
    assert.doesNotMatch(readFileSync(join(builds[0]?.dist ?? '', file), 'utf8'), /localhost[:/]|127\.0\.0\.1/, file);
});

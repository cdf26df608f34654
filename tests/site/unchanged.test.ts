import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, filesOf, startBuild, without } from './build.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const BUILT = /page\(s\) built/;
const UP_TO_DATE = /is up to date/;

test('a site is built only if something changed, and stays whole whatever happens to a build', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const content = join(folder, 'content');
  const cache = join(folder, 'cache');
  const dist = join(folder, 'dist');
  // Two practices: what is tested does not depend on how much is built.
  cpSync(join(ROOT, 'tests/fixtures/content'), content, { recursive: true });
  const environment = { CONTENT_DIR: content, BUILD_CACHE: cache, NODE_OPTIONS: without('filters') };

  // A build that is killed while it fills an empty cache leaves nothing that the next one takes for whole.
  await startBuild(dist, environment, /generating static routes/);
  assert.deepEqual(filesOf(dist), new Map());

  // Three builds at once: two wait and then have nothing to do.
  const outputs = await Promise.all([1, 2, 3].map(() => startBuild(dist, environment)));
  assert.deepEqual(outputs.map((output) => BUILT.test(output)).sort(), [false, false, true], outputs.join('\n---\n'));
  assert.match(outputs.find((output) => !BUILT.test(output)) ?? '', /Waiting for it to end\.\n.*is up to date/);
  const whole = filesOf(dist);

  // What a build leaves that was killed while it put the new folder in the place of the old one, between two steps or after the last.
  const [old, unfinished] = [join(folder, '.dist.old'), join(folder, '.dist.new')];
  renameSync(dist, old);
  cpSync(old, unfinished, { recursive: true, preserveTimestamps: true });
  assert.match(build(dist, environment), UP_TO_DATE);
  assert.deepEqual(filesOf(dist), whole);
  for (const leftover of [old, unfinished]) cpSync(join(dist, 'data'), leftover, { recursive: true });
  assert.match(build(dist, environment), UP_TO_DATE);
  assert.deepEqual(filesOf(dist), whole);
  assert.deepEqual(globSync('.*', { cwd: folder }), []);

  // Another setting is another site. A build that is killed leaves the old one.
  const killed = await startBuild(
    dist,
    { ...environment, CORRECTIONS: 'mailto:editor@example.org' },
    /generating static routes/,
  );
  assert.match(killed, /generating static routes/);
  assert.doesNotMatch(killed, BUILT);
  assert.deepEqual(filesOf(dist), whole);

  // A page that is not as it was written is a reason to build. Damaged files of the cache are made again.
  const kept = globSync('*/*', { cwd: cache });
  for (const kind of ['pdf', 'og', 'search'])
    assert.ok(
      kept.some((file) => file.startsWith(kind)),
      `nothing is kept in ${kind}`,
    );
  for (const file of kept) truncateSync(join(cache, file), 100);
  truncateSync(join(dist, 'index.html'));
  assert.match(build(dist, environment), BUILT);
  assert.deepEqual(filesOf(dist), whole);

  // Another word of the content is a reason too.
  appendFileSync(join(content, 'cities/lviv.yml'), '# a word to the next editor\n');
  assert.doesNotMatch(await startBuild(dist, environment, /Syncing content/), UP_TO_DATE);

  // A build that fails lists every fault, leaves the old site, nothing else, and does not pass for done.
  writeFileSync(join(content, 'cities/lviv.yml'), 'name: 5\n');
  writeFileSync(join(content, 'topics/energy.mdx'), 'без полів\n');
  for (let i = 0; i < 2; i++)
    assert.throws(
      () => build(dist, environment),
      ({ stderr }: { stderr: string }) => {
        assert.doesNotMatch(stderr, /\n +at /);
        assert.match(stderr, /\nПомилок у змісті: \d+\n/);
        assert.match(stderr, /cities\/lviv\.yml\n\s+name: тут число, а потрібно текст/);
        assert.match(stderr, /topics\/energy\.mdx\n\s+рядок 1: файл не починається з полів/);
        return true;
      },
    );
  assert.deepEqual(filesOf(dist), whole);
  assert.deepEqual(globSync('.*', { cwd: folder }), []);
});

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from './build.ts';
import { builtPages, type BuiltPage } from './site.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const FIXTURE = join(ROOT, 'tests/fixtures/content');

let folder: string;
let pages: Map<string, BuiltPage>;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'adding-'));
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  // One MDX file, with a new city, its visit and a new source.
  const practice = readFileSync(join(FIXTURE, 'practices/lviv-parky.mdx'), 'utf8').replaceAll('mu2019-01', 'mu2019-10');
  writeFileSync(join(content, 'practices/lviv-parky.mdx'), practice);
  for (const file of ['cities/lviv.yml', 'visits/lviv.yml', 'sources/vyhadana-zbirka.mdx'])
    cpSync(join(FIXTURE, file), join(content, file));
  build(join(folder, 'dist'), { CONTENT_DIR: content });
  pages = new Map(builtPages(join(folder, 'dist')).map((page) => [page.path, page]));
});
after(() => rmSync(folder, { recursive: true }));

test('a practice that is added appears everywhere by itself', () => {
  const expected: Record<string, RegExp> = {
    '/': /\/cities\/lviv\/[^]*Львів/,
    '/cities/': /\/cities\/lviv\//,
    '/cities/lviv/': /Поставили[^]*40/,
    '/practices/': /\/practices\/lviv-parky\//,
    '/practices/lviv-parky/': /id="lavky"[^]*id="svitlo"/,
    '/practices/topic/energy/': /\/practices\/lviv-parky\//,
    '/practices/status/planned/': /\/practices\/lviv-parky\//,
    '/topics/public-space/': /\/practices\/lviv-parky\/#lavky/,
    '/visits/': /\/visits\/lviv\//,
    '/visits/lviv/': /Парки Львова/,
    '/print/': /Львів/,
  };
  for (const [path, pattern] of Object.entries(expected)) {
    const html = pages.get(path)?.html;
    assert.ok(html, `${path} is not built`);
    assert.ok(pattern.test(html), `${path} does not show ${pattern.source}`);
  }
});

test('a build with faults stops and lists every one of them', () => {
  const content = join(folder, 'broken');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  writeFileSync(join(content, 'cities/odesa.yml'), 'name: 5\n');
  writeFileSync(join(content, 'topics/waste.mdx'), 'без полів\n');
  assert.throws(
    () => build(join(folder, 'dist-broken'), { CONTENT_DIR: content }),
    (error: Error & { stdout: string; stderr: string }) => {
      const output = `${error.stdout}${error.stderr}`;
      assert.match(output, /Помилок у змісті: \d+/);
      assert.match(output, /cities\/odesa\.yml\n\s+name: тут число, а потрібно текст/);
      assert.match(output, /topics\/waste\.mdx\n\s+рядок 1: файл не починається з полів/);
      return true;
    },
  );
});

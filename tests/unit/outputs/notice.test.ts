import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('NOTICE names third-party work, with full licences where required', () => {
  const notice = read('public/NOTICE.txt');
  const words = (text: string) => text.replace(/["*]/g, '').replace(/\s+/g, ' ').trim();
  for (const file of ['pagefind/LICENSE/LICENSE', 'tailwindcss/LICENSE']) {
    const licence = read(`node_modules/${file}`);
    const [copyright = ''] = /^Copyright .*$/m.exec(licence) ?? [];
    assert.ok(words(notice).includes(words(copyright)), copyright);
    assert.ok(
      words(notice).includes(
        words(/Permission is hereby[^]*DEALINGS IN THE\sSOFTWARE\./.exec(licence)?.[0] ?? assert.fail(file)),
      ),
      file,
    );
  }
  const font = read('src/fonts/OFL-arsenal.txt');
  assert.ok(words(notice).includes(words(font.slice(font.indexOf('SIL OPEN FONT LICENSE')))));
  assert.match(notice, /Reserved Font Name 'Source'/);
  assert.match(notice, /dict_uk[^]*Mozilla Public License 1\.1/);
  assert.match(notice, /Natural Earth/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { noCode } from '../../../../src/entries/mdx/no-code.ts';

const compile = async (source: string) => mdxToJs(source, { mdastPlugins: [noCode] }).code;

const ATTACKS: Record<string, string> = {
  import: 'import fs from "node:fs"\n\nТекст.',
  export: 'export const a = process.exit()\n\nТекст.',
  'an expression in a line': 'Текст {process.exit()}.',
  'an expression of its own': '{process.exit()}',
  HTML: 'Текст <script>alert(1)</script>.',
  'an unknown component': '<Evil id="a"/>',
  'a member of a component': '<Fact.constructor id="a"/>',
  'an attribute that is an expression': '<Fact id={process.exit()}/>',
  'spread attributes': '<Fact {...process.env}/>',
  'a second attribute': '<Fact id="a" set:html="<b>"/>',
  'a script in a link': '[тут](javascript:alert(1))',
  'a link to another site': '[тут](https://example.org/)',
  'a link without a scheme to another site': '[тут](//example.org/)',
  'an image': '![тут](/x.png)',
  'code in a project': '<Project id="a">\n\n{process.exit()}\n\n</Project>',
};

for (const [what, source] of Object.entries(ATTACKS))
  test(`the compiler refuses ${what}`, async () => {
    await assert.rejects(compile(source), /не дозволено|не читається|Expected|Unexpected/);
  });

test('the compiler accepts prose with known components', async () => {
  await compile(
    '## Практика\n\nКупили <Fact id="a"/> за <Cost id="b"/>, див. [тут](/topics/energy/).\n\n<Project id="c">\n\n### Далі\n\n- раз\n\n</Project>',
  );
});

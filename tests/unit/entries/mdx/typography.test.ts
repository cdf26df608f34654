import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { typography } from '../../../../src/entries/mdx/typography.ts';
import { href } from '../../../../src/site.ts';

/** The compiled code of a body, as its author typed it, with what is static as HTML: `mdx({ optimize: true })`. */
const compile = (source: string) =>
  mdxToJs(source, { hastPlugins: [typography], optimizeStatic: { component: 'Fragment', prop: 'set:html' } }).code;
/** The static pieces of a body in their order, as HTML. */
const textsOf = (source: string) =>
  [...compile(source).matchAll(/"set:html": ("(?:[^"\\]|\\.)*")/g)].map(
    ([, html = '']) => JSON.parse(html.replaceAll('\\x', '\\u00')) as string,
  );

test('texts of a body are typeset like all others: names in Latin letters, whole words, no-break spaces', () => {
  assert.deepEqual(textsOf('Хаб Kyiv Smart City у 2015-му & далі\nв місті'), [
    '<p>Хаб <span lang="en">Kyiv Smart City</span> у\u00A0<span class="nb">2015-му</span> &amp; далі в\u00A0місті</p>',
  ]);
});

test('a figure is not parted from what it counts, and only from that', () => {
  assert.deepEqual(textsOf('Купили <Fact id="a"/> лавок, <Cost id="b"/> Далі *так* і ні.'), [
    'Купили ',
    '\u00A0лавок, ',
    ' Далі <em>так</em> і\u00A0ні.',
  ]);
});

test('a space between two words with markup stays, and a link has the base path', () => {
  assert.deepEqual(textsOf('**Раз** *два* [три](/topics/energy/)'), [
    `<p><strong>Раз</strong> <em>два</em> <a href="${href('/topics/energy/')}">три</a></p>`,
  ]);
  // As a text: Astro leaves out HTML that is only a space.
  const code = compile('Купили <Fact id="a"/> <Fact id="b"/>.');
  assert.equal(code.match(/(?<!"set:html": )" "/g)?.length, 1, code);
});

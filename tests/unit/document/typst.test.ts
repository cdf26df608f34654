import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from '../../../src/catalogue/figures.ts';
import { parseBody } from '../../../src/entries/tree.ts';
import { bindRemark, blocksToTypst, staysWith, textToTypst, typstString } from '../../../src/document/typst.ts';
import { qrSvg } from '../../../src/outputs/pdf/qr.ts';
import { invented } from '../catalogue/invented.ts';

const target = (href: string) =>
  href.startsWith('/here/') ? { label: href } : { address: `https://example.org${href}` };
const typst = (source: string) =>
  blocksToTypst(parseBody(source).body.lead, { target, figures: new Map([['kilkist', '40\u00A0%']]), level: 4 });

test('a string cannot end early and keeps every character', () => {
  assert.equal(typstString('"#evil()\\'), '"\\"#evil()\\\\"');
  assert.equal(typstString('рядок\nдругий\tтретій\r'), '"рядок\\nдругий\\tтретій\\r"');
});

test('Typst’s special characters occur only inside strings', () => {
  assert.equal(textToTypst('*a* _b_ #х $y$ <l> @r `c` = - + // [д]'), '#"*a* _b_ #х $y$ <l> @r `c` = - + // [д]";');
});

test('Latin names are marked as English, addresses have no language', () => {
  assert.equal(
    textToTypst('Школа Open Grants School, https://example.org/a_b'),
    '#"Школа ";#latin("Open Grants School");#", ";#address("https://example.org/a_b");',
  );
});

test('an index mark follows the first word of its term, whole as it is', () => {
  const at = (word: string) => (text: string) => [{ at: text.indexOf(word), term: 7 }];
  assert.equal(textToTypst('Наш хаб міста', at('хаб')), '#"Наш хаб";#mark(7);#" міста";');
  assert.equal(textToTypst('у 3D-турі містом', at('3D')), '#"у\u00A03D-турі";#mark(7);#" містом";');
  assert.equal(textToTypst('Хаб Data hub', at('Data')), '#"Хаб ";#latin("Data");#mark(7);#latin(" hub");');
});

test('a Latin word is not parted from its Ukrainian ending', () => {
  assert.equal(textToTypst('видають ID-картки тут'), '#"видають ";#unbroken[#latin("ID");#"-картки";];#" тут";');
  assert.equal(
    textToTypst('ID-картки', () => [{ at: 0, term: 1 }]),
    '#unbroken[#latin("ID");#mark(1);#"-картки";];#"";',
  );
});

test('every kind of node is printed as Typst', () => {
  assert.equal(
    typst('Є *курсив* і **жирне**.'),
    '#par[#"Є\u00A0";#emph[#"курсив";];#" і\u00A0";#strong[#"жирне";];#".";]\n',
  );
  assert.equal(typst('### Назва'), '#heading(level: 4, outlined: false)[#"Назва";]\n');
  assert.equal(typst('- раз\n- два'), '#list([#item(3, 3)[#"раз";]], [#item[#"два";]])\n');
  assert.equal(typst('Є:\n\n- раз'), '#kept[#"Є:";]\n#list([#item[#"раз";]])\n');
  assert.equal(typst('1. раз'), '#enum([#item[#"раз";]])\n');
  assert.equal(typst('> слово'), '#quote(block: true)[#par[#"слово";]\n]\n');
  assert.equal(typst('Це <Fact id="kilkist"/> лавок'), '#par[#"Це ";#inline-figure[#"40\u00A0%";];#"\u00A0лавок";]\n');
});

test('the first items of a list stay together, and the last two', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => staysWith(i, [5, 6, 7, 8])),
    ['(5, 6)', '', '(7, 8)', ''],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => staysWith(i, [5, 6, 7, 8], true)),
    ['(in-columns: true, 5, 6)', '', '(7, 8)', ''],
  );
  assert.equal(staysWith(0, [5, 6, 7]), '(5, 6, 7)');
  assert.equal(staysWith(0, [5]), '');
  assert.equal(staysWith(0, [5, NaN]), '', 'an item with a list of its own');
});

test('what goes before a paragraph or a list item is requested once for each', () => {
  let n = 0;
  assert.equal(
    blocksToTypst(parseBody('а\n\n- б').body.lead, { target, before: () => `#at(${++n})` }),
    '#par[#at(1)#"а";]\n#list([#item[#at(2)#"б";]])\n',
  );
});

test('index marks of a contact go before its first line', () => {
  const lines = ['Рада', 'Відділ'].map((value) => [{ type: 'text' as const, value }]);
  assert.equal(
    blocksToTypst([{ type: 'contact', lines }], { target, before: () => '#at()' }),
    '#contact([#at()#"Рада";], [#"Відділ";])\n',
  );
});

test('a link leads to its page in the document, or has its address printed', () => {
  assert.equal(typst('[тут](/here/#a)'), '#par[#inner-link("/here/#a")[#"тут";];]\n');
  assert.equal(typst('[там](/there/)'), '#par[#outer-link("https://example.org/there/")[#"там";];]\n');
});

test('of figures side by side, the source that most of them share is stated once', () => {
  const [figure] = figuresOf(invented().brick);
  assert.ok(figure);
  const others = [figure, { ...figure, id: 'b' }, { ...figure, id: 'c', word: 'план', note: 'Року не вказано.' }];
  const [first = '', ...lines] = blocksToTypst([{ type: 'figures', figures: others }], { target }).split('figure-line');
  assert.equal(first, `#figures([${textToTypst(`${figure.word}, ${figure.pages}`)}], kept: true, `);
  const remarks = lines.map((line) => /, (none|\[[^[]*\])\)(?:, |\)\n)$/.exec(line)?.[1]);
  assert.deepEqual(remarks, ['none', 'none', `[${textToTypst('план.\u00A0Року\u00A0не\u00A0вказано')}]`]);
  assert.equal(blocksToTypst([{ type: 'figures', figures: [] }], { target }), '');
});

test('a short remark is not divided, nor do its last words stand apart', () => {
  assert.equal(bindRemark('Року не вказано'), 'Року\u00A0не\u00A0вказано');
  assert.equal(
    bindRemark('У якому році був перший відбір, у збірці не вказано.'),
    'У якому році був перший відбір, у збірці\u00A0не\u00A0вказано.',
  );
});

test('a QR code is one path with a quiet zone of four modules', () => {
  const svg = qrSvg('https://example.org/cities/kyiv/');
  const [, side] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  assert.ok(Number(side) >= 21 + 8);
  // The upper edge of the first finder pattern is seven modules long.
  assert.ok(svg.includes('d="M4 4h7v1h-7z'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksToHtml } from '../../../src/document/html.ts';
import { textToHtml } from '../../../src/lib/html.ts';
import { parseBody } from '../../../src/entries/tree.ts';
import { proseToText } from '../../../src/document/text.ts';

const SOURCE = `Місто купило <Fact id="busy"/> автобусів <Cost id="suma"/>.

### Далі

- перше
- **друге** й [третє](/topics/energy/)

> Сказали так.
`;
const figures = new Map([
  ['busy', '29'],
  ['suma', 'понад\u00A03\u00A0млн\u00A0грн'],
]);

test('prose becomes HTML with its figures in place', () => {
  const { body, faults } = parseBody(SOURCE);
  assert.deepEqual(faults, []);
  const html = blocksToHtml(body.lead, { figures, level: 4, link: (href) => `/base${href}` });
  assert.match(html, /купило <span class="figure-inline">29<\/span>\u00A0автобусів/);
  assert.match(html, /<h4>Далі<\/h4>/);
  assert.match(
    html,
    /<ul><li>перше<\/li><li><strong>друге<\/strong> й\u00A0<a href="\/base\/topics\/energy\/">третє<\/a><\/li><\/ul>/,
  );
  assert.match(html, /<blockquote><p>Сказали так\.<\/p><\/blockquote>/);
});

test('what goes before a paragraph or a list item is requested once for each', () => {
  const { body } = parseBody('а\n\n- б\n- в\n\n  г\n');
  let n = 0;
  assert.equal(
    blocksToHtml(body.lead, { before: () => `<i id="${++n}"></i>` }),
    '<p><i id="1"></i>а</p>\n<ul><li><i id="2"></i>б</li><li><p><i id="3"></i>в</p><p><i id="4"></i>г</p></li></ul>',
  );
});

test('prose becomes plain text, one line per block', () => {
  const { body } = parseBody(SOURCE);
  assert.equal(
    proseToText(body.lead, figures).replaceAll('\u00A0', ' '),
    'Місто купило 29 автобусів понад 3 млн грн.\nДалі\nперше\nдруге й третє\nСказали так.',
  );
});

test('Latin names are marked as English, addresses and single letters are not', () => {
  assert.equal(
    textToHtml('хаб Kyiv Smart City Hub і O-Fest'),
    'хаб <span lang="en">Kyiv Smart City Hub</span> і\u00A0<span class="nb"><span lang="en">O-Fest</span></span>',
  );
  assert.equal(textToHtml('пишіть на info@example.org'), 'пишіть на info@example.org');
  assert.equal(textToHtml('план B'), 'план B');
});

test('text is escaped', () => {
  assert.equal(textToHtml('a < b & "c"'), 'a &lt; b &amp; &quot;c&quot;');
});

test('projects and sections are distinguished', () => {
  const { body } = parseBody(
    '## Практика\n\nВступ.\n\n<Project id="park">\n\nПро парк.\n\n</Project>\n\n## Результати\n\nЄ.\n',
    10,
  );
  assert.deepEqual(
    body.sections.map((s) => [s.title, s.line, s.blocks.length]),
    [
      ['Практика', 10, 1],
      ['Результати', 20, 1],
    ],
  );
  assert.deepEqual(
    body.projects.map((p) => [p.title, p.line]),
    [['park', 14]],
  );
});

test('unreadable MDX is reported with its line', () => {
  const { faults } = parseBody('Текст.\n\n<Project id="park">\n\nНе закрито.\n', 5);
  assert.equal(faults.length, 1);
  assert.match(faults[0]?.problem ?? '', /<Project> не закрито/);
});

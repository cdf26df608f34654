import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textToHtml } from '../../../src/lib/html.ts';
import { tag, toHtml, typesetText } from '../../../src/lib/markup.ts';

test('text and attributes stay text', () => {
  assert.equal(toHtml(tag('a', { href: '"><i>' }, '<b> & c')), '<a href="&quot;&gt;&lt;i&gt;">&lt;b&gt; &amp; c</a>');
});

test('text gets no-break spaces and language marks', () => {
  assert.equal(toHtml(tag('p', {}, ...typesetText('у Smart City'))), '<p>у\u00A0<span lang="en">Smart City</span></p>');
});

test('a range and a word with a hyphen stay on one line, as in the pages', () => {
  for (const text of ['Щодня 20–25 т сміття', 'Е-квиток', 'у Smart City'])
    assert.equal(typesetText(text).map(toHtml).join(''), textToHtml(text));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tag, toHtml, typesetText } from '../../../src/lib/markup.ts';

test('text and attributes stay text', () => {
  assert.equal(toHtml(tag('a', { href: '"><i>' }, '<b> & c')), '<a href="&quot;&gt;&lt;i&gt;">&lt;b&gt; &amp; c</a>');
});

test('text gets no-break spaces and language marks', () => {
  assert.equal(toHtml(tag('p', {}, ...typesetText('у Smart City'))), '<p>у\u00A0<span lang="en">Smart City</span></p>');
});

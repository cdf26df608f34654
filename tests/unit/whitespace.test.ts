import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collapseWhitespace } from '../../src/finish/whitespace.ts';

test('indentation goes, a line break stays a space, styles and scripts stay as they are', () => {
  assert.equal(
    collapseWhitespace('<p>\n    Місто:\n  <b>Львів</b> і\n\n  <i>ще</i></p>'),
    '<p>\nМісто:\n<b>Львів</b> і\n<i>ще</i></p>',
  );
  assert.equal(
    collapseWhitespace('див. <a href="/">\n  сайт\n</a>\n<b>\n тут\n</b>.'),
    'див. <a href="/">сайт</a>\n<b>тут</b>.',
  );
  assert.equal(collapseWhitespace('<style>a {\n  b: c\n}</style>\n  <p>'), '<style>a {\n  b: c\n}</style>\n<p>');
});

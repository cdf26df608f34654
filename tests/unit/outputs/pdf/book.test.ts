import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, typstString } from '../../../../src/document/typst.ts';
import { bookDocument } from '../../../../src/outputs/pdf/book.ts';
import { invented } from '../../catalogue/invented.ts';

test('the book has every topic: its heading, its line, its projects', () => {
  const { catalogue } = invented();
  const { source } = bookDocument(catalogue);
  for (const { title, url, oneLine, projects } of catalogue.topics) {
    assert.ok(source.includes(`#label(${typstString(url)})`), title);
    assert.ok(source.includes(line(oneLine)), title);
    for (const project of projects) assert.ok(source.includes(`, ${typstString(project.url)}, `), project.title);
  }
});

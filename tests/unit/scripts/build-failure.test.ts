import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError } from '../../../src/entries/faults.ts';
import { explainFailure } from '../../../src/scripts/build-failure.ts';

const fault = { file: 'content/cities/lviv.yml', field: 'name', problem: 'поля бракує', expected: 'назва міста' };

test('content faults are listed without a stack, however deeply nested', () => {
  const error = new ContentError([fault]);
  assert.equal(explainFailure(error, 'dist'), error.message);
  assert.equal(explainFailure(new Error('hook failed', { cause: error }), 'dist'), error.message);
});

for (const error of [
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
  new Error('render failed', { cause: new Error('Cannot write\nNo space left on device (os error 28)\n   0: frame') }),
])
  test(`a full disk is named in a sentence: ${error.message}`, () => {
    const words = explainFailure(error, 'dist');
    assert.match(words, /^The disk is full \(.*no space left on device.*\)\. dist\/ is as it was before\./i);
    assert.doesNotMatch(words, /\n/);
  });

test('an output folder on another file system is explained', () => {
  const error = Object.assign(new Error('EXDEV: cross-device link not permitted, rename'), { code: 'EXDEV' });
  assert.match(explainFailure(error, '/mnt/site'), /^\/mnt\/site\/ is on another file system than the project/);
});

for (const code of ['EACCES', 'EPERM', 'EROFS'])
  test(`a place where nothing may be written is named in a sentence: ${code}`, () => {
    const error = Object.assign(new Error(`${code}: not permitted, mkdir '/site/.cache'`), { code });
    assert.match(
      explainFailure(error, 'dist'),
      /^No permission to read or write a file \(E.*'\/site\/\.cache'\)\. [^\n]*$/,
    );
  });

test('any other error is shown with its stack', () => {
  const error = new Error('unexpected');
  assert.equal(explainFailure(error, 'dist'), error.stack);
  assert.equal(explainFailure('text', 'dist'), 'text');
});

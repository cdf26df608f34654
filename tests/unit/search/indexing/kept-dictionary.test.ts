import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDictionary, type Dictionary } from '../../../../src/search/indexing/hunspell.ts';
import { keptDictionary } from '../../../../src/search/indexing/kept-dictionary.ts';

const AFF = 'SFX A Y 1\nSFX A 0 у .\nSFX B Y 1\nSFX B 0 и .\n';
const read = (): Dictionary => readDictionary(AFF, '4\nпарк/A\nкоса/A\nкоса/B\nпарад\n', '1');
const forms = ['парку', 'коса', 'метро'];

test('answers are cached for the next build, which reads the dictionary only for new words', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dictionary-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const first = keptDictionary(folder, '1', read);
  const answers = forms.map((form) => first.dictionary.wordsWith(form));
  assert.deepEqual(answers, forms.map(read().wordsWith));
  assert.equal(answers[1]?.length, 2, 'two words are written alike');
  first.keep();

  let times = 0;
  const second = keptDictionary(folder, '1', () => (times++, read()));
  assert.deepEqual(forms.map(second.dictionary.wordsWith), answers);
  assert.equal(times, 0);
  assert.deepEqual(second.dictionary.wordsWith('парад'), [['парад', ['парад']]]);
  assert.equal(times, 1);

  const other = keptDictionary(folder, '2', () => (times++, read()));
  other.dictionary.wordsWith('парку');
  assert.equal(times, 2, 'another edition has answers of its own');
});

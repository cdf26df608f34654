import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDictionary, type Dictionary } from '../../../../src/search/indexing/hunspell.ts';
import { cachedDictionary } from '../../../../src/search/indexing/cached-dictionary.ts';

const AFF = 'SFX A Y 1\nSFX A 0 у .\nSFX B Y 1\nSFX B 0 и .\n';
const FORMS = ['парку', 'коса', 'метро'];

test('lookups are kept for the next build, which reads the dictionary only for other words', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dictionary-'));
  t.after(() => rmSync(folder, { recursive: true }));
  let times = 0;
  const read = (): Dictionary => {
    times++;
    return readDictionary(AFF, '4\nпарк/A\nкоса/A\nкоса/B\nпарад\n');
  };
  const file = join(folder, 'words.json');
  const first = cachedDictionary(file, '1', read);
  const answers = FORMS.map(first.wordsWith);
  assert.deepEqual(answers, FORMS.map(read().wordsWith));
  assert.equal(answers[1]?.length, 2, 'two words are written alike');
  first.keep();

  times = 0;
  const second = cachedDictionary(file, '1', read);
  assert.deepEqual(FORMS.map(second.wordsWith), answers);
  assert.equal(times, 0);
  assert.deepEqual(second.wordsWith('парад'), [['парад', ['парад']]]);
  assert.equal(times, 1);

  assert.deepEqual(FORMS.map(cachedDictionary(file, '2', read).wordsWith), answers);
  assert.equal(times, 2, 'lookups of other code are not used');
});

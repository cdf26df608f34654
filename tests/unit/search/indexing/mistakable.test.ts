import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakableWords } from '../../../../src/search/indexing/mistakable.ts';

/** Made-up words of 14 letters, the same each time. */
function madeUp(count: number): string[] {
  let x = 7;
  const next = () => (x = (Math.imul(x, 1664525) + 1013904223) >>> 0);
  const letter = () => 'абвгдежзиклмнопр'[next() >>> 28] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 14 }, letter).join(''));
}

test('the hashes of a large collection are not in a Set, which holds at most 2²⁴ values', (t) => {
  // At a smaller scale: these forms have some 60,000 hashes.
  const forms = madeUp(600);
  const MOST = 2 ** 15;
  const add = Set.prototype.add;
  t.mock.method(Set.prototype, 'add', function (this: Set<unknown>, value: unknown) {
    if (this.size >= MOST) throw new RangeError('Set maximum size exceeded');
    return add.call(this, value);
  });
  const [first = ''] = forms;
  const dictionary = {
    eachForm: (take: (form: string) => void) => [first.slice(1), first, 'щось'].forEach(take),
  };
  assert.deepEqual(mistakableWords(forms, dictionary), [first.slice(1)]);
});

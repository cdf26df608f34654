/**
 * Damerau-Levenshtein distance (letters put, dropped, changed, two neighbours swapped), or `limit + 1` as soon as it is more.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** Forms to correct to, filed by a mask of their letters: most are ruled out without being compared. */
export class Neighbours {
  readonly #forms: readonly string[];
  readonly #masks: Uint32Array;
  constructor(forms: readonly string[]) {
    this.#forms = forms;
    this.#masks = Uint32Array.from(forms, maskOf);
  }

  /** Indexes of the nearest forms, all at one distance, with it; none if nothing is within `limit`. */
  nearest(word: string, limit: number): { distance: number; indexes: number[] } {
    const mask = maskOf(word);
    let best = limit;
    let indexes: number[] = [];
    for (let i = 0; i < this.#masks.length; i++) {
      const difference = bits(mask ^ (this.#masks[i] ?? 0));
      // One edit changes at most two letters of the set.
      if (difference > 2 * best) continue;
      const form = this.#forms[i] ?? '';
      if (Math.abs(form.length - word.length) > best) continue;
      const d = distance(word, form, best);
      if (d > best) continue;
      if (d < best) indexes = [];
      best = d;
      indexes.push(i);
    }
    return { distance: best, indexes };
  }
}

const maskOf = (word: string): number => {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
};

function bits(n: number): number {
  let v = n - ((n >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

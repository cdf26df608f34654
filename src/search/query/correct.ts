/** Damerau-Levenshtein distance: insertions, deletions, substitutions, swaps of neighbours. `limit + 1` as soon as it is greater. */
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

const ROWS = ['йцукенгшщзхїґ', 'фівапролджє', 'ячсмитьбю'];
const CONFUSED = ['иіїйе', 'оау', 'еєиі', 'гґх', 'сцз', 'шщ', 'дт', 'бп', 'зж', 'яаю', 'ьй'];

/**
 * How unlikely one slip is, 0 to 1: a letter doubled or not, two swapped, vowels that sound alike, keys side by side, then the
 * rest. `typed` and `meant` are one edit apart.
 */
export function slipCost(typed: string, meant: string): number {
  let i = 0;
  while (i < typed.length && typed[i] === meant[i]) i++;
  const [a = '', b = ''] = [typed[i], meant[i]];
  if (typed.length !== meant.length) {
    const longer = typed.length > meant.length ? typed : meant;
    const letter = longer[i] ?? '';
    if (letter === longer[i - 1] || letter === longer[i + 1]) return 0.4;
    if (letter === 'ь') return 0.5;
    // A letter more or less at the end is more often another form or another word.
    return i >= Math.min(typed.length, meant.length) ? 0.9 : 0.7;
  }
  if (typed[i + 1] === b && meant[i + 1] === a) return 0.5;
  if (CONFUSED.some((set) => set.includes(a) && set.includes(b))) return 0.6;
  if (besides(a, b)) return 0.65;
  return 0.85;
}

/** Whether two keys of the Ukrainian layout touch. */
function besides(a: string, b: string): boolean {
  const at = (c: string) =>
    ROWS.map((row, y) => ({ x: row.indexOf(c) + y * 0.4, y, found: row.includes(c) })).find((p) => p.found);
  const [p, q] = [at(a), at(b)];
  return p !== undefined && q !== undefined && Math.abs(p.x - q.x) <= 1.1 && Math.abs(p.y - q.y) <= 1;
}

/** Forms to correct to, filed by a mask of their letters: most are ruled out without being compared. */
export class Neighbours {
  readonly #forms: string[] = [];
  readonly #masks: number[] = [];

  add(form: string): void {
    this.#forms.push(form);
    this.#masks.push(maskOf(form));
  }

  /** Indexes of the nearest forms, in the order they were added, all at one distance, with it; none if nothing is within `limit`. */
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

/** Whether the words differ by one inserted, deleted or replaced letter, or by two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.length - end - start, b.length - end - start];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const CONFUSED = ['иіїйе', 'оау', 'еєиі', 'гґх', 'сцз', 'шщ', 'дт', 'бп', 'зж', 'яаю', 'ьй'];

/**
 * How unlikely a typo is, 0 to 1. From the likeliest: a letter doubled or not, two swapped, letters that sound alike, others.
 * `typed` and `meant` must pass `isOneSlip`.
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
    // A letter more or less at the end is more often another form or word.
    return i >= Math.min(typed.length, meant.length) ? 0.9 : 0.7;
  }
  if (typed[i + 1] === b && meant[i + 1] === a) return 0.5;
  return CONFUSED.some((set) => set.includes(a) && set.includes(b)) ? 0.6 : 0.85;
}

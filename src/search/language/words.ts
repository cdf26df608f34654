import { MONTHS_ALONE } from '../../lib/ukrainian.ts';
import { letterMap } from './scripts.ts';

/** A token of the text. */
export interface Token {
  /** Offset of the first character in the text given to `cut`. */
  start: number;
  /** Offset after the last character. */
  end: number;
  /** Its folded forms, the best first; a code (number, phone) begins with `#`. */
  forms: string[];
  /** How many of the following tokens are parts of this one, a hyphenated word. */
  parts: number;
}

const APOSTROPHES = `'’‘ʼ\`´ʹ′＇`;
const DASHES = '\\-‐‑‒–—−';
const LETTER = '\\p{L}\\u0301\\u00AD';

/** Letters that look alike. */
const LATIN = 'abcehikmoptxyï';
const CYRILLIC = 'авсенікмортхуї';
const toCyrillic = letterMap(LATIN, CYRILLIC);
const toLatin = letterMap(CYRILLIC, LATIN);

/** Most words: folding does not change them. */
const FOLDED = /^[а-яєії]+$/;
/** Removed by folding. */
const SIGNS = new RegExp(`[${APOSTROPHES}"*]|\\u0301|\\u00AD`, 'gu');

/**
 * Normalises a word for comparison: lower case, NFC, without stress marks, soft hyphens and apostrophes, ґ as г, ё as е, look-alike
 * letters of the other alphabet replaced.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (FOLDED.test(lower)) return lower;
  const plain = lower.normalize('NFC').replace(SIGNS, '').replaceAll('ґ', 'г').replaceAll('ё', 'е').normalize('NFC');
  return oneAlphabet(plain);
}

function oneAlphabet(word: string): string {
  const latin = word.match(/[a-zï]/g)?.length ?? 0;
  const cyrillic = word.match(/[а-яёєіїґ]/g)?.length ?? 0;
  if (latin === 0 || cyrillic === 0) return word;
  return (latin > cyrillic ? toLatin : toCyrillic)(word);
}

const SCALES: [RegExp, number][] = [
  [/^(тис|тисяч)/, 1e3],
  [/^(млн|мільйон|миллион)/, 1e6],
  [/^(млрд|мільярд|миллиард)/, 1e9],
];

const PATTERN = new RegExp(
  [
    // An e-mail or web address, kept whole.
    `(?<address>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:https?:\\/\\/)?(?:[a-z0-9-]+\\.)+(?:ua|com|net|org|info|gov|eu|biz)(?![\\p{L}\\d])(?:\\/[^\\s,;)»]*)?)`,
    // 23.10.2018, 23/10/2018, 2018-10-23
    `(?<date>(?<!\\d)(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d))`,
    // (048) 728-14-48, 0342 55-18-42, 728-14-48, 486 2878, +38 044 202 76 13
    `(?<phone>(?<!\\d)(?:(?:\\+?38[\\s\\-]?)?\\(?0\\d{2,4}\\)?[\\s\\-]*\\d{1,3}(?:[\\s\\-]?\\d{2,3}){1,3}|\\d{1,3}-\\d{2}-\\d{2}|\\d{3}[ \\u00A0]\\d{4})(?!\\d))`,
    // 6 000 000, 14,8, 50 млн
    `(?<number>(?<!\\d)(?:\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d+)(?:[.,]\\d+)?(?!\\d)(?:[ \\u00A0]?(?:тис|млн|млрд|мільйон|мільярд|миллион|миллиард)[${LETTER}]*\\.?)?%?)`,
    `(?<word>[\\p{L}\\d][${LETTER}\\d]*(?:[${APOSTROPHES}"*${DASHES}]+(?=[\\p{L}])[${LETTER}\\d]+)*)`,
  ].join('|'),
  'giu',
);
const DASH = new RegExp(`[${DASHES}]`);
/** Parts of a hyphenated word. */
const PIECES = new RegExp(`[^${DASHES}]+`, 'gu');

/** Splits a text into tokens, for the index and in the browser. */
export function cut(text: string): Token[] {
  const tokens: Token[] = [];
  const put = (start: number, end: number, ...forms: string[]) => {
    const unique = forms.filter((form, i) => form !== '' && form !== '#' && forms.indexOf(form) === i);
    if (unique.length > 0) tokens.push({ start, end, forms: unique, parts: 0 });
  };
  for (const match of text.matchAll(PATTERN)) {
    const [whole] = match;
    const start = match.index;
    const end = start + whole.length;
    const kind = match.groups ?? {};
    if (kind.address !== undefined) {
      const address = whole.toLowerCase().replace(/^https?:\/\//, '');
      put(start, end, address.replace(/^www\.|\/$/g, ''));
      for (const [part] of address.matchAll(/[a-z]{3,}/g))
        if (!/^(?:www|com|org|net|gov|info)$/.test(part)) put(start, end, part);
    } else if (kind.date !== undefined) {
      const [a = '', b = '', c = ''] = whole.split(/\D/);
      const [day, month, year] = a.length === 4 ? [c, b, a] : [a, b, c];
      put(start, end, `#${Number(day)}`);
      put(start, end, MONTHS_ALONE[Number(month) - 1] ?? '');
      put(start, end, `#${year}`);
    } else if (kind.phone !== undefined) {
      const digits = whole.replace(/\D/g, '').replace(/^38(?=0\d{9})/, '');
      const area = /^\D*(?:38\D*)?(0\d{2,4})(?=\D)/.exec(whole)?.[1] ?? '';
      put(start, end, `#${digits}`, area ? `#${digits.slice(area.length)}` : '');
    } else if (kind.number !== undefined) {
      put(start, end, ...numberForms(whole));
    } else {
      putWord(whole, start);
    }
  }
  return tokens;

  function putWord(whole: string, start: number): void {
    if (!DASH.test(whole)) return put(start, start + whole.length, fold(whole));
    const pieces = [...whole.matchAll(PIECES)];
    // A lone Latin letter before a Ukrainian word is a slip: «e-квиток».
    const cyrillic = /[а-яґєії]/i.test(whole);
    const parts = pieces.map((p) => {
      const folded = fold(p[0]);
      return cyrillic && folded.length === 1 ? toCyrillic(folded) : folded;
    });
    tokens.push({ start, end: start + whole.length, forms: [parts.join('')], parts: pieces.length });
    pieces.forEach((p, i) => put(start + p.index, start + p.index + p[0].length, parts[i] ?? ''));
  }
}

/** `6 млн` → `#6000000` and `#6`; `10%` → `#10`. */
function numberForms(whole: string): string[] {
  const digits = /^[\d \u00A0\u202F]+(?:[.,]\d+)?/.exec(whole)?.[0] ?? '';
  const plain = digits.replace(/[ \u00A0\u202F]/g, '').replace(',', '.');
  const scale = whole.slice(digits.length).trim().toLowerCase();
  const factor = SCALES.find(([pattern]) => pattern.test(scale))?.[1] ?? 1;
  // Rounded, because 14.8 × 1e6 is not whole in binary.
  const value = factor === 1 ? plain : String(Math.round(Number(plain) * factor * 1000) / 1000);
  return [`#${value}`, ...(factor === 1 ? [] : [`#${plain}`])];
}

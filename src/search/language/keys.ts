/*
 * Keys are what Pagefind indexes in place of words: four letters for the family of derived words, one for the word in it. All keys of a
 * kind have one length and only Latin letters, so that Pagefind's prefix search finds a whole family or a word, and never a key that
 * merely begins alike.
 */

const ALPHABET = 'bcdfghjklmnprstvwxyz';
/** Letters of a family's group: 20⁴ families are more than the language has. */
const FAMILY_LENGTH = 4;
const DIGITS = 'bcdfghjklm';

/** The group of a family. `n` counts from 0. */
export function familyKey(n: number): string {
  const digits = n.toString(ALPHABET.length).padStart(FAMILY_LENGTH, '0');
  return `w${digits.replace(/./g, (digit) => ALPHABET[parseInt(digit, ALPHABET.length)] ?? '')}`;
}

/** The key of the `m`th word of a family; later ones than the alphabet has letters share the last. */
export const wordKey = (family: number, m: number): string =>
  familyKey(family) + (ALPHABET[Math.min(m, ALPHABET.length - 1)] ?? 'z');

/** The key of a number or telephone: needs no lexicon. `form` is a code of `cut`, e.g. `#6000000`. The last letter closes it. */
export const numberKey = (form: string): string =>
  `n${form.slice(1).replace(/./g, (c) => (c === '.' ? 'p' : (DIGITS[Number(c)] ?? 'x')))}z`;

/** The key of a phrase that the editors' lists name: at each of its words in the texts. `n` counts from 0. */
export const phraseKey = (n: number): string => `p${familyKey(n).slice(1)}`;

export const isPhraseKey = (key: string): boolean => key.startsWith('p');

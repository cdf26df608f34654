/*
 * Pagefind indexes keys instead of words: four letters for a family of derived words, one for the word in it. All keys of a kind have
 * the same length and only Latin letters, so that Pagefind's prefix search finds a family or a word and nothing else.
 */

const ALPHABET = 'bcdfghjklmnprstvwxyz';
/** 20⁴ families are more than the language has. */
const FAMILY_LENGTH = 4;
const DIGITS = 'bcdfghjklm';

/** The key of a family. `n` counts from 0. */
export function familyKey(n: number): string {
  const digits = n.toString(ALPHABET.length).padStart(FAMILY_LENGTH, '0');
  return `w${digits.replace(/./g, (digit) => ALPHABET[parseInt(digit, ALPHABET.length)] ?? '')}`;
}

/** The key of the `m`th word of a family; words beyond the alphabet share its last letter. */
export const wordKey = (family: number, m: number): string =>
  familyKey(family) + (ALPHABET[Math.min(m, ALPHABET.length - 1)] ?? 'z');

/** The family's key of a word's key; other keys are cut, so that they match nothing. */
export const familyOf = (key: string): string => key.slice(0, 1 + FAMILY_LENGTH);

/** The key of a number or telephone, without a lexicon. `form` is a code of `cut`, e.g. `#6000000`. The last letter ends the prefix. */
export const numberKey = (form: string): string =>
  `n${form.slice(1).replace(/./g, (c) => (c === '.' ? 'p' : (DIGITS[Number(c)] ?? 'x')))}z`;

/** The key of a phrase of the editors' lists, indexed at each of its words. `n` counts from 0. */
export const phraseKey = (n: number): string => `p${familyKey(n).slice(1)}`;

export const isPhraseKey = (key: string): boolean => key.startsWith('p');

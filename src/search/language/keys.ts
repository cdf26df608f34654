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

type Places = readonly (readonly string[])[];

/**
 * Finds the end of a phrase that begins at `start`. Places without keys (function words) are skipped.
 * @param places for each place of the phrase, the keys that may be there
 * @param keys keys of each place of the text
 * @returns the place of its last word; -1 if the phrase is not there
 */
export function phraseEnd(places: Places, keys: Places, start: number): number {
  let at = start;
  const isThere = places.every((wanted, i) => {
    if (i > 0) {
      at++;
      while (at < keys.length && keys[at]?.length === 0) at++;
    }
    return keys[at]?.some((k) => wanted.includes(k)) ?? false;
  });
  return isThere && places.length > 0 ? at : -1;
}

/*
 * Keys are what Pagefind indexes in place of words: a letter group for the family of derived words, one letter for the word in
 * it; and so for a group of synonyms and its members. All have one length and only Latin letters, so that Pagefind's prefix search finds a whole family or a word, and never a
 * key that merely begins alike.
 */

const ALPHABET = 'bcdfghjklmnprstvwxyz';
/** Letters of a family's group: 20⁴ families are more than the language has. */
const FAMILY_LENGTH = 4;
const DIGITS = 'bcdfghjklm';

/** The group of a family. `n` counts from 0. */
export function familyKey(n: number): string {
  let key = '';
  for (let i = 0, rest = n; i < FAMILY_LENGTH; i++, rest = Math.floor(rest / ALPHABET.length)) {
    key = (ALPHABET[rest % ALPHABET.length] ?? 'b') + key;
  }
  return `w${key}`;
}

/** The key of the `m`th word of a family; later ones than the alphabet has letters share the last. */
export const wordKey = (family: number, m: number): string =>
  familyKey(family) + (ALPHABET[Math.min(m, ALPHABET.length - 1)] ?? 'z');

/** The key of a number or telephone: needs no lexicon. `form` is a code of `cut`, e.g. `#6000000`. The last letter closes it. */
export const numberKey = (form: string): string =>
  `n${form.slice(1).replace(/./g, (c) => (c === '.' ? 'p' : (DIGITS[Number(c)] ?? 'x')))}z`;

/** The key of a group of synonyms, by which Pagefind finds all its members. `n` counts from 0. */
export const groupKey = (n: number): string => `g${familyKey(n).slice(1)}`;
/** The key of the `m`th member of a group; later ones than the alphabet has letters share the last. */
export const memberKey = (group: number, m: number): string =>
  groupKey(group) + (ALPHABET[Math.min(m, ALPHABET.length - 1)] ?? 'z');

/** The key of the group of a member. */
export const groupOf = (member: string): string => member.slice(0, -1);

export const isGroupKey = (key: string): boolean => key.startsWith('g');

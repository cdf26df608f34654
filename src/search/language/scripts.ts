const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";
const SHIFTED = '{}:"<>~|';
const UNSHIFTED = "[];',.`\\";

const toUkrainian = new Map([...LATIN].map((c, i) => [c, UKRAINIAN[i] ?? c]));
const toLatin = new Map([...UKRAINIAN].map((c, i) => [c, LATIN[i] ?? c]));
// The Russian layout differs from the Ukrainian in three keys.
for (const [c, key] of [
  ['ы', 's'],
  ['э', "'"],
  ['ъ', ']'],
  ['ё', '`'],
] as const)
  toLatin.set(c, key);

/** A query typed in the Latin layout, as it would be in the Ukrainian one: `wyfg` → `цнап`. */
export const asUkrainianLayout = (query: string): string =>
  [...query.toLowerCase()]
    .map((c) => {
      const at = SHIFTED.indexOf(c);
      const plain = at < 0 ? c : (UNSHIFTED[at] ?? c);
      return toUkrainian.get(plain) ?? c;
    })
    .join('');

/** A query typed in the Ukrainian layout, as it would be in the Latin one: `лншм` → `kyiv`. */
export const asLatinLayout = (query: string): string =>
  [...query.toLowerCase()].map((c) => toLatin.get(c) ?? c).join('');

const LATIN_SOUNDS: [RegExp, string][] = [
  [/shch|sch/g, 'щ'],
  [/zgh/g, 'зг'],
  [/kh|ch(?=r)/g, 'х'],
  [/zh/g, 'ж'],
  [/ts|tz/g, 'ц'],
  [/ch|č/g, 'ч'],
  [/sh|š/g, 'ш'],
  [/y[eo]/g, 'е'],
  [/yi/g, 'і'],
  [/ya|ia|ja/g, 'а'],
  [/yu|iu|ju/g, 'у'],
  [/ie|je/g, 'е'],
  [/a/g, 'а'],
  [/b/g, 'б'],
  [/[vw]/g, 'в'],
  [/[hg]/g, 'г'],
  [/d/g, 'д'],
  [/e/g, 'е'],
  [/z/g, 'з'],
  [/[yij]/g, 'і'],
  [/[kq]/g, 'к'],
  [/l/g, 'л'],
  [/m/g, 'м'],
  [/n/g, 'н'],
  [/o/g, 'о'],
  [/p/g, 'п'],
  [/r/g, 'р'],
  [/s/g, 'с'],
  [/t/g, 'т'],
  [/u/g, 'у'],
  [/f/g, 'ф'],
  [/x/g, 'кс'],
  [/c/g, 'ц'],
];

/** Whether a text has letters that are not Ukrainian: such words are compared by sound. */
export const isForeign = (text: string): boolean => /[a-zыэъё]/i.test(text);

/**
 * A word's sounds, roughly, so that Ukrainian, Russian and Latin spellings of it come out alike: soft and iotated vowels as
 * plain ones, и, ы, й, ї as і, г and ґ as one, no soft sign, no doubled letters.
 */
export function skeleton(word: string): string {
  let s = word;
  if (/[a-z]/.test(s)) for (const [pattern, sound] of LATIN_SOUNDS) s = s.replace(pattern, sound);
  // Letter by letter: this runs over every form of the lexicon.
  let sounds = '';
  let last = '';
  for (const letter of s) {
    const sound = PLAIN[letter] ?? letter;
    if (sound === '' || sound === last) continue;
    // і before a vowel only softens the consonant before it.
    if (last === 'і' && (sound === 'а' || sound === 'е' || sound === 'о' || sound === 'у'))
      sounds = sounds.slice(0, -1);
    if (sounds.at(-1) !== sound) sounds += sound;
    last = sound;
  }
  return sounds;
}

const PLAIN: Record<string, string> = {
  ь: '',
  ъ: '',
  "'": '',
  '’': '',
  и: 'і',
  ы: 'і',
  й: 'і',
  ї: 'і',
  э: 'е',
  є: 'е',
  ё: 'е',
  я: 'а',
  ю: 'у',
};

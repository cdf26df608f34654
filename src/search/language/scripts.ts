/** A function that replaces letters of `from` by those of `to`. */
export function letterMap(from: string, to: string): (text: string) => string {
  const letters = new Map([...from].map((c, i) => [c, to[i] ?? c]));
  return (text) => [...text].map((c) => letters.get(c) ?? c).join('');
}

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";
const UKRAINIAN_KEYS = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";
const withoutShift = letterMap('{}:"<>~|', "[];',.`\\");
const toUkrainian = letterMap(LATIN_KEYS, UKRAINIAN_KEYS);
// The Russian layout differs from the Ukrainian in some keys.
const toLatin = letterMap(`${UKRAINIAN_KEYS}ыэъё`, `${LATIN_KEYS}s']\``);

/** A query typed in the Latin layout, as it would be in the Ukrainian one: `wyfg` → `цнап`. */
export const asUkrainianLayout = (query: string): string => toUkrainian(withoutShift(query.toLowerCase()));

/** A query typed in the Ukrainian layout, as it would be in the Latin one: `лншм` → `kyiv`. */
export const asLatinLayout = (query: string): string => toLatin(query.toLowerCase());

const LATIN_SOUNDS: [RegExp, string][] = [
  [/shch|sch/g, 'щ'],
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
  [/x/g, 'кс'],
];
const singleSound = letterMap('abvwhgdezyijkqlmnoprstufc', 'абввггдезііікклмнопрстуфц');

/** Whether a text has letters that are not Ukrainian: such words are compared by sound. */
export const isForeign = (text: string): boolean => /[a-zыэъё]/i.test(text);

const plainVowels = letterMap('иыйїэєёяю', 'іііієееау');

/**
 * A word's approximate sound, the same for its Ukrainian, Russian and Latin spellings: soft and iotated vowels as plain ones, и, ы, й,
 * ї as і, г and ґ as one, no soft sign, no doubled letters.
 */
export function skeleton(word: string): string {
  let s = word;
  if (/[a-z]/.test(s)) {
    for (const [pattern, sound] of LATIN_SOUNDS) s = s.replace(pattern, sound);
    s = singleSound(s);
  }
  return (
    plainVowels(s.replace(/[ьъ'’]/g, ''))
      // і before a vowel only softens the consonant before it.
      .replace(/і+(?=[аеоу])/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

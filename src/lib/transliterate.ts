const ALWAYS: Record<string, string> = Object.fromEntries(
  'а-a б-b в-v г-h ґ-g д-d е-e є-ie ж-zh з-z и-y і-i ї-i й-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ь- ю-iu я-ia'
    .split(' ')
    .map((pair) => pair.split('-')),
);
const AT_START: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/**
 * Transliterates Ukrainian by resolution No. 55 of the Cabinet of Ministers of 27.01.2010. Lower case; letters of other
 * alphabets, digits and punctuation are unchanged; apostrophes are dropped.
 */
export function transliterate(ukrainian: string): string {
  const text = ukrainian.toLowerCase().normalize('NFC').replace(/['’ʼ]/g, '').replaceAll('зг', 'zgh');
  return text.replace(/[а-яґєії]/g, (letter, at: number) => {
    const first = at === 0 || !/\p{L}/u.test(text[at - 1] ?? '');
    return (first ? AT_START[letter] : undefined) ?? ALWAYS[letter] ?? letter;
  });
}

const slugs = new Map<string, string>();
/** The official transliteration as a part of an address: «Безпечне село» → `bezpechne-selo`. */
export function slugOf(ukrainian: string): string {
  const known = slugs.get(ukrainian);
  if (known !== undefined) return known;
  const slug = transliterate(ukrainian)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  slugs.set(ukrainian, slug);
  return slug;
}

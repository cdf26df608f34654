/** Endings of Russian words, by the ending of the dictionary form, which they replace. */
const PARADIGMS: [end: RegExp, forms: string][] = [
  [/(?:ый|ий|ой)$/, 'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ей'],
  [/овать(?=ся)?$/, 'овать овал овала овало овали ую ует уют уем ование ования ован ована овано ованы'],
  [/ить$/, 'ить ил ила ило или ит им ите ят ат ю у ишь ение ения ен ена ено ены'],
  [/(?<=[аяе])ть$/, 'ть л ла ло ли ю ет ют ем ешь ете ние ния н на но ны'],
  [/ия$/, 'ия ии ию ией ий иям иями иях'],
  [/ие$/, 'ие ия ию ием ии ий иям иями иях'],
  [/а$/, 'а ы и е у ой ам ами ах'],
  [/я$/, 'я и е ю ей ь й ям ями ях'],
  [/о$/, 'о а у ом е ам ами ах'],
  [/е$/, 'е я ю ем и ей ям ями ях'],
  [/ь$/, 'ь я ю ем ом е и ью ей ям ями ях'],
  [/й$/, 'й я ю ем е и ев ям ями ях'],
  [/(?:ы|и)$/, 'ы и ов ев ей ам ям ами ями ах ях'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ' а у ом ем е ы и ов ев ей ам ами ах'],
];

/**
 * Approximate forms of a Russian word, the dictionary form first. Too many do no harm: they only map a reader's word to the Ukrainian one.
 * @param word the folded dictionary form
 */
export function russianForms(word: string): string[] {
  const plain = word.replace(/с[яь]$/, '');
  const reflexive = plain !== word && /(?:ть|ти|чь)$/.test(plain);
  const base = reflexive ? plain : word;
  const [end, forms] = PARADIGMS.find(([pattern]) => pattern.test(base)) ?? [/$/, ''];
  const made = forms.split(' ').map((ending) => base.replace(end, ending));
  return [...new Set([word, ...(reflexive ? made.flatMap((form) => [`${form}ся`, `${form}сь`]) : made)])];
}

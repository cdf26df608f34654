import { readFileSync } from 'node:fs';
import { domainToUnicode } from 'node:url';
import { create, type Font } from 'fontkitten';
import { fieldName } from '../faults.ts';

/** `printed`: shown on pages and paper; `search`: words as readers type them. */
type TextKind = 'printed' | 'search';

/** What is wrong with a text, and at which character. */
interface TextFault {
  at: number;
  problem: string;
  expected: string;
}

/** Faults of every string and field name in a value. */
export function faultsOfTexts(data: unknown, kind: TextKind): { field: string; problem: string; expected: string }[] {
  const faults: { field: string; problem: string; expected: string }[] = [];
  const add = (found: Iterable<TextFault>, path: readonly PropertyKey[]) => {
    for (const { problem, expected } of found) faults.push({ field: fieldName(path), problem, expected });
  };
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      // Sources have a field for the words «У збірці не вказано».
      const placeholder = kind === 'search' || path.at(-1) === 'notStated' ? [] : [...placeholders(value.trim())];
      if (placeholder.length > 0) return add(placeholder, path);
      add(faultsOfText(value.trim(), kind), path);
      if (kind === 'search') return;
      add(hosts(value), path);
      // Words that readers search for or that the index finds: perhaps Russian or half a quotation.
      if (!path.includes('synonyms') && !path.includes('words')) add(faultsOfProse(value), path);
      if (isLabel(path)) add(faultsOfLabel(value.trim()), path);
    } else if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
    else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) {
        // JavaScript objects lose a field of this name.
        if (key === '__proto__')
          faults.push({ field: fieldName([...path, key]), problem: 'такого поля немає', expected: 'інша назва' });
        else add(faultsOfText(key.trim(), kind), [...path, key]);
        walk(item, [...path, key]);
      }
  };
  walk(data, []);
  return faults;
}

/** Most texts have only these characters, which need no further check. */
const PLAIN = /^[ !#-&(-_a-~А-ЩЬЮЯа-щьюяҐґЄєІіЇї’«»—–№…\u00A0]*$/;
const CYRILLIC = 'А-ЯҐЄІЇа-яґєії';
// Bounded, since the time is quadratic in the length of a run of letters.
const WRONG_APOSTROPHE = new RegExp(`[${CYRILLIC}]{1,40}['\`ʼ‘‛´′][${CYRILLIC}]{1,40}`);
// Ligatures too: «ﬁ».
const MIXED = new RegExp(`[A-Za-zﬀ-ﬆ](?=[${CYRILLIC}])|[${CYRILLIC}](?=[A-Za-zﬀ-ﬆ])`);
// «I» is also a Roman numeral.
const LATIN_ALONE = new RegExp(`(?<=(?:^|[${CYRILLIC}»,;:.—–] ))(?:[aiouyAOUY])(?= [«${CYRILLIC}])`);

/** Characters that do not belong in a text, have no glyph on paper, or only look like the right ones. */
export function faultsOfText(text: string, kind: TextKind): TextFault[] {
  const faults: TextFault[] = [];
  if (!PLAIN.test(text)) {
    const invisible = /[\p{C}\u2028\u2029\uFFFD]/u.exec(text);
    if (invisible)
      faults.push({
        at: invisible.index,
        problem: `невидимий або керівний знак ${codeOf(invisible[0])} у «${around(text, invisible.index)}»`,
        expected: 'лише видимі знаки, текст в один рядок',
      });
    else faults.push(...decomposed(text));
    if (kind === 'printed') {
      faults.push(...marks(text));
      if (faults.length === 0) faults.push(...withoutGlyph(text));
    }
  }
  if (kind === 'printed') faults.push(...foreignLetters(text), ...slips(text), ...markup(text), ...longWords(text));
  return faults;
}

/** Placeholders that authors type instead of a value. A single sign may be a unit. */
const PLACEHOLDER =
  /^(?![%‰°$€₴]$)[\p{P}\p{S}\s]+$|^(?:(?:у \p{L}+ )?не вказан[оаі]|нема(?:є(?: даних)?)?|невідомо|дані відсутні|todo|tbd|n\/?a|н\/?д|none|yes|no|так|ні|[xх]{2,})\.?$/iu;
/** Words that authors leave where a text is not written yet. */
const UNWRITTEN = /\b(?:TODO|FIXME|TBD)\b|[Ll]orem ipsum|(?<!\p{L})(?:ДОПИСАТИ|УТОЧНИТИ|ПЕРЕВІРИТИ)(?!\p{L})/u;

function* placeholders(text: string): Iterable<TextFault> {
  if (PLACEHOLDER.test(text))
    yield { at: 0, problem: `«${text}» замість значення`, expected: 'саме значення; чого джерело не каже, те null' };
}

/** Faults of whole Ukrainian sentences. */
export function* faultsOfProse(text: string): Iterable<TextFault> {
  const unwritten = UNWRITTEN.exec(text);
  if (unwritten)
    yield { at: unwritten.index, problem: `«${unwritten[0]}»: текст не дописано`, expected: 'готовий текст' };
  yield* russianLetters(text);
  // A broken link has half a bracket too.
  if (!MARKUP.test(text)) yield* unpaired(text);
}

/** Fields that name something; the words of a figure stand after its number. */
const isLabel = (path: readonly PropertyKey[]): boolean =>
  /^(?:title|shortTitle|label|what|term)$/.test(String(path.at(-1))) ||
  (path.at(-1) === 'text' && path.at(-3) === 'facts');

/** A name or a heading has no full stop; a short abbreviation has its own. */
export function* faultsOfLabel(text: string): Iterable<TextFault> {
  if (/\p{L}{4}[»)]?\.$/u.test(text) && !/(?:^|\P{L})(?:англ|бульв|просп|табл)\.$/u.test(text))
    yield { at: text.length - 1, problem: `крапка після назви «${text}»`, expected: 'назва без крапки' };
}

/** Letters that Ukrainian does not have. */
function* russianLetters(text: string): Iterable<TextFault> {
  const letter = /[ыэёъ]/i.exec(text);
  if (letter)
    yield {
      at: letter.index,
      problem: `російська літера «${letter[0]}» у «${around(text, letter.index)}»`,
      expected: 'українські слова',
    };
}

/** A host may hide letters of two alphabets behind its ASCII form, `xn--…`. */
function* hosts(text: string): Iterable<TextFault> {
  if (!/^https?:\/\/\S*xn--/.test(text)) return;
  const host = domainToUnicode(URL.parse(text)?.hostname ?? '');
  yield* foreignLetters(host);
  if (/(?:^|\.)xn--/.test(host))
    yield { at: 0, problem: `«${host}» нічого не означає`, expected: 'справжня назва сайту' };
}

/** Markup that would be shown literally. Addresses may contain such characters. */
const MARKUP =
  /\*+|__|(?<![\p{L}\d])_(?=\p{L})|~~|^#+(?=[\s#\p{Lu}])|(?<!\p{L})`|<\/?[a-z]|\[\^|\] ?\((?=\/|https?:)|\]\[|&(?:#\w+;|[a-z][A-Za-z]+\d*;|(?:nbsp|amp|quot|[lg]t|[lr]aquo|[mn]dash|copy|reg|hellip)\b)|\^|==|:::|\[\[|\[TOC\]|(?<=^| )[•▪◦‣●■□](?= )/u;

const isAddress = (text: string): boolean => /^\S*(?::\/\/|@)\S*$/.test(text);

function* markup(text: string): Iterable<TextFault> {
  const sign = isAddress(text) ? null : MARKUP.exec(text);
  if (sign)
    yield {
      at: sign.index,
      problem: `знак розмітки «${sign[0].trim()}», який сайт покаже як є`,
      expected: 'звичайний текст; під полями — **слово**, *слово*, [слово](/адреса/), рядки списку з «- »',
    };
}

/** Guillemets and brackets without their pair. A closing bracket alone is a letter of a list: «а)». */
function* unpaired(text: string): Iterable<TextFault> {
  const open: { sign: string; at: number }[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[«»()]/g)) {
    const before = open.findLastIndex((other) => other.sign === (sign === '»' ? '«' : '('));
    if (sign === '«' || sign === '(') open.push({ sign, at });
    else if (before >= 0) open.splice(before, 1);
    else if (sign === '»') open.push({ sign, at });
  }
  for (const { sign, at } of open.slice(0, 1))
    yield {
      at,
      problem: `знак «${sign}» без пари у «${around(text, at)}»`,
      expected: sign === '(' ? 'обидві дужки' : 'обидві лапки',
    };
}

/** Longer words do not fit a line on paper. */
const MAX_WORD = 50;
const LONG_WORD = new RegExp(`\\p{L}{${MAX_WORD + 1},}`, 'u');
/** Rare, and ten times as fast to find. */
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${MAX_WORD + 1}}`);

function* longWords(text: string): Iterable<TextFault> {
  const word = LONG_RUN.test(text) ? LONG_WORD.exec(text) : null;
  if (word)
    yield {
      at: word.index,
      problem: `слово на ${word[0].length} літер: «${word[0].slice(0, 20)}…»`,
      expected: `слова до ${MAX_WORD} літер`,
    };
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text around a position, without invisible characters. */
const around = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 12), at + 12)
    .replace(/\s/g, ' ')
    .replace(/[\p{C}\uFFFD]/gu, '')
    .trim();

function* decomposed(text: string): Iterable<TextFault> {
  const composed = text.normalize('NFC');
  if (composed === text) return;
  let at = 0;
  while (text[at] === composed[at]) at++;
  const letter = composed.slice(at, at + 1);
  yield {
    at,
    problem: `літеру «${letter}» складено з двох знаків: ${[...text.slice(at, at + 2)].map(codeOf).join(' ')}`,
    expected: `один знак «${letter}» (${codeOf(letter)})`,
  };
}

/** One face per family of the printed documents; all faces of a family have the same characters. */
export const PRINT_FACES = ['arsenal/Arsenal_700Bold.ttf', 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'];
let faces: Font[] | undefined;
const printFaces = (): Font[] =>
  (faces ??= PRINT_FACES.map((face) => create(readFileSync(`node_modules/@expo-google-fonts/${face}`)) as Font));

function* withoutGlyph(text: string): Iterable<TextFault> {
  for (const match of text.matchAll(/[^\x20-\x7E]/gu)) {
    const [character] = match;
    if (printFaces().every((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) continue;
    yield {
      at: match.index,
      problem: `знака «${character}» (${codeOf(character)}) немає у шрифтах друкованих документів`,
      expected: 'слово або інший знак замість нього',
    };
    return;
  }
}

/** Straight or foreign quotes and apostrophes instead of Ukrainian ones. */
function* marks(text: string): Iterable<TextFault> {
  const apostrophe = WRONG_APOSTROPHE.exec(text);
  if (apostrophe)
    yield {
      at: apostrophe.index,
      problem: `не той апостроф: «${apostrophe[0]}»`,
      expected: apostrophe[0].replace(/['`ʼ‘‛´′]/, '’'),
    };
  const inner = text.replace(/„[^„“]*“/g, (quoted) => ' '.repeat(quoted.length));
  const quote = /["“”„][^\s"“”„]{0,40}/.exec(inner);
  if (quote) {
    const shown = quote[0].length > 1 ? quote[0] : text.slice(Math.max(0, quote.index - 15), quote.index + 1).trim();
    yield { at: quote.index, problem: `не ті лапки: ${shown}`, expected: '«лапки», усередині — „лапки“' };
  }
}

/** Latin letters inside Cyrillic words, or alone in place of a look-alike Cyrillic word. */
function* foreignLetters(text: string): Iterable<TextFault> {
  if (!/[A-Za-zﬀ-ﬆ]/.test(text)) return;
  const mixed = MIXED.exec(text);
  if (mixed) {
    const from = text.slice(0, mixed.index).search(/[\p{L}’]{0,40}$/u);
    const word = /^[\p{L}’]{1,80}/u.exec(text.slice(from))?.[0] ?? '';
    yield {
      at: from,
      problem: `у слові «${word}» змішано латинські й кириличні літери`,
      expected: 'літери однієї абетки',
    };
  }
  const alone = LATIN_ALONE.exec(text);
  if (alone)
    yield {
      at: alone.index,
      problem: `латинська літера «${alone[0]}» замість української у «${around(text, alone.index)}»`,
      expected: 'українська літера',
    };
}

/** Slips of the keyboard, which the site would print as they are. */
const SLIPS: readonly [pattern: RegExp, problem: string, expected: string][] = [
  [/ - |--|―/, 'дефіс замість тире', 'тире — між пропусками'],
  [/(?<=^| )-(?=[а-яіїєґ])/i, 'дефіс перед словом', 'тире — з пропуском або рядок списку з «- »'],
  [/(?<=\d) [–—] (?=\d)/, 'пропуски в проміжку', '20–25 без пропусків'],
  [/(?<=\d)[ОоЗзOoIl](?=\d)/, 'літера в числі', 'лише цифри'],
  [/(?<=^| )#(?=\d)/, 'знак # замість №', '№ і пропуск перед числом'],
  [/(?<=.)₴|₴(?=.)/, 'знак ₴', 'грн після числа'],
  [/(?<=\d),(?=\d{3},\d{3})|(?<=\d)\.(?=\d+ (?:тис|млн|млрд|%))/, 'число з чужими знаками', '1 234 567,89'],
  [
    /^(?=.*[А-ЯҐЄІЇ]{4}.* .*[А-ЯҐЄІЇ]{4})(?!.*[A-Z])\P{Ll}{20,}$/u,
    'усе великими літерами',
    'великі літери лише там, де треба',
  ],
  [/\.{2,}|…\./, 'кілька крапок', 'одна крапка або знак …'],
  [/!{2,}|\?{2,}/, 'знак двічі', 'один знак'],
  [/ {2,}/, 'кілька пропусків підряд', 'один пропуск'],
  [/ (?=[,;:!?](?: |$))/, 'пропуск перед розділовим знаком', 'знак одразу після слова'],
  [/(?<=[а-яіїєґ])[,;](?=[а-яіїєґ])/i, 'немає пропуску після розділового знака', 'пропуск після знака'],
  [/(?<![\p{L}’-])(\p{L}{3,})(?<! \1 \1|^\1 \1) \1(?! \1|[\p{L}’-])/iu, 'те саме слово двічі підряд', 'слово один раз'],
];
/** A range of numbers with a hyphen; not a date or the number of an act. */
const RANGE = /(?<=^|[\s«(])(\d{1,4})-(\d{1,4})(?= [а-яіїєґ%])/;

function* slips(text: string): Iterable<TextFault> {
  if (isAddress(text)) return;
  for (const [pattern, problem, expected] of SLIPS) {
    const slip = pattern.exec(text);
    if (slip) yield { at: slip.index, problem: `${problem} у «${around(text, slip.index)}»`, expected };
  }
  const range = RANGE.exec(text);
  if (range && Number(range[1]) < Number(range[2]))
    yield { at: range.index, problem: `дефіс у проміжку «${range[0]}»`, expected: `${range[1]}–${range[2]}` };
}

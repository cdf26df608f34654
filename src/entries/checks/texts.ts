import { readFileSync } from 'node:fs';
import { domainToUnicode } from 'node:url';
import { create, type Font } from 'fontkitten';
import { partsOf } from '../draft.ts';
import { fieldName, type Fault } from '../faults.ts';

/** `printed`: shown on pages and paper; `search`: words as readers type them. */
type TextKind = 'printed' | 'search';

/** What is wrong with a text, and at which character. */
interface TextFault {
  at: number;
  problem: string;
  expected: string;
}

/**
 * What no text may have, the problem and what is expected. In the problem `$&` is what was found, `$~` that with the words around it,
 * `$_` the whole text; one with none of these is followed by the words around.
 */
type Rule = readonly [pattern: RegExp, problem: Words, expected: Words];
type Words = string | ((found: string) => string);
const wordsFor = (words: Words, found: string): string => (typeof words === 'string' ? words : words(found));

/** Where a text breaks rules, each once. */
function* broken(rules: readonly Rule[], text: string): Iterable<TextFault> {
  for (const [pattern, problemOf, expected] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = match[0].trim();
    const told = wordsFor(problemOf, found);
    const shown: Record<string, string> = { '$&': found, '$~': around(text, match.index), $_: text };
    const problem = (told.includes('$') ? told : `${told} у «$~»`).replace(/\$[&~_]/g, (sign) => shown[sign] ?? sign);
    yield { at: match.index, problem, expected: wordsFor(expected, found) };
  }
}

/** Faults of every string and field name in a value. */
export const faultsOfTexts = (data: unknown, kind: TextKind): Omit<Fault, 'file'>[] =>
  [...partsOf(data)].flatMap(({ value, path }) => {
    const key = path.at(-1);
    const found = [
      // JavaScript objects lose a field of this name.
      ...(key === '__proto__' ? [{ problem: 'такого поля немає', expected: 'інша назва' }] : []),
      ...(typeof key === 'string' && key !== '__proto__' ? faultsOfText(key.trim(), kind) : []),
      ...(typeof value === 'string' ? faultsAt(path, value.trim(), kind) : []),
    ];
    return found.map(({ problem, expected }) => ({ field: fieldName(path), problem, expected }));
  });

/** Faults of the text of a field. */
function faultsAt(path: readonly PropertyKey[], text: string, kind: TextKind): TextFault[] {
  if (kind === 'search') return faultsOfText(text, kind);
  // Sources have a field for the words «У збірці не вказано».
  if (path.at(-1) !== 'notStated' && (PLACEHOLDER.test(text) || saysNothing(text)))
    return [{ at: 0, problem: `«${text}» замість значення`, expected: 'саме значення; чого джерело не каже, те null' }];
  const isName = /^(?:title|shortTitle)$/.test(String(path.at(-1)));
  return [
    ...(isOptional(path) ? broken(ABSENCE, text) : []),
    ...faultsOfText(text, kind),
    ...hosts(text),
    // Words that readers search for or that the index finds: perhaps Russian or half a quotation.
    ...(path.includes('synonyms') || path.includes('words') ? [] : faultsOfProse(text)),
    ...(isLabel(path) ? faultsOfLabel(text) : []),
    ...broken(UNENDED, text),
    ...(isName || isWhole(path) ? faultsOfStart(text) : []),
    ...(isWhole(path) ? faultsOfEnd(text) : []),
    ...(isSentence(path) ? broken(SENTENCE, text) : []),
  ];
}

/** Most texts have only these characters, which need no further check. */
const PLAIN = /^[ !#-&(-_a-~А-ЩЬЮЯа-щьюяҐґЄєІіЇї’«»—–№…\u00A0]*$/;
const CYRILLIC = 'А-ЯҐЄІЇа-яґєії';
// Bounded, since the time is quadratic in the length of a run of letters.
const WORD = `[\\p{L}’]{0,40}`;
/** Signs of other keyboards and languages, that a plain text does not have. */
const MARKS: readonly Rule[] = [
  [
    new RegExp(`[${CYRILLIC}]{1,40}['\`ʼ‘‛´′][${CYRILLIC}]{1,40}`),
    'не той апостроф: «$&»',
    (found) => found.replace(/['`ʼ‘‛´′]/, '’'),
  ],
  [
    /(?:["”]|„(?![^„“]*“)|(?<!„[^„“]*)“)[^\s"“”„]{0,40}/,
    (found) => (found.length > 1 ? 'не ті лапки: $&' : 'не ті лапки у «$~»'),
    '«лапки», усередині — „лапки“',
  ],
];
/** Latin letters inside Cyrillic words, ligatures («ﬁ») too, or alone in place of a look-alike Cyrillic word; «I» is also a Roman numeral. */
const LETTERS: readonly Rule[] = [
  [
    new RegExp(`${WORD}(?:[A-Za-zﬀ-ﬆ](?=[${CYRILLIC}])|[${CYRILLIC}](?=[A-Za-zﬀ-ﬆ]))${WORD}`, 'u'),
    'у слові «$&» змішано латинські й кириличні літери',
    'літери однієї абетки',
  ],
  [
    new RegExp(`(?<=(?:^|[${CYRILLIC}»,;:.—–] ))(?:[aiouyAOUY])(?= [«${CYRILLIC}])`),
    'латинська літера «$&» замість української у «$~»',
    'українська літера',
  ],
];

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
      faults.push(...broken(MARKS, text));
      if (faults.length === 0) faults.push(...withoutGlyph(text));
    }
  }
  if (kind === 'search') return faults;
  if (/[A-Za-zﬀ-ﬆ]/.test(text)) faults.push(...broken(LETTERS, text));
  if (!isAddress(text)) faults.push(...broken(SLIPS, text), ...hyphened(text));
  return faults;
}

/** A text that stops in the middle, at a sign. */
const UNENDED: readonly Rule[] = [[/[,;(«—]$/, '«$~» обірвано', 'текст, дописаний до кінця']];
/** A sentence that stops at a linking word (after a number or «корпус» it is a letter), or is not in Ukrainian. */
const SENTENCE: readonly Rule[] = [
  [
    /(?<=\p{L}[»),]* )(?<!(?:корпус|літера|під’їзд) )(?:і|й|та|а|але|бо|щоб|або|у|в|на|до|з|із|для|від|при|через|між|про)\.?$/u,
    '«$~» обірвано',
    'текст, дописаний до кінця',
  ],
  [/^(?!.*[А-ЯҐЄІЇа-яґєії]).{0,30}/, '«$&» — не українською', 'українське речення'],
];

/** Placeholders that authors type instead of a value. A single sign may be a unit. */
const PLACEHOLDER =
  /^(?![%‰°$€₴]$)[\p{P}\p{S}\s]+$|^(?:([^\dIІ])\1{2,}|asdf|qwerty|йцукен|n\/?a|n\.a|н\/?д|yes|no|так|ні)\.?$/iu;
/** Words that together say only that there is nothing, in any order: «дані буде уточнено пізніше». */
const OF_NOTHING =
  /^(?:[ув]|не|немає?|без|буде|поки|ще|тут|зі?|невідом[оаі]|відсутн\p{L}+|вказан[оаі]|зазначен[оаі]|надан[оаі]|відом[оаі]|визначен[оаі]|уточнен[оаі]|уточню\p{L}+|порожньо|пусто|згодом|пізніше|див|вище|нижче|так|само|те|саме|todo|tbd|nil|null|none|empty|undefined)$/iu;
/** What is not there. Alone these are names: «Новини», «Дані». */
const WHAT_IS_NOT = /^(?:збір\p{L}+|джерел\p{L}+|новин\p{L}+|даних|дані|інформаці[яї]|відомост(?:і|ей))$/iu;
function saysNothing(text: string): boolean {
  const words = text.split(/[\s.,:]+/).filter((word) => word && !WHAT_IS_NOT.test(word));
  return words.length > 0 && words.every((word) => OF_NOTHING.test(word));
}
/** Fields of a practice that are `null` if the source does not say. */
const isOptional = (path: readonly PropertyKey[]): boolean =>
  /^(?:problem|result|staff|preconditions|plans|accessibilityMeasures)$/.test(String(path[0]));

/** A text that begins by saying that the source does not say would count as said. */
const ABSENCE: readonly Rule[] = [
  [
    /^(?:\([^()]*\)|[^.;(])*?(?<!\p{L})не (?:вказано|сказано|названо|пояснено|наведено|каже|називає|пояснює|вказує|згадує)(?!\p{L})/u,
    '«$&» — про те, чого джерело не каже',
    'null або спершу те, що воно каже',
  ],
];

/** What authors leave where a text is not written yet, letters that Ukrainian does not have, frequent words of Russian, and years too far off. */
const PROSE: readonly Rule[] = [
  [
    /\b(?:TODO|FIXME|TBD|undefined|NaN)\b|\[object \w+\]|[Ll]orem ipsum|(?<!\S)%[ds](?!\S)|(?<!\p{L})(?:ДОПИСАТИ|УТОЧНИТИ|ПЕРЕВІРИТИ)(?!\p{L})|(?:Помилка|Ошибка|Error)! (?:Джерело|Закладк|Источник|Reference|Bookmark)/u,
    '«$&»: текст не дописано',
    'готовий текст',
  ],
  [
    /(?=\p{Script=Cyrillic})[^А-ЩЬЮЯа-щьюяҐґЄєІіЇї]|(?<![\p{L}’-])(?:и|или|что|как|его|также|котор\p{L}+)(?![\p{L}’-])/iu,
    '«$&» у «$~» — не українською',
    'українські слова',
  ],
  [/(?<!\d)(?:2[1-9]|[3-9]\d)\d\d(?= р(?:\.|оку|оці|ік))/, 'рік $& надто далекий', 'рік, як у джерелі'],
];

/** Faults of whole Ukrainian sentences. */
export function* faultsOfProse(text: string): Iterable<TextFault> {
  yield* broken(PROSE, text);
  yield* impossibleDates(text);
  // A broken link has half a bracket too.
  if (!MARKUP.test(text)) yield* unpaired(text);
}

/** Fields that name something; the words of a figure stand after its number. */
const isLabel = (path: readonly PropertyKey[]): boolean =>
  /^(?:title|shortTitle|label|what|term|period|subject)$/.test(String(path.at(-1))) ||
  (path.at(-1) === 'text' && path.at(-3) === 'facts');

/** Fields that say something in words; names may be in another language. */
const SENTENCES =
  /^(?:oneLine|summary|result|problem|staff|fundingPurpose|reason|subject|participants|plans|questions|preconditions|accessibilityMeasures|text|role|note|lead|what|description|attribution|terms|disclaimer|stated|notStated)$/;
/** In a list, the field is the list's. */
const isSentence = (path: readonly PropertyKey[]): boolean =>
  SENTENCES.test(String(path.findLast((key) => typeof key === 'string')));

/** Fields of whole sentences; others may be lines of a list. */
const isWhole = (path: readonly PropertyKey[]): boolean =>
  /^(?:oneLine|summary|result|problem|reason|lead)$/.test(String(path.at(-1)));

/** A sentence begins with a capital letter; a name may begin with a small one: «е-Квиток», «ProZorro». A line of a list is no sentence. */
export const faultsOfStart = (text: string): Iterable<TextFault> => (MARKUP.test(text) ? [] : broken(START, text));
const START: readonly Rule[] = [[/^(?=[а-яґєії]+[ ,]).{1,20}/, '«$&» з малої літери', 'речення з великої літери']];

/** A sentence ends with a mark; what looks like a line of a list or table is no sentence. */
export const faultsOfEnd = (text: string): Iterable<TextFault> => (MARKUP.test(text) ? [] : broken(END, text));
const END: readonly Rule[] = [
  [/.{1,20}(?<=[а-яґєії\d»)%])(?<![.!?…][»)]+)$/i, '«$&» без крапки', 'крапка наприкінці речення'],
];

/** A name or a heading has no full stop; a short abbreviation has its own. */
export const faultsOfLabel = (text: string): Iterable<TextFault> => broken(LABEL, text);
const LABEL: readonly Rule[] = [
  [/(?<=\p{L}{4}[»)]?)\.(?<!(?<!\p{L})(?:англ|бульв|просп|табл)\.)$/u, 'крапка наприкінці «$_»', 'без крапки'],
  [/[:;]$/, 'розділовий знак наприкінці «$_»', 'без нього'],
];

const MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');
const DAY = new RegExp(
  `(?<![\\d–-])(\\d{1,2}) (${MONTHS.join('|')})|(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.\\d{4}(?!\\d)`,
  'g',
);
/** Days that no month has, years that are too far off, and years from later to earlier. */
function* impossibleDates(text: string): Iterable<TextFault> {
  for (const { 0: date, index: at, 1: day, 2: name = '', 3: inDigits, 4: monthInDigits } of text.matchAll(DAY)) {
    const month = inDigits === undefined ? MONTHS.indexOf(name) + 1 : Number(monthInDigits);
    const number = Number(inDigits ?? day);
    const last = month > 12 ? 0 : new Date(2000, month, 0).getDate();
    if (number === 0 || number > last)
      yield { at, problem: `дня «${date}» не буває`, expected: 'день, який є в календарі' };
  }
  for (const { 0: years, index: at, 1: from = '', 2: to = '' } of text.matchAll(YEARS))
    if (from > to) yield { at, problem: `роки «${years}» від пізнішого до ранішого`, expected: `${to}–${from}` };
}
const YEARS = /(?<!\d)((?:19|20)\d\d)–((?:19|20)\d\d)(?!\d)/g;

/** A host may hide letters of two alphabets behind its ASCII form, `xn--…`. */
function* hosts(text: string): Iterable<TextFault> {
  if (/^https?:\/\//.test(text)) yield* broken([...LETTERS, ...HOST], domainToUnicode(URL.parse(text)?.hostname ?? ''));
}
const HOST: readonly Rule[] = [
  // True names of only these letters («ресурс.com») are refused too: Chrome itself shows them as «xn--…».
  [
    /(?:^|\.)[асеорхуіјӏѕ]{2,}\.[a-z.]+$/,
    '«$_» — кирилиця, лише схожа на латиницю',
    'назва сайту латинськими літерами',
  ],
  [/(?:^|\.)xn--/, '«$_» нічого не означає', 'справжня назва сайту'],
];

/** Markup that would be shown literally. Addresses may contain such characters. */
const MARKUP =
  /\*+|__|(?<![\p{L}\d])_(?=\p{L})|~~|^#+(?=[\s#\p{Lu}])|(?<!\p{L})`|<\/?[a-z]|\[\^|\] ?\((?=\/|https?:)|\]\[|&(?:#\w+;|[a-z][A-Za-z]+\d*;|(?:nbsp|amp|quot|[lg]t|[lr]aquo|[mn]dash|copy|reg|hellip)\b)|\^|==|:::|\[\[|\[TOC\]|(?<=^| )[•▪◦‣●■□](?= )|^\d+\)(?= )|\|/u;

const isAddress = (text: string): boolean => /^\S*(?::\/\/|@)\S*$/.test(text);

/** Guillemets and brackets without their pair. A closing bracket alone is a letter of a list: «а)». */
function* unpaired(text: string): Iterable<TextFault> {
  const open: { sign: string; at: number }[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[«»()]/g)) {
    const before = open.findLastIndex((other) => other.sign === (sign === '»' ? '«' : '('));
    if (sign === '«' || sign === '(') open.push({ sign, at });
    else if (before >= 0) open.splice(before, 1);
    else if (sign === '»') open.push({ sign, at });
  }
  const [first] = open;
  if (!first) return;
  const { sign, at } = first;
  const expected = sign === '(' ? 'обидві дужки' : 'обидві лапки';
  yield { at, problem: `знак «${sign}» без пари у «${around(text, at)}»`, expected };
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
  for (const { 0: character, index: at } of text.matchAll(/[^\x20-\x7E]/gu)) {
    if (printFaces().every((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) continue;
    const problem = `знака «${character}» (${codeOf(character)}) немає у шрифтах друкованих документів`;
    yield { at, problem, expected: 'слово або інший знак замість нього' };
    return;
  }
}

/** Slips of the keyboard, markup and words too long for paper: the site would print them as they are. */
const SLIPS: readonly Rule[] = [
  [/ - |--|―/, 'дефіс замість тире', 'тире — між пропусками'],
  [/(?<=^| )-(?=[а-яіїєґ])/i, 'дефіс перед словом', 'тире — з пропуском або рядок списку з «- »'],
  [/(?<=\d) – (?=\d)/, 'пропуски в проміжку', '20–25 без пропусків'],
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
  [/[ \u00A0]{2,}/, 'кілька пропусків підряд', 'один пропуск'],
  [/[\u2000-\u200A\u202F\u205F\u3000]/, 'незвичайний пропуск', 'звичайний пропуск'],
  [/ (?=[,;:!?](?: |$))|(?<=[а-яіїєґ]) (?=\.(?: |$))/i, 'пропуск перед розділовим знаком', 'знак одразу після слова'],
  [/(?<=[а-яіїєґ])[,;](?=[а-яіїєґ])/i, 'немає пропуску після розділового знака', 'пропуск після знака'],
  // «Дія.Центр» is a name.
  [/(?<=[а-яіїєґ]{3})(?<!Дія)\.(?=[А-ЯІЇЄҐ][а-яіїєґ])/, 'немає пропуску після крапки', 'пропуск після неї'],
  [/^[,;:.!?»)](?! ?\d)|^%(?= )|[,;]{2}|(?<=\p{L}{6})\.,/u, 'зайвий розділовий знак', 'речення без нього'],
  [/«»|\(\)|„“/, 'порожні лапки чи дужки', 'слова в них або речення без них'],
  [/(?<=[«(„]) | (?=[»)])/, 'пропуск усередині лапок чи дужок', 'слово одразу біля них'],
  [/(?<=[а-яіїєґ]{2})(?:\((?=\p{L}{4})|«)/iu, 'немає пропуску перед дужкою чи лапкою', 'пропуск перед нею'],
  [/(?<=[\p{L}\d»])—|—(?=[\p{L}\d«])/u, 'тире без пропусків', 'тире — між пропусками; у проміжку коротке: 20–25'],
  [/([а-яіїєґ])\1\1/, 'та сама літера тричі', 'слово без неї'],
  [/(?<=[а-яіїєґ]{4})[¹²³⁴-⁹]|(?<=\p{L})\[\d+\]/u, 'номер виноски', 'речення без виноски, а примітка — в note'],
  [
    /(?<=\d[ \u00A0](?:(?:тис\.|млн|млрд)[ \u00A0])?)(?:млн|млрд|трлн|грн)\.(?=[ \u00A0](?!є[А-ЯІЇЄҐ])[а-яіїєґ])/,
    'скорочення з крапкою',
    '«млн», «млрд», «грн» без крапки',
  ],
  [/(?<=[а-яіїєґ»] )&(?= [«а-яіїєґ])|[⁄∕]/, 'знак замість слова', '«і» або «та»; скісна риска — /'],
  // «єДопомога», «екоДім», «ІТшники» are words.
  [
    /(?<![\p{L}’-])(?![ЄЯІЕ])[А-ЯҐЇ][АЕИІОУЯ][а-яґєії]{3,}/u,
    'велика літера посеред «$&»',
    'велика літера лише на початку',
  ],
  [/[$€](?=\d)/, 'знак валюти', '100 млн дол. або євро після числа'],
  [/(?<![\d,])[1-9]\d{0,2},\d{3}(?= (?:грн|дол|осіб|людей|жител))/, 'кома між тисячами', '100 000 грн'],
  [/(?<= )[cp]\. ?(?=\d)/, 'латинська літера скорочення', 'українське «с.»'],
  [/\\|(?:%[\dA-F]{2}){2}/, 'код замість знака', 'сам знак'],
  [/[ÐÑ][^\sA-Za-z]/, 'літери в чужому кодуванні', 'текст у кодуванні UTF-8'],
  [/\([cC]\)|(?<!\S):[a-z_]+:(?!\S)/, 'код замість знака', 'слово або сам знак'],
  [
    /(?<!\p{L})(?:(?:об|під|роз|від|з)є[дк]|(?:об|під|роз|від|з|в)(?:їзд|їхал)|(?:роз|під)я|пят|памят|девят|звяз|імя(?!\p{L})|сімя)|здоровя|компют|інтервю/iu,
    'слово без апострофа',
    'апостроф: об’єкт, з’їзд, роз’яснити, п’ять, пам’ять',
  ],
  [/(?<![\p{L}’-])(\p{L}{3,})(?<! \1 \1|^\1 \1) \1(?! \1|[\p{L}’-])/iu, 'те саме слово двічі підряд', 'слово один раз'],
  [
    MARKUP,
    'знак розмітки «$&», який сайт покаже як є',
    'звичайний текст; під полями — **слово**, *слово*, [слово](/адреса/), рядки списку з «- »',
  ],
  // Longer words do not fit a line on paper.
  [/(?<!\S)(?=\S{51})\S*?\p{L}{51,}/u, 'слово довше за 50 літер', 'слова до 50 літер'],
];

/** A range of numbers with a hyphen; not a date, the number of an act or of a phone. */
const RANGE = /(?<=^|[\s«(])(?<!(?:№|тел\.|телефон\p{L}*|номер\p{L}*|ліні[яїює]) )(\d{1,4})-(\d{1,4})(?= [а-яіїєґ%])/u;

function* hyphened(text: string): Iterable<TextFault> {
  const range = RANGE.exec(text);
  if (range && Number(range[1]) < Number(range[2]))
    yield { at: range.index, problem: `дефіс у проміжку «${range[0]}»`, expected: `${range[1]}–${range[2]}` };
}

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
      if (isOptional(path)) add(absences(value), path);
      add(faultsOfText(value.trim(), kind), path);
      if (kind === 'search') return;
      add(hosts(value), path);
      // Words that readers search for or that the index finds: perhaps Russian or half a quotation.
      if (!path.includes('synonyms') && !path.includes('words')) add(faultsOfProse(value), path);
      if (isLabel(path)) add(faultsOfLabel(value.trim()), path);
      if (/^(?:title|shortTitle)$/.test(String(path.at(-1)))) add(faultsOfStart(value.trim()), path);
      if (UNENDED.test(value.trim()) || (isSentence(path) && ENDS_WITH_LINK.test(value.trim())))
        add([{ at: 0, problem: `«${value.trim().slice(-20)}» обірвано`, expected: 'текст, дописаний до кінця' }], path);
      if (isWhole(path)) add([...faultsOfStart(value.trim()), ...faultsOfEnd(value.trim())], path);
      if (isSentence(path) && !/[А-ЯҐЄІЇа-яґєії]/.test(value))
        add([{ at: 0, problem: `«${value.slice(0, 30)}» — не українською`, expected: 'українське речення' }], path);
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

const UNENDED = /[,;(«—]$/;
/** A linking word with nothing after it. After a number it is a house letter, after «корпус» the letter of a building. */
const ENDS_WITH_LINK =
  /(?<=\p{L}[»),]* )(?<!(?:корпус|літера|під’їзд) )(?:і|й|та|а|але|бо|щоб|або|у|в|на|до|з|із|для|від|при|через|між|про)\.?$/u;

/** Placeholders that authors type instead of a value. A single sign may be a unit. */
const PLACEHOLDER =
  /^(?![%‰°$€₴]$)[\p{P}\p{S}\s]+$|^(?:([^\dIІ])\1{2,}|asdf|qwerty|йцукен|n\/?a|n\.a|н\/?д|yes|no|так|ні)\.?$/iu;
/** Words that together say only that there is nothing, in any order: «дані буде уточнено пізніше». */
const OF_NOTHING =
  /^(?:[ув]|не|немає?|без|буде|поки|ще|тут|зі?|невідом[оаі]|відсутн\p{L}+|вказан[оаі]|зазначен[оаі]|надан[оаі]|відом[оаі]|визначен[оаі]|уточнен[оаі]|уточню\p{L}+|порожньо|пусто|згодом|пізніше|див|вище|нижче|так|само|те|саме|todo|tbd|nil|null|none|empty|undefined)$/iu;
/** What is not there. Alone these are names: «Новини», «Дані». */
const WHAT_IS_NOT = /^(?:збір\p{L}+|джерел\p{L}+|новин\p{L}+|даних|дані|інформаці[яї]|відомост(?:і|ей))$/iu;
function saysNothing(text: string): boolean {
  const words = text.split(/[\s.,:]+/).filter(Boolean);
  return (
    words.every((word) => OF_NOTHING.test(word) || WHAT_IS_NOT.test(word)) &&
    words.some((word) => OF_NOTHING.test(word))
  );
}
/** Words that authors leave where a text is not written yet. */
const UNWRITTEN =
  /\b(?:TODO|FIXME|TBD|undefined|NaN)\b|\[object \w+\]|[Ll]orem ipsum|(?<!\S)%[ds](?!\S)|(?<!\p{L})(?:ДОПИСАТИ|УТОЧНИТИ|ПЕРЕВІРИТИ)(?!\p{L})|(?:Помилка|Ошибка|Error)! (?:Джерело|Закладк|Источник|Reference|Bookmark)/u;

function* placeholders(text: string): Iterable<TextFault> {
  if (PLACEHOLDER.test(text) || saysNothing(text))
    yield { at: 0, problem: `«${text}» замість значення`, expected: 'саме значення; чого джерело не каже, те null' };
}

/** Fields of a practice that are `null` if the source does not say. */
const isOptional = (path: readonly PropertyKey[]): boolean =>
  /^(?:problem|result|staff|preconditions|plans|accessibilityMeasures)$/.test(String(path[0]));

/** A text that begins by saying that the source does not say would count as said. */
function* absences(text: string): Iterable<TextFault> {
  const [first = ''] = text.replace(/\([^()]*\)/g, '').split(/[.;]/);
  if (
    /(?<!\p{L})не (?:вказано|сказано|названо|пояснено|наведено|каже|називає|пояснює|вказує|згадує)(?!\p{L})/u.test(
      first,
    )
  )
    yield { at: 0, problem: `«${first}» — про те, чого джерело не каже`, expected: 'null або спершу те, що воно каже' };
}

/** Faults of whole Ukrainian sentences. */
export function* faultsOfProse(text: string): Iterable<TextFault> {
  const unwritten = UNWRITTEN.exec(text);
  if (unwritten)
    yield { at: unwritten.index, problem: `«${unwritten[0]}»: текст не дописано`, expected: 'готовий текст' };
  yield* foreignWords(text);
  yield* impossibleDates(text);
  // A broken link has half a bracket too.
  if (!MARKUP.test(text)) yield* unpaired(text);
}

/** Fields that name something; the words of a figure stand after its number. */
const isLabel = (path: readonly PropertyKey[]): boolean =>
  /^(?:title|shortTitle|label|what|term|period)$/.test(String(path.at(-1))) ||
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
export function* faultsOfStart(text: string): Iterable<TextFault> {
  if (/^[а-яґєії]+[ ,]/.test(text) && !MARKUP.test(text))
    yield { at: 0, problem: `«${text.slice(0, 20)}» з малої літери`, expected: 'речення з великої літери' };
}

/** A sentence ends with a mark; what looks like a line of a list or table is no sentence. */
export function* faultsOfEnd(text: string): Iterable<TextFault> {
  if (/[а-яґєії\d»)%]$/i.test(text) && !/[.!?…][»)]+$/.test(text) && !MARKUP.test(text))
    yield { at: text.length, problem: `«${text.slice(-20)}» без крапки`, expected: 'крапка наприкінці речення' };
}

/** A name or a heading has no full stop; a short abbreviation has its own. */
export function* faultsOfLabel(text: string): Iterable<TextFault> {
  if (/\p{L}{4}[»)]?\.$/u.test(text) && !/(?:^|\P{L})(?:англ|бульв|просп|табл)\.$/u.test(text))
    yield { at: text.length - 1, problem: `крапка наприкінці «${text}»`, expected: 'без крапки' };
  if (/[:;]$/.test(text))
    yield { at: text.length - 1, problem: `розділовий знак наприкінці «${text}»`, expected: 'без нього' };
}

/** Cyrillic letters that Ukrainian does not have, and frequent words of Russian that have none of them. */
function* foreignWords(text: string): Iterable<TextFault> {
  const found =
    /(?=\p{Script=Cyrillic})[^А-ЩЬЮЯа-щьюяҐґЄєІіЇї]/u.exec(text) ??
    /(?<![\p{L}’-])(?:и|или|что|как|его|также|котор\p{L}+)(?![\p{L}’-])/iu.exec(text);
  if (found)
    yield {
      at: found.index,
      problem: `«${found[0]}» у «${around(text, found.index)}» — не українською`,
      expected: 'українські слова',
    };
}

const MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');
const DAY = new RegExp(
  `(?<![\\d–-])(\\d{1,2}) (${MONTHS.join('|')})|(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.\\d{4}(?!\\d)`,
  'g',
);
/** Days that no month has, years that are too far off, and years from later to earlier. */
function* impossibleDates(text: string): Iterable<TextFault> {
  for (const { 0: date, index: at, 1: day = '', 2: name = '', 3: inDigits, 4: month } of text.matchAll(DAY)) {
    const number = inDigits === undefined ? MONTHS.indexOf(name) + 1 : Number(month);
    if (
      Number(inDigits ?? day) > (number > 12 ? 0 : new Date(2000, number, 0).getDate()) ||
      Number(inDigits ?? day) === 0
    )
      yield { at, problem: `дня «${date}» не буває`, expected: 'день, який є в календарі' };
  }
  const year = /(?<!\d)(?:2[1-9]|[3-9]\d)\d\d(?= р(?:\.|оку|оці|ік))/.exec(text);
  if (year) yield { at: year.index, problem: `рік ${year[0]} надто далекий`, expected: 'рік, як у джерелі' };
  for (const { 0: years, index: at, 1: from = '', 2: to = '' } of text.matchAll(
    /(?<!\d)((?:19|20)\d\d)–((?:19|20)\d\d)(?!\d)/g,
  ))
    if (from > to) yield { at, problem: `роки «${years}» від пізнішого до ранішого`, expected: `${to}–${from}` };
}

/** A host may hide letters of two alphabets behind its ASCII form, `xn--…`. */
function* hosts(text: string): Iterable<TextFault> {
  if (!/^https?:\/\//.test(text)) return;
  const host = domainToUnicode(URL.parse(text)?.hostname ?? '');
  yield* foreignLetters(host);
  // True names of only these letters («ресурс.com») are refused too: Chrome itself shows them as «xn--…».
  if (/(?:^|\.)[асеорхуіјӏѕ]{2,}\.[a-z.]+$/.test(host))
    yield {
      at: 0,
      problem: `«${host}» — кирилиця, лише схожа на латиницю`,
      expected: 'назва сайту латинськими літерами',
    };
  if (/(?:^|\.)xn--/.test(host))
    yield { at: 0, problem: `«${host}» нічого не означає`, expected: 'справжня назва сайту' };
}

/** Markup that would be shown literally. Addresses may contain such characters. */
const MARKUP =
  /\*+|__|(?<![\p{L}\d])_(?=\p{L})|~~|^#+(?=[\s#\p{Lu}])|(?<!\p{L})`|<\/?[a-z]|\[\^|\] ?\((?=\/|https?:)|\]\[|&(?:#\w+;|[a-z][A-Za-z]+\d*;|(?:nbsp|amp|quot|[lg]t|[lr]aquo|[mn]dash|copy|reg|hellip)\b)|\^|==|:::|\[\[|\[TOC\]|(?<=^| )[•▪◦‣●■□](?= )|^\d+\)(?= )|\|/u;

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
  [/^[,;:.!?»)](?! ?\d)|[,;]{2}|(?<=\p{L}{6})\.,/u, 'зайвий розділовий знак', 'речення без нього'],
  [/«»|\(\)|„“/, 'порожні лапки чи дужки', 'слова в них або речення без них'],
  [/(?<=[«(„]) | (?=[»)])/, 'пропуск усередині лапок чи дужок', 'слово одразу біля них'],
  [/(?<=[а-яіїєґ]{2})(?:\((?=\p{L}{4})|«)/iu, 'немає пропуску перед дужкою чи лапкою', 'пропуск перед нею'],
  [/(?<=[\p{L}\d»])—|—(?=[\p{L}\d«])/u, 'тире без пропусків', 'тире — між пропусками; у проміжку коротке: 20–25'],
  [/([а-яіїєґ])\1\1/, 'та сама літера тричі', 'слово без неї'],
  [/(?<=[а-яіїєґ]{4})[¹²³⁴-⁹]|(?<=\p{L})\[\d+\]/u, 'номер виноски', 'речення без виноски, а примітка — в note'],
  [/[$€](?=\d)/, 'знак валюти', '100 млн дол. або євро після числа'],
  [/(?<![\d,])[1-9]\d{0,2},\d{3}(?= (?:грн|дол|осіб|людей|жител))/, 'кома між тисячами', '100 000 грн'],
  [/(?<= )[cp]\. ?(?=\d)/, 'латинська літера скорочення', 'українське «с.»'],
  [/\\|(?:%[\dA-F]{2}){2}/, 'код замість знака', 'сам знак'],
  [/\([cC]\)|(?<!\S):[a-z_]+:(?!\S)/, 'код замість знака', 'слово або сам знак'],
  [
    /(?<!\p{L})(?:(?:об|під|роз|від|з)є[дк]|(?:об|під|роз|від|з|в)(?:їзд|їхал)|(?:роз|під)я|пят|памят|девят|звяз|імя(?!\p{L})|сімя)|здоровя|компют|інтервю/iu,
    'слово без апострофа',
    'апостроф: об’єкт, з’їзд, роз’яснити, п’ять, пам’ять',
  ],
  [/(?<![\p{L}’-])(\p{L}{3,})(?<! \1 \1|^\1 \1) \1(?! \1|[\p{L}’-])/iu, 'те саме слово двічі підряд', 'слово один раз'],
];
/** A range of numbers with a hyphen; not a date, the number of an act or of a phone. */
const RANGE = /(?<=^|[\s«(])(?<!(?:№|тел\.|телефон\p{L}*|номер\p{L}*|ліні[яїює]) )(\d{1,4})-(\d{1,4})(?= [а-яіїєґ%])/u;

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

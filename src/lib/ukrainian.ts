const NBSP = '\u00A0';

const NUMBERS = /* @__PURE__ */ new Intl.NumberFormat('uk', { useGrouping: 'min2', maximumFractionDigits: 20 });
/** A number in Ukrainian typography: `14,8`, `1000`, `35 000` (no-break spaces from five digits on). */
export const formatNumber = (value: number): string => NUMBERS.format(value).replace('-', '−');

/** A number with thousands or millions in words, if no digit is lost: `2,5 тис.`, `35 тис.`, `1,2 млн`; a thousand itself stays `1000`. */
export function formatScaled(value: number): string {
  if (value >= 1e6 && value % 1e4 === 0) return `${formatNumber(value / 1e6)}${NBSP}млн`;
  if (value > 1e3 && value % 100 === 0) return `${formatNumber(value / 1e3)}${NBSP}тис.`;
  return formatNumber(value);
}

const PLURALS = /* @__PURE__ */ new Intl.PluralRules('uk');
/** The plural form for a number: `plural(5, ['місто', 'міста', 'міст'])` → `міст`. */
export function plural(count: number, [one, few, many]: readonly [one: string, few: string, many: string]): string {
  const rule = PLURALS.select(count);
  if (rule === 'one') return one;
  return rule === 'many' ? many : few;
}

const NUMERALS =
  'три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять двадцять';

/** A count for headings, in words from three (where gender no longer matters) to twenty: `дев’ять практик`, `35 проєктів`. */
export const countInWords = (count: number, forms: readonly [one: string, few: string, many: string]): string =>
  `${NUMERALS.split(' ')[count - 3] ?? formatNumber(count)} ${plural(count, forms)}`;

/** Text to be quoted in «…»: its own quotation marks become „…“. */
export const innerQuotes = (text: string): string => text.replaceAll('«', '„').replaceAll('»', '“');

/** A heading with a no-break space before its last word if that is short, so that it is never alone on a line. */
export const bindEnd = (heading: string): string => heading.replace(/[ \u00A0](\S{1,10})$/u, `${NBSP}$1`);

/** Text with a capital first letter. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence with the mark at its end: a full stop, unless it has a mark of its own. */
export const endSentence = (text: string): string => (/(?:\.|[…!?]»?)$/.test(text) ? text : `${text}.`);

/** Sentences in one line, without a full stop at its end unless that is an abbreviation's: «6 млн грн на комплекс. Року не вказано». */
export const joinSentences = (sentences: readonly (string | null)[]): string => {
  const said = sentences.flatMap((text) => (text ? [text] : []));
  return said.map((text, i) => (i < said.length - 1 ? endSentence(text) : text.replace(LAST_STOP, ''))).join(' ');
};
/** Abbreviations at the end of a sentence are shorter: «р.», «та ін.», «обл.» */
const LAST_STOP = /(?<=(?:\p{L}{4}|[\d%])[»)]?)\.$/u;

/** Words after others: with a small letter, and «в» for «у» after a vowel. «Суму», «У збірці…» → «Суму в збірці…». */
export function continued(before: string, words: string): string {
  const small = words.charAt(0).toLowerCase() + words.slice(1);
  return `${before} ${/[аеєиіїоуюя]$/i.test(before) ? small.replace(/^у /, 'в ') : small}`;
}

const monthNames = (options: Intl.DateTimeFormatOptions): readonly string[] => {
  const format = new Intl.DateTimeFormat('uk', { month: 'long', timeZone: 'UTC', ...options });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
};
/** Names of months in the nominative, January first. */
export const MONTHS_ALONE = /* @__PURE__ */ monthNames({});
/** The same in the genitive, which Ukrainian has after a day. */
const MONTHS = /* @__PURE__ */ monthNames({ day: 'numeric' });

/** A date at its given precision: `2017` → `2017 рік`, `2017-10` → `жовтень 2017`, `2017-10-04` → `4 жовтня 2017 року`. */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return `${year}${NBSP}рік`;
  if (!day) return `${MONTHS_ALONE[Number(month) - 1] ?? ''}${NBSP}${year}`;
  return `${Number(day)}${NBSP}${MONTHS[Number(month) - 1] ?? ''}${NBSP}${year}${NBSP}року`;
}

/** A date after a preposition, as `formatDate` writes it: `2019-01` → `січня 2019 року`, `2019` → `2019 року`. */
export function formatDateGenitive(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (day) return formatDate(iso);
  return `${month ? `${MONTHS[Number(month) - 1] ?? ''}${NBSP}` : ''}${year}${NBSP}року`;
}

/** Days of one visit: `22–23 лютого`, `30 березня – 1 квітня`, with the year on request. */
export function formatDays(start: string, end: string, withYear = false): string {
  const [, startMonth, startDay] = start.split('-').map(Number);
  const [year, endMonth, endDay] = end.split('-').map(Number);
  const month = (m: number | undefined) => MONTHS[(m ?? 1) - 1] ?? '';
  const tail = `${endDay}${NBSP}${month(endMonth)}${withYear ? `${NBSP}${year}${NBSP}року` : ''}`;
  if (start === end) return tail;
  return startMonth === endMonth ? `${startDay}–${tail}` : `${startDay}${NBSP}${month(startMonth)} – ${tail}`;
}

/** The years of some ISO dates: `2018 року`, `2018–2024 років`; empty without dates. */
export function formatYears(dates: readonly string[]): string {
  const years = dates.map((date) => date.slice(0, 4)).toSorted();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first && `${first}${NBSP}року` : `${first}–${last}${NBSP}років`;
}

/** Days of one visit in a narrow cell: the year may have a line of its own. */
export const formatDaysInCell = (start: string, end: string): string =>
  formatDays(start, end, true).replace(/\u00A0(?=\d{4})/, ' ');

/** Pages of the collection: `с. 11–14`, `с. 29 і далі` where the end is not known. */
export const formatPages = ({ from, to }: { from: number; to: number | null }): string =>
  `с.${NBSP}${from}${to === null ? ' і далі' : to === from ? '' : `–${to}`}`;

/** Compares by the Ukrainian alphabet, numbers by value, independent of the machine's locale. */
export const compareUkrainian: (a: string, b: string) => number = new Intl.Collator('uk', { numeric: true }).compare;

const TWO_LETTER_WORDS = 'до|на|за|із|зі|по|та|чи|де|не|як';
const SHORT_WORDS = `${TWO_LETTER_WORDS}|що|від|для|про|при|під|над|без|або`;

/** A word that may be what the number before it counts. */
const COUNTED = String.raw`(?!(?:[авзійоу]|${SHORT_WORDS}) )\p{Ll}`;
const BEGINNING = String.raw`(?:^|[\s«„(])`;
/** Spaces where a line must not break. The space comes first in the pattern, since most characters are not spaces. */
const NO_BREAK = new RegExp(
  ` (?:${[
    // before a dash or a separator, and before «США»
    String.raw`(?=[—–·]|США)`,
    // after a one-letter word
    String.raw`(?<=${BEGINNING}[ВвУуЗзІіЙйАаОоЯяЄє] )(?=\S|$)`,
    // between a number and what it counts, and within a number; a year that is part of a name counts nothing: «міста-2020 діяла»
    String.raw`(?<=(?<!\p{L}-\d*)\d )(?=${COUNTED}|[%°₴]|[МГ]Вт|\d{3}(?!\d))`,
    // between «не» and «є», and in the name of a standard
    String.raw`(?<=${BEGINNING}[Нн]е )(?=є )`,
    String.raw`(?<=(?<!\p{L})\p{Lu}{3} )(?=\d{4})`,
    // between the code and the number of a phone
    String.raw`(?<=\(0\d+\) )(?=\d)`,
    // between a month and its year
    String.raw`(?<=(?:ень|лютий|листопад) )(?=\d{4}(?!\d))`,
    // «м. Київ», «вул. …», «№ 346»
    String.raw`(?<=${BEGINNING}(?:м|с|вул|пл|пр-т|бул|просп|обл|тис|млн|ст|п|№)\.? )(?=[\p{Lu}\d])`,
    // «Київська обл.», «Київської обл.»
    String.raw`(?<=к(?:а|ої|ій|у|ою) )(?=обл\.)`,
    // between a street and the number of a house; at the end of a title in quotation marks narrow cells have no room for it
    String.raw`(?=\d[^\s»]*(?:[\s,;.]|$))(?<=(?:вул|пл|пр-т|бул|просп|бульвар|майдан|площа)\.?[ \u00A0][^,;()«»]{2,30}, )`,
    // between «тис.» and what it counts
    String.raw`(?<=(?:тис\.|млн|млрд) )(?=${COUNTED})`,
    // before a particle, and before the year of a name: «могли б», «Молодіжна столиця України — 2019»
    String.raw`(?=(?:би?|же?)(?=[\s\u00A0,.;:!?»]|$))`,
    String.raw`(?<=— )(?=\d{4}[»“])`,
    // after initials
    String.raw`(?<=(?:^|[\s(])\p{Lu}\. )(?=\p{Lu})`,
  ].join('|')})`,
  'gu',
);

const BEGINS_SENTENCE = 'До|На|За|Із|Зі|По|Та|Чи|Де|Не|Як|Що|Від|Для|Про|При|Під|Над|Без|Або|Це|Хто|Тут|Так|Щоб|Тож|Ще';
/** A word before a number, and a short word that begins a sentence, with what follows. */
const WITH_NEXT = new RegExp(
  String.raw`(?<=${BEGINNING}(понад|майже|близько|${SHORT_WORDS}|${BEGINS_SENTENCE})) (?=([^ ]+))`,
  'gu',
);
/** Longer runs may break: a cell of a table is half as wide as a phone. */
const staysWithNext = (word: string, next: string): boolean =>
  word.length + next.length < (/^\d/.test(next) ? 18 : /^\p{Lu}/u.test(word) ? 15 : 0);

/** Sets no-break spaces where a line must not break. */
export const typeset = (text: string): string =>
  text
    .replace(NO_BREAK, NBSP)
    .replace(WITH_NEXT, (space, word: string, next: string) => (staysWithNext(word, next) ? NBSP : space));

// Of several such words only the last is bound to the next word: a longer run would not fit a phone with wide text spacing (WCAG 1.4.12).
const after = (words: string) =>
  new RegExp(String.raw`(?<=${BEGINNING}(?:${words})) (?!(?:${words})[ \u00A0])(?=\S)`, 'giu');
const AFTER_TWO_LETTERS = /* @__PURE__ */ after(TWO_LETTER_WORDS);
const AFTER_SHORT_WORD = /* @__PURE__ */ after(SHORT_WORDS);
const BEFORE_SHORT = /* @__PURE__ */ new RegExp(`${AFTER_TWO_LETTERS.source}(?=[^ ]{1,12}(?: |$))`, 'giu');

/** Between a town and its postcode. */
const BEFORE_POSTCODE = / (?<=\p{L}, )(?=\d{5}(?!\d))/gu;

/**
 * Text whose lines do not end with a word of two letters, unless the next word is long: bound to it, it would leave a third of a
 * phone's line empty. No postcode is alone on a line. A cell of a table has no room for either.
 */
export const typesetLine = (text: string): string =>
  typeset(text).replace(BEFORE_SHORT, NBSP).replace(BEFORE_POSTCODE, NBSP);

/** Between the words of a Latin name: «Kyiv Smart City». */
const IN_LATIN_NAME = /(?<=\b[A-Z][A-Za-z]*) (?=[A-Z])/g;

/** A title: its lines do not end with a preposition or conjunction, or inside a Latin name, either. */
export const typesetTitle = (text: string): string =>
  typeset(text).replace(AFTER_SHORT_WORD, NBSP).replace(IN_LATIN_NAME, NBSP);

/** Ranges of numbers and hyphenated words: «Е-квиток», «ID-картка», «3D-тур», «2015-му». */
const UNBROKEN = new RegExp(
  String.raw`(?<![\p{L}\d’–-])(?:${[
    String.raw`\d[\d\u00A0]*(?:,\d+)?–\d+(?:,\d+)?`,
    String.raw`\d+-\p{Ll}{1,3}`,
    String.raw`[\p{L}\d’]+(?:-[\p{Lu}\d][\p{L}\d’]*)+`,
    String.raw`(?:\p{L}{1,2}|\d\p{Lu}|\p{Lu}{2,4})-[\p{L}\d’]+`,
  ].join('|')})(?![\p{L}\d’])`,
  'gu',
);
/** Splits text; `whole` pieces contain a dash or hyphen but must not break. */
export function unbroken(text: string): { value: string; whole: boolean }[] {
  const pieces: { value: string; whole: boolean }[] = [];
  let done = 0;
  // Most lines have neither; addresses are skipped.
  if (/[–-]/.test(text) && !/:\/\/|www\.|@/.test(text))
    for (const { 0: value, index } of text.matchAll(UNBROKEN)) {
      if (index > done) pieces.push({ value: text.slice(done, index), whole: false });
      pieces.push({ value, whole: true });
      done = index + value.length;
    }
  if (done < text.length) pieces.push({ value: text.slice(done), whole: false });
  return pieces;
}

const NBSP = '\u00A0';

/** A number as Ukrainian typography has it: `14,8`, `1000`, `35 000` (no-break spaces from five digits on). */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NBSP) : whole;
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A number with its thousands or millions in words, if that loses no digit: `2,5 тис.`, `35 тис.`, `1,2 млн`; a thousand itself stays `1000`. */
export function formatScaled(value: number): string {
  if (value >= 1e6 && value % 1e4 === 0) return `${formatNumber(value / 1e6)}${NBSP}млн`;
  if (value > 1e3 && value % 100 === 0) return `${formatNumber(value / 1e3)}${NBSP}тис.`;
  return formatNumber(value);
}

/** The form of a noun that goes with a number: `plural(5, ['місто', 'міста', 'міст'])` → `міст`. */
export function plural(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (!Number.isInteger(count)) return forms[1];
  if (tens > 10 && tens < 20) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}

const NUMERALS = [
  'три',
  'чотири',
  'п’ять',
  'шість',
  'сім',
  'вісім',
  'дев’ять',
  'десять',
  'одинадцять',
  'дванадцять',
  'тринадцять',
  'чотирнадцять',
  'п’ятнадцять',
  'шістнадцять',
  'сімнадцять',
  'вісімнадцять',
  'дев’ятнадцять',
  'двадцять',
];

/** A count as a heading says it: in words from three, where gender no longer matters, to twenty. `дев’ять практик`, `35 проєктів`. */
export const countInWords = (count: number, forms: readonly [one: string, few: string, many: string]): string =>
  `${NUMERALS[count - 3] ?? formatNumber(count)} ${plural(count, forms)}`;

/** A text with a capital at its beginning. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
];
/** The months by their names alone, January first. */
export const MONTHS_ALONE: readonly string[] = [
  'січень',
  'лютий',
  'березень',
  'квітень',
  'травень',
  'червень',
  'липень',
  'серпень',
  'вересень',
  'жовтень',
  'листопад',
  'грудень',
];

/** A date as precise as it is known: `2017` → `2017 рік`, `2017-10` → `жовтень 2017`, `2017-10-04` → `4 жовтня 2017 року`. */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return `${year}${NBSP}рік`;
  if (!day) return `${MONTHS_ALONE[Number(month) - 1] ?? ''}${NBSP}${year}`;
  return `${Number(day)}${NBSP}${MONTHS[Number(month) - 1] ?? ''}${NBSP}${year}${NBSP}року`;
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

/** Pages of the collection: `с. 11–14`, `с. 29 і далі` where the end is not known. */
export const formatPages = ({ from, to }: { from: number; to: number | null }): string =>
  `с.${NBSP}${from}${to === null ? ' і далі' : to === from ? '' : `–${to}`}`;

/** Names in the order of the Ukrainian alphabet, numbers in them by size. The same on every machine, whatever its locale. */
export const compareUkrainian: (a: string, b: string) => number = new Intl.Collator('uk', { numeric: true }).compare;

const BEGINNING = String.raw`(?:^|[\s«„(])`;
/** Where a line must not end: what stands before and after the space. The space comes first, as most of a text is none. */
const NO_BREAK = new RegExp(
  ` (?:${[
    // before a dash
    String.raw`(?=[—–])`,
    // after a one-letter word
    String.raw`(?<=${BEGINNING}[ВвУуЗзІіЙйАаОоЯя] )(?=\S|$)`,
    // between a number and what it counts, and within a number
    String.raw`(?<=\d )(?=[\p{Ll}%°₴]|[МГ]Вт|США|\d{3}(?!\d))`,
    // «м. Київ», «вул. …», «№ 346»
    String.raw`(?<=${BEGINNING}(?:м|с|вул|пл|пр-т|бул|просп|обл|тис|млн|ст|п|№)\.? )(?=[\p{Lu}\d])`,
    String.raw`(?<=(?:тис\.|млн|млрд) )(?=\p{Ll})`,
    // after initials
    String.raw`(?<=(?:^|[\s(])\p{Lu}\. )(?=\p{Lu})`,
  ].join('|')})`,
  'gu',
);

/** Puts no-break spaces where a line must not end, by the rules of the editing guide (`README`, «Як додати практику»). */
export const typeset = (text: string): string => text.replace(NO_BREAK, NBSP);

/** A range of numbers, a name of two parts, «Е-квиток», «ID-картка», «2015-му». */
const UNBROKEN = new RegExp(
  String.raw`(?<![\p{L}\d’–-])(?:${[
    String.raw`\d[\d\u00A0]*(?:,\d+)?–\d+(?:,\d+)?`,
    String.raw`\d+-\p{Ll}{1,3}`,
    String.raw`[\p{L}\d’]+(?:-[\p{Lu}\d][\p{L}\d’]*)+`,
    String.raw`(?:\p{L}{1,2}|\p{Lu}{2,4})-[\p{L}\d’]+`,
  ].join('|')})(?![\p{L}\d’])`,
  'gu',
);
/** A longer word may be wider than a phone and has to break at its hyphen. */
const MAX_UNBROKEN = 17;

/** A text cut so that no line breaks within the pieces that are `whole`, though they have a dash or a hyphen. */
export function unbroken(text: string): { value: string; whole: boolean }[] {
  const pieces: { value: string; whole: boolean }[] = [];
  let done = 0;
  // Most lines have neither; an address is left whole.
  if (/[–-]/.test(text) && !/:\/\/|www\.|@/.test(text))
    for (const { 0: value, index } of text.matchAll(UNBROKEN)) {
      if (value.length > MAX_UNBROKEN) continue;
      if (index > done) pieces.push({ value: text.slice(done, index), whole: false });
      pieces.push({ value, whole: true });
      done = index + value.length;
    }
  if (done < text.length) pieces.push({ value: text.slice(done), whole: false });
  return pieces;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatYears,
  typesetLine,
  bindEnd,
  capitalize,
  compareUkrainian,
  continued,
  countInWords,
  endSentence,
  formatDate,
  formatDateGenitive,
  formatDays,
  formatNumber,
  formatPages,
  formatScaled,
  joinSentences,
  plural,
  typeset,
  typesetTitle,
  unbroken,
} from '../../../src/lib/ukrainian.ts';

/** Shows no-break spaces, which one cannot see in a message. */
const seen = (text: string) => text.replaceAll('\u00A0', '_');

test('a sentence ends with one mark; the last of several keeps only the stop of an abbreviation', () => {
  for (const [text, ended, last] of [
    ['Ремонт', 'Ремонт.', 'Ремонт'],
    ['Ремонт.', 'Ремонт.', 'Ремонт'],
    ['Ремонт «Берег».', 'Ремонт «Берег».', 'Ремонт «Берег»'],
    ['Ремонт (2018).', 'Ремонт (2018).', 'Ремонт (2018)'],
    ['До 2018.', 'До 2018.', 'До 2018'],
    ['До 2018 р.', 'До 2018 р.', 'До 2018 р.'],
    ['Луцьк та ін.', 'Луцьк та ін.', 'Луцьк та ін.'],
    ['Ремонт (2018 р.)', 'Ремонт (2018 р.).', 'Ремонт (2018 р.)'],
    ['Далі…', 'Далі…', 'Далі…'],
    ['Що далі?', 'Що далі?', 'Що далі?'],
    ['Програма «Так!»', 'Програма «Так!»', 'Програма «Так!»'],
  ] as const) {
    assert.equal(endSentence(text), ended);
    assert.equal(joinSentences([text, null, '', text]), `${ended} ${last}`);
  }
  assert.equal(joinSentences([]), '');
});

test('words after others begin with a small letter, and with «в» after a vowel', () => {
  assert.equal(continued('Суму', 'У збірці не вказано'), 'Суму в збірці не вказано');
  assert.equal(continued('Рік', 'У збірці не вказано'), 'Рік у збірці не вказано');
  assert.equal(continued('Суму', 'На сайті не вказано'), 'Суму на сайті не вказано');
});

test('numbers have a decimal comma and no-break spaces from five digits on', () => {
  assert.deepEqual(
    [14.8, 1000, 35000, 1234567.89, -3].map((n) => seen(formatNumber(n))),
    ['14,8', '1000', '35_000', '1_234_567,89', '−3'],
  );
});

test('thousands and millions become words only where no digit is lost', () => {
  assert.deepEqual(
    [6_000_000, 1_200_000, 35_000, 13_500, 2500, 1000, 12_345].map((n) => seen(formatScaled(n))),
    ['6_млн', '1,2_млн', '35_тис.', '13,5_тис.', '2,5_тис.', '1000', '12_345'],
  );
});

test('nouns agree with their number', () => {
  const forms = ['місто', 'міста', 'міст'] as const;
  assert.deepEqual(
    [1, 2, 5, 11, 14, 21, 22, 25, 111, 1.5].map((n) => plural(n, forms)),
    ['місто', 'міста', 'міст', 'міст', 'міст', 'місто', 'міста', 'міст', 'міст', 'міста'],
  );
});

test('dates are as precise as the source', () => {
  assert.deepEqual(
    ['2017', '2017-10', '2017-10-04'].map((d) => seen(formatDate(d))),
    ['2017_рік', 'жовтень_2017', '4_жовтня_2017_року'],
  );
  assert.deepEqual(
    ['2017', '2017-10', '2017-10-04'].map((d) => seen(formatDateGenitive(d))),
    ['2017_року', 'жовтня_2017_року', '4_жовтня_2017_року'],
  );
});

test('days of a visit share their month if it is the same', () => {
  assert.equal(seen(formatDays('2018-02-22', '2018-02-23')), '22–23_лютого');
  assert.equal(seen(formatDays('2018-03-30', '2018-04-01', true)), '30_березня – 1_квітня_2018_року');
  assert.equal(seen(formatDays('2018-05-05', '2018-05-05')), '5_травня');
});

test('pages say if the end is not known', () => {
  assert.deepEqual(
    [
      { from: 11, to: 14 },
      { from: 29, to: null },
      { from: 5, to: 5 },
    ].map((p) => seen(formatPages(p))),
    ['с._11–14', 'с._29 і далі', 'с._5'],
  );
});

test('the Ukrainian alphabet sorts ґ after г, є after е, і before ї', () => {
  assert.deepEqual(['їжак', 'ялина', 'ґанок', 'іній', 'гай', 'єнот', 'екран', 'дім'].sort(compareUkrainian), [
    'гай',
    'ґанок',
    'дім',
    'екран',
    'єнот',
    'іній',
    'їжак',
    'ялина',
  ]);
});

test('no line break before a dash, after a one-letter word, or between a number and its unit', () => {
  assert.equal(seen(typeset('Вода — це життя')), 'Вода_— це життя');
  assert.equal(seen(typeset('Луцьк · с. 5')), 'Луцьк_· с._5');
  assert.equal(seen(typeset('і в місті, у парку, з друзями')), 'і_в_місті, у_парку, з_друзями');
  assert.equal(seen(typeset('за 6 млн грн і 14,8 км')), 'за_6_млн_грн і_14,8_км');
  assert.equal(seen(typeset('від 400 тис. до 150 млн грн')), 'від_400_тис. до_150_млн_грн');
  assert.equal(
    seen(typeset('м. Київ, вул. Думська, 2-Д; № 346; О. П. Косач')),
    'м._Київ, вул._Думська,_2-Д; №_346; О._П._Косач',
  );
  assert.equal(seen(typeset('Київська обл., 08292; область')), 'Київська_обл., 08292; область');
  assert.equal(seen(typeset('міста Львова')), 'міста Львова');
  assert.equal(seen(typeset('не є зайвим: (048) 779-14-65')), 'не_є_зайвим: (048)_779-14-65');
  assert.equal(seen(typeset('могли б разом, те ж було')), 'могли_б разом, те_ж було');
  assert.equal(seen(typeset('(серпень 2018), листопад 2017')), '(серпень_2018), листопад_2017');
  assert.equal(seen(typeset('«Столиця України — 2019»')), '«Столиця України_—_2019»');
});

test('a line does not end with a word of two letters, unless the next one is long', () => {
  assert.equal(seen(typesetLine('На площі, й до міста')), 'На_площі, й_до_міста');
  assert.equal(seen(typesetLine('та за 6 млн грн')), 'та за_6_млн_грн');
  assert.equal(seen(typesetLine('про воду, чого мало б')), 'про воду, чого мало_б');
  assert.equal(
    seen(typesetLine('належав до міста, до загальнонаціональної')),
    'належав до_міста, до загальнонаціональної',
  );
});

test('a word before a number, and a short word that begins a sentence, stay with the next; long runs may break', () => {
  assert.equal(seen(typeset('понад 3 млн грн, до 200 громадян')), 'понад_3_млн_грн, до_200_громадян');
  assert.equal(seen(typeset('на 70 комп’ютеризованих')), 'на 70_комп’ютеризованих');
  assert.equal(
    seen(typeset('Стратегія міста-2020 діяла, у 2018-му 5 шкіл, 140 на рік')),
    'Стратегія міста-2020 діяла, у_2018-му 5_шкіл, 140 на рік',
  );
  assert.equal(seen(typeset('Так і було. Для них, для інших.')), 'Так_і_було. Для_них, для інших.');
  assert.equal(seen(typeset('Від інформаційно-комунікаційних')), 'Від інформаційно-комунікаційних');
});

test('no line of a title ends with a preposition or conjunction', () => {
  for (const word of 'до на за із зі по та чи де не як що від для про при під над без або'.split(' '))
    assert.equal(seen(typesetTitle(`місто ${word} громада`)), `місто ${word}_громада`);
  assert.equal(seen(typesetTitle('Від дозволів до стартапів: для громади')), 'Від_дозволів до_стартапів: для_громади');
  assert.equal(seen(typesetTitle('Стратегія до 2028 року')), 'Стратегія до_2028_року');
  assert.equal(seen(typesetTitle('надо мною')), 'надо мною');
  assert.equal(seen(typesetTitle('і про що джерело мовчить')), 'і_про що_джерело мовчить');
  assert.equal(seen(typesetTitle('Kyiv Smart City: технології')), 'Kyiv_Smart_City: технології');
});

test('years of dates', () => {
  assert.equal(seen(formatYears(['2018-02-22', '2018-10-23'])), '2018_року');
  assert.equal(seen(formatYears(['2024-05-01', '2018-02-22'])), '2018–2024_років');
  assert.equal(formatYears([]), '');
});

test('counts from three to twenty are written in words', () => {
  const forms = ['практика', 'практики', 'практик'] as const;
  assert.deepEqual(
    [1, 2, 3, 9, 20, 21, 1234].map((count) => countInWords(count, forms)),
    ['1 практика', '2 практики', 'три практики', 'дев’ять практик', 'двадцять практик', '21 практика', '1234 практики'],
  );
  assert.equal(capitalize('п’ять тем'), 'П’ять тем');
});

test('no line break within a range, a hyphenated name, «Е-квиток» or «2015-му»', () => {
  const whole = (text: string) => unbroken(text).flatMap((piece) => (piece.whole ? [piece.value] : []));
  assert.deepEqual(whole('22–23 лютого, 2015–2017, 5–40 %'), ['22–23', '2015–2017', '5–40']);
  assert.deepEqual(whole('Івано-Франківськ, Е-квиток, ID-картка, 3D-тур, у 2015-му, O-Fest'), [
    'Івано-Франківськ',
    'Е-квиток',
    'ID-картка',
    '3D-тур',
    '2015-му',
    'O-Fest',
  ]);
  assert.deepEqual(whole('у Кам’янці-Подільському'), ['Кам’янці-Подільському']);
  // A word that is no name; an address.
  assert.deepEqual(whole('онлайн-сервіс, https://a-b.ua/2015-2017/'), []);
  const text = 'Хаб 2016–2018, онлайн-сервіс Е-квиток.';
  assert.equal(
    unbroken(text)
      .map(({ value }) => value)
      .join(''),
    text,
  );
});

test('the last word of a heading keeps the one before it, if it is short', () => {
  assert.equal(
    seen(bindEnd('Інноваційний форум міста Харкова 2018')),
    seen('Інноваційний форум міста Харкова\u00A02018'),
  );
  assert.equal(bindEnd('Стратегія партнерства громадськості'), 'Стратегія партнерства громадськості');
  assert.equal(bindEnd('Теми'), 'Теми');
});

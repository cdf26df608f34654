import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { create, type Font } from 'fontkitten';
import {
  faultsOfLabel,
  faultsOfProse,
  faultsOfText,
  faultsOfTexts,
  PRINT_FACES,
} from '../../../../src/entries/checks/texts.ts';

/** A text and the faults of it: from which character on, and what is wrong. */
const TABLE: [text: string, faults: string[]][] = [
  ['Парк, № 5 — «Високий „старий“ замок» п’ятої вулиці… 14,8 % / 20–25 °C', []],
  ['QR-код, e-mail, Wi-Fi, ID-картка, 3D-тур', []],
  ['Kyiv Smart City і «O-Fest»', []],
  ['пáрк із наголосом: па\u0301рк', []],
  ['Місто\u0007 є', ['5: невидимий або керівний знак U+0007 у «Місто є»']],
  ['Місто\nє', ['5: невидимий або керівний знак U+000A у «Місто є»']],
  ['Місто \u202Eє', ['6: невидимий або керівний знак U+202E у «Місто є»']],
  ['Міс\u00ADто', ['3: невидимий або керівний знак U+00AD у «Місто»']],
  ['Міс\u200Bто', ['3: невидимий або керівний знак U+200B у «Місто»']],
  ['Місто \uD800є', ['6: невидимий або керівний знак U+D800 у «Місто є»']],
  ['Місто \uFFFDє', ['6: невидимий або керівний знак U+FFFD у «Місто є»']],
  ['за\u0438\u0306няти', ['2: літеру «й» складено з двох знаків: U+0438 U+0306']],
  ['Лавки 🚀', ['6: знака «🚀» (U+1F680) немає у шрифтах друкованих документів']],
  ['Лавки 漢', ['6: знака «漢» (U+6F22) немає у шрифтах друкованих документів']],
  ["п'яту", ["0: не той апостроф: «п'яту»"]],
  ['пʼяту', ['0: не той апостроф: «пʼяту»']],
  ['п‛яту', ['0: не той апостроф: «п‛яту»']],
  ['парк "Замок"', ['5: не ті лапки: "Замок']],
  ['парк “Замок”', ['5: не ті лапки: “Замок']],
  ['„Парк“ і "замок"', ['9: не ті лапки: "замок']],
  ['„Парк', ['0: не ті лапки: „Парк']],
  ['Замок у парку" стоїть', ['13: не ті лапки у «амок у парку" стоїть»']],
  ['Парк - це лавки', ['4: дефіс замість тире у «Парк - це лавки»']],
  ['Мiсто', ['0: у слові «Мiсто» змішано латинські й кириличні літери']],
  ['у парку Cквер', ['8: у слові «Cквер» змішано латинські й кириличні літери']],
  ['R&D; ТОВ «AT&T»; снак_бар; [слово] (див. далі); #відкритамова', []],
  ['Парк&nbsp;і лавки', ['4: знак розмітки «&nbsp;», який сайт покаже як є']],
  ['ПРООН ЮНІСЕФ; USAID HOVERLA', []],
  ['ПАРК КУЛЬТУРИ ТА ВІДПОЧИНКУ', ['0: усе великими літерами у «ПАРК КУЛЬТУР»']],
  ['Парк **і** лавки', ['5: знак розмітки «**», який сайт покаже як є']],
  ['_Парк_', ['0: знак розмітки «_», який сайт покаже як є']],
  ['Парк [тут](/cities/lviv/)', ['9: знак розмітки «](», який сайт покаже як є']],
  ['Було: • парк • лавки', ['6: знак розмітки «•», який сайт покаже як є']],
  ['Парк <b>тут</b>', ['5: знак розмітки «<b», який сайт покаже як є']],
  ['у 2О18 році, 3х4, 5З', ['3: літера в числі у «у 2О18 році, 3х»']],
  ['від 5–40 %, у 2015–2017 роках, 20-річний, 2018-10-23, № 12-34, тис. ламп… C#1; «слово», 9:30, ISO 9001:2015?', []],
  ['Лавки, лавки й лавки; слово слово слово слово', []],
  ['Парк -лавки', ['5: дефіс перед словом у «Парк -лавки»']],
  ['https://example.org/a--b/..;c,d!!', []],
  ['щи'.repeat(25), []],
  ['щи'.repeat(26), ['0: слово довше за 50 літер у «щищищищищищи»']],
  ['за I квартал, у II кварталі', []],
  ['Парки — i лавки', ['8: латинська літера «i» замість української у «Парки — i лавки»']],
  ['a в парку', ['0: латинська літера «a» замість української у «a в парку»']],
  ['Парки i лавки', ['6: латинська літера «i» замість української у «Парки i лавки»']],
];

for (const [text, faults] of TABLE)
  test(`${JSON.stringify(text)}: ${faults.length > 0 ? 'refused' : 'accepted'}`, () =>
    assert.deepEqual(
      faultsOfText(text, 'printed').map(({ at, problem }) => `${at}: ${problem}`),
      faults,
    ));

/** The same for names, and for sentences. */
const LABELS: typeof TABLE = [
  ['Лавки й кущі тощо, табл. 2', []],
  ['лавки та ін.', []],
  ['Парк культури.', ['13: крапка наприкінці «Парк культури.»']],
  ['серпень 2018 року.', ['17: крапка наприкінці «серпень 2018 року.»']],
  ['Парк:', ['4: розділовий знак наприкінці «Парк:»']],
];
const SENTENCES: typeof TABLE = [
  ['Парк відкрили 30 квітня 2018 року; у 2016–2018 роках було (як і в інших) три «парки».', []],
  ['Парк відкрили TODO.', ['14: «TODO»: текст не дописано']],
  ['Парк (Помилка! Джерело посилання не знайдено.)', ['6: «Помилка! Джерело»: текст не дописано']],
  ['Парк відкрили 31 квітня.', ['14: дня «31 квітня» не буває']],
  ['Парк відкрили 0 травня.', ['14: дня «0 травня» не буває']],
  ['Парк відкрили 1 травня, а сквер 01.06.2018.', []],
  ['Парк відкрили 30.02.2018.', ['14: дня «30.02.2018» не буває']],
  ['Парк відкриють 2918 року.', ['15: рік 2918 надто далекий']],
  ['У роках 2018–2016 був парк.', ['8: роки «2018–2016» від пізнішого до ранішого']],
  ['Парк объект', ['7: «ъ» у «Парк объект» — не українською']],
  ['Парк «Замок', ['5: знак ««» без пари у «Парк «Замок»']],
];
for (const [name, table, check] of [
  ['name', LABELS, faultsOfLabel],
  ['sentence', SENTENCES, faultsOfProse],
] as const)
  for (const [text, faults] of table)
    test(`the ${name} ${JSON.stringify(text)}: ${faults.length > 0 ? 'refused' : 'accepted'}`, () =>
      assert.deepEqual(
        [...check(text)].map(({ at, problem }) => `${at}: ${problem}`),
        faults,
      ));

test('readers’ words may have their own spelling', () => {
  for (const text of ["п'ять", 'cквер', '"замок"', '🚀']) assert.deepEqual(faultsOfText(text, 'search'), []);
  assert.equal(faultsOfText('парк\u200B', 'search').length, 1);
});

test('every string and field name is checked', () => {
  const data = JSON.parse('{"a":[{"b":"п\'ять"}],"в\\u200B":1,"__proto__":{"c":2}}') as unknown;
  assert.deepEqual(
    faultsOfTexts(data, 'printed').map(({ field, problem }) => `${field}: ${problem}`),
    [
      "a[0].b: не той апостроф: «п'ять»",
      'в\u200B: невидимий або керівний знак U+200B у «в»',
      '__proto__: такого поля немає',
    ],
  );
});

test('placeholders, hidden hosts and Russian letters are refused in texts that the site shows', () => {
  const faultsIn = (value: unknown, kind: 'printed' | 'search' = 'printed') =>
    faultsOfTexts({ a: value }, kind).map(({ problem }) => problem);
  for (const nothing of ['—', '???', 'TODO', 'Не вказано.', 'У збірці не вказано', 'н/д', 'XXX', 'немає', 'no', 'n/a'])
    assert.deepEqual(faultsIn(nothing), [`«${nothing}» замість значення`]);
  for (const something of ['%', 'Немає меж', 'Так!', 'Року не вказано']) assert.deepEqual(faultsIn(something), []);
  assert.deepEqual(faultsIn('ні', 'search'), []);
  assert.deepEqual(faultsIn('https://xn--mac-6cd9h.org.ua/'), ['у слові «mахac» змішано латинські й кириличні літери']);
  assert.deepEqual(faultsIn('https://xn--buha-3ve.org.ua/'), ['«xn--buha-3ve.org.ua» нічого не означає']);
  assert.deepEqual(faultsIn('https://xn--80ak6aa.xn--j1amh/a__b**'), []);
  assert.deepEqual(faultsIn('https://ресурс.com/'), ['«ресурс.com» — кирилиця, лише схожа на латиницю']);
  assert.deepEqual(faultsIn('https://ресурс.укр/'), []);
  assert.deepEqual(faultsIn('Мы'), ['«ы» у «Мы» — не українською']);
  assert.deepEqual(faultsIn({ synonyms: ['Черновцы'] }), []);
  for (const [text, sign] of [
    ['парк «Замок', '«'],
    ['парк Замок»', '»'],
    ['«Парк «Замок»', '«'],
    ['парк (великий', '('],
  ] as const)
    assert.match(faultsIn(text).join(), new RegExp(`^знак «[${sign}]» без пари у «[^,]+$`));
  for (const text of ['«Парк «Замок»»', 'а) парк; б) сквер', '(парк) «(сквер)»']) assert.deepEqual(faultsIn(text), []);
  assert.deepEqual(faultsIn({ words: ['закон «Про'] }), []);
});

test('a name begins with a capital letter, a sentence also ends with a mark', () => {
  const fieldsOf = (text: string) =>
    faultsOfTexts({ title: text, result: text }, 'printed').map(({ field, problem }) => `${field}: ${problem}`);
  assert.deepEqual(fieldsOf('парк стоїть'), [
    'title: «парк стоїть» з малої літери',
    'result: «парк стоїть» з малої літери',
    'result: «парк стоїть» без крапки',
  ]);
});

test('a field that names something has no full stop', () => {
  for (const field of ['title', 'shortTitle', 'label', 'what', 'term', 'period', 'subject'])
    assert.deepEqual(
      faultsOfTexts({ [field]: 'Як місто ремонтує парк.' }, 'printed').map(({ problem }) => problem),
      ['крапка наприкінці «Як місто ремонтує парк.»'],
      field,
    );
});

test('a text does not stop in the middle', () => {
  const faultsIn = (value: string) => faultsOfTexts({ staff: value }, 'printed').map(({ problem }) => problem);
  for (const text of ['Парк відкрили, бо', 'Парк відкрили для.', 'Парк (великий) і', 'Лавки,', 'Парк — це «'])
    assert.match(faultsIn(text).join(), /» обірвано/, text);
  for (const text of ['Двоє з будинку 5 а', 'Троє за й двоє проти', 'Усі, хто був за'])
    assert.deepEqual(faultsIn(text), [], text);
});

test('a field that is null if the source does not say does not begin by saying so', () => {
  const faultsIn = (data: unknown) => faultsOfTexts(data, 'printed').map(({ field }) => field);
  assert.deepEqual(
    faultsIn({
      problem: 'Збірка прямо не каже; з опису видно, що були черги.',
      staff: 'Скільки людей там працювало, не вказано.',
      plans: ['У збірці їх не названо, хоча бюджет зріс.'],
    }),
    ['problem', 'staff', 'plans[0]'],
  );
  assert.deepEqual(
    faultsIn({
      problem: 'Послуги надавали в різних місцях.',
      staff: 'У центрі — адміністратори (скільки, не вказано), у відділі — 13 людей.',
      preconditions: 'Програма; скільки на неї дали грошей, не вказано.',
      note: 'Року не вказано',
    }),
    [],
  );
});

test('checks take linear time', () => {
  for (const text of ['а'.repeat(300_000), '„'.repeat(300_000), '"'.repeat(300_000), `${'а'.repeat(300_000)}и\u0306`])
    faultsOfText(text, 'printed');
});

test('all faces of a family have the same characters', () => {
  const charactersOf = (file: string) =>
    (create(readFileSync(`node_modules/@expo-google-fonts/${file}`)) as Font).characterSet.toSorted((a, b) => a - b);
  const [sans = '', serif = ''] = PRINT_FACES;
  const sanses = readdirSync('node_modules/@expo-google-fonts/arsenal').filter((file) =>
    /^Arsenal_(400Regular|700Bold)\.ttf$/.test(file),
  );
  const serifs = ['400Regular', '400Regular_Italic', '600SemiBold'].map(
    (face) => `source-serif-4/${face}/SourceSerif4_${face}.ttf`,
  );
  assert.equal(sanses.length, 2);
  for (const file of sanses) assert.deepEqual(charactersOf(`arsenal/${file}`), charactersOf(sans), file);
  for (const file of serifs) assert.deepEqual(charactersOf(file), charactersOf(serif), file);
});

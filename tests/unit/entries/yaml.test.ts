import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../src/entries/yaml.ts';

const dataOf = (yaml: string) => parseYaml(yaml).data;
const faultsOf = (yaml: string) => parseYaml(yaml).faults.map(({ line, problem }) => `${line ?? '?'}: ${problem}`);

test('only numbers in printed form are numbers', () => {
  for (const number of ['0', '5', '14.8', '6000000', '-3', '2017'])
    assert.deepEqual(dataOf(`a: ${number}`), { a: Number(number) });
  for (const text of [
    '8.000',
    '0x1F',
    '0o17',
    '1e3',
    '1e21',
    '1e+21',
    '1e-7',
    '-0',
    '.5',
    '5.',
    '+5',
    '007',
    '.nan',
    '.inf',
    '9007199254740993',
    '1_000',
  ])
    assert.deepEqual(dataOf(`a: ${text}`), { a: text });
});

test('null, booleans and strings follow YAML 1.2', () => {
  assert.deepEqual(dataOf('a: null\nb: ~\nc: true\nd: yes\ne: 2018-10\nf: "null"'), {
    a: null,
    b: null,
    c: true,
    d: 'yes',
    e: '2018-10',
    f: 'null',
  });
  for (const empty of ['# nothing but a remark', '', '\n']) assert.equal(dataOf(empty), null);
});

/** Mistakes of authors, and the faults reported. */
const PROBLEMS: [what: string, yaml: string, fault: string][] = [
  ['field written twice', 'a: 1\nb: 2\na: 3', '3: поле записано двічі'],
  ['tab', 'a:\n\t- 1', '2: відступ зроблено табуляцією'],
  ['colon in a text', 'a: парк: лавки', '1: двокрапка, лапки чи знак % @ у значенні без лапок або хибний відступ'],
  [
    'sign that YAML keeps for itself',
    'a: % площі',
    '1: двокрапка, лапки чи знак % @ у значенні без лапок або хибний відступ',
  ],
  ['quote left open', 'a: "парк\nb: 1', '?: не закрито лапку чи дужку, або далі бракує відступу'],
  ['bracket left open', 'a: [1, 2\nb: 1', '?: не закрито лапку чи дужку, або далі бракує відступу'],
  ['bracket left open at the end', 'a: [1, 2', '1: бракує лапки, дужки або коми'],
  ['line without a field', 'a: 1\nпарк\nb: 2', '3: рядок без поля або без двокрапки після нього'],
  ['alias', 'a: *b', '1: посилання YAML (&, *) не вживаються'],
  ['tag', 'a: !!js/function x', '1: теги YAML (!…) не вживаються'],
  ['unknown escape', 'a: "\\q"', '1: хибний запис зі зворотною скісною рискою у подвійних лапках'],
  ['two documents', 'a: 1\n---\nb: 2', '?: рядок --- чи % посеред полів або поле поряд із пунктом «- »'],
  ['too deep', `a: ${'['.repeat(60)}${']'.repeat(60)}`, '1: забагато рівнів вкладення'],
  [
    'remark after a text',
    'a: 1\nb: будинок #5 на розі',
    '2: текст від «#5» до кінця рядка — примітка, якої сайт не покаже',
  ],
];
for (const [what, yaml, fault] of PROBLEMS)
  test(`${what}: in the author’s words, without the parser’s English`, () => {
    const [reported = ''] = faultsOf(yaml);
    assert.equal(
      reported.replace(/^\d+/, (line) => (fault.startsWith('?') ? '?' : line)),
      fault,
    );
  });

test('a # in quotes, in a block or without a space is text; on a line of its own or after a whole value it begins a comment', () => {
  assert.deepEqual(faultsOf('# примітка\na: "будинок #5"\nb: будинок#5\nc: >-\n  будинок #5\n  # і далі'), []);
  const whole = [
    'a: null # не вказано',
    'a: # далі',
    'a: 5 # га',
    'a: [1, 2] # дві',
    'a: "так" # у лапках',
    '- ~ # ні',
    'a: lviv-parky # файл',
  ];
  for (const yaml of whole) assert.deepEqual(faultsOf(yaml), [], yaml);
  assert.equal(faultsOf('a: 5 будинок #5').length, 1);
});

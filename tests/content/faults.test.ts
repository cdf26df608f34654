import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../src/entries/faults.ts';
import { readEntries } from '../../src/entries/read.ts';

const VALID = new URL('../fixtures/content', import.meta.url).pathname;
const PRACTICE = 'practices/lviv-parky.mdx';

/** A broken rule: a text in a file of the valid content, its replacement, and the lines that the author reads. */
interface Fixture {
  rule: string;
  file: string;
  from: string | RegExp;
  to: string;
  says: string[];
}

const FIXTURES: Fixture[] = [
  {
    rule: 'one text too long in a practice that others name',
    file: PRACTICE,
    from: 'oneLine: Місто впорядкувало парк і поставило лавки.',
    to: `oneLine: ${'Місто впорядкувало парк. '.repeat(6)}`,
    says: ['oneLine: задовгий текст: 149 знаків, можна не більше 110. Має бути: одне речення про практику.'],
  },
  {
    rule: 'topic that lacks a field',
    file: 'topics/energy.mdx',
    from: 'code: ЕН\n',
    to: '',
    says: ['code: поля бракує. Має бути: код теми з двох літер.'],
  },
  {
    rule: 'value of a list that its description already names',
    file: 'topics/energy.mdx',
    from: /^eu: .*$/m,
    to: 'eu: green',
    says: [
      'eu: значення «green» не підходить. Має бути: ціль політики згуртованості ЄС: smarter, greener, more connected, more social, closer to citizens, governance.',
    ],
  },
  {
    rule: 'city that lacks a field',
    file: 'cities/lviv.yml',
    from: /^genitive: .*\n/m,
    to: '',
    says: ['genitive: поля бракує. Має бути: родовий відмінок: «Харкова».'],
  },
  {
    rule: 'project whose address cannot be read, although others name it',
    file: PRACTICE,
    from: 'slug: lavky',
    to: 'slug: Лавки',
    says: ['projects[0].slug: у цій адресі не лише малі латинські літери, цифри й дефіси'],
  },
  {
    rule: 'figure whose id cannot be read, although the prose names it',
    file: PRACTICE,
    from: 'id: kilkist-lavok, value: 40',
    to: 'id: Лавки, value: 40',
    says: ['projects[0].facts[0].id: у цій адресі не лише малі латинські літери, цифри й дефіси'],
  },
  {
    rule: 'a fault of the fields, one between entries and one of the body, all at once',
    file: PRACTICE,
    from: /oneLine: Місто впорядкувало парк і поставило лавки\.(?<rest>[^]*)topics: \[energy\](?<more>[^]*)Людей у парку побільшало\./,
    to: 'oneLine: ""$<rest>topics: [light]$<more>Людей у парку {побільшало}.',
    says: [
      'oneLine: тут порожньо',
      'рядок 86: вираз у фігурних дужках { } у тексті',
      'projects[1].topics[0]: теми «light» немає',
    ],
  },
  {
    rule: 'unknown field',
    file: PRACTICE,
    from: 'problem: null',
    to: 'problem: null\nmayor: Хтось',
    says: ['mayor: такого поля немає. Має бути: одне з полів: id, title'],
  },
  {
    rule: 'missing field',
    file: PRACTICE,
    from: 'problem: null\n',
    to: '',
    says: ['problem: поля бракує. Має бути: яку проблему розв’язували або null.'],
  },
  {
    rule: 'wrong type',
    file: PRACTICE,
    from: 'value: 40',
    to: 'value: "сорок"',
    says: [
      'projects[0].facts[0].value: тут текст «сорок», а потрібно число. Має бути: число без пробілів або null, якщо числа немає.',
    ],
  },
  {
    rule: 'number with a comma and spaces',
    file: PRACTICE,
    from: 'value: 40',
    to: 'value: "1 400,5"',
    says: ['projects[0].facts[0].value: тут текст «1 400,5», а потрібно число. Має бути: 1400.5.'],
  },
  {
    rule: 'text with a colon and no quotation marks',
    file: PRACTICE,
    from: 'plans: null',
    to: 'plans:\n  - Парк: поставити ще лавки.',
    says: ['plans[0]: тут набір полів, а потрібно текст. Має бути: текст; якщо в ньому двокрапка — увесь у лапках.'],
  },
  {
    rule: 'title too long',
    file: PRACTICE,
    from: 'title: Парки Львова',
    to: `title: ${'Парки Львова '.repeat(7)}`,
    says: ['title: задовгий текст: 90 знаків, можна не більше 70. Має бути: назва практики.'],
  },
  {
    rule: 'city that does not exist',
    file: 'visits/lviv.yml',
    from: 'city: lviv',
    to: 'city: lvov',
    says: ['city: міста «lvov» немає. Має бути: одне з: lutsk, lviv.'],
  },
  {
    rule: 'visit of one city under the name of another',
    file: 'visits/lutsk.yml',
    from: 'city: lutsk',
    to: 'city: lviv',
    says: ['назва файлу: «lutsk» — не місто візиту. Має бути: lviv або lviv-… для ще одного візиту.'],
  },
  {
    rule: 'topic that does not exist',
    file: PRACTICE,
    from: 'topics: [energy]',
    to: 'topics: [light]',
    says: ['projects[1].topics[0]: теми «light» немає. Має бути: одне з: energy, public-space.'],
  },
  {
    rule: 'practice that does not exist',
    file: PRACTICE,
    from: 'related: []',
    to: 'related: [{ to: lutsk-parky, reason: Схоже. }]',
    says: ['related[0].to: практики «lutsk-parky» немає. Має бути: одне з: lutsk-naberezhna, lviv-parky.'],
  },
  {
    rule: 'project that does not exist',
    file: PRACTICE,
    from: 'related: []',
    to: 'related: [{ to: lviv-parky#fontany, reason: Схоже. }]',
    says: ['related[0].to: проєкту «fontany» у практиці «lviv-parky» немає. Має бути: одне з: lavky, svitlo.'],
  },
  {
    rule: 'duplicate id',
    file: PRACTICE,
    from: 'id: mu2019-01.2',
    to: 'id: mu2019-01.1',
    says: ['projects[1].id: код «mu2019-01.1» уже є'],
  },
  {
    rule: 'duplicate slug',
    file: PRACTICE,
    from: /slug: svitlo(?<rest>[^]*?)shortTitle: Світло(?<more>[^]*)<Project id="svitlo">/,
    to: 'slug: lavky$<rest>shortTitle: Лавки$<more><Project id="lavky">',
    says: [
      '[0].items[1]: проєкту «svitlo» у практиці «lviv-parky» немає',
      'projects[1].slug: адреса «lavky» уже є',
      'рядок 78: розділ <Project id="lavky"> записано двічі. Має бути: один розділ на проєкт.',
    ],
  },
  {
    rule: 'slug that is not the official transliteration',
    file: PRACTICE,
    from: 'shortTitle: Світло',
    to: 'shortTitle: Ґрати',
    says: ['projects[1].slug: «svitlo» — не офіційна транслітерація «Ґрати». Має бути: graty.'],
  },
  {
    rule: 'file name that is not the official transliteration',
    file: PRACTICE,
    from: 'shortTitle: Парки',
    to: 'shortTitle: Сквери',
    says: ['назва файлу: «lviv-parky» — не місто й офіційна транслітерація «Сквери». Має бути: lviv-skvery.'],
  },
  {
    rule: 'project without its section',
    file: PRACTICE,
    from: /<Project id="svitlo">[^]*?<\/Project>/,
    to: '',
    says: [
      'projects[1].slug: у тексті немає розділу про «svitlo». Має бути: <Project id="svitlo"> у розділі «Практика».',
    ],
  },
  {
    rule: 'section without its project',
    file: PRACTICE,
    from: '## Результати',
    to: '<Project id="fontany">\n\nФонтани.\n\n</Project>\n\n## Результати',
    says: ['рядок 84: проєкту «fontany» немає серед projects. Має бути: одне з: lavky, svitlo.'],
  },
  {
    rule: 'figure outside its status',
    file: PRACTICE,
    from: 'period: null, status: planned',
    to: 'period: null, status: measured',
    says: [
      'projects[1].facts[0].status: число «measured» у проєкті зі статусом «planned». Має бути: planned або praise.',
    ],
  },
  {
    rule: 'praise with a number',
    file: PRACTICE,
    from: 'period: "2018", status: stated',
    to: 'period: "2018", status: praise',
    says: ['projects[0].facts[0].value: похвала (status: praise) не має числа. Має бути: null.'],
  },
  {
    rule: 'figure that does not exist',
    file: PRACTICE,
    from: '<Fact id="kilkist-lavok"/>',
    to: '<Fact id="lavok"/>',
    says: ['рядок 74: числа <Fact id="lavok"/> немає серед facts. Має бути: одне з: kilkist-lavok, kilkist-lamp.'],
  },
  {
    rule: 'figure typed again',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: 'Людей побільшало на 40 лавках.',
    says: ['текст, розділ «Результати»: число «40» набрано вдруге. Має бути: <Fact id="kilkist-lavok"/>.'],
  },
  {
    rule: 'straight apostrophe',
    file: PRACTICE,
    from: 'Парк занепав.\n\n## Практика',
    to: "Про п'яту алею забули.\n\n## Практика",
    says: ["рядок 66: не той апостроф: «п'яту». Має бути: п’яту."],
  },
  {
    rule: 'straight quotes',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: 'Парк "Високий замок" ожив.',
    says: ['рядок 86: не ті лапки: "Високий. Має бути: «лапки», усередині — „лапки“.'],
  },
  {
    rule: 'footnote',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: 'Людей побільшало[^1].\n\n[^1]: Так кажуть.',
    says: [86, 88].map(
      (line) => `рядок ${line}: виноска [^…]. Має бути: джерело в полі source, а примітка — реченням у тексті.`,
    ),
  },
  {
    rule: 'expression',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: 'Людей побільшало на {20 + 20}.',
    says: ['рядок 86: вираз у фігурних дужках { } у тексті. Має бути: звичайний текст без { }.'],
  },
  {
    rule: 'import',
    file: PRACTICE,
    from: '## Передумови',
    to: "import x from './x'\n\n## Передумови",
    says: ['рядок 64: import або export у тексті. Має бути: лише текст і компоненти, які вже є.'],
  },
  {
    rule: 'unknown component',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: 'Людей <b>побільшало</b>.',
    says: ['рядок 86: <b> тут не дозволено'],
  },
  {
    rule: 'script in a link',
    file: PRACTICE,
    from: 'Людей у парку побільшало.',
    to: '[Людей](javascript:alert) побільшало.',
    says: ['рядок 86: посилання «javascript:alert» веде за межі сайту'],
  },
  {
    rule: 'broken internal link',
    file: 'topics/energy.mdx',
    from: 'Про світло.',
    to: 'Про [світло](/practices/lviv-svitlo/).',
    says: ['рядок 12: сторінки «/practices/lviv-svitlo/» немає. Має бути: адреса сторінки сайту з / наприкінці.'],
  },
  {
    rule: 'broken anchor',
    file: 'topics/public-space.mdx',
    from: '#lavky',
    to: '#fontany',
    says: [
      'рядок 12: на сторінці «/practices/lviv-parky/» немає якоря «#fontany». Має бути: одне з: lavky, svitlo, kilkist-lavok, kilkist-lamp, peredumovy',
    ],
  },
  {
    rule: 'sections of the body',
    file: PRACTICE,
    from: '## Результати',
    to: '## Підсумки',
    says: [
      'рядок 84: розділи тексту: «Передумови», «Практика», «Підсумки». Має бути: ## Передумови, ## Практика, ## Результати.',
    ],
  },
  {
    rule: 'date that does not exist',
    file: 'visits/lviv.yml',
    from: 'end: "2018-05-11"',
    to: 'end: "2018-05-32"',
    says: ['end: потрібен день у вигляді 2018-10-23. Має бути: останній день.'],
  },
  {
    rule: 'term of the index that leads nowhere',
    file: 'index-terms.yml',
    from: 'lviv-parky#lavky',
    to: 'lviv-parky#fontany',
    says: ['[0].at[0]: проєкту «fontany» у практиці «lviv-parky» немає. Має бути: одне з: lavky, svitlo.'],
  },
  {
    rule: 'term of the index written twice',
    file: 'index-terms.yml',
    from: 'term: Лави',
    to: 'term: лавки',
    says: ['[1].term: термін «лавки» уже є'],
  },
  {
    rule: 'reference of the index to no term',
    file: 'index-terms.yml',
    from: 'see: Лавки',
    to: 'see: Стільці',
    says: ['[1].see: терміна «Стільці» немає або він сам лише відсилає'],
  },
  {
    rule: 'YAML that cannot be read',
    file: PRACTICE,
    from: 'title: Парки Львова',
    to: 'title: Парки: Львів',
    says: [
      'рядок 3: двокрапка, лапки чи знак % @ у значенні без лапок або хибний відступ. Має бути: рядки «поле: значення», а таке значення — усе в лапках.',
    ],
  },
  {
    rule: 'comparison with a project that does not exist',
    file: 'comparisons.yml',
    from: 'lviv-parky#svitlo',
    to: 'lviv-parky#fontany',
    says: ['[0].items[1]: проєкту «fontany» у практиці «lviv-parky» немає. Має бути: одне з: lavky, svitlo.'],
  },
  {
    rule: 'comparison of one thing with itself',
    file: 'comparisons.yml',
    from: 'lviv-parky#svitlo',
    to: 'lviv-parky#lavky',
    says: ['[0].items[1]: «lviv-parky#lavky» у цьому списку вже є'],
  },
  {
    rule: 'field written twice',
    file: PRACTICE,
    from: 'problem: null',
    to: 'problem: null\nproblem: Парк занепав',
    says: ['рядок 15: поле записано двічі'],
  },
];

/** Copies the valid content, changes it, and returns the faults as the author reads them. */
function faultsAfter(change: (folder: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(VALID, folder, { recursive: true });
    change(folder);
    readEntries(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the valid content has no fault', () => {
  assert.deepEqual(
    faultsAfter(() => undefined),
    [],
  );
});

for (const { rule, file, from, to, says } of FIXTURES) {
  test(`a broken rule is reported: ${rule}`, () => {
    const faults = faultsAfter((folder) => {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, to);
      assert.notEqual(after, before, 'the fixture changes nothing');
      writeFileSync(path, after);
    });
    // One mistake is one fault: nothing follows from it.
    assert.equal(faults.length, says.length, faults.join('\n'));
    says.forEach((line, i) => assert.ok(faults[i]?.startsWith(line), `no «${line}» among:\n${faults.join('\n')}`));
  });
}

test('years, days, acts and houses are not figures', () => {
  const faults = faultsAfter((folder) => {
    const path = join(folder, PRACTICE);
    const text = readFileSync(path, 'utf8').replace(
      'Людей у парку побільшало.',
      'Рішення № 40, вул. Паркова, 40, 15 січня, 40-й парк, 1940 рік.',
    );
    writeFileSync(path, text);
  });
  assert.deepEqual(faults, []);
});

test('faults of several files are in one list, by file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(VALID, folder, { recursive: true });
  writeFileSync(join(folder, 'cities/lviv.yml'), 'name: 5\n');
  writeFileSync(join(folder, 'topics/energy.mdx'), 'без полів');
  assert.throws(
    () => readEntries(folder),
    (error: Error) => {
      assert.match(error.message, /^Помилок у змісті: \d+\n/);
      assert.match(error.message, /cities\/lviv\.yml\n {2}name: тут число, а потрібно текст/);
      assert.match(error.message, /topics\/energy\.mdx\n {2}рядок 1: файл не починається з полів/);
      return true;
    },
  );
  rmSync(folder, { recursive: true });
});

test('the check reports Russian words along with other faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(VALID, folder, { recursive: true });
  const path = join(folder, PRACTICE);
  const text = readFileSync(path, 'utf8')
    .replace(/^id: .*\n/m, '')
    .replace('Людей у парку побільшало.', 'Парк исчез.');
  writeFileSync(path, text);
  const { status, stderr } = spawnSync(process.execPath, ['src/scripts/check.ts', folder], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^Помилок у змісті: 2\n/);
  assert.match(stderr, / {2}id: поля бракує/);
  assert.match(stderr, /: «исчез» є лише в російському словнику/);
  rmSync(folder, { recursive: true });
});

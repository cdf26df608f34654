import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../src/entries/tree.ts';

/** A body, and the faults of it: line and problem. */
const TABLE: [what: string, body: string, faults: string[]][] = [
  [
    'plain prose',
    'Текст із **жирним**, *курсивом* і [посиланням](/about/).\n\n- пункт\n- пункт\n\n1. пункт\n2. пункт\n\n> цитата',
    [],
  ],
  [
    'section with projects',
    '## А\n\nТекст.\n\n<Project id="a">\n\nТекст.\n\n</Project>\n\n<Project id="b">\n\n### Далі\n\nТекст.\n\n</Project>',
    [],
  ],
  ['long paragraph', `А.\n\n${'а '.repeat(10_001)}`, ['3: абзац на 20002 знаків']],
  ['empty section', '## А\n\n## Б\n\nТекст.', ['1: розділ «А» порожній']],
  ['section of projects alone', '## А\n\n<Project id="a">\n\nТекст.\n\n</Project>', ['1: розділ «А» порожній']],
  ['a section whose only text is refused has that fault alone', '## А\n\n![а](/b.png)', ['3: зображення']],
  ['empty headings', '##\n\nТекст.\n\n###\n\nТекст.', ['1: порожній заголовок', '5: порожній підзаголовок']],
  ['quotations as deep as may be', `${'> '.repeat(18)}цитата`, []],
  ['one level deeper', `${'> '.repeat(19)}цитата`, ['1: вкладено глибше ніж на 20 рівнів']],
  ['empty project', '<Project id="a">\n</Project>', ['1: розділ <Project id="a"> порожній']],
  [
    'text after a project',
    '<Project id="a">\n\nТекст.\n\n</Project>\n\nІ ще.\n\nІ ще.',
    ['7: текст після <Project> у тому самому розділі'],
  ],
  [
    'project without an id',
    '<Project>\n\nТекст.\n\n</Project>',
    ['1: <Project> має не лише id або має його не в лапках'],
  ],
  [
    'list that begins with five',
    'Текст:\n\n5. пункт\n6. пункт',
    ['3: список починається з 5, а сайт показує його від 1'],
  ],
  ['check box', '- [x] пункт', ['1: прапорець [ ] або [x], якого сайт не покаже']],
  ['empty item and quotation', '- пункт\n-\n- пункт\n\n>\n', ['2: порожній пункт списку', '5: порожня цитата']],
  ['link without words', '[](/about/)', ['1: посилання без слів']],
  ['title of a link', '[а](/about/ "б")', ['1: підказка посилання «б», якої сайт не покаже']],
  [
    'link by a label',
    '[а][б]\n\n[б]: /about/',
    ['1: посилання з міткою [текст][мітка]', '3: мітка посилання [мітка]: адреса'],
  ],
  [
    'rule, code, struck words',
    'а ~~б~~ `в`\n\n***',
    ['1: закреслений текст ~~…~~', '1: код у знаках `', '3: лінія з *** або ---'],
  ],
  ['hard break', 'а\\\nб', ['1: розрив рядка посеред абзацу']],
  ['table', '| а |\n| - |\n| б |', ['1: таблиця']],
  ['element not closed', 'а\n\n<Project id="a">\n\nб', ['3: <Project> не закрито']],
  ['element not opened', 'а\n\n</Project>', ['3: </Project> без початку']],
  ['brace', 'а {б', ['1: знак { у тексті']],
  ['attribute without quotes', 'а <Fact id=b/>', ['1: знак < не на початку компонента або хибно записаний компонент']],
  ['invisible character by an entity', 'а\nб&#x200B;в', ['2: невидимий або керівний знак U+200B у «а бв»']],
  ['control character by an entity', 'а&#7;', ['1: невидимий або керівний знак U+FFFD у «а»']],
  ['character without a glyph', '## А 🚀\n\nТекст.', ['1: знака «🚀» (U+1F680) немає у шрифтах друкованих документів']],
  [
    'markup that prints as it is',
    'Текст.\n\n**Текст.\n\n##Текст\n• Пункт',
    ['3: знак розмітки «**», який сайт покаже як є', '5: заголовок без пропуску після #'],
  ],
  ['heading without a space', '#Текст', ['1: заголовок без пропуску після #']],
  ['paragraph that begins with a hashtag', '#змінифранківськ — так називалася кампанія.', []],
  ['list of typed signs', 'Список:\n• Пункт', ['2: знак розмітки «•», який сайт покаже як є']],
  [
    'numbers of a list',
    '1. а\n3. б\n\nТекст.\n\n> 1. а\n> 1. б\n> 4. в',
    ['2: пункт із номером 3, а сайт покаже 2', '8: пункт із номером 4, а сайт покаже 3'],
  ],
  ['subheading at the end', '<Project id="a">\n\nа\n\n### Б\n\n</Project>', ['5: під підзаголовком «Б» порожньо']],
  ['subheading before another', '## А\n\n### Б\n\n### В\n\nг', ['3: під підзаголовком «Б» порожньо']],
  ['project on one line', '<Project id="a">а</Project>', ['1: текст в одному рядку з <Project>']],
  ['list of dashes', '– а\n– б', ['1: рядки з тире зіллються в один']],
  ['lines that begin with a dash', 'а\n— б\nв', []],
  ['quotation that does not end', 'а «б', ['1: знак ««» без пари у «а «б»']],
  ['fragment', 'а <>б</>', ['1: <> тут не дозволено']],
  ['HTML not closed', 'а<br>б', ['1: <br> тут не дозволено']],
  ['label without an address', 'а [б][в]', ['1: знак розмітки «][», який сайт покаже як є']],
  ['note that is not there', 'а[^1]', ['1: знак розмітки «[^», який сайт покаже як є']],
  ['link with a space', 'а [б] (/about/)', ['1: знак розмітки «] (», який сайт покаже як є']],
  ['entity that is not there', 'а &nosuch; б', ['1: знак розмітки «&nosuch;», який сайт покаже як є']],
  ['letter of another alphabet', 'а\nбы', ['2: «ы» у «а бы» — не українською']],
  ['quotation marks around a figure', '"<Fact id="a"/>"', ['1: не ті лапки: "0']],
];

for (const [what, body, faults] of TABLE)
  test(`${what}: ${faults.length > 0 ? 'refused' : 'accepted'}`, () =>
    assert.deepEqual(
      parseBody(body).faults.map(({ line, problem }) => `${line}: ${problem}`),
      faults,
    ));

test('lines count from the start of the file, and every fault has an expectation', () => {
  for (const [, body] of TABLE)
    for (const { line, expected } of parseBody(body, 100).faults) {
      assert.ok(line >= 100);
      assert.ok(expected.length > 0);
    }
});

test('a figure on a line of its own is a paragraph', () => {
  for (const [tag, type] of [
    ['Fact', 'fact'],
    ['Cost', 'cost'],
  ] as const)
    assert.deepEqual(parseBody(`<${tag} id="a"/>`), {
      body: { lead: [{ type: 'paragraph', children: [{ type, id: 'a', line: 1 }] }], sections: [], projects: [] },
      isWhole: true,
      faults: [],
    });
});

test('a project has the title of its section', () => {
  const { body } = parseBody(
    '<Project id="a">\n\nТ.\n\n</Project>\n\n## А\n\nТ.\n\n<Project id="b">\n\nТ.\n\n</Project>',
  );
  assert.deepEqual(
    body.projects.map((project) => [project.title, project.in]),
    [
      ['a', undefined],
      ['b', 'А'],
    ],
  );
});

test('a body is whole unless one of its headings or projects cannot be read', () => {
  for (const body of ['Текст.', 'а `б`', '## А\n\n![а](/b.png)']) assert.equal(parseBody(body).isWhole, true, body);
  for (const body of [
    '# А',
    '<Project>\n\nТ.\n\n</Project>',
    '- <Project id="a">\n\n  Т.\n\n  </Project>',
    '{',
    'а'.repeat(30_000),
  ])
    assert.equal(parseBody(body).isWhole, false, body.slice(0, 40));
});

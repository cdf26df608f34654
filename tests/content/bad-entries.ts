import { readFileSync } from 'node:fs';

/** A bad entry: a file of the valid content, the change, and where the fault must be reported. */
export interface BadEntry {
  what: string;
  file: string;
  /** A replacement in the file's text, or the whole new content of a file that is not there yet. */
  change: [from: string | RegExp, to: string] | { write: string | Buffer };
  /** The beginning of the field that a fault of this file must have. */
  field: string;
  /** The file that the fault names, if it is another. */
  reportedIn?: string;
}

const P = 'practices/lviv-parky.mdx';
const L = 'practices/lutsk-naberezhna.mdx';
const V = 'visits/lutsk.yml';
const S = 'sources/vyhadana-zbirka.mdx';
const T = 'topics/energy.mdx';
const TOPIC =
  '---\ntitle: Вода\ncode: ВО\norder: 9\noneLine: Річки.\nsynonyms: []\ncofog: "06.3"\nsdg: "6.1"\neu: greener\n---\n\nПро воду.\n';
const NEWS = readFileSync(new URL('../fixtures/content/sources/vyhadana-zbirka.mdx', import.meta.url), 'utf8')
  .replace('kind: collection', 'kind: news')
  .replace('project: Проєкт', 'project: null')
  .replace(/foreword: .*/, 'foreword: null')
  .replace(/contact:\n( .*\n)+/, 'contact: null\n');
const END = 'Людей у парку побільшало.';
const LINE = 'рядок 86';
/** A paragraph in place of the last one of the practice. */
const body = (what: string, to: string, field = LINE): BadEntry => ({ what, file: P, change: [END, to], field });
const fact = (what: string, to: string, field: string): BadEntry => ({
  what,
  file: P,
  change: ['value: 40, unit: null', to],
  field: `projects[0].facts[0].${field}`,
});
const cost = (what: string, from: string, to: string, field: string): BadEntry => ({
  what,
  file: L,
  change: [from, to],
  field: `costs[0].${field}`,
});
const address = (what: string, url: string): BadEntry => ({
  what,
  file: L,
  change: ['https://naberezhna.example.org/', url],
  field: 'links[0].url',
});
const text = (what: string, to: string): BadEntry => ({
  what,
  file: P,
  change: ['oneLine: Місто впорядкувало парк і поставило лавки.', `oneLine: ${to}`],
  field: 'oneLine',
});

/** A hundred bad entries, of the kinds that reviewers and editors came upon. */
export const BAD_ENTRIES: readonly BadEntry[] = [
  // Characters
  text('bell by a YAML escape', '"Місто\\a поставило лавки."'),
  text('NUL by a YAML escape', '"Місто\\0 поставило лавки."'),
  text('half of a surrogate pair', '"Місто \\uD800 поставило лавки."'),
  text('right-to-left override', '"Місто \\u202E поставило лавки."'),
  text('zero-width space', '"Місто \u200Bпоставило лавки."'),
  text('soft hyphen', '"Місто поста\u00ADвило лавки."'),
  text('only a zero-width space', '"\\u200B"'),
  text('line break', '"Місто\\nпоставило лавки."'),
  text('emoji', 'Місто поставило лавки 🚀.'),
  text('Chinese character', 'Місто поставило 漢 лавок.'),
  text('letter of two characters', 'Місто за\u0438\u0306няло парк.'),
  text('Latin letter in a word', 'Мiсто поставило лавки.'),
  text('Latin letter alone', 'Парки i лавки.'),
  text('typewriter apostrophe', "Пам'ятник у парку."),
  text('typewriter quotes', 'Парк "Високий замок".'),
  text('quotes of another language', 'Парк “Високий замок”.'),
  text('the word null', '"null"'),
  text('a dash for nothing', '—'),
  text('words for nothing', 'Не вказано'),
  text('no answer', 'no'),
  text('entity', 'Парки&nbsp;та лавки.'),
  text('typed markup', 'Місто **поставило** лавки.'),
  text('typed link', 'Місто [поставило](/about/) лавки.'),
  text('Russian letter', 'Місто поставило лавочкы.'),
  text('word without an end', 'л'.repeat(60)),
  {
    what: 'text lost in a comment',
    file: P,
    change: ['oneLine: Місто впорядкувало парк', 'oneLine: Місто впорядкувало парк #5'],
    field: 'рядок 9',
  },
  body('control character by an entity', 'Людей&#7; побільшало.'),
  body('NUL by an entity', 'Людей&#0; побільшало.'),
  body('direction mark by an entity', 'Людей&#x202E; побільшало.'),
  body('soft hyphen by an entity', 'Людей&shy; побільшало.'),
  body('emoji in the prose', 'Людей побільшало 🌳.'),
  body('fault on the second line of a paragraph', "Людей\nпоб'ільшало.", 'рядок 87'),
  // Prose
  body('empty subheading', '###\n\nЛюдей побільшало.'),
  body('heading of the first level', '# Люди\n\nЛюдей побільшало.'),
  body('two sections in one heading', 'Людей побільшало.\n\n## Практика,Результати\n\nІще.', 'текст'),
  body('empty section', '', 'рядок 84'),
  body('list that begins with five', '5. Лавки\n6. Світло'),
  body('check boxes', '- [x] Лавки\n- [ ] Світло'),
  body('empty item of a list', '- Лавки\n-\n- Світло', 'рядок 87'),
  body('link without words', 'Людей [](/about/) побільшало.'),
  body('title of a link', 'Людей [побільшало](/about/ "Про сайт").'),
  body('link by a label', 'Людей [побільшало][1].\n\n[1]: /about/'),
  body('bare address', 'Людей побільшало: https://example.org'),
  body('link to another host without a scheme', 'Людей [побільшало](//example.org/).'),
  body('link to a page that is not there', 'Людей [побільшало](/about).'),
  body('numbers of a list that jump', '1. Лавки\n3. Світло', 'рядок 87'),
  body('typed signs of a list', '• Лавки\n• Світло'),
  body('link with a space', 'Людей [побільшало] (/about/).'),
  body('note that is not there', 'Людей[^1] побільшало.'),
  body('image', 'Людей ![парк](/park.jpg) побільшало.'),
  body('table', '| Рік | Люди |\n| - | - |\n| 2018 | 5 |'),
  body('struck words', 'Людей ~~поменшало~~ побільшало.'),
  body('code', 'Людей `побільшало`.'),
  body('rule', 'Людей побільшало.\n\n***', 'рядок 88'),
  body('hard line break', 'Людей\\\nпобільшало.'),
  body('HTML comment', 'Людей <!-- ні --> побільшало.'),
  body('raw HTML', '<script>alert(1)</script>'),
  body('spread attribute', 'Поставили <Fact {...x}/> лавок.'),
  body('figure with a second attribute', 'Поставили <Fact id="kilkist-lavok" onclick="x"/> лавок.'),
  body('sum named as a fact', 'Поставили <Cost id="kilkist-lavok"/> лавок.'),
  body('project that is not closed', '<Project id="lavky">', LINE),
  body('project in a list', '- <Project id="lavky">\n\n  Лавки.\n\n  </Project>'),
  {
    what: 'text between projects',
    file: P,
    change: ['<Project id="svitlo">', 'І далі.\n\n<Project id="svitlo">'],
    field: 'рядок 78',
  },
  {
    what: 'project under another heading',
    file: P,
    change: [/(<Project id="svitlo">[^]*<\/Project>)\n\n(## Результати[^]*)$/, '$2\n\n$1\n'],
    field: 'рядок 83',
  },
  {
    what: 'projects in another order',
    file: P,
    change: [/(<Project id="lavky">[^]*?<\/Project>)\n\n(<Project id="svitlo">[^]*?<\/Project>)/, '$2\n\n$1'],
    field: 'рядок 78',
  },
  {
    what: 'text before the first heading',
    file: P,
    change: ['## Передумови', 'Вступ.\n\n## Передумови'],
    field: 'текст',
  },
  { what: 'heading in a topic', file: T, change: ['Про світло.', 'Про світло.\n\n## Далі\n\nІще.'], field: 'рядок 14' },
  {
    what: 'project in a topic',
    file: T,
    change: ['Про світло.', 'Про.\n\n<Project id="lavky">\n\nТак.\n\n</Project>'],
    field: 'рядок 14',
  },
  { what: 'figure in a topic', file: T, change: ['Про світло.', 'Ламп <Fact id="kilkist-lamp"/>.'], field: 'рядок 12' },
  { what: 'topic without a text', file: T, change: ['Про світло.', ''], field: 'текст' },
  { what: 'text of a news item', file: 'sources/novyna.mdx', change: { write: NEWS }, field: 'текст' },
  // Figures
  fact('number with a zero after the point', 'value: 8.000, unit: null', 'value'),
  fact('hexadecimal number', 'value: 0x1F, unit: null', 'value'),
  fact('number with an exponent', 'value: 1e21, unit: null', 'value'),
  fact('number past those that are exact', 'value: 9007199254740993, unit: null', 'value'),
  fact('no number', 'value: .nan, unit: null', 'value'),
  fact('negative number', 'value: -31, unit: null', 'value'),
  fact('a thousand per cent', 'value: 1000, unit: "%"', 'value'),
  fact('unit without a number', 'value: null, unit: км', 'unit'),
  fact('qualifier without a number', 'value: null, qualifier: about, unit: null', 'qualifier'),
  fact('qualifier of a range', 'value: 20, valueTo: 25, qualifier: about, unit: null', 'qualifier'),
  fact('range that goes down', 'value: 40, valueTo: 20, unit: null', 'valueTo'),
  fact('unit in Latin letters', 'value: 40, unit: ha', 'unit'),
  fact('power as a plain digit', 'value: 40, unit: м2', 'unit'),
  fact('part of a figure that is not there', 'of: nemaie, value: 40, unit: null', 'of'),
  fact('part of itself', 'of: kilkist-lavok, value: 40, unit: null', 'of'),
  fact('source that is not there', 'source: hazeta, value: 40, unit: null', 'source'),
  {
    what: 'fact without a number in the prose',
    file: P,
    change: [/value: 40(.*)status: stated/, 'value: null$1status: praise'],
    field: 'рядок 74',
  },
  {
    what: 'part in another unit',
    file: L,
    change: ['value: 350, unit: м', 'value: 350, unit: км'],
    field: 'projects[0].facts[0].of',
  },
  {
    what: 'part larger than the whole',
    file: L,
    change: ['value: 350', 'value: 3500'],
    field: 'projects[0].facts[0].of',
  },
  {
    what: 'headline that is not there',
    file: L,
    change: ['headline: nova-brukivka\nresult', 'headline: nema\nresult'],
    field: 'headline',
  },
  {
    what: 'headline of a project that is another’s',
    file: L,
    change: ['    headline: nova-brukivka', '    headline: vidviduvachi'],
    field: 'projects[0].headline',
  },
  {
    what: 'plan among the results',
    file: L,
    change: ['period: щодня, status: stated', 'period: щодня, status: planned'],
    field: 'facts[0].section',
  },
  {
    what: 'id that a part of the page has',
    file: P,
    change: [/kilkist-lavok/g, 'tsytuvaty'],
    field: 'projects[0].facts[0].id',
  },
  {
    what: 'id that the heading of a project has',
    file: P,
    change: [/kilkist-lavok/g, 'svitlo-title'],
    field: 'projects[0].facts[0].id',
  },
  {
    what: 'figure of a discrepancy that is not there',
    file: 'discrepancies.yml',
    change: ['[uvsia-naberezhna]', '[lavky]'],
    field: '[1].figures[0]',
  },
  {
    what: 'headline of a topic from a practice that is not there',
    file: T,
    change: ['synonyms:', 'headline: rivne-parky#lavky\nsynonyms:'],
    field: 'headline',
  },
  {
    what: 'headline of a topic with a figure that is not there',
    file: T,
    change: ['synonyms:', 'headline: lviv-parky#hnomy\nsynonyms:'],
    field: 'headline',
  },
  {
    what: 'headline of a topic from a practice of others',
    file: 'topics/voda.mdx',
    change: { write: TOPIC.replace('synonyms:', 'headline: lviv-parky#kilkist-lavok\nsynonyms:') },
    field: 'headline',
  },
  cost('sum of less than one', 'amount: 2300000', 'amount: 0.1', 'amount'),
  cost('sum of a trillion and more', 'amount: 2300000', 'amount: 1000000000000000', 'amount'),
  cost('year after the source', 'year: 2018', 'year: 2030', 'year'),
  // Dates
  { what: 'visit of two hundred years ago', file: V, change: ['start: "2018-', 'start: "1818-'], field: 'start' },
  { what: 'visit after its source', file: V, change: [/"2018-/g, '"2031-'], field: 'end' },
  { what: 'visit of a year', file: V, change: ['end: "2018-07-04"', 'end: "2018-12-04"'], field: 'end' },
  {
    what: 'programme outside the visit',
    file: V,
    change: ['date: "2018-07-03"', 'date: "2018-07-05"'],
    field: 'programme[0].date',
  },
  {
    what: 'programme of no days',
    file: V,
    change: [/programme:\n[^]*?(?=sources)/, 'programme: []\n'],
    field: 'programme',
  },
  {
    what: 'two days for one',
    file: V,
    change: ['sources:', '  - { date: "2018-07-03", items: [{ text: Від’їзд }] }\nsources:'],
    field: 'programme[1].date',
  },
  {
    what: 'counted after the source',
    file: P,
    change: ['period: "2018"', 'period: до 2031 року'],
    field: 'projects[0].facts[0].period',
  },
  { what: 'key date to come', file: L, change: ['date: 2018-02', 'date: 2091'], field: 'keyDates[0].date' },
  { what: 'year zero', file: L, change: ['date: 2018-02', 'date: "0000"'], field: 'keyDates[0].date' },
  {
    what: 'note after 2019 of an earlier year',
    file: L,
    change: [
      'laterNotes: null',
      'laterNotes: [{ date: 2015, text: Ремонт закінчили., sourceUrl: "https://example.org/" }]',
    ],
    field: 'laterNotes[0].date',
  },
  // Addresses
  address('user name in an address', 'https://city.gov.ua@evil.example.org/'),
  address('address of this machine', 'http://localhost/'),
  address('number for a host', 'http://192.168.0.1/'),
  address('host of two alphabets', 'https://lutsk.gоv.ua/'),
  address('scheme written twice', 'http://https://example.org/'),
  address('line break in an address', 'https://example.org/%0d%0a'),
  address('two alphabets behind an ASCII name', 'https://xn--mac-6cd9h.org.ua/'),
  address('comma at the end', 'https://example.org/,'),
  {
    what: 'words for a phone',
    file: L,
    change: ['phones: [(0332) 77-79-99]', 'phones: [Не вказано]'],
    field: 'contacts[0].phones[0]',
  },
  {
    what: 'post without a person',
    file: L,
    change: ['person: Ярина Вигадана\n    post', 'person: null\n    post'],
    field: 'contacts[0].post',
  },
  { what: 'city in Latin letters', file: 'cities/lviv.yml', change: ['name: Львів', 'name: Lviv'], field: 'name' },
  { what: 'locative without a preposition', file: 'cities/lviv.yml', change: ['у Льв', 'Льв'], field: 'locative' },
  {
    what: 'question that asks nothing',
    file: P,
    change: ['questions: []', 'questions: [Розкажіть про парк.]'],
    field: 'questions[0]',
  },
  {
    what: 'contents out of order',
    file: S,
    change: [
      'contents: []',
      `contents: ${JSON.stringify([7, 5].map((page) => ({ city: 'lviv', practice: null, title: `Розділ ${page}`, region: null, page })))}`,
    ],
    field: 'contents[1].page',
  },
  {
    what: 'list in place of the states of addresses',
    file: 'links.yml',
    change: { write: '- https://example.org/\n' },
    field: 'увесь файл',
  },
  { what: 'oblast that is not there', file: 'cities/lviv.yml', change: ['Львівська', 'Львовська'], field: 'oblast' },
  { what: 'code of COFOG that is not there', file: T, change: [/cofog: .*/, 'cofog: "11.1"'], field: 'cofog' },
  { what: 'goal that is not there', file: T, change: [/sdg: .*/, 'sdg: "7.3, 18.1"'], field: 'sdg' },
  { what: 'objective that is not there', file: T, change: [/eu: .*/, 'eu: green'], field: 'eu' },
  {
    what: 'id of ninety letters',
    file: P,
    change: [/kilkist-lavok/g, `${'lava-'.repeat(18)}a`],
    field: 'projects[0].facts[0].id',
  },
  {
    what: 'chart of two units',
    file: 'charts.yml',
    change: ['[nova-brukivka, uvsia-naberezhna]', '[nova-brukivka, vidviduvachi]'],
    field: '[0].figures',
  },
  {
    what: 'word that leads to itself',
    file: 'search/readers-words.yml',
    change: { write: 'лавка: [лава, лавка]\n' },
    field: 'лавка',
  },
  // References
  body('link without its slash before an anchor', 'Людей [побільшало](/practices/lviv-parky#lavky).'),
  {
    what: 'practice of the contents from another city',
    file: S,
    change: ['contents: []', 'contents: [{ city: lutsk, practice: lviv-parky, title: Львів, region: null, page: 5 }]'],
    field: 'contents[0].city',
  },
  {
    what: 'city of the contents that is not there',
    file: S,
    change: ['contents: []', 'contents: [{ city: odesa, practice: null, title: Одеса, region: null, page: 5 }]'],
    field: 'contents[0].city',
  },
  {
    what: 'practice of the contents that is not there',
    file: S,
    change: ['contents: []', 'contents: [{ city: lviv, practice: lviv-fontany, title: Львів, region: null, page: 5 }]'],
    field: 'contents[0].practice',
  },
  {
    what: 'six questions',
    file: P,
    change: ['questions: []', 'questions: [А?, Б?, В?, Г?, Ґ?, Д?]'],
    field: 'questions',
  },
  {
    what: 'topic named twice',
    file: P,
    change: ['topics: [public-space]\noneLine: Місто вп', 'topics: [public-space, public-space]\noneLine: Місто вп'],
    field: 'topics[1]',
  },
  {
    what: 'topic that nothing names',
    file: 'topics/voda.mdx',
    change: {
      write: TOPIC,
    },
    field: 'практики',
  },
  {
    what: 'city without a practice',
    file: 'cities/lviv-druhyi.yml',
    change: {
      write:
        'name: Львів другий\ngenitive: Львова\nlocative: у Львові\noblast: null\nlatitude: 49.8\nlongitude: 24.1\nsynonyms: []\nnotes: []\n',
    },
    field: 'візит',
  },
  {
    what: 'words of a section that is not there',
    file: 'search/source-words.yml',
    change: { write: '"/practices/lviv-parky/#fontany": [фонтан]\n' },
    field: '/practices/lviv-parky/#fontany',
  },
  {
    what: 'state of an address nobody shows',
    file: 'links.yml',
    change: { write: '"https://example.org/": { state: works, checked: "2026-01-01" }\n' },
    field: 'https://example.org/',
  },
  {
    what: 'address checked in the future',
    file: 'links.yml',
    change: { write: '"https://naberezhna.example.org/": { state: works, checked: "2099-01-01" }\n' },
    field: 'https://naberezhna.example.org/.checked',
  },
  {
    what: 'term of the index that no text shows',
    file: 'index-terms.yml',
    change: ['term: Лавки', 'term: Фонтани'],
    field: '[0].at[0]',
  },
  // Files
  { what: 'file nobody reads', file: 'link.yml', change: { write: '{}\n' }, field: 'назва файлу' },
  {
    what: 'file of search nobody reads',
    file: 'search/synonyms2.yml',
    change: { write: '{}\n' },
    field: 'назва файлу',
  },
  { what: 'other ending', file: 'cities/rivne.yaml', change: { write: 'name: Рівне\n' }, field: 'назва файлу' },
  { what: 'hidden entry', file: 'practices/.lviv-nova.mdx', change: { write: '---\n---\n' }, field: 'назва файлу' },
  {
    what: 'folder nobody reads',
    file: 'practice/lviv.mdx',
    change: { write: '' },
    field: 'назва файлу',
    reportedIn: 'practice',
  },
  { what: 'capital letter in a file name', file: 'topics/Voda.mdx', change: { write: TOPIC }, field: 'назва файлу' },
  { what: 'percent signs in a file name', file: 'topics/%2e%2e.mdx', change: { write: TOPIC }, field: 'назва файлу' },
  {
    what: 'UTF-16',
    file: 'visits/lviv.yml',
    change: { write: Buffer.from('\uFEFFcity: lviv', 'utf16le') },
    field: 'рядок 1',
  },
  {
    what: 'another encoding in one word',
    file: 'cities/lviv.yml',
    change: { write: Buffer.concat([Buffer.from('name: Львів\nlocative: '), Buffer.from([0xcb, 0xfc, 0xe2])]) },
    field: 'рядок 2',
  },
  { what: 'NUL', file: T, change: ['Про світло.', 'Про\0світло.'], field: 'рядок 12' },
  { what: 'empty city', file: 'cities/lviv.yml', change: { write: '' }, field: 'увесь файл' },
  { what: 'empty list', file: 'charts.yml', change: { write: '# ще нічого\n' }, field: 'увесь файл' },
  {
    what: 'file copied and not edited',
    file: 'practices/lviv-parky-copy.mdx',
    change: { write: readFileSync(new URL(`../fixtures/content/${P}`, import.meta.url)) },
    field: 'назва файлу',
  },
  {
    what: 'field that JavaScript would lose',
    file: 'search/russian.yml',
    change: { write: '__proto__: [а]\n' },
    field: '__proto__',
  },
  {
    what: 'field in another language',
    file: P,
    change: ['problem: null', 'problem: null\nпроблема: Так'],
    field: 'проблема',
  },
  { what: 'tab for an indent', file: V, change: ['  - date', '\t- date'], field: 'рядок 12' },
  { what: 'quote that is not closed', file: V, change: ['title: Ремонт', 'title: "Ремонт'], field: 'рядок' },
  { what: 'alias', file: V, change: ['title: Ремонт набережної', 'title: *a'], field: 'рядок 4' },
  { what: 'two documents', file: V, change: ['title: Ремонт', '---\ntitle: Ремонт'], field: 'поля' },
  { what: 'numbers for a text', file: V, change: ['title: Ремонт набережної', 'title: 2018'], field: 'title' },
];

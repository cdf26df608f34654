import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeats, repeatsIn } from '../../../../src/entries/checks/repeats.ts';
import { readDrafts } from '../../../../src/entries/read.ts';
import { testCheck } from './drafts.ts';

const FIXTURE = new URL('../../../fixtures/content', import.meta.url).pathname;

testCheck(repeats, [
  [
    'title of a practice',
    { 'practices.lviv-parky.title': 'Набережна Луцька' },
    [`title: назва «Набережна Луцька» уже є: ${FIXTURE}/practices/lutsk-naberezhna.mdx, title`],
  ],
  [
    'title of a topic',
    { 'topics.public-space.title': 'Енергоефективність' },
    [`title: тема «Енергоефективність» уже є: ${FIXTURE}/topics/energy.mdx, title`],
  ],
  [
    'code of a topic',
    { 'topics.public-space.code': 'ЕН' },
    [`code: код теми «ЕН» уже є: ${FIXTURE}/topics/energy.mdx, code`],
  ],
  [
    'order of a topic',
    { 'topics.public-space.order': 2 },
    [`order: порядок «2» уже є: ${FIXTURE}/topics/energy.mdx, order`],
  ],
  [
    'code of a project that is another practice’s',
    { 'practices.lviv-parky.projects.0.id': 'mu2019-05.1' },
    ['projects[0].id: код «mu2019-05.1» не належить практиці mu2019-01'],
  ],
  [
    'code of an only project that is another practice’s',
    { 'practices.lutsk-naberezhna.projects.0.id': 'mu2019-05.1' },
    ['projects[0].id: код «mu2019-05.1» не належить практиці mu2019-02'],
  ],
  [
    'code of a practice that its projects do not have',
    { 'practices.lviv-parky.id': 'mu2019-05' },
    ['id: код «mu2019-01.1» не належить практиці mu2019-05'],
  ],
  ['codes that could not be read', { 'topics.public-space.code': undefined, 'topics.energy.code': undefined }, []],
]);

test('a file says nothing twice', () => {
  const rows: [data: unknown, faults: string[]][] = [
    [
      { topics: ['a', 'b', 'a'], n: [{ a: 1, b: ['x', 'x'] }], same: ['a', { a: 'a' }], a: 'a' },
      ['topics[2]: «a» у цьому списку вже є', 'n[0].b[1]: «x» у цьому списку вже є'],
    ],
    [[{ a: ['x'] }, { a: ['x'] }], ['[1]: такий самий запис у цьому списку вже є']],
    [[{ id: 'rik' }, { id: 'rik', a: 1 }], ['[1].id: код «rik» уже є: f, [0].id']],
    [[{ term: 'Лавки' }, { term: '«Лавки»' }], ['[1].term: термін ««Лавки»» уже є: f, [0].term']],
    [{ related: [{ to: 'a', b: 1 }, { to: 'a' }] }, ['related[1].to: зв’язок «a» уже є: f, related[0].to']],
    [
      { a: [{ people: [{ name: 'Я' }, { name: 'Я', post: 'мерка' }] }] },
      ['a[0].people[1].name: людина «Я» уже є: f, a[0].people[0].name'],
    ],
    [{ phones: ['+38 (032) 1-2', '032 12'] }, ['phones[1]: телефон «03212» уже є: f, phones[0]']],
    [
      { emails: [{ address: 'A@b', a: 1 }, { address: 'a@b' }] },
      ['emails[1].address: пошта «a@b» уже є: f, emails[0].address'],
    ],
    [
      {
        facts: [
          { text: 'лавок', period: '2017' },
          { text: 'лавок', period: '2018' },
        ],
      },
      [],
    ],
    [{ facts: [{ text: 'лавок', a: 1 }, { text: 'лавок' }] }, ['facts[1].text: число «лавок» уже є: f, facts[0].text']],
    [{ questions: { people: ['хто', 'мер'] } }, []],
    [{ summary: 'Парк.', result: 'парк' }, ['result: те саме стоїть у сусідньому полі']],
    [{ oneLine: 'Парк.', projects: [{ oneLine: 'Парк' }] }, ['projects[0].oneLine: речення «Парк» уже є: f, oneLine']],
  ];
  for (const [data, faults] of rows)
    assert.deepEqual(
      [...repeatsIn(data, 'f')].map(({ field, problem }) => `${field}: ${problem}`),
      faults,
    );
});

test('what is expected names the code that is wrong: of one project, or of the practice', () => {
  const expectedOf = (change: (practice: { id?: string; projects?: { id?: string }[] }) => void) => {
    const { drafts } = readDrafts(FIXTURE);
    const practice = structuredClone(drafts.practices.find(({ slug }) => slug === 'lviv-parky'));
    assert.ok(practice?.data);
    change(practice.data as { id?: string; projects?: { id?: string }[] });
    return [...repeats({ ...drafts, practices: [practice] })].map(({ expected }) => expected);
  };
  const ofProject = expectedOf(({ projects: [first] = [] }) => first && (first.id = 'mu2019-05.1'));
  assert.deepEqual(ofProject, ['mu2019-01.0 … mu2019-01.9']);
  assert.deepEqual(
    expectedOf((practice) => (practice.id = 'mu2019-05')),
    ['спільний початок кодів практики та її проєктів'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeats, repeatsIn } from '../../../../src/entries/checks/repeats.ts';
import { readDrafts } from '../../../../src/entries/read.ts';
import { testCheck } from './drafts.ts';

const FIXTURE = new URL('../../../fixtures/content', import.meta.url).pathname;
const P = `${FIXTURE}/practices/lviv-parky.mdx`;

const V = `${FIXTURE}/visits/lutsk.yml`;

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
    'speaker',
    { 'visits.lutsk.programme.0.items.0.people.1': { name: 'Ярина Вигадана', post: 'мерка' } },
    [`programme[0].items[0].people[1]: людина «Ярина Вигадана» уже є: ${V}, programme[0].items[0].people[0]`],
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
    'relation',
    { 'practices.lviv-parky.related': [{ to: 'lutsk-naberezhna' }, { to: 'lutsk-naberezhna' }] },
    [`related[1]: зв’язок «lutsk-naberezhna» уже є: ${P}, related[0]`],
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
  [
    'address of a link',
    {
      'practices.lutsk-naberezhna.links.1': {
        url: 'https://naberezhna.example.org/',
        label: 'ще раз',
        archiveUrl: null,
      },
    },
    [
      `links[1]: посилання «https://naberezhna.example.org/» уже є: ${FIXTURE}/practices/lutsk-naberezhna.mdx, links[0]`,
    ],
  ],
  [
    'id of a discrepancy',
    { 'discrepancies.1.id': 'rik' },
    [`[1].id: код «rik» уже є: ${FIXTURE}/discrepancies.yml, [0].id`],
  ],
  ['terms whose addresses are one', { 'indexTerms.1.term': '«Лавки»' }, ['[1].term: термін ««Лавки»» уже є: «Лавки»']],
  ['codes that could not be read', { 'topics.public-space.code': undefined, 'topics.energy.code': undefined }, []],
]);

test('no list has the same item twice, at any depth', () => {
  const faultsIn = (data: unknown) => repeatsIn(data).map(({ field, problem }) => `${field}: ${problem}`);
  assert.deepEqual(
    faultsIn({ topics: ['a', 'b', 'a'], n: [{ a: 1, b: ['x', 'x'] }], same: ['a', { a: 'a' }], a: 'a' }),
    ['topics[2]: «a» у цьому списку вже є', 'n[0].b[1]: «x» у цьому списку вже є'],
  );
  assert.deepEqual(faultsIn([{ a: ['x'] }, { a: ['x'] }]), ['[1]: такий самий запис у цьому списку вже є']);
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

import { repeats } from '../../../../src/entries/checks/repeats.ts';
import { testCheck } from './drafts.ts';

const FIXTURE = new URL('../../../fixtures/content', import.meta.url).pathname;
const P = `${FIXTURE}/practices/lviv-parky.mdx`;

testCheck(repeats, [
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
    'topic of a practice',
    { 'practices.lviv-parky.topics': ['energy', 'energy'] },
    [`topics[1]: тема «energy» уже є: ${P}, topics[0]`],
  ],
  [
    'source of money',
    { 'practices.lviv-parky.projects.0.funding': ['грант', 'грант'] },
    [`projects[0].funding[1]: джерело коштів «грант» уже є: ${P}, projects[0].funding[0]`],
  ],
  [
    'relation',
    { 'practices.lviv-parky.related': [{ to: 'lutsk-naberezhna' }, { to: 'lutsk-naberezhna' }] },
    [`related[1]: зв’язок «lutsk-naberezhna» уже є: ${P}, related[0]`],
  ],
  [
    'question',
    { 'practices.lviv-parky.questions': ['Чому?', 'Чому?'] },
    [`questions[1]: питання «Чому?» уже є: ${P}, questions[0]`],
  ],
  [
    'code of a project that is another practice’s',
    { 'practices.lviv-parky.projects.0.id': 'mu2019-05.1' },
    ['projects[0].id: код «mu2019-05.1» не належить практиці mu2019-01'],
  ],
  [
    'id of a discrepancy',
    { 'discrepancies.1.id': 'rik' },
    [`[1].id: код розбіжності «rik» уже є: ${FIXTURE}/discrepancies.yml, [0].id`],
  ],
  ['terms whose addresses are one', { 'indexTerms.1.term': '«Лавки»' }, ['[1].term: термін ««Лавки»» уже є: «Лавки»']],
  [
    'place of a term',
    { 'indexTerms.0.at': ['lviv-parky', 'lviv-parky'] },
    [`[0].at[1]: місце «lviv-parky» уже є: ${FIXTURE}/index-terms.yml, [0].at[0]`],
  ],
  [
    'figure of the home page',
    { 'home.figures': ['lviv-parky#lavky', 'lviv-parky#lavky'] },
    [`figures[1]: число «lviv-parky#lavky» уже є: ${FIXTURE}/home.yml, figures[0]`],
  ],
  ['codes that could not be read', { 'topics.public-space.code': undefined, 'topics.energy.code': undefined }, []],
]);

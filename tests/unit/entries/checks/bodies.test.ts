import { bodies } from '../../../../src/entries/checks/bodies.ts';
import { testCheck } from './drafts.ts';

const project = (id: string) => `<Project id="${id}">\n\nТекст.\n\n</Project>`;
const text = (practice: string, results = 'Текст.') =>
  `## Передумови\n\nТекст.\n\n## Практика\n\nТекст.\n\n${practice}\n\n## Результати\n\n${results}`;
const both = `${project('lavky')}\n\n${project('svitlo')}`;

testCheck(bodies, [
  [
    'headings in another order',
    {
      'practices.lviv-parky.body': `## Практика\n\nТекст.\n\n${both}\n\n## Передумови\n\nТекст.\n\n## Результати\n\nТекст.`,
    },
    ['текст: розділи тексту: «Практика», «Передумови», «Результати»'],
  ],
  [
    'two headings in one',
    {
      'practices.lviv-parky.body': text(both).replace(
        '## Результати',
        '## Результати\n\nТекст.\n\n## Передумови,Практика',
      ),
    },
    ['текст: розділи тексту: «Передумови», «Практика», «Результати», «Передумови,Практика»'],
  ],
  [
    'text before the first heading',
    { 'practices.lviv-parky.body': `Вступ.\n\n${text(both)}` },
    ['текст: текст перед першим розділом'],
  ],
  [
    'project without a section',
    { 'practices.lviv-parky.body': text(project('lavky')) },
    ['projects[1].slug: у тексті немає розділу про «svitlo»'],
  ],
  [
    'section without a project',
    { 'practices.lviv-parky.body': text(`${both}\n\n${project('richka')}`) },
    ['рядок 21: проєкту «richka» немає серед projects'],
  ],
  [
    'section written twice',
    { 'practices.lviv-parky.body': text(`${both}\n\n${project('svitlo')}`) },
    ['рядок 21: розділ <Project id="svitlo"> записано двічі'],
  ],
  [
    'projects in another order',
    { 'practices.lviv-parky.body': text(`${project('svitlo')}\n\n${project('lavky')}`) },
    ['рядок 15: <Project id="lavky"> не в тому порядку, що в projects'],
  ],
  [
    'project under another heading',
    { 'practices.lviv-parky.body': text(project('lavky'), `Текст.\n\n${project('svitlo')}`) },
    ['рядок 19: <Project id="svitlo"> поза розділом «Практика»'],
  ],
  [
    'heading, project and figure in a topic',
    { 'topics.energy.body': `Текст <Fact id="a"/>.\n\n## Далі\n\nТекст.\n\n${project('lavky')}` },
    [
      'рядок 3: розділ «Далі», якого сайт не покаже',
      'рядок 7: розділ «lavky», якого сайт не покаже',
      'рядок 1: число «a»: тут чисел практик немає',
    ],
  ],
  ['topic without a text', { 'topics.energy.body': '' }, ['текст: вступу до теми немає']],
  ['heading without a text', { 'pages.about.body': '' }, ['текст: під заголовком немає тексту']],
  ['text of a news item', { 'sources.vyhadana-zbirka.kind': 'news' }, ['текст: текст новини, якого сайт не покаже']],
  ['a body that could not be read whole has all its projects', { 'practices.lviv-parky.body': '# Практика' }, []],
  ['projects that could not be read', { 'practices.lviv-parky.projects': undefined }, []],
]);

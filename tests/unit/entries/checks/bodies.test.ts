import { bodies } from '../../../../src/entries/checks/bodies.ts';
import { uk } from '../../../../src/i18n/uk.ts';
import { sectionTitles } from '../../../../src/schemas/parts.ts';
import { testCheck } from './drafts.ts';

const [first = '', second = '', ...others] = sectionTitles;
const last = sectionTitles.at(-1);
const section = (title: string, text = 'Текст.') => `## ${title}\n\n${text}`;
const project = (id: string) => `<Project id="${id}">\n\nТекст.\n\n</Project>`;
const both = `${project('lavky')}\n\n${project('svitlo')}`;
/** A body with every heading; the given texts are under the heading of the projects, and under the last one. */
const text = (projects: string, results = 'Текст.') =>
  sectionTitles
    .map((title) =>
      section(title, title === uk.practice ? `Текст.\n\n${projects}` : title === last ? results : 'Текст.'),
    )
    .join('\n\n');
const listed = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ');
/** The line of a body on which a text is written last. */
const lineOf = (body: string, what: string) => `рядок ${body.slice(0, body.lastIndexOf(what)).split('\n').length}`;

const unknown = text(`${both}\n\n${project('richka')}`);
const twice = text(`${both}\n\n${project('svitlo')}`);
const disordered = text(`${project('svitlo')}\n\n${project('lavky')}`);
const elsewhere = text(project('lavky'), `Текст.\n\n${project('svitlo')}`);

testCheck(bodies, [
  [
    'headings in another order',
    {
      'practices.lviv-parky.body': [second, first, ...others]
        .map((title) => section(title, title === uk.practice ? both : undefined))
        .join('\n\n'),
    },
    [`рядок 1: розділи тексту: ${listed([second, first, ...others])}`],
  ],
  [
    'two headings in one',
    { 'practices.lviv-parky.body': `${text(both)}\n\n${section(`${first},${second}`)}` },
    [`рядок 25: розділи тексту: ${listed([...sectionTitles, `${first},${second}`])}`],
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
    { 'practices.lviv-parky.body': unknown },
    [`${lineOf(unknown, 'id="richka"')}: проєкту «richka» немає серед projects`],
  ],
  [
    'section written twice',
    { 'practices.lviv-parky.body': twice },
    [`${lineOf(twice, 'id="svitlo"')}: розділ <Project id="svitlo"> записано двічі`],
  ],
  [
    'section of a project with the wrong address, written twice',
    { 'practices.lviv-parky.body': twice, 'practices.lviv-parky.projects.1.slug': 'svitlo-2' },
    [`${lineOf(twice, 'id="svitlo"')}: розділ <Project id="svitlo"> записано двічі`],
  ],
  [
    'projects in another order',
    { 'practices.lviv-parky.body': disordered },
    [`${lineOf(disordered, 'id="lavky"')}: <Project id="lavky"> не в тому порядку, що в projects`],
  ],
  [
    'project under another heading',
    { 'practices.lviv-parky.body': elsewhere },
    [`${lineOf(elsewhere, 'id="svitlo"')}: <Project id="svitlo"> поза розділом «${uk.practice}»`],
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

import { orphans } from '../../../../src/entries/checks/orphans.ts';
import { testCheck } from './drafts.ts';

testCheck(orphans, [
  [
    'visit that no practice names',
    { 'practices.lutsk-naberezhna.visit': 'lviv' },
    ['практики: цього візиту не називає жодна практика'],
  ],
  [
    'topic that nothing names',
    {
      'practices.lviv-parky.projects.1.topics': ['public-space'],
      'practices.lutsk-naberezhna.topics': ['public-space'],
    },
    ['практики: цієї теми не називає жодна практика'],
  ],
  ['source that nothing names', { 'sources.+knyha': {} }, ['джерело: на це джерело не посилається жоден запис']],
  ['no collection', { 'sources.vyhadana-zbirka.kind': 'news' }, ['тека: немає жодної збірки']],
  [
    'text of a page that no page shows',
    { 'pages.+pro-nas': {} },
    ['назва файлу: такого тексту не показує жодна сторінка'],
  ],
  ['page without its text', { 'pages.about.slug': 'data' }, ['тека: немає тексту «about»']],
  [
    'city without a visit and without a practice',
    { 'cities.+rivne': { data: { name: 'Рівне' } } },
    ['візит: візиту до цього міста немає'],
  ],
  [
    'files whose names are wrong',
    { 'cities.+rivno': { data: { name: 'Рівне' } }, 'visits.+lviv2': {}, 'topics.+нова': {} },
    [],
  ],
  ['a wrong reference may have meant any', { 'practices.lutsk-naberezhna.visit': 'lucjk' }, []],
  [
    'topics that could not be read may be any',
    { 'practices.lviv-parky.projects.1.topics': undefined, 'practices.lutsk-naberezhna.topics': ['public-space'] },
    [],
  ],
  [
    'an entry that could not be read is no orphan',
    Object.fromEntries(
      ['cities.+rivne', 'visits.+rivne', 'topics.+voda', 'sources.+knyha'].map((path) => [path, { data: undefined }]),
    ),
    [],
  ],
]);

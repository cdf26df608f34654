import { references } from '../../../../src/entries/checks/references.ts';
import { testCheck } from './drafts.ts';

testCheck(references, [
  ['city of a visit', { 'visits.lviv.city': 'lvov' }, ['city: міста «lvov» немає']],
  ['source of a visit', { 'visits.lviv.sources.0.of': 'knyha' }, ['sources[0].of: джерела «knyha» немає']],
  [
    'city and practice of a table of contents',
    {
      'sources.vyhadana-zbirka.contents': [
        { city: 'odesa', practice: null },
        { city: 'lviv', practice: 'lviv-richka' },
      ],
    },
    ['contents[0].city: міста «odesa» немає', 'contents[1].practice: практики «lviv-richka» немає'],
  ],
  ['visit of a practice', { 'practices.lviv-parky.visit': 'lvov' }, ['visit: візиту «lvov» немає']],
  ['visit to another city', { 'practices.lviv-parky.visit': 'lutsk' }, ['visit: візит «lutsk» — до іншого міста']],
  ['source of a practice', { 'practices.lviv-parky.source.of': 'knyha' }, ['source.of: джерела «knyha» немає']],
  [
    'source of a figure',
    {
      'practices.lviv-parky.projects.0.facts.0.source': 'knyha',
      'practices.lutsk-naberezhna.costs.0.source': 'hazeta',
    },
    ['costs[0].source: джерела «hazeta» немає', 'projects[0].facts[0].source: джерела «knyha» немає'],
  ],
  [
    'topics of a practice and of a project',
    { 'practices.lviv-parky.topics.0': 'voda', 'practices.lviv-parky.projects.0.topics.0': 'les' },
    ['topics[0]: теми «voda» немає', 'projects[0].topics[0]: теми «les» немає'],
  ],
  [
    'related project',
    { 'practices.lutsk-naberezhna.related.0.to': 'lviv-parky#richka' },
    ['related[0].to: проєкту «richka» у практиці «lviv-parky» немає'],
  ],
  [
    'practice related to itself',
    { 'practices.lutsk-naberezhna.related.0.to': 'lutsk-naberezhna' },
    ['related[0].to: практика пов’язана сама з собою'],
  ],
  ['practice of a discrepancy', { 'discrepancies.0.practice': 'kyiv' }, ['[0].practice: практики «kyiv» немає']],
  ['practice of a chart', { 'charts.0.practice': 'kyiv' }, ['[0].practice: практики «kyiv» немає']],
  ['item of a comparison', { 'comparisons.0.items.1': 'kyiv' }, ['[0].items[1]: практики «kyiv» немає']],
  [
    'place of a term',
    { 'indexTerms.0.at.0': 'lviv-parky#richka' },
    ['[0].at[0]: проєкту «richka» у практиці «lviv-parky» немає'],
  ],
  [
    'figure of the home page',
    { 'home.figures': ['kyiv#suma', 'lviv-parky#nemaie'] },
    ['figures[0]: практики «kyiv» немає', 'figures[1]: числа «nemaie» у практиці «lviv-parky» немає'],
  ],
  [
    'figure of a topic of which its practice is not',
    {
      'practices.lviv-parky.projects.1.topics': ['public-space'],
      'topics.energy.figures': ['lviv-parky#kilkist-lavok'],
    },
    ['figures[0]: ця практика не про цю тему'],
  ],
  ['comparison of the home page', { 'home.centres': 'nemaie' }, ['centres: порівняння «nemaie» немає']],
  ['a practice of which nothing could be read has any project', { 'practices.lviv-parky.projects': undefined }, []],
  ['a project whose address could not be read may be any', { 'practices.lviv-parky.projects.0.slug': undefined }, []],
  [
    'a reference that could not be read',
    { 'practices.lviv-parky.city': undefined, 'comparisons.0.items.0': undefined },
    [],
  ],
]);

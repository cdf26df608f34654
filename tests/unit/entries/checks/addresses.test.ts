import { addresses } from '../../../../src/entries/checks/addresses.ts';
import { testCheck } from './drafts.ts';

const FACT = { value: 5, unit: null, text: 'х', period: null, status: 'stated' };

testCheck(addresses, [
  [
    'name of a city',
    { 'cities.lviv.name': 'Львов' },
    ['назва файлу: «lviv» — не офіційна транслітерація назви «Львов»'],
  ],
  ['name of a visit', { 'visits.lviv.slug': 'parky' }, ['назва файлу: «parky» — не місто візиту']],
  ['second visit of a city', { 'visits.lviv.slug': 'lviv-2019' }, []],
  [
    'name of a practice',
    { 'practices.lviv-parky.shortTitle': 'Сквери' },
    ['назва файлу: «lviv-parky» — не місто й офіційна транслітерація «Сквери»'],
  ],
  [
    'address of a project',
    { 'practices.lviv-parky.projects.1.shortTitle': 'Ґрати' },
    ['projects[1].slug: «svitlo» — не офіційна транслітерація «Ґрати»'],
  ],
  ...['tsytuvaty', 'peredumovy', 'kontakty', 'zmist', 'lviv-parky', 'lviv-parky-rezultaty'].map(
    (id): [string, Record<string, unknown>, string[]] => [
      `figure with the anchor «${id}» of the page`,
      { 'practices.lviv-parky.projects.0.facts.0.id': id },
      [`projects[0].facts[0].id: адреса «${id}» уже є: розділ сторінки`],
    ],
  ),
  [
    'figure with the anchor of a discrepancy',
    { 'practices.lviv-parky.projects.0.facts.0.id': 'lviv-parky-rik' },
    ['projects[0].facts[0].id: адреса «lviv-parky-rik» уже є: розбіжність'],
  ],
  [
    'figure with the anchor of a later project’s heading',
    { 'practices.lviv-parky.projects.0.facts.0.id': 'svitlo-title' },
    ['projects[0].facts[0].id: адреса «svitlo-title» уже є: заголовок проєкту «svitlo»'],
  ],
  [
    'figure of a visit with the address of a project of its city',
    { 'visits.lviv.facts': [{ ...FACT, id: 'lavky' }] },
    [
      `facts[0].id: адреса «lavky» уже є: ${new URL('../../../fixtures/content/practices/lviv-parky.mdx', import.meta.url).pathname}, projects[0].slug`,
    ],
  ],
  [
    'discrepancy with an anchor of the page it stands on',
    { 'discrepancies.0.practice': null, 'discrepancies.0.id': 'peredmova' },
    ['[0].id: код «peredmova» зайнято розділом сторінки'],
  ],
  ['the same id in two cities', { 'practices.lutsk-naberezhna.facts.0.id': 'kilkist-lavok' }, []],
  [
    'what could not be read',
    { 'practices.lviv-parky.shortTitle': undefined, 'practices.lviv-parky.projects.0.slug': undefined },
    [],
  ],
]);

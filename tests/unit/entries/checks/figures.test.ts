import { figures } from '../../../../src/entries/checks/figures.ts';
import { testCheck } from './drafts.ts';

const LUTSK = 'practices.lutsk-naberezhna';
const text = (practice: string) => `## Передумови\n\nТекст.\n\n## Практика\n\n${practice}\n\n## Результати\n\nТекст.`;

/** Facts of a project of which all but the last are parts of the last. */
const partsOf = (unit: string, ...values: number[]) => ({
  [`${LUTSK}.projects.0.facts`]: values.map((value, i) => ({
    id: i === 0 ? 'nova-brukivka' : i === values.length - 1 ? 'uvsia-naberezhna' : `chastyna-${i}`,
    value,
    unit,
    text: 'набережної',
    period: null,
    status: 'stated',
    of: i === values.length - 1 ? undefined : 'uvsia-naberezhna',
  })),
});

testCheck(figures, [
  [
    'chart of a figure without a number',
    { [`${LUTSK}.projects.0.facts.0.value`]: null },
    [
      'projects[0].facts[0].of: частина або ціле не має числа',
      'рядок 71: <Fact id="nova-brukivka"/> не має числа, тож у тексті буде порожньо',
      '[0].figures: «nova-brukivka» не має числа, тож малювати нічого',
    ],
  ],
  ['unit of a chart that could not be read', { [`${LUTSK}.projects.0.facts.0.unit`]: undefined }, []],
  ['figure of a chart', { 'charts.0.figures.1': 'nema' }, ['[0].figures[1]: числа «nema» у цій практиці немає']],
  [
    'headline of a practice',
    { [`${LUTSK}.headline`]: 'nema' },
    ['headline: числа чи суми «nema» у практиці та її проєктах немає'],
  ],
  ['the headline of a practice may be a figure of its project', { [`${LUTSK}.headline`]: 'uvsia-naberezhna' }, []],
  ['the headline of a practice may be a sum', { [`${LUTSK}.headline`]: 'remont' }, []],
  [
    'headline of a project that is the practice’s',
    { [`${LUTSK}.projects.0.headline`]: 'remont' },
    ['projects[0].headline: числа чи суми «remont» у проєкті немає'],
  ],
  [
    'a headline may be a figure that could not be read',
    { [`${LUTSK}.headline`]: 'nema', [`${LUTSK}.facts.0.id`]: undefined },
    [],
  ],
  [
    'counted, though only planned',
    { 'practices.lviv-parky.projects.1.facts.0.status': 'measured' },
    ['projects[1].facts[0].status: число «measured» у проєкті зі статусом «planned»'],
  ],
  [
    'a service that runs may be measured',
    {
      'practices.lviv-parky.projects.0.status': 'running',
      'practices.lviv-parky.projects.0.facts.0.status': 'measured',
    },
    [],
  ],
  [
    'part of what is not there',
    { [`${LUTSK}.projects.0.facts.0.of`]: 'nema' },
    ['projects[0].facts[0].of: числа «nema» у практиці немає'],
  ],
  [
    'part of a sum',
    { [`${LUTSK}.projects.0.facts.0.of`]: 'remont' },
    ['projects[0].facts[0].of: числа «remont» у практиці немає'],
  ],
  [
    'part of itself',
    { [`${LUTSK}.projects.0.facts.0.of`]: 'nova-brukivka' },
    ['projects[0].facts[0].of: число названо частиною самого себе'],
  ],
  [
    'part of a part',
    {
      [`${LUTSK}.projects.0.facts.1.of`]: 'vidviduvachi',
      [`${LUTSK}.facts.0.unit`]: 'м',
      [`${LUTSK}.facts.0.value`]: 2000,
    },
    [
      'projects[0].facts[0].of: «uvsia-naberezhna» саме є частиною числа «vidviduvachi»',
      'projects[0].facts[1].of: число «vidviduvachi» — не з того самого проєкту чи розділу',
    ],
  ],
  [
    'part in another unit',
    { [`${LUTSK}.projects.0.facts.0.unit`]: 'км' },
    ['projects[0].facts[0].of: одиниця «км», а в цілого «м»', '[0].figures: різні одиниці: км, м'],
  ],
  [
    'part larger than the whole',
    { [`${LUTSK}.projects.0.facts.0.value`]: 1601 },
    ['projects[0].facts[0].of: частина 1601 більша за ціле 1600'],
  ],
  ['decimal parts that make the whole', partsOf('м', 1.1, 2.2, 3.3), []],
  ['rounded percentages', partsOf('%', 33.4, 33.3, 33.4, 100), []],
  [
    'parts that are more than the whole are told once',
    partsOf('м', 900, 800, 10, 1600),
    ['projects[0].facts[1].of: частини разом (1700) більші за ціле 1600'],
  ],
  [
    'figure of a discrepancy',
    { 'discrepancies.1.figures.0': 'nema' },
    ['[1].figures[0]: числа «nema» у цій практиці немає'],
  ],
  [
    'figure without a practice',
    { 'discrepancies.1.practice': null },
    ['[1].figures[0]: число «uvsia-naberezhna», а практики не названо'],
  ],
  ['pages of a visit around those of its practice', { 'visits.lutsk.sources.0.pages': { from: 4, to: 8 } }, []],
  [
    'pages of a visit after its chapter',
    { 'visits.lutsk.sources.0.pages': { from: 7, to: null } },
    ['sources[0].pages: сторінки 7–… поза розділом'],
  ],
  ['pages of a practice that could not be read', { [`${LUTSK}.source.pages`]: undefined }, []],
  [
    'fact in the prose that is not there',
    { 'practices.lviv-parky.body': text('Тут <Fact id="nema"/>.') },
    ['рядок 7: числа <Fact id="nema"/> немає серед facts'],
  ],
  [
    'sum in the prose that is a fact',
    { 'practices.lviv-parky.body': text('Тут <Cost id="kilkist-lavok"/>.') },
    ['рядок 7: суми <Cost id="kilkist-lavok"/> немає серед costs'],
  ],
  [
    'fact in the prose without a number',
    { 'practices.lviv-parky.projects.0.facts.0.value': null },
    ['рядок 74: <Fact id="kilkist-lavok"/> не має числа, тож у тексті буде порожньо'],
  ],
]);

import { besideFigures, retoldFigures, typedFigures } from '../../../../src/entries/checks/typed-figures.ts';
import { testCheck } from './drafts.ts';

const lutsk = (results: string) => ({
  'practices.lutsk-naberezhna.body': `## Передумови\n\nТекст.\n\n## Практика\n\nТекст.\n\n## Результати\n\n${results}`,
});
const typed = (number: string) => [`текст, розділ «Результати»: число «${number}» набрано вдруге`];

testCheck(typedFigures, [
  ['number with its unit', lutsk('Замостили 350 м берега.'), typed('350 м')],
  ['sum in words', lutsk('Дали 2,3 млн грн.'), typed('2,3 млн грн')],
  ['number alone', lutsk('Щодня 120 людей.'), typed('120')],
  ['part of a longer number', lutsk('Щодня 1200 або 12,120 людей, 120–130 дітей.'), []],
  ['act, house, day and order', lutsk('Рішення № 120, вул. Паркова, 120, 120-й день.'), []],
  [
    'a figure that could not be read',
    { ...lutsk('Щодня 120 людей.'), 'practices.lutsk-naberezhna.facts.0.value': undefined },
    [],
  ],
]);

const FACT = '<Fact id="vidviduvachi"/>';
const COST = '<Cost id="remont"/>';
testCheck(besideFigures, [
  ['space on both sides', lutsk(`Щодня ${FACT} людей; **${FACT}** (${COST}).\n\n- людей\n- ${FACT}\n- м`), []],
  ['no space after', lutsk(`Щодня ${FACT}людей.`), ['рядок 11: число «vidviduvachi» злите зі словом']],
  ['no space before', lutsk(`> Щодня${FACT} людей.`), ['рядок 11: число «vidviduvachi» злите зі словом']],
  ['qualifier', lutsk(`Понад ${FACT} людей.`), ['рядок 11: «понад» двічі: число «vidviduvachi» уже має це слово']],
  [
    'unit',
    lutsk('Замостили <Fact id="nova-brukivka"/> м берега.'),
    ['рядок 11: «м» двічі: число «nova-brukivka» уже має одиницю'],
  ],
  ['word that begins like the unit', lutsk('Замостили <Fact id="nova-brukivka"/> мосту.'), []],
  ['currency', lutsk(`- Дали ${COST} млн грн.`), ['рядок 11: «грн» двічі: число «remont» уже має одиницю']],
  ['currency alone', lutsk(`Дали ${COST} грн.`), ['рядок 11: «грн» двічі: число «remont» уже має одиницю']],
  [
    'full stop',
    { ...lutsk(`Щороку ${FACT}.`), 'practices.lutsk-naberezhna.facts.0.value': 120_000 },
    ['рядок 11: крапка після числа «vidviduvachi»: «тис.» уже має свою'],
  ],
  [
    'a sum whose currency could not be read',
    {
      ...lutsk(`Понад ${COST}.`),
      'practices.lutsk-naberezhna.costs.0.qualifier': 'moreThan',
      'practices.lutsk-naberezhna.costs.0.currency': undefined,
    },
    [],
  ],
]);

const retold = (text: string) => ({ 'practices.lutsk-naberezhna.result': text });
testCheck(retoldFigures, [
  ['another count', retold('Щодня приходило 130 людей.'), ['result: число «130», а в практиці — 120']],
  ['another sum', retold('Дали 3,2 млн грн.'), ['result: число «3,2 млн», а в практиці — 2,3\u00A0млн']],
  ['another sum in words', retold('Дали 3,2 млн гривень.'), ['result: число «3,2 млн», а в практиці — 2,3\u00A0млн']],
  [
    'a sum in groups of three',
    retold('Дали 3 200 000 грн.'),
    ['result: число «3 200 000», а в практиці — 2,3\u00A0млн'],
  ],
  ['a sum in another currency', retold('Дали 3,2 млн доларів.'), []],
  [
    'the sum of a cost in another currency',
    retold('Дали 2,3 млн доларів.'),
    ['result: тут «2,3 млн» — дол.\u00A0США, а в costs — грн'],
  ],
  ['the sum of a cost in another currency, in the prose', lutsk('Донори дали ще 2,3 млн євро.'), []],
  [
    'the sum of a cost in another currency, in a topic',
    { 'topics.public-space.oneLine': 'Донори дали ще 2,3 млн євро.' },
    [],
  ],
  ['a zero too many', retold('Щодня приходило 1200 людей.'), ['result: число «1200», а в практиці — 120']],
  [
    'a zero too many in the prose, in whatever section',
    lutsk('Щодня приходило 1200 людей.'),
    ['текст, розділ «Результати»: число «1200», а в практиці — 120'],
  ],
  [
    'three zeros too few in the prose',
    lutsk('Дали 2300 грн.'),
    ['текст, розділ «Результати»: число «2300», а в практиці — 2,3\u00A0млн'],
  ],
  ['two zeros too many', retold('Щодня приходило 12 000 людей.'), []],
  [
    'a part or another count, where a text may say more',
    {
      ...lutsk('Із них 12 людей приходили зранку, 70 людей — увечері.'),
      'practices.lutsk-naberezhna.problem': 'На березі жило 130 людей.',
      'practices.lutsk-naberezhna.plans': ['Приймати 130 людей.'],
    },
    [],
  ],
  [
    'another count of what is planned, in the plans',
    {
      'practices.lutsk-naberezhna.facts.0.status': 'planned',
      'practices.lutsk-naberezhna.plans': ['Приймати 130 людей.', 'Годувати 140 людей похилого віку.'],
    },
    ['plans[0]: число «130», а в практиці — 120'],
  ],
  [
    'another count that two texts state',
    { ...lutsk('Щодня приходило 1200 людей.'), 'practices.lutsk-naberezhna.plans': ['Приймати 1200 людей.'] },
    [],
  ],
  ['the same, written otherwise', retold('Понад 2 млн грн, 2 300 000 грн, близько 100 людей, 1,6 тис. м.'), []],
  [
    'what no figure counts',
    retold('Посадили 130 дерев, дали 5 млн грн, відкрили о 18:00, у 2017/18 людей не було, 25-та людина.'),
    [],
  ],
  [
    'line of a project',
    { 'practices.lutsk-naberezhna.projects.0.oneLine': 'Замостили 355 м берега.' },
    ['projects[0].oneLine: число «355», а в практиці — 350'],
  ],
  [
    'topic',
    {
      'topics.public-space.oneLine': 'У парку 45 лавок.',
      'topics.public-space.body': 'Набережна завдовжки 1700 м.',
    },
    ['oneLine: число «45», а в практиці — 40', 'текст: число «1700», а в практиці — 1,6\u00A0тис.'],
  ],
  [
    'practice that a topic links to',
    {
      'practices.lutsk-naberezhna.topics': ['public-space'],
      'topics.energy.body': '[Набережна](/practices/lutsk-naberezhna/) завдовжки 1700 м.',
    },
    ['текст: число «1700», а в практиці — 1,6\u00A0тис.'],
  ],
  ['comparison', { 'comparisons.0.lead': 'У парку 45 лавок.' }, ['[0].lead: число «45», а в практиці — 40']],
  [
    'a figure that could not be read',
    { ...retold('Щодня приходило 130 людей.'), 'practices.lutsk-naberezhna.facts.0.value': undefined },
    [],
  ],
]);

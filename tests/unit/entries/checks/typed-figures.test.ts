import { typedFigures } from '../../../../src/entries/checks/typed-figures.ts';
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

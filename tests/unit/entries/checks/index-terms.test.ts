import { indexTerms } from '../../../../src/entries/checks/index-terms.ts';
import { testCheck } from './drafts.ts';

testCheck(indexTerms, [
  [
    'see a term that is not there',
    { 'indexTerms.1.see': 'Стільці' },
    ['[1].see: терміна «Стільці» немає або він сам лише відсилає'],
  ],
  [
    'see a term that only leads on',
    { 'indexTerms.1.see': 'Лави' },
    ['[1].see: терміна «Лави» немає або він сам лише відсилає'],
  ],
  [
    'see also a term that is not there',
    { 'indexTerms.0.seeAlso': ['Стільці'] },
    ['[0].seeAlso[0]: терміна «Стільці» немає або він сам лише відсилає'],
  ],
  ['see also itself', { 'indexTerms.0.seeAlso': ['Лавки'] }, ['[0].seeAlso[0]: термін відсилає сам до себе']],
  [
    'project without prose is reported elsewhere',
    {
      'practices.lviv-parky.body': '## Практика\n\nТак.',
      'indexTerms.0.at': ['lviv-parky#lavky'],
      'indexTerms.0.words': ['кущі'],
    },
    [],
  ],
  [
    'term that the text does not show',
    { 'indexTerms.0.at': ['lviv-parky#lavky', 'lutsk-naberezhna'] },
    ['[0].at[1]: терміна «Лавки» не видно в тексті «lutsk-naberezhna»'],
  ],
  [
    'term that the text shows by other words',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'indexTerms.0.words': ['кущі'] },
    [],
  ],
  [
    'place of a project is no place of its practice',
    { 'indexTerms.0.at': ['lutsk-naberezhna#brukivka'], 'indexTerms.0.words': ['кущі'] },
    ['[0].at[0]: терміна «Лавки» не видно в тексті «lutsk-naberezhna#brukivka»'],
  ],
  [
    'what a sum is for is a line of its practice',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'indexTerms.0.words': ['на ремонт набережної'] },
    [],
  ],
  [
    'an act as it is cited is a line of its practice',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'indexTerms.0.words': ['№ 17 від'] },
    [],
  ],
  [
    'a code is not',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'indexTerms.0.words': ['=mu2019-02'] },
    ['[0].at[0]: терміна «Лавки» не видно в тексті «lutsk-naberezhna»'],
  ],
  [
    'a text that could not be read may show it',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'practices.lutsk-naberezhna.summary': undefined },
    [],
  ],
]);

import { indexTerms } from '../../../../src/entries/checks/index-terms.ts';
import { testCheck, type Row } from './drafts.ts';

const OF_PRACTICE = 'practices.lutsk-naberezhna';
const OF_PROJECT = `${OF_PRACTICE}.projects.0`;
const CONTACT = { organisation: 'Рада', person: null, post: null, address: null, phones: [] };
/** What the book does not print at a place, in a field of a practice or a project. */
const NOT_PRINTED: [field: string, value: unknown, words: string][] = [
  [`${OF_PRACTICE}.oneLine`, 'Фонтани біля річки.', 'фонтани'],
  [`${OF_PRACTICE}.shortTitle`, 'Фонтани', 'фонтани'],
  [`${OF_PRACTICE}.related`, [{ to: 'lviv-parky', reason: 'Теж фонтани.' }], 'фонтани'],
  [
    `${OF_PRACTICE}.links`,
    [{ url: 'https://a.example.org/', label: 'Тут', archiveUrl: 'https://archive.org/fontany' }],
    'fontany',
  ],
  [
    `${OF_PRACTICE}.laterNotes`,
    [{ date: '2020', text: 'Добудували.', sourceUrl: 'https://a.example.org/fontany' }],
    'fontany',
  ],
  [
    `${OF_PRACTICE}.contacts`,
    [{ ...CONTACT, emails: [{ address: 'fontany@example.org', private: false }], links: [] }],
    'fontany',
  ],
  [`${OF_PRACTICE}.contacts`, [{ ...CONTACT, emails: [], links: ['https://fontany.example.org/'] }], 'fontany'],
  [`${OF_PROJECT}.oneLine`, 'Фонтани біля річки.', 'фонтани'],
  [`${OF_PROJECT}.shortTitle`, 'Фонтани', 'фонтани'],
  [`${OF_PROJECT}.funding`, ['місцева позика'], 'позика'],
  [
    `${OF_PROJECT}.facts`,
    [{ id: 'moc', value: 5, unit: 'МВт·год', text: 'енергії', period: null, status: 'stated' }],
    'МВт',
  ],
];

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
    'the short title of a project is a line of its practice',
    {
      [`${OF_PROJECT}.shortTitle`]: 'Фонтани',
      'indexTerms.0.at': ['lutsk-naberezhna'],
      'indexTerms.0.words': ['фонтани'],
    },
    [],
  ],
  [
    'words of one letter must begin alike',
    {
      [`${OF_PRACTICE}.summary`]: 'Усі фонтани.',
      'indexTerms.0.at': ['lutsk-naberezhna'],
      'indexTerms.0.words': ['у фонтан'],
    },
    ['[0].at[0]: терміна «Лавки» не видно в тексті «lutsk-naberezhna»'],
  ],
  ...NOT_PRINTED.map(([field, value, words]): Row => {
    const place = field.startsWith(OF_PROJECT) ? 'lutsk-naberezhna#brukivka' : 'lutsk-naberezhna';
    return [
      `${field} is not printed: ${words}, ${JSON.stringify(value)}`,
      { [field]: value, 'indexTerms.0.at': [place], 'indexTerms.0.words': [words] },
      [`[0].at[0]: терміна «Лавки» не видно в тексті «${place}»`],
    ];
  }),
  [
    'a text that could not be read may show it',
    { 'indexTerms.0.at': ['lutsk-naberezhna'], 'practices.lutsk-naberezhna.summary': undefined },
    [],
  ],
]);

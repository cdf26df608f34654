import type { SearchWords } from '../../../../src/schemas/search-words.ts';

/** Words that ask, one of each kind. */
export const QUESTION_WORDS: SearchWords['synonyms']['questions'] = {
  costs: ['коштує'],
  amount: ['скільки', 'кількість'],
  funding: ['платив'],
  area: ['площа'],
  length: ['довжина'],
  dates: ['коли'],
  people: ['хто'],
  otherwise: ['не'],
  contacts: ['телефон'],
};

import { dates } from '../../../../src/entries/checks/dates.ts';
import { testCheck } from './drafts.ts';

const LUTSK = 'practices.lutsk-naberezhna';

testCheck(dates, [
  [
    'programme outside the visit',
    { 'visits.lutsk.programme.0.date': '2018-07-05' },
    ['programme[0].date: 2018-07-05 не в межах візиту'],
  ],
  [
    'visit after its source',
    { 'visits.lviv.start': '2019-03-01', 'visits.lviv.end': '2019-03-02' },
    ['end: візит 2019-03-02 пізніший за джерело, що про нього розповідає'],
  ],
  ['visit in the month of its source', { 'visits.lviv.start': '2019-01-30', 'visits.lviv.end': '2019-01-31' }, []],
  [
    'key dates out of order',
    { 'practices.lviv-parky.keyDates.0.date': '2018-09' },
    ['keyDates[1].date: 2018-04 стоїть після 2018-09'],
  ],
  [
    'key date after the source',
    { [`${LUTSK}.keyDates.0.date`]: '2019-02' },
    ['keyDates[0].date: 2019-02 — пізніше за джерело (2019-01)'],
  ],
  ['key date of long ago', { [`${LUTSK}.keyDates.0.date`]: '1892' }, []],
  ['act of long ago', { [`${LUTSK}.legal.0.date`]: '1017-12-20' }, ['legal[0].date: 1017-12-20 — задавній']],
  ['key date of the source’s year', { [`${LUTSK}.keyDates.0.date`]: '2019' }, []],
  [
    'act after the source',
    { [`${LUTSK}.legal.0.date`]: '2020-01-05' },
    ['legal[0].date: 2020-01-05 — пізніше за джерело (2019-01)'],
  ],
  [
    'note of before the source',
    { [`${LUTSK}.laterNotes`]: [{ date: '2018' }] },
    ['laterNotes[0].date: 2018 — не пізніше за джерело (2019-01)'],
  ],
  [
    'money spent after the source',
    { [`${LUTSK}.costs.0.year`]: 2020 },
    ['costs[0].year: 2020 рік — пізніше за джерело (2019-01)'],
  ],
  ['money planned for later', { [`${LUTSK}.costs.0.year`]: 2020, [`${LUTSK}.costs.0.status`]: 'planned' }, []],
  ['source to come', { 'sources.vyhadana-zbirka.date': '2099' }, ['date: 2099 ще не настало']],
  [
    'facts as of after the source',
    { 'sources.vyhadana-zbirka.asOf': '2019-05' },
    ['asOf: 2019-05 — пізніше за видання (2019-01)'],
  ],
  [
    'a source whose date could not be read',
    { 'sources.vyhadana-zbirka.date': undefined, [`${LUTSK}.keyDates.0.date`]: '2030' },
    [],
  ],
]);

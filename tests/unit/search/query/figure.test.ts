import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchWords } from '../../../../src/schemas/search-words.ts';
import { keyed } from '../../../../src/search/indexing/build-index.ts';
import { buildLexicon } from '../../../../src/search/indexing/build-lexicon.ts';
import { readDictionary } from '../../../../src/search/indexing/hunspell.ts';
import { Lexicon } from '../../../../src/search/language/lexicon.ts';
import { cut } from '../../../../src/search/language/words.ts';
import { answeringFigures } from '../../../../src/search/query/figure.ts';
import type { RankedPage } from '../../../../src/search/query/rank.ts';
import { QueryReader } from '../../../../src/search/query/read.ts';
import type { DocTexts, Figure } from '../../../../src/search/types.ts';
import { QUESTION_WORDS } from './question-words.ts';

const WORDS: SearchWords = {
  synonyms: {
    groups: [
      ['громадський бюджет', 'бюджет участі'],
      ['школа', 'громадянин'],
    ],
    towards: [],
    stopwords: ['та', 'скільки', 'і', 'не'],
    vague: [],
    apart: [],
    prefixes: {},
    questions: QUESTION_WORDS,
  },
  abbreviations: [],
  readersWords: {},
  russian: {},
  thesaurus: {},
};
const TEXT = 'громадський бюджет парк школа квиток відкриють оцінять заступник нових невідомий громадянин відвідувало';
const built = buildLexicon([new Set(TEXT.split(' '))], readDictionary('', '0\n'), WORDS);
built.keysOf(cut(TEXT));
const packed = built.pack();
const lexicon = new Lexicon(packed.base);
for (const { shard } of packed.shards) lexicon.add(shard);
const reader = new QueryReader(lexicon);
const keysIn = (text: string, beginning = text) =>
  built.keysOf(cut(text)).slice(0, cut(beginning).length).flat().join(' ');

const figure = (text: string, value = '6 млн грн', asks: Figure['asks'] = 'costs'): Figure => ({
  value,
  text,
  asks,
  caveats: ['за збіркою, с. 15–17'],
});

/** The figures that answer a question, among those of a page of this title, in a section of a title. */
async function answer(question: string, title: string, figures: Figure[], section = ''): Promise<string | null> {
  const sections = [{ anchor: 'park', title: section, has: ['costs', 'amount', 'dates', 'people'] }];
  const page = { id: 'one', doc: { url: '/one/', title, city: 'Квиток', sections } } as unknown as RankedPage;
  const names = { title: keysIn(section), page: keysIn(title), city: keysIn('Квиток') };
  const texts = [{ figures: figures.map((one) => keyed(one, keysIn)), names }] as unknown as DocTexts;
  const found = await answeringFigures(reader.read(question), [page], lexicon.asking, () => Promise.resolve(texts));
  return found.map(({ value, text, url }) => `${value} ${text} ${url}`).join('; ') || null;
}

test('a question about a sum is answered by the figure that has its words', async () => {
  assert.equal(
    await answer('коштує парк', 'Громадський бюджет', [figure('на парк'), figure('на школа')]),
    '6 млн грн на парк /one/#park',
  );
});

test('a figure is no answer if only the titles around it have the words, or too few of them', async () => {
  assert.equal(await answer('коштує парк', 'Парк', [figure('на квиток')]), null);
  assert.equal(await answer('коштує парк школа квиток', 'Громадський бюджет', [figure('на парк')]), null);
});

test('figures that fit are all the answer, up to three; one without a number or of another kind is none', async () => {
  const sums = ['1', '2', '3', '4'].map((million) => figure('на парк', `${million} млн грн`));
  const two = '1 млн грн на парк /one/#park; 2 млн грн на парк /one/#park';
  assert.equal(await answer('коштує парк', '', sums.slice(0, 2)), two);
  assert.equal(await answer('коштує парк', '', sums), null);
  assert.equal(await answer('коштує парк', '', [figure('на парк', '')]), null);
  assert.equal(await answer('коштує парк', '', [figure('на парк', '2018', 'dates')]), null);
});

test('the name of the city does not make one of its figures the answer', async () => {
  assert.equal(
    await answer('скільки коштує парк квиток', 'Парк', [figure('на парк'), figure('на школа квиток', '9 млн грн')]),
    '6 млн грн на парк /one/#park',
  );
});

test('the sums of a section are of what its title names', async () => {
  assert.equal(await answer('коштує парк', '', [figure('на ремонт')], 'Парк'), '6 млн грн на ремонт /one/#park');
  assert.equal(await answer('скільки парк', '', [figure('ламп', '5', 'amount')], 'Парк'), null);
});

test('a question of how many is answered by what is counted, not by what else the text names', async () => {
  const figures = [figure('громадський парк', '5', 'amount'), figure('ламп стоїть там, де парк', '9', 'amount')];
  assert.equal(await answer('скільки парк', '', figures), '5 громадський парк /one/#park');
  assert.equal(await answer('кількість парк', '', figures), '5 громадський парк /one/#park');
  const third = figure('громадський та нових парк', '5', 'amount');
  assert.equal(await answer('скільки парк', '', [third]), '5 громадський та нових парк /one/#park');
});

test('a figure is no answer without one word of the question, or to a question of what is not so', async () => {
  const figures = [figure('нових школа і парк', '5', 'amount')];
  assert.equal(await answer('скільки парк', '', figures), '5 нових школа і парк /one/#park');
  assert.equal(await answer('скільки парк бюджет', 'Квиток', figures), null, 'another thing');
  assert.equal(await answer('скільки парк відкриють', '', figures), null, 'another deed');
  assert.equal(await answer('скільки парк 2018', '', figures), null, 'another year');
  assert.equal(await answer('скільки не парк', '', figures), null);
  assert.equal(await answer('скільки громадянин', '', figures), null, 'a lone synonym');
});

test('a question of when is answered by what was done', async () => {
  const figures = [figure('відкриють парк', '2017 рік', 'dates'), figure('оцінять парк', '2018 рік', 'dates')];
  assert.equal(await answer('коли відкриють парк', '', figures), '2017 рік відкриють парк /one/#park');
  assert.equal(await answer('коли відкриють парк', '', figures.slice(1)), null);
  assert.equal(await answer('коли коштує парк', '', [figure('на парк')]), null, 'a sum is no date');
});

test('a question about a year is answered by a figure of that year, whatever its note says of others', async () => {
  const of = (...caveats: string[]) => ({
    ...figure('на парк та школа', `${caveats.length} млн грн`),
    caveats: [...caveats, 'за збіркою, с. 15–17'],
  });
  const older = of('2016', 'За 2018 рік не вказано');
  assert.equal(
    await answer('коштує парк школа 2018', '', [older, of('2018')]),
    '1 млн грн на парк та школа /one/#park',
  );
  assert.equal(await answer('коштує парк школа 2018', '', [older]), null);
  assert.equal(await answer('коштує парк школа 17', '', [older]), null, 'a page of the source is not of the figure');
  const date = figure('відкриють парк', '2018 рік', 'dates');
  assert.equal(await answer('коли 2018 відкриють парк', '', [date]), '2018 рік відкриють парк /one/#park');
});

test('a deputy is no answer to who the head is', async () => {
  const deputy = [figure('заступник парк', 'Іван', 'people')];
  assert.equal(await answer('хто парк', '', deputy), null);
  assert.equal(await answer('хто заступник парк', '', deputy), 'Іван заступник парк /one/#park');
});

test('a listed phrase is found in a figure', async () => {
  assert.equal(
    await answer('коштує громадський бюджет', '', [figure('на громадський бюджет')]),
    '6 млн грн на громадський бюджет /one/#park',
  );
  assert.equal(await answer('коштує громадський бюджет', '', [figure('на громадський невідомий бюджет')]), null);
});

test('a question about a sum is answered by the sum, never by a number of things with the same words', async () => {
  assert.equal(await answer('скільки коштує парк', '', [figure('площа парку', '52 га', 'amount')]), null);
  assert.equal(
    await answer('скільки коштує парк', '', [figure('площа парк', '52 га', 'amount'), figure('на парк')]),
    '6 млн грн на парк /one/#park',
  );
});

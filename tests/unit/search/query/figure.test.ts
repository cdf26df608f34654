import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchWords } from '../../../../src/schemas/search-words.ts';
import { LexiconBuilder } from '../../../../src/search/indexing/build-lexicon.ts';
import { readDictionary } from '../../../../src/search/indexing/hunspell.ts';
import { Lexicon } from '../../../../src/search/language/lexicon.ts';
import { cut } from '../../../../src/search/language/words.ts';
import { answeringFigure } from '../../../../src/search/query/figure.ts';
import type { RankedPage } from '../../../../src/search/query/rank.ts';
import { QueryReader } from '../../../../src/search/query/read.ts';
import type { DocTexts } from '../../../../src/search/types.ts';
import { QUESTION_WORDS } from './question-words.ts';

const WORDS: SearchWords = {
  synonyms: {
    groups: [],
    towards: [],
    stopwords: [],
    vague: [],
    apart: [],
    questions: QUESTION_WORDS,
  },
  abbreviations: [],
  readersWords: {},
  russian: {},
  thesaurus: {},
};
const TEXT = 'громадський бюджет парк школа квиток';
const built = new LexiconBuilder([new Set(TEXT.split(' '))], readDictionary('', '0\n'), WORDS);
built.keysOf(cut(TEXT));
const packed = built.pack();
const lexicon = new Lexicon(packed.base);
for (const { shard } of [...packed.words, ...packed.asked]) lexicon.add(shard, true);
const reader = new QueryReader(lexicon);

type Figure = NonNullable<DocTexts[number]['figures']>[number];
const figure = (text: string, value = '6 млн грн', asks: Figure['asks'] = 'costs'): Figure => ({
  value,
  text,
  asks,
  caveats: [],
});

/** The figure that answers a question, among those of a page of this title. */
async function answer(question: string, title: string, figures: Figure[]): Promise<string | null> {
  const page = {
    id: 'one',
    doc: { url: '/one/', title, city: '', sections: [{ anchor: 'park', title: '', has: ['costs', 'amount'] }] },
  } as unknown as RankedPage;
  const texts = [{ figures }] as unknown as DocTexts;
  const found = await answeringFigure(reader.read(question), [page], lexicon, () => Promise.resolve(texts));
  return found && `${found.value} ${found.text} ${found.url}`;
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

test('of two equally good figures neither is the answer, nor is one without a number or of another kind', async () => {
  assert.equal(await answer('коштує парк', '', [figure('на парк'), figure('на парк', '9 млн грн')]), null);
  assert.equal(await answer('коштує парк', '', [figure('на парк', '')]), null);
  assert.equal(await answer('коштує парк', '', [figure('на парк', '2018', 'dates')]), null);
});

test('a question about a sum is answered by the sum, never by a number of things with the same words', async () => {
  assert.equal(await answer('скільки коштує парк', '', [figure('площа парку', '52 га', 'amount')]), null);
  assert.equal(
    await answer('скільки коштує парк', '', [figure('площа парк', '52 га', 'amount'), figure('на парк')]),
    '6 млн грн на парк /one/#park',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchWords } from '../../../../src/schemas/search-words.ts';
import { buildLexicon } from '../../../../src/search/indexing/build-lexicon.ts';
import { Engine } from '../../../../src/search/query/engine.ts';
import type { DocTexts, FacetName } from '../../../../src/search/types.ts';
import { quote } from '../../../../src/search/ui/excerpt.ts';
import { facetCounts, narrow, type Result } from '../../../../src/search/ui/results.ts';
import { readDictionary } from '../../../../src/search/indexing/hunspell.ts';
import { COMMON, frequencyOf, Lexicon } from '../../../../src/search/language/lexicon.ts';
import { intoShards } from '../../../../src/search/indexing/rows.ts';
import { isPhraseKey, phraseEnd } from '../../../../src/search/language/keys.ts';
import { QueryReader } from '../../../../src/search/query/read.ts';
import { rankPage, rarity } from '../../../../src/search/query/rank.ts';
import { cut } from '../../../../src/search/language/words.ts';
import { suggestFor } from '../../../../src/search/ui/suggest.ts';
import { QUESTION_WORDS } from './question-words.ts';

const AFF =
  'SFX A Y 4\nSFX A 0 у [^аь]\nSFX A 0 ом [^аь]\nSFX A ок ка ок\nSFX A ок ком ок\nSFX B Y 3\nSFX B а и а\nSFX B а у а\nSFX B а ою а\n';
const DIC = '5\nквиток/A\nпарк/A\nшкола/B\nбюджет/A\nучасть\n';
const dictionary = readDictionary(AFF, DIC);
const words: SearchWords = {
  synonyms: {
    groups: [
      ['громадський бюджет', 'бюджет участь'],
      ['школа', 'гімназія'],
      ['квиток', 'парк'],
    ],
    towards: [],
    stopwords: ['у', 'як'],
    vague: ['школа'],
    apart: [],
    prefixes: { гром: 'громадський' },
    questions: QUESTION_WORDS,
  },
  abbreviations: [['ГБ', 'громадський бюджет']],
  readersWords: { парк: ['зелена зона', 'сквер', 'бюджет'], музей: ['галерея'] },
  russian: { квиток: ['проездной'] },
  thesaurus: { участь: ['співучасть'] },
};
const TEXT = 'громадський бюджет парк школу квитком участь промприлад';
const built = buildLexicon([new Set(TEXT.split(' '))], dictionary, words);
const textKeys = built.keysOf(cut(TEXT));
const packed = built.pack();
const lexicon = new Lexicon(packed.base);
for (const { shard } of packed.shards) lexicon.add(shard);
const reader = new QueryReader(lexicon);
const keysOfText = (text: string) => built.keysOf(cut(text)).flat();

test('a dictionary maps forms to words and back', () => {
  assert.deepEqual(
    dictionary.wordsWith('квитком').map(([word]) => word),
    ['квиток'],
  );
  assert.deepEqual(dictionary.wordsWith('школою'), [['школа', ['школа', 'школи', 'школу', 'школою']]]);
  assert.deepEqual(dictionary.wordsWith('метро'), []);
});

test('targets of the lists that no text has are reported, and texts of function words only', () => {
  assert.deepEqual(built.lost, [{ list: 'readersWords', target: 'музей' }]);
  const synonyms = { ...words.synonyms, towards: [{ words: ['театр'], find: ['сцена', 'музей'] }] };
  const lists = { ...words, synonyms, abbreviations: [['як у', 'парк']], readersWords: {} };
  const { lost } = buildLexicon([new Set(['парк'])], dictionary, lists);
  assert.deepEqual(lost, [
    { list: 'abbreviations', target: 'як у' },
    { list: 'synonyms', target: 'сцена, музей' },
    { list: 'russian', target: 'квиток' },
    { list: 'thesaurus', target: 'участь' },
  ]);
});

test('any form of a word has the key of the text', () => {
  const [term] = reader.read('квитка').terms;
  assert.equal(term?.matches[0]?.quality, 1);
  assert.ok(keysOfText('квитком').includes(term?.matches[0]?.key ?? ''));
});

test('function words are dropped, and the kind of question is recognised', () => {
  const query = reader.read('як у скільки школа');
  assert.deepEqual(query.intents, ['amount']);
  assert.deepEqual(
    reader.read('як у школа').terms.map((t) => t.form),
    ['школа'],
  );
});

test('a typo, a keyboard layout, a beginning and a name outside the dictionary', () => {
  const guessOf = (query: string) => reader.read(query).terms[0]?.guess;
  assert.deepEqual([guessOf('квітка')?.by, guessOf('квітка')?.form], ['slip', 'квитка'], 'the form that was meant');
  assert.equal(reader.read('rdbnjr').understood, 'квиток');
  assert.equal(guessOf('бюдж')?.by, 'beginning');
  assert.equal(reader.read('промприладом').terms[0]?.matches[0]?.quality, 1);
  assert.deepEqual(reader.read('аеропорт').terms[0]?.matches, []);
});

test('a correction is named and undone by quotation marks; the rest of the query stays as typed', () => {
  const query = reader.read('Промприлад, квітка!');
  assert.equal(query.understood, 'Промприлад, квитка!');
  assert.equal(query.literal, 'Промприлад, "квітка"!');
  assert.equal(reader.read(query.literal ?? '').understood, null);
});

test('the part of speech of a word outside the lexicon follows from its ending', () => {
  const parts = reader.read('лагодити іржавими гойдалка').terms.map(({ form, part }) => [form, part]);
  assert.deepEqual(parts, [
    ['лагодити', 'verb'],
    ['іржавими', 'adjective'],
    ['гойдалка', 'noun'],
  ]);
});

test('an existing word is never replaced', () => {
  assert.deepEqual(reader.doubts('квітка парк'), ['квітка']);
  const query = reader.read('квітка', new Set(['квітка']));
  assert.deepEqual([query.understood, query.terms[0]?.matches], [null, []]);
  assert.equal(query.suggestion, 'квитка', 'it is asked back only');
});

test('quotation marks mean exactly these words, in any of their forms', () => {
  const [first, second] = reader.read('"громадського бюджету"').terms;
  assert.deepEqual([first?.quoted, second?.quoted], [0, 0]);
  assert.deepEqual(
    [first, second].map((term) => term?.matches.length),
    [1, 1],
    'no synonyms, no relatives',
  );
  assert.ok(reader.hasInOrder('про громадський бюджетом школи', ['громадський', 'бюджет']));
  assert.ok(!reader.hasInOrder('бюджет, громадський', ['громадський', 'бюджет']));
  assert.equal(reader.read('пам"ятки').terms[0]?.quoted, undefined, 'an apostrophe is no quotation mark');
});

test('a telephone is found however its digits are grouped', () => {
  const keyOf = (query: string) => reader.read(query).terms.flatMap((term) => term.matches.map((m) => m.key));
  const [text = ''] = built.keysOf(cut('728-14-48')).flat();
  for (const typed of ['7281448', '728 14 48', '72-81-448', '(048) 728-14-48', '+38 048 7281448'])
    assert.ok(keyOf(typed).includes(text), typed);
  assert.equal(reader.read('2018-2022').terms.length, 2, 'a span of years is no telephone');
});

test('a phrase of the synonyms is one term with the keys of its synonyms in the text', () => {
  const [term, ...others] = reader.read('бюджет участь').terms;
  assert.deepEqual(others, []);
  assert.ok(term?.matches.some((m) => m.quality < 1 && textKeys[0]?.includes(m.key)));
  assert.equal(phraseEnd([['a'], ['b']], [['a'], [], ['b'], ['a']], 0), 2, 'places without keys are let through');
});

test('a compound with a shortened first part is read as its whole words', () => {
  const [compound, whole] = ['громбюджет', 'громадський бюджет'].map((query) => reader.read(query));
  assert.deepEqual(compound?.terms[0]?.matches, whole?.terms[0]?.matches);
  assert.deepEqual(compound?.absent, []);
  assert.deepEqual(reader.read('громлампа').absent, [{ word: 'громлампа', near: false }]);
});

test('a phrase written as in the text comes before its synonyms', () => {
  const [written, ...fellows] = reader.read('громадський бюджет').terms[0]?.matches ?? [];
  assert.equal(written?.quality, 1);
  assert.ok(textKeys[0]?.includes(written?.key ?? ''));
  assert.ok(fellows.every((m) => m.quality < 1));
});

test('a word finds its synonyms in the texts, itself first', () => {
  const [term] = reader.read('квитком').terms;
  const [own, ...others] = term?.matches ?? [];
  assert.equal(own?.key, keysOfText('квиток')[0]);
  const synonym = others.find(({ key }) => key === keysOfText('парк')[0]);
  assert.ok(synonym && synonym.quality < 1);
});

test('a word that no text has leads to the word of the texts that it means', () => {
  const keyOfPark = keysOfText('парк')[0] ?? '';
  const leads = (query: string) => reader.read(query).terms.map((t) => t.matches.map((m) => m.key));
  assert.ok(leads('скверу')[0]?.includes(keyOfPark), 'a reader’s word');
  assert.deepEqual(leads('зелена зона'), [[keyOfPark]], 'a phrase is one term');
  assert.ok(leads('проездного')[0]?.includes(keysOfText('квитком')[0] ?? ''), 'a Russian one, by its own forms');
  assert.ok(!leads('бюджет')[0]?.includes(keyOfPark), 'a word that a text has is found there');
  assert.deepEqual(leads('галерея'), [[]], 'what it means no text has');
  assert.equal(reader.read('сквер').understood, null);
});

test('an abbreviation finds what it stands for', () => {
  const [term] = reader.read('ГБ').terms;
  assert.ok(term?.matches.some((m) => textKeys[0]?.includes(m.key)));
});

test('a vague word is looked up only alone', () => {
  assert.deepEqual(
    reader.read('школи парк').terms.map((t) => t.form),
    ['парк'],
  );
  assert.equal(reader.read('школи').terms.length, 1);
});

test('a form of two words is taken for the word whose other forms the collection has', () => {
  const homographs = readDictionary(
    'SFX A Y 2\nSFX A 0 у [^о]\nSFX A 0 и [^о]\nSFX B Y 2\nSFX B о а о\nSFX B о 0 о\n',
    '2\nміст/A\nмісто/B\n',
  );
  const pages = [...Array.from({ length: 20 }, () => new Set(['міста', 'міст'])), new Set(['мосту'])];
  const lexicon = buildLexicon(pages, homographs, words);
  const keys = (text: string) => lexicon.keysOf(cut(text)).flat();
  assert.deepEqual(keys('міст'), keys('міста'));
});

test('a phrase is found with a hyphenated word in it', () => {
  const lexicon = buildLexicon([new Set(['медико', 'санітарна', 'медикосанітарна', 'допомога'])], dictionary, {
    ...words,
    abbreviations: [['ЦМСД', 'медико-санітарна допомога']],
  });
  const [, , , help] = lexicon.keysOf(cut('медико-санітарна допомога'));
  assert.ok(help?.some(isPhraseKey), 'its last word too: all of them are marked where it is found');
});

test('only the lexicon shards that a query may need are loaded', () => {
  assert.deepEqual([...reader.starts('як у квитком 12')], ['кви']);
  assert.deepEqual([...reader.otherStarts('квитком 12')], [], 'every word is known');
  assert.deepEqual([...reader.otherStarts('квитком пприк')], ['пп'], 'where a slip was meant to begin');
  assert.ok(!reader.otherStarts('гром').has(''), 'a first part alone would load every shard');
  assert.ok(reader.otherStarts('rdbnjr').has('кви'), 'the other layout');
  assert.ok(reader.otherStarts('kyi').has('ки'), 'another spelling of the sounds');
});

test('in a large collection a word that most pages have is looked up last', async () => {
  const pages = Array.from({ length: 1000 }, (_, i) => new Set(i % 100 === 0 ? ['бюджет', 'парк'] : ['бюджет']));
  const lexicon = buildLexicon(pages, dictionary, words);
  const { base, shards } = lexicon.pack();
  const keyOf = (word: string) => lexicon.keysOf(cut(word)).flat()[0] ?? '';
  const manifest = {
    pages: 1000,
    base,
    version: 'v',
    docs: 2,
    words: shards.map(({ from }) => from),
    known: 1,
  };
  const asked: string[] = [];
  const engine = await Engine.load({
    json: (path) =>
      Promise.resolve(path.endsWith('manifest.json') ? manifest : shards[Number(/words-(\d+)/.exec(path)?.[1])]?.shard),
    bytes: () => Promise.reject(new Error('no filter')),
    pagefind: () =>
      Promise.resolve({
        options: () => Promise.resolve(),
        init: () => Promise.resolve(),
        search: (key) => Promise.resolve({ results: (asked.push(key), []) }),
      }),
  });
  await engine.answer('бюджет парк');
  const [park, budget] = ['парк', 'бюджет'].map((word) => asked.indexOf(keyOf(word)));
  assert.equal(park, 0);
  assert.ok((budget ?? 0) > 1, 'only when the rest has found nothing');
});

/** The pages that answer a query and those that are close, where pages have words at places; only `practice` is more than a topic. */
async function answerWith(query: string, places: Record<string, Record<string, number>>) {
  const page = (id: string) => ({
    ...doc,
    kind: id === 'practice' ? 'practice' : 'topic',
    sections: [{ anchor: '', title: 'X', kind: 'head' as const, lengths: [0, 0, 60, 0, 60] }],
  });
  const hits = Object.entries(places).flatMap(([id, words]) =>
    Object.entries(words).map(([word, at]) => ({
      key: built.keysOf(cut(word)).flat()[0] ?? '',
      result: { id, words: [at] },
    })),
  );
  const found = Map.groupBy(hits, ({ key }) => key);
  const files: Record<string, unknown> = {
    ...Object.fromEntries(packed.shards.map(({ shard }, i) => [`search-data/words-${i}.v.json`, shard])),
    'search-data/manifest.json': {
      pages: Object.keys(places).length,
      base: packed.base,
      version: 'v',
      docs: 1,
      words: packed.shards.map(({ from }) => from),
      known: 1,
    },
    'search-data/docs-0.v.json': Object.fromEntries(Object.keys(places).map((id) => [id, page(id)])),
  };
  const engine = await Engine.load({
    json: (path) => Promise.resolve(files[path]),
    bytes: () => Promise.resolve(new Uint8Array(8)),
    pagefind: () =>
      Promise.resolve({
        options: () => Promise.resolve(),
        init: () => Promise.resolve(),
        search: (key) => Promise.resolve({ results: (found.get(key) ?? []).map(({ result }) => result) }),
      }),
  });
  const { pages, close } = await engine.answer(query);
  return { pages: pages.map(({ id }) => id), close: close.map(({ id }) => id) };
}

test('a page that only links is an answer only with all nouns; a verb does not make one word an answer', async () => {
  const places = { участь: 5, парк: 6 };
  const some = await answerWith('участь парк бюджет', { practice: places, topic: places, other: { бюджет: 5 } });
  assert.deepEqual(some.pages, ['practice']);
  const others = { a: { бюджет: 5 }, b: { бюджет: 5 }, c: { бюджет: 5 }, d: { бюджет: 5 } };
  const withVerb = await answerWith('утеплити участь', { practice: { участь: 5 }, ...others });
  assert.deepEqual(withVerb.pages, []);
});

test('an unknown form is taken for a verb by its ending; names of devices in «-мати», «-кати» are nouns', () => {
  const partOf = (form: string) => reader.read(form).terms[0]?.part;
  assert.deepEqual(['вистоювати', 'паркомати', 'самокати'].map(partOf), ['verb', 'noun', 'noun']);
});

test('a page with one word of several is no answer, however rare the word is', async () => {
  const common = { парк: 5, бюджет: 30 };
  const { pages } = await answerWith('участь парк бюджет', {
    practice: { участь: 5 },
    a: common,
    b: common,
    c: common,
  });
  assert.ok(!pages.includes('practice'));
});

test('a frequency is a share of the pages; in a small collection there is none', () => {
  assert.deepEqual(
    [4000, 2000, 1000, 500, 100, 1].map((pages) => frequencyOf(pages, 4000)),
    [6, 5, COMMON, 3, 0, 0],
  );
  assert.equal(frequencyOf(9, 9), 0);
});

test('rows of the lexicon come back as they were packed', () => {
  const plain = { synonyms: [], aliases: [], frequency: 0, indexed: false, vague: false };
  const rows = [
    { ...plain, stem: 'квит', family: 5, member: 0 },
    { ...plain, stem: 'квитан', family: 6, member: 0, synonyms: ['wbbbbb'], aliases: ['wbbbcd'] },
    { ...plain, stem: 'парк', family: 5, member: 1, frequency: 3, indexed: true, vague: true },
    { ...plain, stem: 'парка', family: 9, member: 19, vague: true },
  ];
  const unpacked = new Lexicon(packed.base);
  for (const { shard } of intoShards(
    rows.map((entry) => ({ entry, endings: ',у,ом', word: entry.stem })),
    [],
  ))
    unpacked.add(JSON.parse(JSON.stringify(shard)) as typeof shard);
  assert.deepEqual(
    unpacked.entries,
    rows.map((row) => ({ ...row, endings: ['', 'у', 'ом'] })),
  );
});

const doc = {
  url: '/practices/x/',
  kind: 'practice' as const,
  title: 'X',
  city: 'Y',
  facets: { city: ['Y'], topic: [], status: [] },
  sections: [
    { anchor: '', title: 'X', kind: 'head' as const, lengths: [2, 2, 10, 0] },
    { anchor: 'a', title: 'A', kind: 'project' as const, lengths: [2, 0, 10, 0] },
    { anchor: 'b', title: 'B', kind: 'project' as const, lengths: [2, 0, 10, 0] },
  ],
};
const ONE = { strict: 1, loose: 1 };
// Keys 0–13 are the head's, 14–25 of section a (title 14–15), 26–37 of section b (title 26–27).

test('a word in the title counts more than in the text', () => {
  const ranked = rankPage(
    '1',
    doc,
    [
      new Map([
        [14, 1],
        [30, 1],
      ]),
    ],
    [ONE],
  );
  assert.deepEqual(
    ranked.sections.map((s) => s.section.anchor),
    ['a', 'b'],
  );
  assert.deepEqual(ranked.sections[0]?.found[0]?.keys().toArray(), [0], 'counted from the beginning of the title');
});

test('coverage is the share of the query by rarity', () => {
  const missing = { strict: 3, loose: 1 };
  const { coverage, loose } = rankPage('1', doc, [new Map([[16, 1]]), new Map()], [ONE, missing]);
  assert.deepEqual([coverage, loose], [0.25, 0.5], 'what no text has counts less in the loose measure');
  assert.ok(rarity(1, 100) > rarity(50, 100));
  assert.ok(rarity(100, 100) >= 0);
});

test('a word of a need counts in full beside another of the same need; alone it counts less and makes nothing certain', () => {
  const sections = [{ anchor: '', title: 'X', kind: 'head' as const, lengths: [2, 0, 0, 0, 40] }];
  const ranked = (second: number) =>
    rankPage('1', { ...doc, sections }, [new Map([[5, 1]]), new Map([[second, 1]])], [ONE, ONE]);
  assert.equal(ranked(8).coverage, 1);
  assert.deepEqual(ranked(8).sure, [0, 1]);
  assert.ok(ranked(30).coverage < 0.6);
  assert.deepEqual(ranked(30).terms, [0, 1]);
  assert.deepEqual(ranked(30).sure, []);
});

test('pages that answer are certain if one of them has the words itself, not single words of needs', async () => {
  const needs = { участь: 70, парк: 90 };
  const alone = await answerWith('участь парк', { practice: needs, other: { парк: 5 }, another: { бюджет: 5 } });
  assert.deepEqual([alone.pages, alone.close.includes('practice')], [[], true]);
  const beside = await answerWith('участь парк', { practice: needs, other: { участь: 5, парк: 6 } });
  assert.equal(beside.pages.includes('other'), true);
});

test('a word that only needs have leads to them, and no typo is corrected to it', () => {
  const lexicon = buildLexicon([new Set(['парк', 'школу'])], dictionary, words, new Set(['школу']));
  const [key = ''] = lexicon.keysOf(cut('школу')).flat();
  const { base, shards, forms } = lexicon.pack();
  const learned = new Lexicon(base);
  for (const { shard } of shards) learned.add(shard);
  assert.equal(new QueryReader(learned).read('школою').terms[0]?.matches.find((m) => m.key === key)?.quality, 1);
  assert.ok(!forms.includes('школу'));
});

/** Places of each field, all of the same weight. */
const at = (...fields: number[][]) => fields.map((places) => new Map(places.map((place) => [place, 1])));
const excerpt = (texts: DocTexts[number], found: Map<number, number>[]) => quote('', texts, found).text;
const plain = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

test('an excerpt is the text itself, with the found words marked', () => {
  const body = 'Міська рада купила нові тролейбуси для громади.';
  const pieces = excerpt({ lead: '', body, counts: ['', '', '111111'.slice(0, 6) + '1'] }, at([], [], [4]));
  assert.equal(pieces.map((p) => p.text).join(''), body);
  assert.deepEqual(
    pieces.filter((p) => p.found).map((p) => p.text),
    ['тролейбуси'],
  );
});

test('an excerpt is whole sentences; items of a list do not run together', () => {
  const long = 'Перше речення про інше. Друге речення про парк і ще одне слово. ' + 'Третє речення довге. '.repeat(20);
  const place = cut(long).findIndex(({ forms }) => forms.includes('парк'));
  const counts = ['', '', '1'.repeat(cut(long).length)];
  assert.match(plain(excerpt({ lead: '', body: long, counts }, at([], [], [place]))), /^Друге речення про парк .*\.$/);
  const textOf = (body: string, found = [0, 1]) =>
    plain(excerpt({ lead: '', body, counts: ['', '', '1'.repeat(cut(body).length)] }, at([], [], found)));
  assert.equal(textOf('14 камер\n219 ламп'), '14\u00A0камер. 219\u00A0ламп', 'a number stays with what it counts');
  assert.equal(textOf('сплатити за послуги\nстати в чергу'), 'Сплатити за\u00A0послуги; стати в\u00A0чергу');
  assert.equal(textOf('бюджет\nБюджет Бучі'), 'Бюджет. Бюджет Бучі', 'the found word begins a line');
  assert.match(textOf(`${'довге речення '.repeat(30)}про парк.`, [61]), /^… речення (довге речення )+про парк\.$/);
  const address = 'Парк відкрили.\nСайт парку: park.ua/play';
  assert.equal(textOf(address, [0]), 'Парк відкрили.', 'no address at the end');
  assert.match(textOf(address, [0, 3]), /park\.ua/, 'unless its line has a found word');
});

test('an excerpt shows the rarest of the found words', () => {
  const body = `Кошти дала громада, кошти дала держава. ${'Ще одне речення. '.repeat(12)}Показали парк.`;
  const words = cut(body).map(({ forms: [form = ''] }) => form);
  const weights = new Map(words.flatMap((form, i) => (form === 'кошти' ? [[i, 1]] : form === 'парк' ? [[i, 3]] : [])));
  const texts = { lead: 'Кошти: бюджет.', body, counts: ['', '11', '1'.repeat(words.length)] };
  assert.equal(plain(excerpt(texts, [new Map(), new Map([[0, 1]]), weights])), 'Показали парк.');
});

test('found by the title alone, a section needs no excerpt; found by its sense, it shows its beginning; without a text, its title', () => {
  const texts = { lead: '', body: 'Нові сквери й дитячі садки.', counts: ['1', '', '11111'] };
  assert.deepEqual(quote('Парк', texts, at([0], [], [])), { title: [{ text: 'Парк', found: true }], text: [] });
  assert.deepEqual(quote('Парк', texts, at([], [], [])).text, [
    { text: 'Нові сквери й\u00A0дитячі садки.', found: false },
  ]);
  assert.deepEqual(quote('Без тексту', undefined, at([], [], [1])).title, [{ text: 'Без\u00A0тексту', found: false }]);
});

test('suggestions have words that begin like the typed ones', () => {
  const phrases = ['Громадський бюджет', 'Електронний квиток', 'Бюджет', 'Київ'];
  assert.deepEqual(suggestFor('бюдж', phrases), ['Бюджет', 'Громадський бюджет']);
  assert.deepEqual(suggestFor('громадський б', phrases), ['Громадський бюджет']);
  assert.deepEqual(suggestFor('київ', phrases), [], 'what is typed already');
  assert.deepEqual(suggestFor('б', phrases), []);
});

test('facets count what each value would leave, and hide the sections that the choice excludes', () => {
  const results = [
    {
      facets: { city: ['Київ'], topic: ['Безпека', 'Участь'], status: ['план'] },
      sections: [
        { section: { facets: { topic: ['Безпека'] } } },
        { section: { facets: { topic: ['Участь'] } } },
        { section: {} },
      ],
    },
    { facets: { city: ['Буча'], topic: ['Безпека'], status: ['виконано'] }, sections: [] },
  ] as unknown as Result[];
  const chosen = new URLSearchParams({ q: 'сад', city: 'Київ' });
  assert.equal(narrow(results, chosen).length, 1);
  const both = new URLSearchParams([...chosen, ['topic', 'Участь']]);
  assert.deepEqual(
    narrow(results, both)[0]?.sections.map(({ section }) => section.facets?.topic),
    [['Участь'], undefined],
  );
  const counts = (facet: FacetName) =>
    facetCounts(results, chosen, facet).map(({ value, count, chosen }) => [value, count, chosen]);
  assert.deepEqual(counts('topic'), [
    ['Безпека', 1, false],
    ['Участь', 1, false],
  ]);
  assert.deepEqual(counts('city'), [
    ['Буча', 1, false],
    ['Київ', 1, true],
  ]);
});

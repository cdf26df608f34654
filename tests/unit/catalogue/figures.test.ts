import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  factFigure,
  figureFor,
  figuresOf,
  groupFigures,
  hasAnchorInProse,
  type Figure,
} from '../../../src/catalogue/figures.ts';
import type { Source } from '../../../src/catalogue/model.ts';
import { invented } from './invented.ts';

const source = { stated: 'за збіркою' } as Source;
const fact = (id: string, value: number | null, more: Partial<Parameters<typeof factFigure>[0]> = {}): Figure =>
  factFigure({
    id,
    value,
    qualifier: 'exact',
    unit: null,
    text: id,
    period: null,
    status: 'stated',
    note: null,
    source,
    pages: { from: 5, to: 6 },
    ...more,
  });
const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id);

test('a figure has its number, period, caveat and certainty', () => {
  const figure = fact('a', 35_000, { qualifier: 'moreThan', period: '2018', note: 'Застереження' });
  assert.deepEqual(
    { ...figure, number: figure.number.replaceAll('\u00A0', ' ') },
    {
      id: 'a',
      qualifier: 'понад',
      number: '35 тис.',
      digits: '35',
      unit: 'тис.',
      status: 'stated',
      text: 'a (2018)',
      note: 'Застереження',
      word: 'за збіркою',
      pages: 'с.\u00A05–6',
      value: 35_000,
      of: null,
    },
  );
  assert.equal(fact('b', 5, { status: 'measured' }).word, 'виміряно');
  assert.equal(fact('c', 5, { pages: null }).pages, '');
  const periods = ['щодня', 'за три роки', 'до кінця 2018 року', 'серпень 2018', 'кінець 2016 року'];
  assert.deepEqual(
    periods.map((period) => fact('d', 5, { period }).text),
    ['d щодня', 'd за три роки', 'd до кінця 2018 року', 'd (серпень 2018)', 'd (кінець 2016 року)'],
  );
});

test('the headline comes first, three are large, the others are in the list', () => {
  const figures = ['a', 'b', 'c', 'd', 'e'].map((id, i) => fact(id, i + 1));
  const { large, rest, bars } = groupFigures(figures, 'd');
  assert.deepEqual([ids(large), ids(rest), bars], [['d', 'a', 'b'], ['c', 'e'], []]);
});

test('claims without a number are not large, plans only if nothing is done', () => {
  const claim = fact('claim', null);
  const plan = fact('plan', 7, { status: 'planned' });
  assert.deepEqual(ids(groupFigures([claim, plan, fact('done', 1)], null).large), ['done']);
  assert.deepEqual(ids(groupFigures([claim, plan], null).large), ['plan']);
});

test('progress and its plan are one bar, and are not repeated', () => {
  const whole = fact('whole', 102, { status: 'planned' });
  const part = fact('part', 14.8, { of: 'whole' });
  const groups = groupFigures([part, whole, fact('other', 3)], 'part');
  assert.deepEqual(
    groups.bars.map(({ whole: w, parts }) => [w.id, ids(parts)]),
    [['whole', ['part']]],
  );
  assert.deepEqual([ids(groups.large), ids(groups.rest)], [['other'], []]);
});

test('the anchor of a figure is in the prose if it occurs there once and nothing else shows it', () => {
  const { park, benches } = invented();
  const [first] = benches.facts;
  assert.ok(first);
  benches.facts = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...first, id, note: null }));
  const ofProse = ['a', 'd', 'e', 'e'].map((id) => ({ type: 'fact' as const, id, line: 1 }));
  benches.prose = [{ type: 'paragraph', children: ofProse }];
  benches.headline = null;
  assert.deepEqual(
    ['a', 'd', 'e'].map((id) => hasAnchorInProse(park, id)),
    [false, true, false],
  );
});

test('a topic’s list shows the figure that the editors chose for it, otherwise the headline', () => {
  const { catalogue, quay, brick } = invented();
  const [topic] = catalogue.topics;
  const other = figuresOf(brick).find(({ id }) => id !== brick.headline);
  assert.ok(topic && other);
  const shown = (figures: typeof topic.figures) => figureFor(brick, { ...topic, headline: null, figures })?.id;
  assert.equal(shown([{ practice: quay, id: other.id }]), other.id);
  assert.equal(shown([]), brick.headline);
  assert.equal(shown([{ practice: { ...quay }, id: other.id }]), brick.headline, 'of another practice');
});

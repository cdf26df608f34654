import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, invented } from './invented.ts';

test('references are resolved in both directions', () => {
  const { catalogue, quay, park, benches, light, lutsk } = invented();
  assert.equal(quay.city, lutsk);
  assert.deepEqual(lutsk.practices, [quay]);
  assert.deepEqual(quay.visit.practices, [quay]);
  const [energy, space] = ['energy', 'public-space'].map((slug) => catalogue.topics.find((t) => t.slug === slug));
  assert.deepEqual(energy?.projects, [light]);
  assert.ok(space?.projects.includes(benches));
  // A practice has the topics of its projects too.
  assert.deepEqual(energy.practices, [park, quay]);
  assert.deepEqual(catalogue.comparisons[0]?.items, [benches, light]);
  assert.equal(quay.related[0]?.item.url, benches.url);
});

test('prose is split into sections, figures have words', () => {
  const { quay, park, benches } = invented();
  assert.equal(park.prose.background.length, 1);
  assert.equal(benches.prose.length, 1);
  assert.deepEqual(
    [...quay.figureWords].map(([id, words]) => `${id}: ${words.replaceAll('\u00A0', ' ')}`),
    ['remont: 2,3 млн грн', 'vidviduvachi: понад 120', 'nova-brukivka: 350 м', 'uvsia-naberezhna: 1,6 тис. м'],
  );
});

test('sources come by date, topics by their order', () => {
  const { catalogue } = invented((entries) => {
    const [source] = entries.sources;
    if (source)
      for (const date of ['2022-03', '2018-10-25'])
        entries.sources.push({ ...source, slug: `x-${date}`, data: { ...source.data, date } });
  });
  assert.deepEqual(
    catalogue.sources.map(({ date }) => date),
    ['2018-10-25', '2019-01', '2022-03'],
  );
  assert.deepEqual(
    catalogue.topics.map(({ order }) => order),
    catalogue.topics.map(({ order }) => order).toSorted((a, b) => a - b),
  );
});

test('a figure has the source and pages of its practice, unless it names its own', () => {
  const { quay } = invented((entries) => {
    const [source] = entries.sources;
    if (source)
      entries.sources.push({ ...source, slug: 'novyna', data: { ...source.data, kind: 'news', date: '2018-10' } });
    const [fact] = entryOf(entries, 'lutsk-naberezhna').facts;
    if (fact)
      entryOf(entries, 'lutsk-naberezhna').facts.push(
        { ...fact, id: 'z-novyny', source: 'novyna' },
        { ...fact, id: 'z-storinky', pages: { from: 6, to: 6 } },
      );
  });
  assert.deepEqual(
    quay.facts.map(({ id, source, pages }) => [id, source.slug, pages]),
    [
      ['vidviduvachi', 'vyhadana-zbirka', { from: 5, to: 6 }],
      ['z-novyny', 'novyna', null],
      ['z-storinky', 'vyhadana-zbirka', { from: 6, to: 6 }],
    ],
  );
});

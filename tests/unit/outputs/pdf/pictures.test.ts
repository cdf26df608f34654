import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';
import { uk } from '../../../../src/i18n/uk.ts';
import { picturesOf } from '../../../../src/outputs/pdf/pictures.ts';
import { invented } from '../../catalogue/invented.ts';

test('no line of a share picture can end with a preposition', () => {
  const { catalogue, park } = invented();
  park.title = 'Стратегія розвитку парків до 2028 року';
  assert.equal(picturesOf(catalogue).get(park.url)?.title, 'Стратегія розвитку парків до\u00A02028\u00A0року');
});

test('no line of a share picture can end inside a name, however long', () => {
  const { catalogue, park } = invented();
  park.title = 'Гіди для гостей Кам’янця-Подільського';
  assert.match(picturesOf(catalogue).get(park.url)?.title ?? '', /Кам’янця\u2060-\u2060Подільського$/);
});

test('a share picture names the site and its city, tells a fact, and says the statuses of its stops', () => {
  const catalogue = getCatalogue();
  const cityOf = new Map([
    ...catalogue.cities.map((city) => [city.url, city.name] as const),
    ...catalogue.practices.map(({ url, city }) => [url, city.name] as const),
  ]);
  const topicOf = new Map(catalogue.topics.map((topic) => [topic.url, topic]));
  for (const [url, { over, title, under, fact, stops, count, key, sober }] of picturesOf(catalogue)) {
    assert.ok(over.startsWith(uk.siteName), url);
    // Every sign is explained.
    assert.deepEqual([...new Set(stops)], [...new Set(key.map(({ status }) => status))], url);
    if (url !== '/') assert.match(count, /^\d+ (?:проєкт)/, url);
    if (/\d/.test(over)) assert.match(over, /візит/, url);
    if (sober && cityOf.has(url)) assert.match(under.replaceAll('\u00A0', ' '), /вторгнення/, url);
    // Without a figure of its own a topic tells what it is about.
    const topic = topicOf.get(url);
    assert.ok(fact?.text, url);
    // A date in brackets is not alone on a line.
    assert.doesNotMatch(fact.text, / \(/, url);
    const city = cityOf.get(url);
    if (city !== undefined) assert.ok(`${over} ${title}`.replaceAll('\u2060', '').includes(city), url);
    else
      assert.ok(
        url === '/' ||
          (fact.digits === '' && topic && !topic.headline) ||
          catalogue.cities.some(({ name }) => fact.word.replaceAll('\u2060', '').startsWith(name)),
        url,
      );
  }
});

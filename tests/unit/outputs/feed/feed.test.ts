import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { atomFeed } from '../../../../src/outputs/feed/feed.ts';
import { invented } from '../../catalogue/invented.ts';

/** The ids of the feed for a host. Settings are read once per process, so each host needs a process. */
const idsFor = (url: string): string[] => {
  const script = `
    import { atomFeed } from './src/outputs/feed/feed.ts';
    import { getCatalogue } from './src/catalogue/catalogue.ts';
    console.log(atomFeed(getCatalogue()));`;
  const feed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, SITE_URL: url },
    encoding: 'utf8',
  });
  assert.ok(feed.includes(`href="${url}/"`), url);
  return [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id = '']) => id);
};

test('feed ids are unique tag URIs, independent of the host', () => {
  const ids = idsFor('https://one.example');
  assert.ok(ids.length > 1);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^tag:[a-z.-]+,\d{4}:[\w.-]+$/);
  assert.deepEqual(idsFor('https://another.example'), ids);
});

test('an entry has the practice’s title, city, summary, topics and date', () => {
  const { catalogue } = invented((entries) => {
    for (const { data } of entries.sources) Object.assign(data, { date: '2020', asOf: '2019-03' });
  });
  const feed = atomFeed(catalogue);
  const entries = feed.split('<entry>').slice(1);
  assert.equal(entries.length, 2);
  const [park = ''] = entries;
  assert.match(park, /<title>Львів: Парки Львова<\/title>/);
  assert.match(park, /<summary>Парк занепав\. Місто поставило лавки\. Людей побільшало\.<\/summary>/);
  assert.match(park, /<category term="public-space" label="[^"]+"\/>/);
  assert.match(park, /<updated>2019-03-01T00:00:00Z<\/updated>/);
  assert.match(feed.split('<entry>')[0] ?? '', /<updated>2020-01-01T00:00:00Z<\/updated>/);
});

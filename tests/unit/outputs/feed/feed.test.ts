import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

/** The ids of the feed as it is made for a host. Settings are read once a process, so each host has its own. */
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

test('ids of the feed are tag URIs, each once, and stay when the site moves', () => {
  const ids = idsFor('https://one.example');
  assert.ok(ids.length > 1);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^tag:[a-z.-]+,\d{4}:[\w.-]+$/);
  assert.deepEqual(idsFor('https://another.example'), ids);
});

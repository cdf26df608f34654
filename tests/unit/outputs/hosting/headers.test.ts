import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFile, scriptHashes, securityHeaders } from '../../../../src/outputs/hosting/headers.ts';

const page = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;

test('the hashes are those of the scripts of all pages, each once, sorted', () => {
  const pages = [
    page("default-src 'self';script-src 'self' 'sha256-b' 'sha256-a';style-src 'sha256-x'"),
    page("style-src 'sha256-y';script-src 'self' 'sha256-b'"),
    '<p>no policy</p>',
  ];
  assert.deepEqual(scriptHashes(pages), ["'sha256-a'", "'sha256-b'"]);
  const [, policy = ''] = securityHeaders(["'sha256-a'"]).find(([name]) => name === 'Content-Security-Policy') ?? [];
  assert.match(policy, /script-src [^;]*'sha256-a'/);
  assert.doesNotMatch(policy, /style-src|default-src/);
});

test('every rule of _headers is below the base path: folders with all their files, files alone', () => {
  const rules = headersFile('/catalogue/', [])
    .split('\n')
    .filter((line) => line.startsWith('/'));
  assert.deepEqual(rules, [
    '/catalogue/*',
    '/catalogue/_astro/*',
    '/catalogue/sw.js',
    '/catalogue/data/*',
    '/catalogue/feed.xml',
  ]);
  assert.match(headersFile('/', []), /^\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
});

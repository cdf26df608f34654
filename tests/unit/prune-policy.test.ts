import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { prunePolicy } from '../../src/hosting/prune-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const meta = (hashes: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${hashes}; style-src 'self'${hashes};">`;
const REST = '<style>a{}</style><script type="module">f()</script><script src="/x.js"></script>';

test('hashes of the page’s own styles and scripts stay, others go; the policy stands before what it governs', () => {
  const own = ` ${hash('a{}')} ${hash('f()')}`;
  const page = `<meta charset="utf-8">${REST}${meta(`${own} ${hash('other')}`)}`;
  assert.equal(prunePolicy(page), `<meta charset="utf-8">\n${meta(own)}${REST}`);
});

test('a page without a policy stays as it is', () => {
  assert.equal(prunePolicy(REST), REST);
});

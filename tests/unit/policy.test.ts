import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { prunePolicy } from '../../src/policy/prune.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${hashes}; style-src 'self'${hashes};"><style>a{}</style><script type="module">f()</script><script src="/x.js"></script>`;

test('hashes of the page’s own styles and scripts stay, others go', () => {
  const own = ` ${hash('a{}')} ${hash('f()')}`;
  assert.equal(prunePolicy(page(`${own} ${hash('other')}`)), page(own));
});

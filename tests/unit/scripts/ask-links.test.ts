import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { ask, checkLinks, isMoved } from '../../../src/scripts/ask-links.ts';

const server = createServer((request, response) => {
  const answer = (status: number, headers = {}) => response.writeHead(status, headers).end();
  if (request.url === '/works') answer(200);
  else if (request.url === '/no-head') answer(request.method === 'HEAD' ? 405 : 200);
  else if (request.url === '/drops-head' && request.method === 'HEAD') request.socket.destroy();
  else if (request.url === '/drops-head') answer(200);
  else if (request.url === '/slash') answer(301, { location: '/slash/' });
  else if (request.url === '/slash/') answer(200);
  else if (request.url === '/away') answer(302, { location: '/works' });
  else if (request.url === '/gone') answer(410);
  else if (request.url === '/broken') answer(503);
  else if (request.url !== '/hangs') answer(404);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

test('the state of an address follows from its server’s response', async () => {
  const said = {
    '/works': 'works',
    '/no-head': 'works',
    '/drops-head': 'works',
    '/slash': 'works',
    '/away': 'moved',
    '/gone': 'missing',
    '/nothing': 'missing',
    '/broken': 'unreachable',
  };
  for (const [path, state] of Object.entries(said)) assert.equal(await ask(base + path), state, path);
  assert.equal(await ask(`${base}/hangs`, 50), 'silent');
  assert.equal(await ask('http://127.0.0.1:1/'), 'silent');
});

test('a change to https or www is not a move, another host is', () => {
  assert.equal(isMoved('http://example.org', 'https://www.example.org/'), false);
  assert.equal(isMoved('http://example.org/a', 'https://example.com/a'), true);
});

test('states have a date, each address once, sorted', async () => {
  const urls = [`${base}/works`, 'http://127.0.0.1:1/', `${base}/gone`, `${base}/works`];
  assert.deepEqual(await checkLinks(urls, '2026-03-01'), {
    'http://127.0.0.1:1/': { state: 'unreachable', checked: '2026-03-01' },
    [`${base}/gone`]: { state: 'missing', checked: '2026-03-01' },
    [`${base}/works`]: { state: 'works', checked: '2026-03-01' },
  });
});

test('nothing is recorded if no server answers', async () => {
  assert.equal(await checkLinks(['http://127.0.0.1:1/', 'http://127.0.0.1:2/'], '2026-03-01'), undefined);
});

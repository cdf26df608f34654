import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { practiceFiles } from '../../../src/lib/practice-files.ts';

/** Answers requests for the given files, and with `status` for any other. */
const serve = (files: Record<string, unknown>, status: number) =>
  mock.method(globalThis, 'fetch', async (url: string) =>
    Promise.resolve(url in files ? Response.json(files[url]) : new Response('', { status })),
  );

test('each practice is loaded once; unknown ones are left out', async () => {
  const { mock: calls } = serve({ '/route/lviv.json': 1, '/route/lutsk.json': 2 }, 404);
  const load = practiceFiles<number>('/route/');
  assert.deepEqual(await load(['lutsk.most', 'lviv', 'lutsk', 'nemaie']), [2, 1]);
  assert.deepEqual(await load(['lviv', 'nemaie']), [1]);
  assert.equal(calls.callCount(), 3);
  calls.restore();
});

test('a second load before the first has arrived makes no further request', async () => {
  const { mock: calls } = serve({ '/route/lviv.json': 1 }, 404);
  const load = practiceFiles<number>('/route/');
  assert.deepEqual(await Promise.all([load(['lviv']), load(['lviv'])]), [[1], [1]]);
  assert.equal(calls.callCount(), 1);
  calls.restore();
});

test('a failed request is an error, and is made again', async () => {
  const failing = serve({}, 500);
  const load = practiceFiles<number>('/route/');
  await assert.rejects(load(['lviv']), /500/);
  failing.mock.restore();
  const { mock: calls } = serve({ '/route/lviv.json': 1 }, 404);
  assert.deepEqual(await load(['lviv']), [1]);
  calls.restore();
});

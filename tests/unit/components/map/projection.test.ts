import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, project, routePath, size } from '../../../../src/components/map/projection.ts';
import ukraine from '../../../../src/components/map/ukraine.json' with { type: 'json' };
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';

/** Whether a point lies inside the border: the even-odd rule. */
function inUkraine(longitude: number, latitude: number): boolean {
  let inside = false;
  for (const ring of ukraine.rings) {
    ring.forEach(([x1 = 0, y1 = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
      if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1)
        inside = !inside;
    });
  }
  return inside;
}

test('Crimea, Sevastopol, Donetsk and Luhansk are Ukraine', () => {
  const towns: Record<string, [longitude: number, latitude: number]> = {
    Simferopol: [34.1, 44.95],
    Sevastopol: [33.53, 44.6],
    Kerch: [36.47, 45.36],
    Yalta: [34.17, 44.5],
    Dzhankoi: [34.39, 45.71],
    Donetsk: [37.8, 48.0],
    Luhansk: [39.31, 48.57],
    Uzhhorod: [22.3, 48.62],
  };
  for (const [name, [longitude, latitude]] of Object.entries(towns)) assert.ok(inUkraine(longitude, latitude), name);
});

test('neighbouring countries are not', () => {
  const towns: Record<string, [longitude: number, latitude: number]> = {
    Chișinău: [28.86, 47.01],
    Rzeszów: [22.0, 50.04],
    Krasnodar: [38.98, 45.04],
    Homiel: [30.98, 52.42],
  };
  for (const [name, [longitude, latitude]] of Object.entries(towns)) assert.ok(!inUkraine(longitude, latitude), name);
});

test('every city of the catalogue lies inside the border and inside the drawing', () => {
  for (const city of getCatalogue().cities) {
    assert.ok(inUkraine(city.longitude, city.latitude), city.name);
    const { x, y } = project(city.longitude, city.latitude);
    assert.ok(x > 0 && x < size.width && y > 0 && y < size.height, city.name);
  }
});

test('discs move apart as little as necessary, and stay within the drawing', () => {
  const near = [
    { x: 100, y: 100 },
    { x: 104, y: 100 },
    { x: 100, y: 100 },
    { x: 400, y: 300 },
    { x: 0, y: 0 },
    { x: 3, y: 0 },
  ];
  const moved = apart(near, 50);
  for (const [i, a] of moved.entries()) {
    for (const b of moved.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 24, JSON.stringify([a, b]));
    assert.ok(a.x >= 0 && a.x <= size.width && a.y >= 0 && a.y <= size.height);
  }
  assert.deepEqual(moved[3], near[3]);
  assert.deepEqual(apart(near, 50), moved);
  const discs = apart(
    getCatalogue().cities.map(({ longitude, latitude }) => project(longitude, latitude)),
    50,
  );
  for (const [i, a] of discs.entries())
    for (const b of discs.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 49);
});

test('no leg of the route runs over a station between its ends, or along another leg', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 200 },
  ];
  const real = apart(
    getCatalogue().cities.map(({ longitude, latitude }) => project(longitude, latitude)),
    52,
  );
  for (const points of [square, real]) {
    const legs = [...routePath(points, 29).matchAll(/[LQ][^LQ]+/g)].map(([leg]) => leg.slice(1).split(' ').map(Number));
    assert.equal(legs.length, points.length - 1);
    const drawn = legs.map((leg, i) => {
      const [from, to] = [points[i], points[i + 1]];
      assert.ok(from && to);
      assert.deepEqual(leg.slice(-2), [to.x, to.y]);
      const [cx = 0, cy = 0] = leg.length === 4 ? leg : [(from.x + to.x) / 2, (from.y + to.y) / 2];
      const at = (t: number, a: number, c: number, b: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * c + t ** 2 * b;
      const along = Array.from({ length: 101 }, (_, n) => ({
        x: at(n / 100, from.x, cx, to.x),
        y: at(n / 100, from.y, cy, to.y),
      }));
      for (const { x, y } of along)
        for (const other of points.filter((point) => point !== from && point !== to))
          assert.ok(Math.hypot(other.x - x, other.y - y) >= 26, `leg ${i + 1} over ${JSON.stringify(other)}`);
      return along;
    });
    if (points === square) continue;
    // Lines cross, but away from stations no stretch of one is close to another.
    const isFree = ({ x, y }: { x: number; y: number }) => points.every((p) => Math.hypot(p.x - x, p.y - y) > 36);
    for (const [i, one] of drawn.entries())
      for (const [j, other] of drawn.slice(0, i).entries()) {
        const close = one.filter((p) => isFree(p) && other.some(({ x, y }) => Math.hypot(x - p.x, y - p.y) < 12));
        const [from, to] = [close.at(0), close.at(-1)];
        const length = from && to ? Math.hypot(from.x - to.x, from.y - to.y) : 0;
        assert.ok(length < 60, `legs ${j + 1} and ${i + 1} run together for ${Math.round(length)}`);
      }
  }
  assert.equal(routePath(square.slice(0, 2), 29), 'M0 0L200 0');
  assert.equal(routePath([], 29), '');
});

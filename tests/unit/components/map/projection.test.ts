import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, project, size } from '../../../../src/components/map/projection.ts';
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cluster, columnCentres, momentsOf, spansOf, sumScale, timeScale } from '../../../src/lib/picture-geometry.ts';

/** Minimum width of a picture: a phone of 320 px with margins of 16 px. */
const NARROWEST = 288;

test('columns divide the width evenly', () => {
  assert.deepEqual(columnCentres(4), [12.5, 37.5, 62.5, 87.5]);
});

test('the marks of one cell do not touch each other, nor those of the next cell on the narrowest phone', () => {
  const RADIUS = 6.5 + 2 / 2;
  const column = NARROWEST / 8;
  for (let count = 2; count <= 9; count++) {
    const places = cluster(count);
    assert.equal(places.length, count);
    for (const [i, a] of places.entries()) {
      assert.ok(Math.abs(a.x) + RADIUS < column / 2, `${count} marks leave their cell`);
      for (const b of places.slice(i + 1))
        assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 2 * RADIUS, `two of ${count} marks touch`);
    }
  }
});

test('the marks of a cell stand around its centre, and each row of them does', () => {
  for (let count = 1; count <= 9; count++) {
    const places = cluster(count);
    const ys = [...new Set(places.map(({ y }) => y))];
    assert.equal(Math.min(...ys) + Math.max(...ys), 0, `${count} marks`);
    for (const y of ys) {
      const xs = places.filter((place) => place.y === y).map(({ x }) => x);
      assert.equal(Math.min(...xs) + Math.max(...xs), 0, `${count} marks, the row at ${y}`);
    }
  }
});

test('years without dates are left out of the axis', () => {
  assert.deepEqual(spansOf([2018, 2011, 2015]), [
    { from: 2011, to: 2012 },
    { from: 2015, to: 2016 },
    { from: 2018, to: 2019 },
  ]);
  assert.deepEqual(spansOf([2016, 2017]), [{ from: 2016, to: 2018 }]);
});

test('all years have the same width, and the axis fills the picture', () => {
  const scale = timeScale(spansOf([2011, 2016, 2017]));
  const width = (year: number) => scale(year + 1) - scale(year);
  assert.equal(scale(2011), 0);
  assert.equal(scale(2018), 100);
  assert.ok(Math.abs(width(2011) - width(2016)) < 0.2);
  assert.ok(scale(2016) > scale(2012));
});

test('a date covers the period it may mean', () => {
  assert.deepEqual(momentsOf('2017'), { from: 2017, to: 2018, whole: true });
  const month = momentsOf('2017-07');
  assert.equal(month.from, 2017.5);
  assert.ok(month.to > month.from && !month.whole);
  const day = momentsOf('2017-07-01');
  assert.equal(day.from, 2017.5);
  assert.equal(day.to, day.from);
});

test('equal ratios of sums have equal distances', () => {
  const { ticks, place } = sumScale([400_000, 150_000_000]);
  assert.deepEqual(ticks, [100_000, 1_000_000, 10_000_000, 100_000_000]);
  const steps = ticks.slice(1).map((tick, i) => place(tick) - place(ticks[i] ?? 0));
  for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 0.2);
  assert.ok(place(150_000_000) <= 100 && place(400_000) >= 0);
});

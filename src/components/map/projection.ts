import ukraine from './ukraine.json' with { type: 'json' };

/** Size of the drawing in its own units. */
export const size = { width: 720, height: 484 };
const WEST = 22.1;
const NORTH = 52.4;
/** Units a degree of latitude; a degree of longitude is shorter by the cosine of the middle latitude (equirectangular projection). */
const SCALE = 60.2;
const NARROWING = Math.cos((48.4 * Math.PI) / 180);

/** A point of the drawing, in whole units, for a longitude and latitude in degrees. */
export const project = (longitude: number, latitude: number): { x: number; y: number } => ({
  x: Math.round((longitude - WEST) * SCALE * NARROWING),
  y: Math.round((NORTH - latitude) * SCALE),
});

/** More numbered discs than this do not fit. */
export const NUMBERED = 20;

interface Point {
  x: number;
  y: number;
}

/**
 * Moves points as little as necessary to be `distance` apart and within the drawing, so that their discs do not touch. The map
 * is a scheme. Deterministic.
 */
export function apart(points: readonly Point[], distance: number): Point[] {
  const moved = points.map((point) => ({ ...point }));
  const ROUNDS = 200;
  for (let round = 0; round < ROUNDS; round += 1) {
    let touching = false;
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const length = Math.hypot(dx, dy);
        if (length >= distance) continue;
        touching = true;
        // Of two at the same place, the second moves right.
        const [ux, uy] = length === 0 ? [1, 0] : [dx / length, dy / length];
        const step = (distance - length) / 2 + 0.5;
        a.x -= ux * step;
        a.y -= uy * step;
        b.x += ux * step;
        b.y += uy * step;
      }
    if (!touching) break;
  }
  const within = (value: number, max: number) => Math.round(Math.min(Math.max(value, 0), max));
  return moved.map(({ x, y }) => ({ x: within(x, size.width), y: within(y, size.height) }));
}

const distanceOf = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** How far a leg swings out, as a fraction of its length: smaller is better. */
const BENDS = [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25, 0.32, -0.32, 0.4, -0.4];
/** Nearer than this two legs look like one. */
const CLOSE = 16;

/**
 * The route through the points as an SVG path. A leg is straight if nothing is in its way, otherwise a curve that keeps away from the
 * stations it passes and does not run along an earlier leg. Deterministic.
 * @param distance from the middle of a station
 */
export function routePath(points: readonly Point[], distance: number): string {
  const drawn: Point[] = [];
  // At a station legs meet.
  const isFree = (point: Point) => points.every((station) => distanceOf(point, station) > 1.6 * distance);
  const legs = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const others = points.filter((point) => point !== from && point !== to);
    const [best] = BENDS.map((bend) => {
      const leg = curve(from, to, bend);
      const free = leg.along.filter(isFree);
      const over = others.map(
        (station) => distance - Math.min(...leg.along.map((point) => distanceOf(point, station))),
      );
      const along = free.filter((point) => drawn.some((old) => distanceOf(point, old) < CLOSE));
      return { path: leg.path, free, cost: 20 * Math.max(0, ...over) + along.length + 10 * Math.abs(bend) };
    }).sort((a, b) => a.cost - b.cost);
    drawn.push(...(best?.free ?? []));
    return best?.path ?? '';
  });
  return points[0] ? `M${points[0].x} ${points[0].y}${legs.join('')}` : '';
}

/** A leg as a quadratic curve, and points along it. */
function curve(from: Point, to: Point, bend: number): { path: string; along: Point[] } {
  const x = Math.round((from.x + to.x) / 2 - bend * (to.y - from.y));
  const y = Math.round((from.y + to.y) / 2 + bend * (to.x - from.x));
  const at = (t: number, begin: number, control: number, end: number) =>
    (1 - t) ** 2 * begin + 2 * t * (1 - t) * control + t ** 2 * end;
  const along = Array.from({ length: 41 }, (_, i) => ({
    x: at(i / 40, from.x, x, to.x),
    y: at(i / 40, from.y, y, to.y),
  }));
  return { path: `${bend === 0 ? 'L' : `Q${x} ${y} `}${to.x} ${to.y}`, along };
}

/** The border as an SVG path, in relative steps to keep it short. */
export const outlinePath: string = ukraine.rings
  .map((ring) => {
    let last = { x: 0, y: 0 };
    const steps = ring.flatMap(([longitude = 0, latitude = 0], i) => {
      const point = project(longitude, latitude);
      const step = i === 0 ? `M${point.x} ${point.y}l` : `${point.x - last.x} ${point.y - last.y}`;
      const same = i > 0 && point.x === last.x && point.y === last.y;
      last = point;
      return same ? [] : [step];
    });
    return `${steps[0] ?? ''}${steps.slice(1).join(' ').replace(/ -/g, '-')}z`;
  })
  .join('');

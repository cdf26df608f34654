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

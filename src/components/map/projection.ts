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

/**
 * The route through the points as an SVG path. Each leg is straight, or an arc where a straight one would come closer than `distance`
 * to a station other than its own ends. Deterministic.
 */
export function routePath(points: readonly Point[], distance: number): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let from = start;
  const legs = rest.map((to) => {
    const { x, y } = from;
    const [dx, dy] = [to.x - x, to.y - y];
    const length = Math.hypot(dx, dy) || 1;
    const [near] = points
      .map((point) => ({
        point,
        along: ((point.x - x) * dx + (point.y - y) * dy) / length ** 2,
        /** How far the leg passes it; negative on the other side. */
        off: ((point.y - y) * dx - (point.x - x) * dy) / length,
      }))
      .filter(({ along, off }) => along > 0.01 && along < 0.99 && Math.abs(off) < distance)
      .sort((a, b) => Math.abs(a.off) - Math.abs(b.off));
    from = to;
    if (!near) return `L${to.x} ${to.y}`;
    const { point, along, off } = near;
    const aside = off < 0 ? distance : -distance;
    // The control point of the curve that passes the station at this distance.
    const control = (begin: number, end: number, through: number) =>
      Math.round((through - (1 - along) ** 2 * begin - along ** 2 * end) / (2 * along * (1 - along)));
    const cx = control(x, to.x, point.x - (aside * dy) / length);
    const cy = control(y, to.y, point.y + (aside * dx) / length);
    return `Q${cx} ${cy} ${to.x} ${to.y}`;
  });
  return `M${start.x} ${start.y}${legs.join('')}`;
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

/** The læringscirkel as numbers: four quarters, clockwise from twelve. */

export const quarters = [0, 1, 2, 3] as const;
export type Quarter = (typeof quarters)[number];

export interface Point {
  x: number;
  y: number;
}

/**
 * A point on a circle.
 *
 * @param centre x and y of the middle, in user units
 * @param radius in user units
 * @param degrees clockwise from twelve
 */
export function onCircle(centre: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: round(centre + radius * Math.sin(angle)),
    y: round(centre - radius * Math.cos(angle)),
  };
}

/**
 * One quarter as an SVG path.
 *
 * @param gap degrees left open at each end
 * @param backwards counter-clockwise, so that text on the lower half stands upright
 */
export function arc(
  centre: number,
  radius: number,
  quarter: Quarter,
  gap: number,
  backwards = false,
): string {
  const start = onCircle(centre, radius, quarter * 90 + gap);
  const end = onCircle(centre, radius, (quarter + 1) * 90 - gap);
  const [from, to, sweep] = backwards ? [end, start, 0] : [start, end, 1];
  return `M${from.x} ${from.y}A${radius} ${radius} 0 0 ${sweep} ${to.x} ${to.y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

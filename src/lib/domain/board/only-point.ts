/** Where something new belongs when nobody has said. Rule [BOARD-19]. */
import { isOpenPoint, type DevelopmentPoint } from '../records/development-point';

/**
 * The one open udviklingspunkt of a board: a team that works on one thing need not say so each time.
 * With none, or with several to choose from, nothing is guessed. [BOARD-19]
 */
export function onlyOpenPoint(points: readonly DevelopmentPoint[]): DevelopmentPoint | null {
  const [first, second] = points.filter(isOpenPoint);
  return first && !second ? first : null;
}

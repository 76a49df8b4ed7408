/** What of a board is drawn first: a board of thousands stays quick because the rest waits. */
import { COLUMNS } from '$lib/domain/board/card';
import type { Lane } from '$lib/domain/board/lanes';

/** Cards a cell shows at first. */
const MOST = 6;

/** Cards a cell shows until someone asks for all of them; a button for just one more would be silly. */
export function shownAtFirst(count: number): number {
  return count <= MOST + 1 ? count : MOST;
}

/**
 * How many cards high a lane is at first, by its fullest cell; an empty lane still has its head, and of
 * what is closed two lines take the room of a card.
 */
export function rowsOf(lane: Lane): number {
  return Math.max(
    1,
    ...COLUMNS.map((column) => {
      const shown = shownAtFirst(lane[column].length);
      return column === 'closed' ? Math.ceil(shown / 2) : shown;
    }),
  );
}

/** How many cards a lane shows at first. */
export function cardsOf(lane: Lane): number {
  return COLUMNS.reduce((sum, column) => sum + shownAtFirst(lane[column].length), 0);
}

/** How many lanes from the top it takes to fill so many rows. */
export function lanesToFill(lanes: readonly Lane[], rows: number): number {
  let filled = 0;
  let count = 0;
  for (const lane of lanes) {
    if (filled >= rows) break;
    filled += rowsOf(lane);
    count += 1;
  }
  return count;
}
